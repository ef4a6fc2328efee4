package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.TaxonomyDiff;
import io.github.pefttaxonomy.classify.Classifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationReaderTest {
  private static final Taxonomy TAXONOMY = PeftTaxonomy.load().taxonomy();
  private static final Classifier CLASSIFIER = Classifiers.compile(TAXONOMY);
  private static final ClassificationReader READER = ClassificationReader.of(TAXONOMY);
  private static final Classification LABELS =
      CLASSIFIER.classify(
          Paper.builder()
              .id("p")
              .title("RankSieve: A \"Rank\" for Every Layer")
              .abstractText(
                  "We propose RankSieve, which allocates the rank of each LoRA module. It trains"
                      + " over 28x fewer parameters than LoRA, and unlike prefix tuning it keeps"
                      + " 97.5% to 99% of the accuracy of DoRA.")
              .build());

  @Test
  void read_everyPart_comesBack() {
    Classification back = READER.read(ClassificationJson.line(LABELS), "f:1");

    assertThat(back.paper().title()).isEqualTo(LABELS.paper().title());
    assertThat(back.introduces()).isEqualTo(LABELS.introduces()).isNotEmpty();
    assertThat(back.comparesWith()).isEqualTo(LABELS.comparesWith());
    assertThat(back.claims()).isEqualTo(LABELS.claims()).isNotEmpty();
    assertThat(back.descriptors()).hasSameSizeAs(LABELS.descriptors()).isNotEmpty();
    assertThat(back.techniques())
        .extracting(label -> label.concept() + " " + label.role() + label.evidence())
        .containsExactlyElementsOf(
            LABELS.techniques().stream()
                .map(label -> label.concept() + " " + label.role() + label.evidence())
                .toList())
        .isNotEmpty();
    assertThat(back.taxonomyHash()).isEqualTo(TAXONOMY.hash());
  }

  /** Whoever adds a part to lines must read it too. */
  @Test
  void read_catalogue_isWrittenAgainAsItWas() {
    for (CataloguePaper paper : PeftTaxonomy.load().reviewedPapers()) {
      String line = ClassificationJson.line(CLASSIFIER.classify(paper.paper()));

      assertThat(ClassificationJson.line(READER.read(line, "f:1"))).isEqualTo(line);
    }
  }

  @Test
  void read_storedLabels_canBeMigrated() {
    Classification stored = READER.read(ClassificationJson.line(LABELS), "f:1");
    Taxonomy later = TAXONOMY.toBuilder().version("later").build();

    Classification moved = TaxonomyDiff.between(TAXONOMY, later).migrate(stored);

    assertThat(moved.taxonomyVersion()).isEqualTo("later");
    assertThat(moved.techniques()).hasSameSizeAs(stored.techniques());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"id\": \"p\"}; has no 'taxonomy.version'",
        "[]; has no 'taxonomy.version'",
        "{\"id\"; Unexpected end-of-input",
        "{} {}; goes on after its end",
        "{\"taxonomy\":{\"version\":\"1\",\"hash\":\"h\"},\"concepts\":[{\"concept\":\"lorra\"}]};"
            + " no concept 'lorra'",
        "{\"taxonomy\":{\"version\":\"1\",\"hash\":\"h\"},\"claims\":[{\"value\":1}]};"
            + " has no 'metric'",
        "{\"taxonomy\":{\"version\":\"1\",\"hash\":\"h\"},\"methods\":[{\"name\":\"A\","
            + "\"relation\":\"likes\",\"quote\":\"A\",\"field\":\"title\",\"start\":0,\"end\":1}]};"
            + " has an unknown value 'likes'",
        "{\"taxonomy\":{\"version\":\"1\",\"hash\":\"h\"},\"methods\":[{\"name\":\"A\","
            + "\"relation\":\"extends\",\"quote\":\"A\",\"field\":\"body\",\"start\":0,\"end\":1}]};"
            + " has an unknown value 'body'",
      })
  void read_whatIsNoClassification_isRefusedWithPlaceAndReason(String line, String reason) {
    assertThatThrownBy(() -> READER.read(line, "f:7"))
        .isInstanceOf(InvalidLabelsException.class)
        .hasMessageContaining("f:7: line is no classification: ")
        .hasMessageContaining(reason);
  }
}
