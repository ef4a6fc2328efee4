package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantsTest {
  private static Taxonomy taxonomy;

  @BeforeAll
  static void load() {
    taxonomy = PeftTaxonomy.load().taxonomy();
  }

  @Test
  void classes_everyFacet_hasOne() {
    assertThat(ConstantsSource.CLASSES.keySet()).isEqualTo(taxonomy.facets());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Techniques.class,
        ContributionTypes.class,
        Modalities.class,
        ModelFamilies.class,
        TrainingStages.class,
        TargetComponents.class
      })
  void constants_allOfAClass_areTheConceptsOfItsFacet(Class<?> constants) throws Exception {
    ConceptId facet = (ConceptId) constants.getField("FACET").get(null);
    Map<String, ConceptId> expected =
        taxonomy.concepts().stream()
            .map(Concept::id)
            .filter(id -> taxonomy.facet(id).equals(facet))
            .collect(
                Collectors.toMap(
                    id -> id.equals(facet) ? "FACET" : ConstantsSource.constant(id), id -> id));

    assertThat(ConstantsSource.CLASSES).containsEntry(facet, constants.getSimpleName());
    assertThat(valuesOf(constants)).isEqualTo(expected);
  }

  private static Map<String, Object> valuesOf(Class<?> constants) {
    List<Field> fields =
        Arrays.stream(constants.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .toList();
    return fields.stream().collect(Collectors.toMap(Field::getName, ConstantsTest::valueOf));
  }

  private static Object valueOf(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void sources_all_areWhatTheDataGives() throws IOException {
    Path folder = Path.of("src/main/java/io/github/pefttaxonomy/data");
    for (ConceptId facet : ConstantsSource.CLASSES.keySet()) {
      String name = ConstantsSource.CLASSES.get(facet) + ".java";
      assertThat(Files.readString(folder.resolve(name)))
          .as("%s; run %s to write it anew", name, ConstantsSource.class.getName())
          .isEqualTo(ConstantsSource.of(taxonomy, facet));
    }
  }
}
