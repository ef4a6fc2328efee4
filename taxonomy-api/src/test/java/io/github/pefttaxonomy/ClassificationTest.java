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

  private static Assignment label(String concept, Role role, double confidence) {
    Assignment sure = label("technique", concept, confidence);
    return new Assignment(sure.facet(), sure.concept(), role, confidence, sure.evidence());
  }

  @Test
  void about_threshold_keepsWhatThePaperIsAboutAndIsSure() {
    Assignment sure = label("sure", Role.CONTRIBUTION, 0.9);
    Assignment edge = label("edge", Role.COMPONENT, 0.5);
    Assignment unsure = label("unsure", Role.STUDIED, 0.2);
    Assignment other = label("other", Role.BASELINE, 0.99);
    Classification said = everything().addTechniques(sure, edge, unsure, other).build();

    assertThat(said.about()).containsExactly(sure, edge, unsure);
    assertThat(said.about(0)).isEqualTo(said.about());
    assertThat(said.about(0.5)).containsExactly(sure, edge);
    assertThat(said.about(1)).isEmpty();
    assertThat(said.withTechniquesFrom(0.5).techniques()).containsExactly(sure, edge, other);
  }

  @Test
  void descriptors_ofAFacet_areThoseOnly() {
    Classification said =
        everything()
            .addDescriptors(label("kind", "survey", 0.5), label("modality", "audio", 0.5))
            .build();

    assertThat(said.descriptors(ConceptId.of("modality")))
        .extracting(Assignment::concept)
        .containsExactly(ConceptId.of("vision"), ConceptId.of("audio"));
    assertThat(said.descriptors(ConceptId.of("none"))).isEmpty();
  }

  @Test
  void assignment_conceptOfEitherList_isFound() {
    Assignment technique = label("pruning", Role.BASELINE, 0.9);
    Classification said = everything().addTechniques(technique).build();

    assertThat(said.assignment(ConceptId.of("pruning"))).contains(technique);
    assertThat(said.assignment(ConceptId.of("vision"))).contains(said.descriptors().get(0));
    assertThat(said.assignment(ConceptId.of("modality"))).isEmpty();
  }
}
