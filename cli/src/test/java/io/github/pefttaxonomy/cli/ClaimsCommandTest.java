package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsCommandTest {
  @TempDir private Path folder;
  private String vocabulary = "";
  private String papers = "";

  @BeforeEach
  void writeFiles() throws IOException {
    vocabulary = Cli.vocabulary(folder);
    papers =
        Cli.file(
            folder,
            "papers.jsonl",
            Cli.paper(
                "p1",
                "FooNet: Pruning",
                "We propose FooNet, a variant of DoRA for pruning. It needs 8x fewer parameters"
                    + " than DoRA and 30% less memory."));
  }

  @Test
  void table() {
    Cli cli = Cli.run("claims", papers, "--vocabulary", vocabulary);

    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    assertThat(cli.outLines()).hasSize(3);
    assertThat(cli.outLines().get(0)).startsWith("METHOD").contains("RELATIVE TO");
    assertThat(cli.outLines().get(1)).startsWith("FooNet").contains("total-parameters decrease 8x");
  }

  @Test
  void oneMetric_markdownAndCsv() {
    assertThat(
            Cli.run(
                    "claims",
                    papers,
                    "--metric",
                    "memory",
                    "--format",
                    "md",
                    "--vocabulary",
                    vocabulary)
                .outLines())
        .hasSize(3)
        .last()
        .asString()
        .startsWith("| FooNet | memory | decrease | 30 | % | DoRA | p1 |");
    assertThat(
            Cli.run(
                    "claims",
                    papers,
                    "--metric",
                    "memory",
                    "--format",
                    "csv",
                    "--vocabulary",
                    vocabulary)
                .out())
        .startsWith("method,metric,direction,value,unit,relative to,paper,quote\nFooNet,memory,");
  }

  @Test
  void unknownMetric_usage() {
    Cli cli = Cli.run("claims", papers, "--metric", "magic", "--vocabulary", vocabulary);

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("'magic' is no metric; metrics are trainable-parameters");
  }

  @Test
  void lineage_mermaid() {
    assertThat(Cli.run("lineage", "DoRA", papers, "--vocabulary", vocabulary))
        .isEqualTo(
            new Cli(
                ExitCode.OK,
                """
                flowchart BT
                  m0["DoRA"]
                  m1["FooNet"]
                  m1 --> m0
                """,
                ""));
  }

  @Test
  void lineage_unknownMethod_usage() {
    assertThat(Cli.run("lineage", "Nix", papers, "--vocabulary", vocabulary).err())
        .contains("no paper names a method 'Nix'");
  }

  @Test
  void candidates_areAFileOfMethods() {
    assertThat(Cli.run("candidates", papers, "--vocabulary", vocabulary).out())
        .isEqualTo(
            """
            {
              "methods": [
                {"name": "FooNet", "concepts": ["pruning", "low-rank-adaptation"]}
              ]
            }
            """);
    assertThat(Cli.run("candidates", papers, "--format", "table", "--vocabulary", vocabulary).out())
        .startsWith("FooNet")
        .contains("pruning");
  }
}
