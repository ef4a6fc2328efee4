package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TaxonomyWriterProperties {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @Provide
  Arbitrary<Taxonomy> taxonomies() {
    return RandomTaxonomies.whole();
  }

  private static Taxonomy thereAndBack(Taxonomy taxonomy) throws IOException {
    Path folder = Files.createTempDirectory("vocabulary");
    Path manifest = folder.resolve("own.json");
    try {
      TaxonomyJson.write(taxonomy, manifest);
      return TaxonomyJson.load(manifest);
    } finally {
      for (String kind :
          new String[] {"", "-concepts", "-methods", "-rules", "-cues", "-words", "-weights"}) {
        Files.deleteIfExists(folder.resolve("own" + kind + ".json"));
      }
      Files.delete(folder);
    }
  }

  @Property(tries = 200)
  void write_anyTaxonomy_loadGivesItsEqual(@ForAll("taxonomies") Taxonomy taxonomy)
      throws IOException {
    Taxonomy back = thereAndBack(taxonomy);

    assertThat(back.version()).isEqualTo(taxonomy.version());
    assertThat(back.concepts()).isEqualTo(taxonomy.concepts());
    assertThat(back.methods()).isEqualTo(taxonomy.methods());
    assertThat(back.rules()).isEqualTo(taxonomy.rules());
    assertThat(back.cues()).isEqualTo(taxonomy.cues());
    assertThat(back.wordGroups()).isEqualTo(taxonomy.wordGroups());
    assertThat(back.weights()).isEqualTo(taxonomy.weights());
    assertThat(back.descriptiveFacets()).isEqualTo(taxonomy.descriptiveFacets());
    assertThat(back.usualRoles()).isEqualTo(taxonomy.usualRoles());
    assertThat(back.hash()).isEqualTo(taxonomy.hash());
  }

  @Property(tries = 50)
  void write_anyTaxonomy_filesMeetTheSchemas(@ForAll("taxonomies") Taxonomy taxonomy) {
    ImmutableMap<String, String> files = TaxonomyWriter.write(taxonomy, "own.json");

    assertThat(files.keySet()).first().isEqualTo("own.json");
    files.forEach((name, text) -> assertThat(faults(name, text)).as(text).isEmpty());
  }

  private static String faults(String name, String text) {
    String kind = name.replaceFirst("own-?", "").replace(".json", "");
    Schema schema =
        SCHEMAS.getSchema(
            ResourceFiles.read(
                String.format(
                    Locale.ROOT, "schema/%s.schema.json", kind.isEmpty() ? "taxonomy" : kind)));
    return String.join(
        "; ", schema.validate(text, InputFormat.JSON).stream().map(Object::toString).toList());
  }

  @Example
  void write_shippedTaxonomy_comesBackEqual() throws IOException {
    Taxonomy shipped = PeftTaxonomy.load().taxonomy();

    assertThat(thereAndBack(shipped).hash()).isEqualTo(shipped.hash());
  }

  @Example
  void write_whatNoFileCanCarry_isRefusedWithTheReason() {
    Taxonomy taxonomy =
        Taxonomy.builder()
            .version("1")
            .add(Concept.builder().id(ConceptId.of("a")).label("a").definition("b").build())
            .add(
                Concept.builder()
                    .id(ConceptId.of("c"))
                    .label("c")
                    .definition(" ")
                    .addBroader(ConceptId.of("a"))
                    .build())
            .add(new Rule("r", ConceptId.of("c"), Condition.name("a@b"), 1, "b"))
            .weight("w", Double.NaN)
            .build();

    assertThatThrownBy(() -> TaxonomyWriter.write(taxonomy, "own.json"))
        .isInstanceOf(InvalidTaxonomyException.class)
        .hasMessageContaining("concept 'c' has an empty text at 'definition'")
        .hasMessageContaining("rule 'r' has a bad condition: uses an unknown let '@b'")
        .hasMessageContaining("file 'own-weights.json' is not JSON");
  }
}
