package io.github.pefttaxonomy.cli;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.classify.Finding;
import io.github.pefttaxonomy.classify.Finding.Severity;
import io.github.pefttaxonomy.data.VocabularyFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for what is odd in a vocabulary. */
@Command(
    name = "lint",
    header = "Look for rules and labels that are hardly meant.",
    description = {
      "Prints findings as FILE:LINE:COLUMN: severity id: what is odd; what to do.",
      "Exits with 2 if there is an error, or with --strict a warning."
    },
    sortOptions = false)
final class LintCommand implements TaxonomyCommand.Subcommand {
  private final TaxonomyCommand root;
  private final PrintStream out;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "Print only findings in these files of the vocabulary, such as rules/lora.json.")
  private List<String> files = List.of();

  @Option(names = "--all", description = "Print notes too.")
  private boolean all;

  @Option(names = "--strict", description = "Exit with 2 for warnings too.")
  private boolean strict;

  LintCommand(TaxonomyCommand root) {
    this.root = root;
    this.out = root.session().out();
  }

  @Override
  public Integer call() throws IOException {
    ImmutableList<Finding> findings =
        findings().stream().filter(this::isAskedFor).collect(ImmutableList.toImmutableList());
    findings.stream()
        .filter(finding -> all || finding.severity() != Severity.NOTE)
        .forEach(finding -> out.print(Screen.printable(finding.toString()) + "\n"));
    out.print(
        count(findings, Severity.ERROR, "error")
            + ", "
            + count(findings, Severity.WARNING, "warning")
            + ", "
            + count(findings, Severity.NOTE, "note")
            + "\n");
    Severity worst = strict ? Severity.WARNING : Severity.ERROR;
    boolean fails = findings.stream().anyMatch(f -> f.severity().compareTo(worst) <= 0);
    return fails ? ExitCode.DATA : ExitCode.OK;
  }

  /** What keeps a vocabulary from being loaded at all are findings as well. */
  private ImmutableList<Finding> findings() throws IOException {
    Optional<Path> vocabulary = root.vocabulary();
    try {
      return vocabulary.isPresent()
          ? VocabularyFiles.read(vocabulary.get()).lint()
          : VocabularyFiles.shipped().lint();
    } catch (InvalidTaxonomyException e) {
      return e.problems().stream().map(LintCommand::fatal).collect(ImmutableList.toImmutableList());
    }
  }

  private static Finding fatal(Problem problem) {
    return new Finding(
        "L000",
        Severity.ERROR,
        problem.subject(),
        problem.message(),
        "the vocabulary cannot be used until this is mended",
        problem.place());
  }

  private boolean isAskedFor(Finding finding) {
    String place = finding.place().orElse("");
    return files.isEmpty()
        || files.stream()
            .anyMatch(file -> isIn(PaperSource.path(file), place.replaceFirst(":.*", "")));
  }

  private static boolean isIn(Path file, String place) {
    return !place.isEmpty() && file.normalize().endsWith(Path.of(place));
  }

  private static String count(List<Finding> findings, Severity severity, String noun) {
    long number = findings.stream().filter(finding -> finding.severity() == severity).count();
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
