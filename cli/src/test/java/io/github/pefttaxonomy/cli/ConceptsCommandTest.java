package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConceptsCommandTest {
  @TempDir private Path folder;
  private String vocabulary = "";

  @BeforeEach
  void writeVocabulary() throws IOException {
    vocabulary = Cli.vocabulary(folder);
  }

  @Test
  void tree_conceptWithTwoParents_isMarkedTheSecondTime() {
    Cli cli = Cli.run("concepts", "--vocabulary", vocabulary);

    assertThat(cli)
        .isEqualTo(
            new Cli(
                ExitCode.OK,
                """
                efficiency-technique  Efficiency technique
                ├─ tuning  Tuning
                │  └─ low-rank-adaptation  Low-rank adaptation
                ├─ low-rank  Low rank
                │  └─ low-rank-adaptation  Low-rank adaptation ^
                ├─ pruning  Pruning
                └─ weeding  Weeding (retired)

                taxonomy 0.0.1 of 6 concepts, 2 rules
                ^ stands in several places; drawn in full at the first
                """,
                ""));
  }

  @Test
  void one_everythingKnown() {
    Cli cli = Cli.run("concepts", "low-rank-adaptation", "--vocabulary", vocabulary);

    assertThat(cli)
        .isEqualTo(
            new Cli(
                ExitCode.OK,
                """
                low-rank-adaptation  Low-rank adaptation
                also called: LoRA
                definition: Tuning by thin matrices.
                scope: Not the radio.
                broader: tuning, low-rank
                related: pruning
                methods: 1: DoRA
                rules: 1
                  lora.name (strength 0.9): 'low-rank adaptation'
                    because the name of the technique
                """,
                ""));
  }

  @Test
  void one_broad_narrowerOnes() {
    assertThat(Cli.run("concepts", "tuning", "--vocabulary", vocabulary).out())
        .contains("narrower: low-rank-adaptation\n")
        .contains("methods: 0\n");
  }

  @Test
  void one_retired_successor() {
    assertThat(Cli.run("concepts", "weeding", "--vocabulary", vocabulary).out())
        .contains("retired: use pruning\n");
  }

  @Test
  void unknown_usageWithNearest() {
    Cli cli = Cli.run("concepts", "prunin", "--vocabulary", vocabulary);

    assertThat(cli)
        .isEqualTo(
            new Cli(
                ExitCode.USAGE, "", "taxonomy: no concept 'prunin'; did you mean 'pruning'?\n"));
  }

  @Test
  void noShapeOfAnId_usage() {
    Cli cli = Cli.run("concepts", "LoRA!", "--vocabulary", vocabulary);

    assertThat(cli)
        .isEqualTo(
            new Cli(
                ExitCode.USAGE,
                "",
                "taxonomy: a concept id is lower-case words joined by hyphens, not 'LoRA!'\n"));
  }

  @Test
  void builtIn_everyConceptHasACard() {
    Cli cli = Cli.run("concepts");

    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    assertThat(cli.out()).contains("efficiency-technique").contains("low-rank-adaptation");
    assertThat(Cli.run("concepts", "low-rank-adaptation").out()).contains("definition: ");
  }
}
