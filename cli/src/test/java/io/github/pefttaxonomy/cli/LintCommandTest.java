package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code taxonomy lint} and {@code taxonomy mutate} from outside. */
class LintCommandTest {
  @TempDir Path folder;
  private String vocabulary = "";

  @BeforeEach
  void writeVocabulary() throws IOException {
    vocabulary = Cli.vocabulary(folder);
  }

  private void rules(String when) throws IOException {
    Files.writeString(
        folder.resolve("rules.json"),
        """
        {"rules": [
          {"id": "p.name", "concept": "pruning", "when": "%s", "strength": 0.9, "because": "b"}
        ]}
        """
            .formatted(when));
  }

  @Test
  void lint_warnings_arePrintedWithPlaceAndDoNotFail() {
    Cli run = Cli.run("--vocabulary", vocabulary, "lint");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("rules.json:2:3: warning L015: rule 'lora.name' has no spec line")
        .contains("concepts.json:")
        .contains("0 errors, ");
    assertThat(Cli.run("--vocabulary", vocabulary, "lint", "--strict").code()).isEqualTo(2);
  }

  @Test
  void lint_error_fails() throws IOException {
    rules("and('pruning', not('pruning'))");
    Cli run = Cli.run("--vocabulary", vocabulary, "lint", "rules.json");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out())
        .contains("rules.json:2:3: error L002: rule 'p.name' has and('pruning', not('pruning'))")
        .doesNotContain("concepts.json");
  }

  @Test
  void lint_vocabularyThatCannotBeLoaded_isAFinding() throws IOException {
    rules("and('pruning'");
    Cli run = Cli.run("--vocabulary", vocabulary, "lint");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("error L000: rule 'p.name' has a bad condition");
  }

  @Test
  void lint_notes_arePrintedWhenAskedFor() throws IOException {
    rules("'prun*|pruning'");

    assertThat(Cli.run("--vocabulary", vocabulary, "lint").out()).doesNotContain("L006");
    assertThat(Cli.run("--vocabulary", vocabulary, "lint", "--all").out()).contains("note L006");
  }

  @Test
  void mutate_unnoticedDamage_fails() throws IOException {
    rules("except('pruning', 'data pruning')");
    Files.writeString(folder.resolve("rules.spec"), "+ p.name | By [pruning].\n");
    Cli run = Cli.run("--vocabulary", vocabulary, "mutate");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out())
        .contains("p.name: drop exception 'data pruning'; add a '-' line that the exception keeps")
        .contains("1 damaged rules tried, 1 not noticed, 0 waived");
    assertThat(Cli.run("--vocabulary", vocabulary, "mutate", "--budget", "1").code()).isZero();
  }

  @Test
  void mutate_noticedDamage_passes() throws IOException {
    rules("except('pruning', 'data pruning')");
    Files.writeString(folder.resolve("rules.spec"), "- pruning | By data pruning.\n");
    Cli run = Cli.run("--vocabulary", vocabulary, "mutate", "--rule", "p.name");

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("1 damaged rules tried, 0 not noticed, 0 waived\n");
    assertThat(Cli.run("--vocabulary", vocabulary, "mutate", "--rule", "x").code()).isEqualTo(1);
  }
}
