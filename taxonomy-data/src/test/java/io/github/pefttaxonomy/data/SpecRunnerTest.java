package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecRunnerTest {
  private static final Taxonomy TAXONOMY =
      Taxonomy.builder()
          .version("1")
          .add(concept("technique").build())
          .add(concept("pruning").addBroader(ConceptId.of("technique")).build())
          .add(concept("lora").addBroader(ConceptId.of("technique")).build())
          .add(rule("lora.name", "lora", "name(LoRA)", 0.9))
          .add(rule("lora.words", "lora", "'low-rank update'", 0.9))
          .add(rule("lora.radio", "lora", "'gateway'", 0))
          .add(rule("pruning.word", "pruning", "'pruning'", 0.9))
          .add(cue("cue.propose", "'propose'", Cue.Kind.PROPOSE))
          .add(cue("cue.unlike", "'unlike'", Cue.Kind.CONTRAST))
          .build();

  private final SpecRunner runner = SpecRunner.of(TAXONOMY);

  private static Concept.Builder concept(String id) {
    return Concept.builder().id(ConceptId.of(id)).label("the " + id).definition("It is " + id);
  }

  private static Rule rule(String id, String concept, String when, double strength) {
    return new Rule(id, ConceptId.of(concept), Condition.parse(when), strength, "A test.");
  }

  private static Cue cue(String id, String when, Cue.Kind kind) {
    return new Cue(id, Condition.parse(when), kind, Cue.Direction.FORWARD, Cue.Until.SENTENCE, 10);
  }

  private SpecResult run(String line) {
    List<SpecResult> results = runner.run("x.spec", line);
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  private String failure(String line) {
    SpecResult result = run(line);
    assertThat(result.passed()).as(line).isFalse();
    return result.message();
  }

  @Test
  void run_trueLines_pass() {
    List<SpecResult> results =
        runner.run(
            "x.spec",
            """
            # A comment, and a blank line.

            + lora  contribution | We propose [LoRA], a [low-rank update].
            + lora               | [LoRA] || It is tuned with [LoRA].
            - lora               | A LoRa radio.
            ~ lora  mention      | Unlike [LoRA], it is fast.
            + lora.name          | [LoRA] and a low-rank update.
            + lora.words contribution | We propose a [low-rank update].
            - lora.name          | A low-rank update.
            + lora.radio         | LoRA at the [gateway]: a [gateway].
            - lora.radio         | LoRA at the gate.
            - lora               | LoRA at the gateway.
            """);

    assertThat(results).extracting(SpecResult::message).containsOnly("");
    assertThat(results)
        .extracting(SpecResult::line)
        .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(results).allMatch(SpecResult::passed);
    assertThat(results.get(2))
        .hasToString("x.spec:5: passed: - lora               | A LoRa radio.");
  }

  @Test
  void run_wrongEvidence_namesBoth() {
    assertThat(failure("+ lora | We [propose] LoRA."))
        .isEqualTo(
            "expected 'lora' at abstract[3, 10) 'propose', but it is assigned as contribution from"
                + " abstract[11, 15) 'LoRA' by lora.name as contribution (cue.propose)");
    assertThat(failure("+ lora | [LoRA] || LoRA."))
        .startsWith("expected 'lora' at title[0, 4) 'LoRA', but it is assigned as")
        .contains("abstract[0, 4) 'LoRA'");
  }

  @Test
  void run_wrongRole_namesBoth() {
    assertThat(failure("+ lora component | We propose [LoRA]."))
        .isEqualTo(
            "expected 'lora' as component at abstract[11, 15) 'LoRA', but it is assigned as"
                + " contribution from abstract[11, 15) 'LoRA' by lora.name as contribution"
                + " (cue.propose)");
    assertThat(failure("+ lora.name mention | We propose [LoRA]."))
        .startsWith("expected 'lora.name' as mention at abstract[11, 15) 'LoRA', but found");
  }

  @Test
  void run_missedConcept_saysWhy() {
    assertThat(failure("+ lora | We use [something] like pruning."))
        .startsWith(
            "expected 'lora' at abstract[7, 16) 'something', but it is not assigned (none of its"
                + " rules fired); found 'pruning' assigned as");
    assertThat(failure("+ lora | [LoRA] at the gateway."))
        .contains("turned away by the veto 'lora.radio'")
        .endsWith("found nothing");
  }

  @Test
  void run_unwantedConceptOrRule_namesItsEvidence() {
    assertThat(failure("- lora | Unlike LoRA."))
        .isEqualTo(
            "expected no 'lora', but it is assigned as mention from abstract[7, 11) 'LoRA' by"
                + " lora.name as mention (cue.unlike)");
    assertThat(failure("- lora.name | LoRA."))
        .startsWith("expected no 'lora.name', but found abstract[0, 4) 'LoRA' by lora.name");
    assertThat(failure("- lora.radio | At the gateway."))
        .startsWith("expected no 'lora.radio', but found abstract[7, 14) 'gateway'");
    assertThat(failure("+ lora.radio | At the [gate]."))
        .isEqualTo("expected 'lora.radio' at abstract[7, 11) 'gate', but found nothing");
  }

  @Test
  void run_linesThatAreNone_fail() {
    assertThat(failure("+ lora We use LoRA."))
        .isEqualTo("is no spec line: there is no '|' before the text");
    assertThat(failure("? lora | LoRA"))
        .isEqualTo("is no spec line: a line begins with '+', '-' or '~', not: ? lora | LoRA");
    assertThat(failure("+ | LoRA"))
        .isEqualTo("is no spec line: before the '|' there must be a target and maybe a role");
    assertThat(failure("+ lora owner | LoRA"))
        .isEqualTo(
            "is no spec line: 'owner' is no role; roles are contribution, studied, component,"
                + " baseline, mention");
    assertThat(failure("+ lorra | [LoRA]")).isEqualTo("no concept and no rule is 'lorra'");
    assertThat(failure("+ lora | LoRA"))
        .isEqualTo("is no spec line: '+' needs the evidence in brackets");
    assertThat(failure("- lora | [LoRA]"))
        .isEqualTo("is no spec line: '-' takes no role and no brackets");
    assertThat(failure("~ lora studied | [LoRA]"))
        .isEqualTo("is no spec line: '~' needs the role baseline or mention");
    assertThat(failure("+ lora | [[LoRA]]"))
        .isEqualTo("is no spec line: a bracket opens inside another: [[LoRA]]");
    assertThat(failure("+ lora | LoRA]"))
        .isEqualTo("is no spec line: a bracket closes around nothing: LoRA]");
    assertThat(failure("+ lora | [LoRA"))
        .isEqualTo("is no spec line: a bracket is not closed: [LoRA");
  }

  @Test
  void gaps_rulesWithoutLines_areNamed() {
    assertThat(runner.gaps(List.of())).hasSize(8);
    List<SpecResult> results =
        runner.run(
            "x.spec",
            """
            + lora       | We use [LoRA].
            - lora       | A radio.
            + lora.radio | A [gateway].
            + pruning    | A wrong [line].
            - pruning    | Nothing.
            """);

    assertThat(runner.gaps(results))
        .extracting(Problem::toString)
        .containsExactly(
            "rule 'lora.words' has no spec line that passes and shows it at work",
            "rule 'pruning.word' has no spec line that passes and shows it at work");
  }

  @Test
  void gaps_vetoWithoutANegativeLine_isNamed() {
    List<SpecResult> results = runner.run("x.spec", "+ lora.radio | A [gateway].\n- lora | None.");

    assertThat(runner.gaps(results))
        .extracting(Problem::toString)
        .contains(
            "rule 'lora.radio' has no spec line that passes and shows it, or its concept, absent")
        .doesNotContain("rule 'lora.radio' has no spec line that passes and shows it at work");
  }

  @Test
  void run_file_isReadAsUtf8(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.spec"), "+ lora | é [LoRA]");

    assertThat(runner.run(file)).singleElement().matches(SpecResult::passed);
    assertThat(runner.run(file).get(0).file()).isEqualTo(file.toString());
    assertThatThrownBy(() -> runner.run(folder.resolve("none.spec")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("none.spec");
  }
}
