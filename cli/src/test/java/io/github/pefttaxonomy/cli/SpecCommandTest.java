package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecCommandTest {
  private static final String RIGHT =
      "+ low-rank-adaptation contribution | We propose a [low-rank adaptation] of models.";
  private static final String ALSO_RIGHT = "- pruning | We clean data by data pruning.";
  private static final String WRONG = "- low-rank-adaptation | A low-rank adaptation.";

  @TempDir private Path folder;
  private String vocabulary = "";

  @BeforeEach
  void writeVocabulary() throws IOException {
    vocabulary = Cli.vocabulary(folder);
  }

  @Test
  void file_allPass_ok() throws IOException {
    Cli cli = spec(Cli.file(folder, "good.spec", "# two lines", RIGHT, "", ALSO_RIGHT));

    assertThat(cli).isEqualTo(new Cli(ExitCode.OK, "2 lines, 0 failed\n", ""));
  }

  @Test
  void file_oneFails_lineExpectedAndActual() throws IOException {
    String file = Cli.file(folder, "bad.spec", RIGHT, WRONG);
    Cli cli = spec(file);

    assertThat(cli.code()).isEqualTo(ExitCode.DATA);
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .startsWith(file + ":2: expected no 'low-rank-adaptation', but it is assigned as ")
        .contains("'low-rank adaptation' by lora.name")
        .endsWith("\n    " + WRONG + "\n2 lines, 1 failed\n");
  }

  @Test
  void file_noNotation_fails() throws IOException {
    Cli cli = spec(Cli.file(folder, "odd.spec", "what is this"));

    assertThat(cli.code()).isEqualTo(ExitCode.DATA);
    assertThat(cli.out()).contains("odd.spec:1: is no spec line");
  }

  @Test
  void files_several_allAreRun() throws IOException {
    String one = Cli.file(folder, "one.spec", RIGHT);
    String two = Cli.file(folder, "two.spec", ALSO_RIGHT);

    assertThat(Cli.run("spec", one, two, "--vocabulary", vocabulary).out())
        .isEqualTo("2 lines, 0 failed\n");
  }

  @Test
  void noFile_thoseBesideTheVocabularyAndItsGaps() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Cli.file(rules, "lora.spec", RIGHT);
    Cli cli = Cli.run("spec", "--vocabulary", vocabulary);

    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    assertThat(cli.out())
        .contains("note: rule 'prune.name' has no spec line")
        .endsWith("1 line, 0 failed\n");
  }

  @Test
  void noFile_noneBesideTheVocabulary_data() {
    assertThat(Cli.run("spec", "--vocabulary", vocabulary))
        .isEqualTo(
            new Cli(ExitCode.DATA, "", "taxonomy: there is no spec file beside the vocabulary\n"));
  }

  @Test
  void noFile_builtIn_everyShippedLinePasses() {
    Cli cli = Cli.run("spec");

    assertThat(cli.out()).endsWith(" lines, 0 failed\n");
    assertThat(cli.code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void file_missing_environment() {
    Cli cli = spec(folder.resolve("none.spec").toString());

    assertThat(cli.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(cli.err()).contains("no such file or directory").contains("none.spec");
  }

  @Test
  void file_notUtf8_data() throws IOException {
    Path file = Files.write(folder.resolve("latin.spec"), new byte[] {(byte) 0xe9, '\n'});

    assertThat(spec(file.toString()))
        .isEqualTo(new Cli(ExitCode.DATA, "", "taxonomy: " + file + ": the file is not UTF-8\n"));
  }

  private Cli spec(String file) {
    return Cli.run("spec", file, "--vocabulary", vocabulary);
  }
}
