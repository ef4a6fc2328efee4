package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fit recovers what the examples say, and nothing that sense forbids. */
class ConfidenceFitTest {
  private static final Taxonomy SMALL = SmallTaxonomy.builder().build();

  private static ConfidenceFit.Example example(int number, String title, boolean isRight) {
    Paper paper = Paper.builder().id("p" + number).title(title).build();
    ConceptId pruning = ConceptId.of("head-pruning");
    return new ConfidenceFit.Example(paper, isRight ? ImmutableSet.of(pruning) : ImmutableSet.of());
  }

  /** Titles with the word are right in three of four papers, the bare names in one of four. */
  private static List<ConfidenceFit.Example> examples() {
    List<ConfidenceFit.Example> examples = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      boolean named = i % 2 == 0;
      boolean lucky = i / 2 % 4 == 0;
      examples.add(example(i, named ? "SparseGPT" : "On pruning", lucky == named));
    }
    return examples;
  }

  @Test
  void weights_examples_giveTheShareThatIsRight() {
    ConfidenceFit fit = ConfidenceFit.of(SMALL, examples());
    List<Classification> found = fit.outOfFold();

    assertThat(fit.assignments()).isEqualTo(400);
    assertThat(fit.right()).isEqualTo(200);
    assertThat(found).hasSize(400);
    assertThat(found.get(0).about().get(0).confidence()).isCloseTo(0.25, within(0.03));
    assertThat(found.get(1).about().get(0).confidence()).isCloseTo(0.75, within(0.03));
  }

  @Test
  void weights_sameExamples_areTheSameEachTime() {
    assertThat(ConfidenceFit.of(SMALL, examples()).weights())
        .isEqualTo(ConfidenceFit.of(SMALL, examples()).weights())
        .containsKey("bias")
        .hasSize(Feature.values().length + 1);
  }

  @Test
  void weights_existingOnes_playNoPart() {
    Taxonomy weighted = SmallTaxonomy.builder().weight("bias", 3).weight("cue", -2).build();

    assertThat(ConfidenceFit.of(weighted, examples()).weights())
        .isEqualTo(ConfidenceFit.of(SMALL, examples()).weights());
  }

  @Test
  void weights_dataAgainstSense_areHeldAtZero() {
    List<ConfidenceFit.Example> perverse = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      boolean named = i % 2 == 0;
      perverse.add(example(i, named ? "SparseGPT" : "On pruning", named));
    }

    assertThat(ConfidenceFit.of(SMALL, perverse).weights()).containsEntry("names-only", 0.0);
    for (Feature feature : Feature.values()) {
      double weight =
          ConfidenceFit.of(SMALL, perverse).weights().getOrDefault(feature.label(), 0.0);
      assertThat(feature.direction().allows(weight)).as(feature.label()).isTrue();
    }
  }

  @Test
  void of_tooFewPapers_isRefused() {
    assertThatThrownBy(() -> ConfidenceFit.of(SMALL, examples().subList(0, 4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in 4 papers only");
  }

  @Test
  void fit_drawnFromKnownWeights_comesNearThem() {
    Random random = new Random(3);
    List<double[]> rows = new ArrayList<>();
    boolean[] outcomes = new boolean[20_000];
    for (int i = 0; i < outcomes.length; i++) {
      double[] row = {random.nextDouble(), random.nextBoolean() ? 1 : 0};
      rows.add(row);
      outcomes[i] = random.nextDouble() < Confidence.logistic(2 * row[0] - 1.5 * row[1] + 0.5);
    }
    double[] weights = new LogisticRegression(rows, outcomes).fit(column -> Feature.Direction.FREE);

    assertThat(weights).containsExactly(new double[] {2, -1.5, 0.5}, within(0.12));
  }
}
