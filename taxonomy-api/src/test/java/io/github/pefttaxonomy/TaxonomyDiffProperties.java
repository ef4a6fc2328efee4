package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TaxonomyDiffProperties {
  private static final int SIZE = 7;

  @Provide
  Arbitrary<Taxonomy> taxonomies() {
    return Arbitraries.randoms().map(TaxonomyDiffProperties::taxonomy);
  }

  private static ConceptId id(int i) {
    return ConceptId.of("c" + i);
  }

  /** Concept 0 is the root, concept 1 always in use; any other may be missing or retired. */
  private static Taxonomy taxonomy(Random random) {
    Taxonomy.Builder builder = Taxonomy.builder().version("v" + random.nextInt());
    Map<Integer, Boolean> there = new LinkedHashMap<>();
    for (int i = 0; i < SIZE; i++) {
      there.put(i, i < 2 || random.nextInt(5) > 0);
      if (there.get(i)) {
        builder.add(concept(i, there, random));
      }
    }
    return builder.build();
  }

  private static Concept concept(int i, Map<Integer, Boolean> there, Random random) {
    Concept.Builder concept =
        Concept.builder()
            .id(id(i))
            .label("label " + i + (random.nextInt(3) == 0 ? "b" : ""))
            .definition("d" + random.nextInt(2));
    int label = random.nextInt(3);
    concept.addAlternativeLabels("shared " + label);
    if (i > 0) {
      int parent = random.nextInt(i);
      concept.addBroader(id(there.getOrDefault(parent, false) ? parent : 0));
    }
    if (i > 1 && random.nextInt(3) == 0) {
      concept.status(Concept.Status.RETIRED).replacedBy(id(1));
    }
    return concept.build();
  }

  private static Classification labels(Taxonomy taxonomy) {
    Classification.Builder builder =
        Classification.builder()
            .paper(Paper.of("t", "a"))
            .taxonomyVersion(taxonomy.version())
            .taxonomyHash(taxonomy.hash());
    for (Concept concept : taxonomy.concepts()) {
      if (!concept.isFacet()) {
        Evidence evidence =
            new Evidence(
                "r",
                Field.TITLE,
                new Span(0, 1),
                concept.alternativeLabels().get(0),
                Role.STUDIED,
                Optional.empty());
        builder.addTechniques(
            new Assignment(id(0), concept.id(), Role.STUDIED, 0.5, ImmutableList.of(evidence)));
      }
    }
    return builder.build();
  }

  @Property(tries = 1000)
  void migrate_anyLabels_neverYieldsRetiredOrUnknownIds(
      @ForAll("taxonomies") Taxonomy before, @ForAll("taxonomies") Taxonomy after) {
    Classification moved = TaxonomyDiff.between(before, after).migrate(labels(before));

    assertThat(moved.techniques())
        .extracting(Assignment::concept)
        .doesNotHaveDuplicates()
        .allSatisfy(
            id -> {
              assertThat(after.concept(id).status()).isEqualTo(Concept.Status.ACTIVE);
              assertThat(after.concept(id).isFacet()).isFalse();
            });
    assertThat(moved.taxonomyHash()).isEqualTo(after.hash());
  }

  @Property(tries = 1000)
  void changes_any_areNoneOnlyBetweenEqualConcepts(
      @ForAll("taxonomies") Taxonomy before, @ForAll("taxonomies") Taxonomy after) {
    boolean isEqual =
        ImmutableSet.copyOf(before.concepts()).equals(ImmutableSet.copyOf(after.concepts()));

    assertThat(TaxonomyDiff.between(before, after).changes().isEmpty()).isEqualTo(isEqual);
    assertThat(TaxonomyDiff.between(before, before).changes()).isEmpty();
  }
}
