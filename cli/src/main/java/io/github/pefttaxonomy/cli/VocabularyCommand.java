package io.github.pefttaxonomy.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done to a vocabulary as a whole. */
@Command(
    name = "vocabulary",
    header = "Export, import, compare or check a vocabulary.",
    synopsisSubcommandLabel = "COMMAND")
final class VocabularyCommand implements TaxonomyCommand.Subcommand {
  private VocabularyCommand() {}

  static CommandLine of(TaxonomyCommand root) {
    return new CommandLine(new VocabularyCommand())
        .addSubcommand(new VocabularyExportCommand(root))
        .addSubcommand(new VocabularyImportCommand(root))
        .addSubcommand(new VocabularyDiffCommand(root))
        .addSubcommand(new VocabularyCheckCommand(root));
  }

  @Override
  public Integer call() {
    throw Failure.usage("vocabulary needs one of export, import, diff, check");
  }
}
