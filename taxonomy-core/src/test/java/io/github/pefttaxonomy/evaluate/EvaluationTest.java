package io.github.pefttaxonomy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Span;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.evaluate.Evaluation.ConceptOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  /** One paper of each kind: right, too much, too little, and nothing on either side. */
  private static Evaluation mixed() {
    return evaluate(
        judgement("right", labels(Role.STUDIED, "a"), labels(Role.STUDIED, "a")),
        judgement("more", labels(Role.STUDIED, "a"), labels(Role.COMPONENT, "a", "b")),
        judgement("less", labels(Role.STUDIED, "ab"), labels(Role.STUDIED, "b")),
        judgement("other", labels(Role.STUDIED, "b"), labels(Role.BASELINE, "b")),
        judgement("none", labels(Role.MENTION, "a"), ImmutableList.of()));
  }

  @Test
  void figures_mixedPapers_areThoseWorkedOutByHand() {
    Evaluation evaluation = mixed();

    assertThat(evaluation.papers()).isEqualTo(5);
    assertThat(evaluation.hierarchical()).isEqualTo(new Counts(3, 1, 3));
    double paperMacro = (1 + 2 / 3.0 + 0.5 + 0 + 1) / 5;
    assertThat(evaluation.paperMacroF1()).isCloseTo(paperMacro, within(1e-12));
    assertThat(evaluation.flat()).isEqualTo(new Counts(2, 2, 2));
    double flatMacro = (1 + 0 + 0) / 3.0;
    assertThat(evaluation.flatMacroF1()).isCloseTo(flatMacro, within(1e-12));
    assertThat(evaluation.families())
        .containsExactly(
            Map.entry(ConceptId.of("a"), new Counts(2, 0, 1)),
            Map.entry(ConceptId.of("b"), new Counts(1, 1, 1)));
    assertThat(evaluation.familyMacroF1()).isEmpty();
    assertThat(evaluation.scopeAccuracy()).isEqualTo(0.8);
    assertThat(evaluation.roleAccuracy()).hasValue(0.5);
    assertThat(evaluation.figures().keySet())
        .containsExactly(
            "hP",
            "hR",
            "hF",
            "paper_macro_F",
            "flat_micro_F1",
            "flat_macro_F1",
            "family_micro_P",
            "family_micro_R",
            "family_micro_F1",
            "scope_accuracy",
            "role_accuracy_on_shared_families",
            "ECE");
    assertThat(evaluation.figures())
        .containsEntry("hP", 3 / 4.0)
        .containsEntry("hR", 3 / 6.0)
        .containsEntry("flat_micro_F1", 0.5)
        .containsEntry("family_micro_P", 3 / 4.0)
        .containsEntry("family_micro_R", 3 / 5.0)
        .containsEntry("scope_accuracy", 0.8)
        .containsEntry("role_accuracy_on_shared_families", 0.5);
  }

  /** A concept that is found but never given has no part in the mean over concepts. */
  @Test
  void flatMacroF1_conceptsThatAreNeverGiven_areLeftOut() {
    Evaluation evaluation =
        evaluate(judgement("p", labels(Role.STUDIED, "a"), labels(Role.STUDIED, "a", "b")));

    assertThat(evaluation.flatMacroF1()).isEqualTo(1);
    assertThat(evaluate().flatMacroF1()).isEqualTo(1);
    assertThat(evaluate().paperMacroF1()).isEqualTo(1);
    assertThat(evaluate().scopeAccuracy()).isEqualTo(1);
  }

  @Test
  void familyMacroF1_familyOfFivePapers_counts() {
    Judgement[] papers = new Judgement[5];
    for (int i = 0; i < papers.length; i++) {
      List<Label> found = i == 0 ? ImmutableList.of() : labels(Role.STUDIED, "a");
      papers[i] = judgement("p" + i, labels(Role.STUDIED, "a"), found);
    }

    assertThat(evaluate(papers).familyMacroF1().getAsDouble())
        .isCloseTo(2 * 4 / 9.0, within(1e-12));
    assertThat(evaluate(papers).figures()).containsKey("family_macro_F1_support5");
    assertThat(evaluate(papers[0], papers[1], papers[2], papers[3]).familyMacroF1()).isEmpty();
  }

  @Test
  void concepts_order_isMostGivenFirstThenById() {
    Evaluation evaluation =
        evaluate(
            judgement("one", labels(Role.STUDIED, "b"), labels(Role.STUDIED, "a")),
            judgement("two", labels(Role.STUDIED, "b"), labels(Role.STUDIED, "ab")));

    assertThat(evaluation.concepts().keySet())
        .containsExactly(ConceptId.of("b"), ConceptId.of("a"), ConceptId.of("ab"));
  }

  @Test
  void calibration_bins_tellMeanAndShare() {
    Calibration calibration =
        Calibration.of(
            List.of(
                new Calibration.Outcome(0.42, true),
                new Calibration.Outcome(0.48, false),
                new Calibration.Outcome(0.44, false),
                new Calibration.Outcome(0.46, false)));
    Calibration.Bin bin = calibration.bins().get(4);

    assertThat(calibration.count()).isEqualTo(4);
    assertThat(bin.meanConfidence().getAsDouble()).isCloseTo(0.45, within(1e-12));
    assertThat(bin.shareRight()).hasValue(0.25);
    assertThat(calibration.bins().get(3).meanConfidence()).isEmpty();
    assertThat(calibration.bins().get(3).shareRight()).isEmpty();
    assertThat(calibration.expectedError().getAsDouble()).isCloseTo(0.2, within(1e-12));
    assertThat(Calibration.of(List.of()).expectedError()).isEmpty();
  }

  @Test
  void calibration_labelsThatPapersAreNotAbout_doNotCount() {
    Evaluation evaluation =
        evaluate(judgement("p", labels(Role.STUDIED, "a"), labels(Role.MENTION, "a", "b")));

    assertThat(evaluation.calibration().count()).isZero();
  }

  /** Every round gives another value, so that the ends of the interval tell their own places. */
  @Test
  void intervals_thousandRounds_leaveOutOneInFortyAtEitherEnd() {
    PaperTally tally =
        new PaperTally(
            "p",
            ImmutableSet.of(),
            ImmutableSet.of(),
            ImmutableMap.of(),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of());
    List<Integer> sizes = new ArrayList<>();
    Bootstrap bootstrap =
        new Bootstrap(
            ImmutableList.of(tally, tally, tally),
            drawn -> {
              sizes.add(drawn.size());
              return ImmutableMap.of("round", (double) sizes.size());
            });

    assertThat(bootstrap.intervals()).containsEntry("round", new Evaluation.Interval(26, 975));
    assertThat(sizes).hasSize(1000).containsOnly(3);
  }

  @Test
  void label_ofAnAssignment_hasFourDigits() {
    Evidence place =
        new Evidence("r", Field.TITLE, new Span(0, 1), "a", Role.STUDIED, Optional.empty());
    Assignment assignment =
        new Assignment(
            ConceptId.of("root"),
            ConceptId.of("a"),
            Role.COMPONENT,
            0.123_45,
            ImmutableList.of(place));
    Classification found =
        Classification.builder()
            .paper(Paper.builder().id("p").build())
            .addTechniques(assignment)
            .taxonomyVersion("1")
            .taxonomyHash("h")
            .build();

    assertThat(Label.of(assignment))
        .isEqualTo(new Label(ConceptId.of("a"), Role.COMPONENT, 0.1235));
    assertThat(Label.given(ConceptId.of("a"), Role.STUDIED))
        .isEqualTo(new Label(ConceptId.of("a"), Role.STUDIED, 1));
    assertThat(Judgement.of(found, labels(Role.STUDIED, "b")))
        .isEqualTo(judgement("p", labels(Role.STUDIED, "b"), List.of(Label.of(assignment))));
  }

  @Test
  void label_confidence_fromNothingToCertainty() {
    assertThat(new Label(ConceptId.of("a"), Role.STUDIED, 0).confidence()).isZero();
    for (double confidence : new double[] {-0.01, 1.01, Double.NaN}) {
      assertThatThrownBy(() -> new Label(ConceptId.of("a"), Role.STUDIED, confidence))
          .hasMessage("confidence must be in [0, 1], not " + confidence);
    }
  }
}
