package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows of the bundled catalogue is what its commands print. */
class ReadmeCommandsTest {
  private static final Path README = Path.of("..", "README.md");

  @Test
  void claims_tableOfTheReadme() throws IOException {
    String table = Cli.run("claims", "--metric", "trainable-parameters", "--format", "md").out();

    assertThat(table).startsWith("| method |");
    assertThat(Files.readString(README))
        .contains(
            "`./taxonomy claims --metric trainable-parameters --format md`\n\n" + table + "\n");
  }

  @Test
  void lineage_graphOfTheReadme() throws IOException {
    String graph = Cli.run("lineage", "LoRA").out();

    assertThat(graph).startsWith("flowchart");
    assertThat(Files.readString(README))
        .contains("`./taxonomy lineage LoRA`\n\n```mermaid\n" + graph + "```\n");
  }
}
