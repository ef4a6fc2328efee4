package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @TempDir private Path folder;

  @Test
  void noArguments_usage() {
    assertThat(Cli.run())
        .isEqualTo(
            new Cli(ExitCode.USAGE, "", "taxonomy: no command is given\nTry 'taxonomy --help'.\n"));
  }

  @Test
  void unknownCommand_usage() {
    Cli cli = Cli.run("clasify");

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("clasify").endsWith("Try 'taxonomy --help'.\n");
  }

  @Test
  void unknownOption_usage() {
    Cli cli = Cli.run("concepts", "--wat");

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("'--wat'").endsWith("Try 'taxonomy concepts --help'.\n");
  }

  @Test
  void help_commandsAndExitCodes() {
    Cli cli = Cli.run("--help");

    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out()).contains("classify", "explain", "concepts", "spec", "Exit codes: 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"classify", "explain", "concepts", "spec"})
  void help_ofACommand_namesTheCommonOptions(String command) {
    Cli cli = Cli.run(command, "--help");

    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    assertThat(cli.out()).contains("Usage: taxonomy " + command, "--vocabulary", "--debug");
  }

  @Test
  void version_vocabularyAndHash() {
    assertThat(Cli.run("--version").out()).matches("taxonomy \\S+ of .*\\Rsha256 [0-9a-f]{64}\\R");
  }

  @Test
  void vocabulary_beforeOrAfterTheCommand_isTheSame() throws IOException {
    String vocabulary = Cli.vocabulary(folder);

    assertThat(Cli.run("--vocabulary", vocabulary, "concepts"))
        .isEqualTo(Cli.run("concepts", "--vocabulary", vocabulary));
  }

  @Test
  void vocabulary_missing_environment() {
    Path none = folder.resolve("none.json");
    Cli cli = Cli.run("concepts", "--vocabulary", none.toString());

    assertThat(cli)
        .isEqualTo(
            new Cli(
                ExitCode.ENVIRONMENT, "", "taxonomy: no such file or directory: " + none + "\n"));
  }

  @Test
  void vocabulary_invalid_dataWithEveryProblem() throws IOException {
    String vocabulary = Cli.vocabulary(folder);
    Files.writeString(
        folder.resolve("rules.json"),
        """
        {"rules": [
          {"id": "a", "concept": "nothing", "when": "'x'", "strength": 1, "because": "y"},
          {"id": "b", "concept": "pruning", "when": "oops(", "strength": 1, "because": "y"}
        ]}
        """);
    Cli cli = Cli.run("concepts", "--vocabulary", vocabulary);

    assertThat(cli.code()).isEqualTo(ExitCode.DATA);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err())
        .startsWith("taxonomy: the vocabulary has 2 problems\n")
        .contains("rules.json:2:")
        .contains("rules.json:3:")
        .doesNotContain("\tat ");
  }

  @Test
  void noPermission_environment() {
    Cli cli = runOnFailing(() -> new AccessDeniedException("secret.jsonl"), "classify", "-");

    assertThat(cli.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(cli.err()).isEqualTo("taxonomy: no permission: secret.jsonl\n");
  }

  @Test
  void readingBreaksOff_environment() {
    Cli cli = runOnFailing(() -> new IOException("Input/output error"), "classify", "-");

    assertThat(cli.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(cli.err()).isEqualTo("taxonomy: Input/output error\n");
  }

  @Test
  void closedPipe_endsQuietly() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = runInto(broken("Broken pipe"), err);

    assertThat(code).isEqualTo(ExitCode.OK);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void fullDisk_environment() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = runInto(broken("No space left on device"), err);

    assertThat(code).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("taxonomy: No space left on device\n");
  }

  @Test
  void closedPrintStream_endsQuietly() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new String[] {"concepts"},
            InputStream.nullInputStream(),
            new PrintStream(broken("any"), false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));

    assertThat(code).isEqualTo(ExitCode.OK);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void bug_oneLineWithoutTrace() {
    Cli cli = runWithBug("classify", "-");

    assertThat(cli.code()).isEqualTo(ExitCode.BUG);
    assertThat(cli.err())
        .isEqualTo(
            "taxonomy: this is a bug, please report it: java.lang.AssertionError: it broke"
                + " (--debug prints the trace)\n");
  }

  @Test
  void bug_debug_trace() {
    Cli cli = runWithBug("classify", "-", "--debug");

    assertThat(cli.code()).isEqualTo(ExitCode.BUG);
    assertThat(cli.err()).contains("java.lang.AssertionError: it broke").contains("\tat ");
  }

  private static Cli runWithBug(String... args) {
    return runOnFailing(
        () -> {
          throw new AssertionError("it\nbroke");
        },
        args);
  }

  private static Cli runOnFailing(Supplier<IOException> failure, String... args) {
    InputStream in =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw failure.get();
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            throw failure.get();
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream out =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    int code = Main.run(args, in, out, new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Cli(code, "", err.toString(StandardCharsets.UTF_8));
  }

  private static int runInto(OutputStream out, OutputStream err) {
    Session session =
        Session.of(
            InputStream.nullInputStream(), out, new PrintStream(err, true, StandardCharsets.UTF_8));
    return new TaxonomyCommand(session).run(new String[] {"concepts"});
  }

  private static OutputStream broken(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
