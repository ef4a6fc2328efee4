package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClassificationTest {
  private static Assignment label(String facet, String concept, double confidence) {
    Evidence evidence =
        new Evidence("r", Field.TITLE, new Span(0, 3), "Foo", Role.STUDIED, Optional.empty());
    return new Assignment(
        ConceptId.of(facet),
        ConceptId.of(concept),
        Role.CONTRIBUTION,
        confidence,
        ImmutableList.of(evidence));
  }

  private static MethodMention mention(String name) {
    Quote quote = new Quote(Field.TITLE, new Span(0, 3), "Foo");
    return new MethodMention(name, Optional.empty(), Optional.empty(), quote);
  }

  private static Classification.Builder everything() {
    return Classification.builder()
        .paper(Paper.of("Foo", "Foo beats Bar and extends Baz."))
        .addDescriptors(label("modality", "vision", 0.1))
        .addIntroduces(mention("Foo"))
        .addBuildsOn(mention("Baz"))
        .addComparesWith(mention("Bar"))
        .addClaims(Claim.parse("bits state 4 bits @ title[0, 3) 'Foo'"))
        .taxonomyVersion("1")
        .taxonomyHash("h");
  }

  @Test
  void withTechniquesFrom_threshold_dropsUnsureTechniquesOnly() {
    Classification both =
        everything()
            .addTechniques(label("technique", "sure", 0.9), label("technique", "unsure", 0.2))
            .build();

    assertThat(both.withTechniquesFrom(0.5))
        .isEqualTo(everything().addTechniques(label("technique", "sure", 0.9)).build());
  }
}
