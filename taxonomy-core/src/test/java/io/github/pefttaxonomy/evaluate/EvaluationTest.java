package io.github.pefttaxonomy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.evaluate.Evaluation.ConceptOutcome;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The figures on cases small enough to be worked out by hand. */
class EvaluationTest {
  /** A diamond below the root: both {@code a} and {@code b} lie above {@code ab}. */
  private static final Taxonomy DIAMOND =
      Taxonomy.builder()
          .add(concept("root"))
          .add(concept("a", "root"))
          .add(concept("b", "root"))
          .add(concept("ab", "a", "b"))
          .add(concept("kind"))
          .add(concept("survey", "kind"))
          .describe(ConceptId.of("kind"))
          .build();

  private static Concept concept(String id, String... broader) {
    Concept.Builder builder =
        Concept.builder().id(ConceptId.of(id)).label("the " + id).definition("What " + id + " is.");
    for (String parent : broader) {
      builder.addBroader(ConceptId.of(parent));
    }
    return builder.build();
  }

  private static ImmutableList<ConceptId> ids(String... ids) {
    return ImmutableList.copyOf(ids).stream()
        .map(ConceptId::of)
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Label> labels(Role role, String... ids) {
    return ids(ids).stream()
        .map(id -> new Label(id, role, 0.75))
        .collect(ImmutableList.toImmutableList());
  }

  private static Judgement judgement(String paper, List<Label> given, List<Label> found) {
    return new Judgement(paper, ImmutableList.copyOf(given), ImmutableList.copyOf(found));
  }

  private static Evaluation evaluate(Judgement... judgements) {
    return Evaluation.of(DIAMOND, ids("a", "b"), ImmutableList.copyOf(judgements));
  }

  @Test
  void hierarchical_diamond_countsEachAncestorOnceAndNeverTheRoot() {
    Evaluation evaluation =
        evaluate(judgement("p", labels(Role.CONTRIBUTION, "ab"), labels(Role.CONTRIBUTION, "ab")));

    assertThat(evaluation.hierarchical()).isEqualTo(new Counts(3, 0, 0));
  }

  @Test
  void hierarchical_parentFoundForChild_isPartlyRight() {
    Evaluation evaluation =
        evaluate(judgement("p", labels(Role.STUDIED, "ab"), labels(Role.STUDIED, "a")));

    assertThat(evaluation.hierarchical()).isEqualTo(new Counts(1, 0, 2));
    assertThat(evaluation.flat()).isEqualTo(new Counts(0, 1, 1));
    assertThat(evaluation.flatMacroF1()).isZero();
  }

  @Test
  void hierarchical_baselinesMentionsAndDescriptors_doNotCount() {
    List<Label> none =
        ImmutableList.<Label>builder()
            .addAll(labels(Role.BASELINE, "a"))
            .addAll(labels(Role.MENTION, "b"))
            .addAll(labels(Role.STUDIED, "survey"))
            .build();
    Evaluation evaluation = evaluate(judgement("p", labels(Role.CONTRIBUTION, "a"), none));

    assertThat(evaluation.hierarchical()).isEqualTo(new Counts(0, 0, 1));
    assertThat(evaluation.scopeAccuracy()).isZero();
  }

  @Test
  void roleConfusion_sharedFamily_takesTheStrongestRoleOnBothSides() {
    List<Label> given =
        ImmutableList.<Label>builder()
            .addAll(labels(Role.MENTION, "a"))
            .addAll(labels(Role.COMPONENT, "ab"))
            .build();
    Evaluation evaluation = evaluate(judgement("p", given, labels(Role.BASELINE, "a")));

    assertThat(evaluation.roleConfusion().get(Role.COMPONENT, Role.BASELINE)).isEqualTo(1);
    assertThat(evaluation.roleConfusion().values().stream().mapToInt(n -> n).sum()).isEqualTo(1);
    assertThat(evaluation.roleAccuracy()).hasValue(0);
  }

  @Test
  void concepts_errors_areShownWithTheirPapers() {
    Evaluation evaluation =
        evaluate(
            judgement("one", labels(Role.STUDIED, "a"), labels(Role.STUDIED, "b")),
            judgement("two", labels(Role.STUDIED, "a"), labels(Role.STUDIED, "a")));

    assertThat(evaluation.concepts())
        .containsEntry(
            ConceptId.of("a"),
            new ConceptOutcome(new Counts(1, 0, 1), ImmutableList.of(), ImmutableList.of("one")))
        .containsEntry(
            ConceptId.of("b"),
            new ConceptOutcome(new Counts(0, 1, 0), ImmutableList.of("one"), ImmutableList.of()));
  }

  @Test
  void calibration_ancestorOfAGivenConcept_isRight() {
    Evaluation evaluation =
        evaluate(
            judgement("one", labels(Role.STUDIED, "ab"), labels(Role.STUDIED, "a")),
            judgement("two", labels(Role.STUDIED, "a"), labels(Role.STUDIED, "ab")));

    Calibration.Bin bin = evaluation.calibration().bins().get(7);
    assertThat(bin).isEqualTo(new Calibration.Bin(2, 1.5, 1));
    assertThat(evaluation.calibration().expectedError().getAsDouble())
        .isCloseTo(0.25, within(1e-12));
  }

  @Test
  void calibration_certainty_fallsIntoTheLastBin() {
    Calibration calibration = Calibration.of(List.of(new Calibration.Outcome(1, true)));

    assertThat(calibration.bins().get(9).count()).isEqualTo(1);
    assertThat(calibration.expectedError()).hasValue(0);
  }

  @Test
  void figures_nothingAtAll_areThoseOfAgreement() {
    Evaluation evaluation = evaluate();

    assertThat(evaluation.figures())
        .containsEntry("hF", 1.0)
        .doesNotContainKeys("ECE", "role_accuracy_on_shared_families", "family_macro_F1_support5");
    assertThat(evaluation.intervals()).isEmpty();
  }

  @Test
  void intervals_mixedPapers_holdTheFigureAndComeOutTheSameEachTime() {
    Judgement[] papers = new Judgement[40];
    for (int i = 0; i < papers.length; i++) {
      List<Label> found = i % 4 == 0 ? labels(Role.STUDIED, "b") : labels(Role.STUDIED, "a");
      papers[i] = judgement("p" + i, labels(Role.STUDIED, "a"), found);
    }
    Evaluation evaluation = evaluate(papers);
    Evaluation.Interval interval = Objects.requireNonNull(evaluation.intervals().get("hF"));

    assertThat(evaluation.intervals()).isEqualTo(evaluation.intervals());
    assertThat(evaluation.hierarchical().f1()).isEqualTo(0.75);
    assertThat(interval.low()).isBetween(0.5, 0.7);
    assertThat(interval.high()).isBetween(0.8, 0.95);
  }

  @Test
  void withFoundFrom_threshold_dropsOnlyLessSureLabels() {
    Judgement judgement = judgement("p", labels(Role.STUDIED, "a"), labels(Role.STUDIED, "a"));

    assertThat(judgement.withFoundFrom(0.75)).isEqualTo(judgement);
    assertThat(judgement.withFoundFrom(0.76).found()).isEmpty();
  }

  @Test
  void of_unknownFamily_isRefused() {
    assertThatThrownBy(() -> Evaluation.of(DIAMOND, ids("c"), ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no concept 'c'");
  }

  @Test
  void label_confidenceOutsideItsRange_isRefused() {
    assertThatThrownBy(() -> new Label(ConceptId.of("a"), Role.STUDIED, 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.5");
  }
}
