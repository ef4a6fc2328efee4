package io.github.pefttaxonomy.cli;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.classify.Finding;
import io.github.pefttaxonomy.classify.Finding.Severity;
import io.github.pefttaxonomy.data.Skos;
import io.github.pefttaxonomy.data.VocabularyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts a vocabulary to every test there is for one. */
@Command(
    name = "check",
    header = "Check that a vocabulary is sound, fit for SKOS, and without errors of the linter.",
    description = {
      "Prints findings as FILE:LINE:COLUMN: severity id: what is wrong; what to do.",
      "Exits with 2 if there is an error, or with --strict a warning."
    },
    sortOptions = false)
final class VocabularyCheckCommand implements TaxonomyCommand.Subcommand {
  private final TaxonomyCommand root;
  private final Session session;

  @Option(names = "--strict", description = "Exit with 2 for warnings too.")
  private boolean strict;

  VocabularyCheckCommand(TaxonomyCommand root) {
    this.root = root;
    this.session = root.session();
  }

  @Override
  public Integer call() throws IOException {
    ImmutableList<Finding> findings = findings();
    findings.stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .forEach(finding -> session.out().print(Screen.printable(finding.toString()) + "\n"));
    long errors = count(findings, Severity.ERROR);
    long warnings = count(findings, Severity.WARNING);
    session.out().print(count(errors, "error") + ", " + count(warnings, "warning") + "\n");
    return errors > 0 || (strict && warnings > 0) ? ExitCode.DATA : ExitCode.OK;
  }

  private ImmutableList<Finding> findings() throws IOException {
    Optional<Path> file = root.vocabulary();
    VocabularyFiles files;
    try {
      files = file.isPresent() ? VocabularyFiles.read(file.get()) : VocabularyFiles.shipped();
    } catch (InvalidTaxonomyException e) {
      return all(e, "V001", "the vocabulary cannot be used until this is mended");
    }
    return ImmutableList.<Finding>builder().addAll(skos(files)).addAll(files.lint()).build();
  }

  private static ImmutableList<Finding> skos(VocabularyFiles files) {
    try {
      Skos.turtle(files.taxonomy());
      return ImmutableList.of();
    } catch (InvalidTaxonomyException e) {
      return all(e, "V002", "the vocabulary cannot be exported to SKOS until this is mended")
          .stream()
          .map(finding -> files.place(finding.subject()).map(finding::at).orElse(finding))
          .collect(ImmutableList.toImmutableList());
    }
  }

  private static ImmutableList<Finding> all(InvalidTaxonomyException e, String id, String advice) {
    return e.problems().stream()
        .map(problem -> finding(problem, id, advice))
        .collect(ImmutableList.toImmutableList());
  }

  private static Finding finding(Problem problem, String id, String advice) {
    return new Finding(
        id, Severity.ERROR, problem.subject(), problem.message(), advice, problem.place());
  }

  private static long count(ImmutableList<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
