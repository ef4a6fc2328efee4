package io.github.pefttaxonomy.cli;

import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.data.SpecResult;
import io.github.pefttaxonomy.data.SpecRunner;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs spec files against the rules. */
@Command(
    name = "spec",
    header = "Test the rules against spec files.",
    description = "Prints each line that fails, and which rules no line puts to the test.")
final class SpecCommand implements TaxonomyCommand.Subcommand {
  private final TaxonomyCommand root;
  private final PrintStream out;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Spec files. Without any, those that lie beside the rules of the vocabulary.")
  private List<String> files = List.of();

  SpecCommand(TaxonomyCommand root) {
    this.root = root;
    this.out = root.session().out();
  }

  @Override
  public Integer call() throws IOException {
    ImmutableMap<String, String> texts = texts();
    SpecRunner runner = SpecRunner.of(root.taxonomy());
    List<SpecResult> results = new ArrayList<>();
    texts.forEach((name, text) -> results.addAll(runner.run(name, text)));
    List<SpecResult> failed = results.stream().filter(result -> !result.passed()).toList();
    failed.forEach(this::print);
    if (files.isEmpty()) {
      runner.gaps(results).forEach(gap -> out.print("note: " + gap + "\n"));
    }
    out.print(count(results.size(), "line") + ", " + failed.size() + " failed\n");
    return failed.isEmpty() ? ExitCode.OK : ExitCode.DATA;
  }

  private ImmutableMap<String, String> texts() throws IOException {
    if (!files.isEmpty()) {
      return SpecFiles.of(files);
    }
    Optional<Path> vocabulary = root.vocabulary();
    ImmutableMap<String, String> texts =
        vocabulary.isPresent() ? SpecFiles.beside(vocabulary.get()) : SpecFiles.shipped();
    if (texts.isEmpty()) {
      throw Failure.data("there is no spec file beside the vocabulary");
    }
    return texts;
  }

  private void print(SpecResult result) {
    out.print(result.file() + ":" + result.line() + ": " + result.message() + "\n");
    out.print("    " + Screen.printable(result.text()) + "\n");
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
