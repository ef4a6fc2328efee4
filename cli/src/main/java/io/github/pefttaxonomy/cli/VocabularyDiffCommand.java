package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.TaxonomyDiff;
import io.github.pefttaxonomy.data.SkosReader;
import io.github.pefttaxonomy.data.TaxonomyJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what became of the concepts of a vocabulary. */
@Command(
    name = "diff",
    header = "Tell what became of the concepts from one version of a vocabulary to another.",
    description = "Prints one line a change, or a chapter of a changelog in Markdown.",
    sortOptions = false)
final class VocabularyDiffCommand implements TaxonomyCommand.Subcommand {
  private final TaxonomyCommand root;
  private final Session session;

  @Parameters(
      index = "0",
      arity = "1",
      paramLabel = "BEFORE",
      description = "The earlier version: the JSON file that lists its files, or SKOS.")
  private String before = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "AFTER",
      description = "The later one; without it, the vocabulary in use.")
  private Optional<String> after = Optional.empty();

  @Option(names = "--changelog", description = "Print a chapter of a changelog in Markdown.")
  private boolean changelog;

  VocabularyDiffCommand(TaxonomyCommand root) {
    this.root = root;
    this.session = root.session();
  }

  @Override
  public Integer call() throws IOException {
    Taxonomy later = after.isPresent() ? read(after.get()) : root.taxonomy();
    TaxonomyDiff diff = TaxonomyDiff.between(read(before), later);
    if (changelog) {
      session.out().print(diff.changelog());
    } else {
      session.out().print(diff.changes().isEmpty() ? "no concept changed\n" : diff.toString());
    }
    return ExitCode.OK;
  }

  private Taxonomy read(String name) throws IOException {
    Path path = PaperSource.path(name);
    return name.toLowerCase(Locale.ROOT).endsWith(".json")
        ? TaxonomyJson.load(path)
        : SkosReader.reporting(
                problem -> session.err().println("note: " + Screen.printable(problem.toString())))
            .read(path);
  }
}
