package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.data.MutationCheck;
import io.github.pefttaxonomy.data.MutationReport;
import io.github.pefttaxonomy.data.VocabularyFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tests the spec lines by damaging the rules. */
@Command(
    name = "mutate",
    header = "Damage each rule in every small way and see whether a spec line notices.",
    description = {
      "Prints the damage that nothing noticed, with the kind of line that would notice.",
      "A comment '# waive: RULE DAMAGE — REASON' in a spec file takes one off the list.",
      "Exits with 2 if more than --budget are left."
    },
    sortOptions = false)
final class MutateCommand implements TaxonomyCommand.Subcommand {
  private final TaxonomyCommand root;
  private final PrintStream out;

  @Option(names = "--rule", paramLabel = "ID", description = "Damage only this rule.")
  private Optional<String> rule = Optional.empty();

  @Option(
      names = "--budget",
      paramLabel = "N",
      description = "How many may go unnoticed; none without it.")
  private int budget;

  MutateCommand(TaxonomyCommand root) {
    this.root = root;
    this.out = root.session().out();
  }

  @Override
  public Integer call() throws IOException {
    Optional<Path> file = root.vocabulary();
    VocabularyFiles vocabulary =
        file.isPresent() ? VocabularyFiles.read(file.get()) : VocabularyFiles.shipped();
    MutationReport report = run(MutationCheck.of(vocabulary.taxonomy(), vocabulary.specs()));
    report.survivors().forEach(survivor -> out.print(Screen.printable(survivor.toString()) + "\n"));
    report.needlessWaivers().forEach(waiver -> out.print("note: needless: " + waiver + "\n"));
    out.print(
        report.mutants()
            + " damaged rules tried, "
            + report.survivors().size()
            + " not noticed, "
            + report.waived().size()
            + " waived\n");
    return report.survivors().size() <= budget ? ExitCode.OK : ExitCode.DATA;
  }

  private MutationReport run(MutationCheck check) {
    try {
      return rule.isPresent() ? check.run(rule.get()) : check.run();
    } catch (IllegalArgumentException e) {
      throw Failure.usage(Failure.message(e));
    }
  }
}
