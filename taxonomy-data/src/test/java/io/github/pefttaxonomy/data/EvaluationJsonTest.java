package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.evaluate.Counts;
import io.github.pefttaxonomy.evaluate.Evaluation;
import io.github.pefttaxonomy.evaluate.Judgement;
import io.github.pefttaxonomy.evaluate.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels, reports and weights as files. */
class EvaluationJsonTest {
  private static final PeftTaxonomy PEFT = PeftTaxonomy.load();

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("labels.jsonl"), text);
  }

  @Test
  void readLabels_recordsOfTheCatalogue_areTaken() throws IOException {
    Path file =
        file(
            """
            {"id": "p", "title": "T", "concepts": [{"concept": "pruning", "role": "studied"}], "claims": [{"a": 1}]}

            {"id": "q", "concepts": [{"concept": "quantization", "role": "mention", "confidence": 0.5}]}
            """);

    assertThat(EvaluationJson.readLabels(file, PEFT.taxonomy()))
        .containsExactly(
            Map.entry("p", ImmutableList.of(Label.given(ConceptId.of("pruning"), Role.STUDIED))),
            Map.entry(
                "q", ImmutableList.of(new Label(ConceptId.of("quantization"), Role.MENTION, 0.5))));
  }

  @Test
  void readLabels_faults_areAllReportedWithTheirPlaces() throws IOException {
    Path file =
        file(
            """
            {"id": "p", "concepts": [{"concept": "prunning", "role": "studied"}]}
            {"id": "p", "concepts": [{"concept": "pruning", "role": "hero"}]}
            {"concepts": [], "colour": 1}
            """);

    assertThatThrownBy(() -> EvaluationJson.readLabels(file, PEFT.taxonomy()))
        .isInstanceOf(InvalidLabelsException.class)
        .hasMessageContaining("the labels have 5 problems")
        .hasMessageContaining("labels.jsonl:1:")
        .hasMessageContaining("names an unknown concept 'prunning'")
        .hasMessageContaining("unknown role 'hero'")
        .hasMessageContaining("paper 'p' is there twice")
        .hasMessageContaining("has no 'id'")
        .hasMessageContaining("unknown key 'colour'");
  }

  @Test
  void text_readAgain_holdsTheSameDecisions() throws IOException {
    ConceptId pruning = ConceptId.of("pruning");
    Evaluation evaluation =
        Evaluation.of(
            PEFT.taxonomy(),
            PEFT.families(),
            ImmutableList.of(
                new Judgement(
                    "one \"quoted\"",
                    ImmutableList.of(Label.given(pruning, Role.STUDIED)),
                    ImmutableList.of())));
    Path file = file(EvaluationJson.text(evaluation, PEFT.taxonomy()));

    assertThat(Files.readString(file))
        .startsWith("{\n  \"papers\": 1,\n")
        .contains("\"missed\": [\n        \"one \\\"quoted\\\"\"\n      ]");
    assertThat(EvaluationJson.readConcepts(file))
        .containsEntry(pruning, new Counts(0, 0, 1))
        .hasSize(evaluation.concepts().size());
  }

  @Test
  void readConcepts_anotherFile_isRefused() throws IOException {
    Path file = file("{\"labels\": []}");

    assertThatThrownBy(() -> EvaluationJson.readConcepts(file))
        .isInstanceOf(InvalidLabelsException.class)
        .hasMessageContaining("has no 'concepts'");
  }

  @Test
  void weightsText_someWeights_isAFileOfWeights() {
    assertThat(EvaluationJson.weightsText(ImmutableMap.of("bias", 0.5, "cue", -1.0)))
        .isEqualTo("{\n  \"weights\": {\n    \"bias\": 0.5,\n    \"cue\": -1.0\n  }\n}\n");
  }

  @Test
  void families_default_areConceptsOfTheTaxonomy() {
    assertThat(PEFT.families()).hasSize(31).doesNotHaveDuplicates();
    assertThat(PEFT.families()).allSatisfy(id -> PEFT.taxonomy().concept(id));
  }
}
