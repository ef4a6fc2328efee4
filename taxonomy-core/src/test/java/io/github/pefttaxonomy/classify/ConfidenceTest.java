package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Taxonomy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Features, their names in the data, and what comes of them. */
class ConfidenceTest {
  private static final TextClassifier PLAIN = new TextClassifier(SmallTaxonomy.builder().build());

  private static double feature(Feature feature, String concept, String title, String text) {
    return PLAIN.rate(Paper.of(title, text)).stream()
        .filter(rated -> rated.assignment().concept().equals(ConceptId.of(concept)))
        .findFirst()
        .orElseThrow()
        .features()[feature.ordinal()];
  }

  @Test
  void of_noWeights_isTheStrengthOfTheStrongestPlace() {
    Assignment assignment =
        PLAIN.classify(Paper.of("", "We propose quantization.")).techniques().get(0);

    assertThat(assignment.confidence()).isEqualTo(0.8);
  }

  @Test
  void of_weights_isTheLogisticOfTheirSum() {
    Taxonomy taxonomy =
        SmallTaxonomy.builder().weight("bias", -1).weight("strength", 2).weight("cue", 0.5).build();
    Assignment assignment =
        Classifiers.compile(taxonomy)
            .classify(Paper.of("", "We propose quantization."))
            .techniques()
            .get(0);

    double sum = -1 + 2 * 0.8 + 0.5;
    assertThat(assignment.confidence()).isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-12));
  }

  @Test
  void of_hugeWeights_staysAPossibleConfidence() {
    double[] none = new double[Feature.values().length];
    Taxonomy sure = SmallTaxonomy.builder().weight("bias", 1000).build();
    Taxonomy unsure = SmallTaxonomy.builder().weight("bias", -1000).build();

    assertThat(new Confidence(sure.weights()).of(none)).isEqualTo(0.99);
    assertThat(new Confidence(unsure.weights()).of(none)).isEqualTo(0.01);
  }

  @Test
  void compile_unknownWeights_reportsAllOfThem() {
    Taxonomy taxonomy = SmallTaxonomy.builder().weight("strenght", 1).weight("luck", 1).build();

    assertThatThrownBy(() -> Classifiers.compile(taxonomy))
        .isInstanceOf(InvalidTaxonomyException.class)
        .hasMessageContaining("weight 'strenght' has a name that no feature has; there are bias,")
        .hasMessageContaining("weight 'luck'");
  }

  @Test
  void descriptors_underWeights_keepTheStrengthOfTheirRules() {
    Taxonomy taxonomy = SmallTaxonomy.builder().weight("bias", -3).build();
    Assignment kind =
        Classifiers.compile(taxonomy)
            .classify(Paper.of("", "We propose quantization."))
            .descriptors()
            .get(0);

    assertThat(kind.confidence()).isEqualTo(0.8);
  }

  @Test
  void features_placesAndWordings_areCounted() {
    String text = "We propose LoRA. LoRA again, and quantization.";

    assertThat(feature(Feature.WORDINGS, "lora", "", text)).isZero();
    assertThat(feature(Feature.WORDINGS, "pruning", "", "We study pruning and prune. Pruning!"))
        .isCloseTo(Math.log(2), within(1e-12));
    assertThat(feature(Feature.SOURCES, "pruning", "", "We study pruning and SparseGPT."))
        .isCloseTo(Math.log(2), within(1e-12));
    assertThat(feature(Feature.CUE, "lora", "", text)).isEqualTo(1);
    assertThat(feature(Feature.CUE, "lora", "LoRA", "Nothing.")).isZero();
  }

  @Test
  void features_whereItStands_isTold() {
    assertThat(feature(Feature.TITLE, "lora", "LoRA", "Words.")).isEqualTo(1);
    assertThat(feature(Feature.TITLE_AND_ABSTRACT, "lora", "LoRA", "Words.")).isZero();
    assertThat(feature(Feature.TITLE_AND_ABSTRACT, "lora", "LoRA", "With LoRA.")).isEqualTo(1);
    assertThat(feature(Feature.LATE, "lora", "LoRA", "Words.")).isZero();
    assertThat(feature(Feature.LATE, "lora", "", "Some words before LoRA.")).isEqualTo(0.75);
    assertThat(feature(Feature.OTHER_IN_TITLE, "lora", "Quantization", "We use LoRA."))
        .isEqualTo(1);
    assertThat(feature(Feature.OTHER_IN_TITLE, "quantization", "Quantization", "We use LoRA."))
        .isZero();
  }

  @Test
  void features_strengthPhraseAndRole_areThoseOfThePlaces() {
    String text = "Pruning is old. We study pruning heads; the attention head is pruned.";

    assertThat(feature(Feature.STRENGTH, "lora", "LoRA", "")).isEqualTo(0.8);
    assertThat(feature(Feature.PHRASE, "lora", "LoRA", "")).isZero();
    assertThat(feature(Feature.PHRASE, "head-pruning", "", text)).isEqualTo(1);
    assertThat(feature(Feature.TURNED_AWAY, "lora", "", "We propose it, unlike LoRA or LoRA."))
        .isEqualTo(1);
    assertThat(feature(Feature.TURNED_AWAY, "lora", "LoRA", "We win. Unlike LoRA and LoRA it is."))
        .isCloseTo(2.0 / 3, within(1e-12));
    assertThat(feature(Feature.ROLE_STUDIED, "head-pruning", "", text)).isEqualTo(1);
    assertThat(feature(Feature.ROLE_COMPONENT, "head-pruning", "", text)).isZero();
    String used = "We propose LoRA. Quantization follows.";
    assertThat(feature(Feature.ROLE_COMPONENT, "quantization", "", used)).isEqualTo(1);
    assertThat(feature(Feature.ROLE_STUDIED, "quantization", "", used)).isZero();
    assertThat(feature(Feature.LATE, "quantization", "", used)).isEqualTo(0.6);
    assertThat(feature(Feature.LATE, "quantization", "LoRA nets", used)).isEqualTo(0.6);
    assertThat(feature(Feature.LATE, "pruning", "", "Pruning, and pruning.")).isZero();
  }

  @Test
  void of_nameOfAMethod_isAsSureAsTheVocabularySays() {
    Taxonomy taxonomy = SmallTaxonomy.builder().weight("method-strength", 0.3).build();
    Paper paper = Paper.of("SparseGPT", "");

    assertThat(Classifiers.compile(taxonomy).classify(paper).techniques())
        .extracting(Assignment::confidence)
        .containsExactly(0.3);
    assertThat(PLAIN.classify(paper).techniques())
        .extracting(Assignment::confidence)
        .containsExactly(0.8);
  }

  @Test
  void features_namesAndAmbiguity_areTold() {
    assertThat(feature(Feature.NAMES_ONLY, "pruning", "SparseGPT", "")).isEqualTo(1);
    assertThat(feature(Feature.NAMES_ONLY, "pruning", "SparseGPT for pruning", "")).isZero();
    assertThat(feature(Feature.AMBIGUOUS_ONLY, "pruning", "SparseGPT", "")).isZero();
    assertThat(feature(Feature.AMBIGUOUS_ONLY, "pruning", "OBS", "The Optimal Brain Surgeon."))
        .isEqualTo(1);
  }

  @Test
  void features_othersThatShareAnAncestor_areRelated() {
    String text = "We propose pruning, quantization and LoRA.";

    assertThat(feature(Feature.RELATED, "pruning", "", text)).isCloseTo(Math.log(2), within(1e-12));
    assertThat(feature(Feature.RELATED, "lora", "", text)).isZero();
  }

  @Test
  void labels_ofFeatures_areDistinctAndReadable() {
    List<String> labels = Arrays.stream(Feature.values()).map(Feature::label).toList();

    assertThat(labels).doesNotHaveDuplicates().allMatch(label -> label.matches("[a-z]+(-[a-z]+)*"));
  }
}
