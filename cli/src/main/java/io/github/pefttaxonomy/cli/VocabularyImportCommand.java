package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.data.SkosReader;
import io.github.pefttaxonomy.data.TaxonomyJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes JSON files of a SKOS vocabulary. */
@Command(
    name = "import",
    header = "Turn a SKOS file, Turtle or JSON-LD, into the JSON files of a vocabulary.",
    description = "Every statement that has no place in it is reported on standard error.",
    sortOptions = false)
final class VocabularyImportCommand implements TaxonomyCommand.Subcommand {
  private static final String NO_VERSION = "0";

  private final Session session;

  @Parameters(arity = "1", paramLabel = "FILE", description = "Turtle or JSON-LD, in UTF-8.")
  private String file = "";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = {
        "Such as own.json, which lists the files that are written beside it, such as",
        "own-concepts.json."
      })
  private String target = "";

  @Option(
      names = "--scheme",
      paramLabel = "ADDRESS",
      description = "Which concept scheme to take, where there are several.")
  private Optional<String> scheme = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Whose labels and notes to take; en without it.")
  private Optional<String> language = Optional.empty();

  @Option(names = "--strict", description = "Refuse the file if anything would be left out.")
  private boolean strict;

  VocabularyImportCommand(TaxonomyCommand root) {
    this.session = root.session();
  }

  @Override
  public Integer call() throws IOException {
    List<Problem> left = new ArrayList<>();
    SkosReader reader = strict ? SkosReader.strict() : SkosReader.reporting(left::add);
    reader = scheme.map(reader::scheme).orElse(reader);
    reader = language.map(reader::language).orElse(reader);
    Taxonomy taxonomy = reader.read(PaperSource.path(file));
    if (taxonomy.version().isBlank()) {
      left.add(Problem.of("vocabulary", "has no version; '" + NO_VERSION + "' stands in"));
      taxonomy = taxonomy.toBuilder().version(NO_VERSION).build();
    }
    Path manifest = PaperSource.path(target);
    TaxonomyJson.write(taxonomy, manifest);
    left.forEach(problem -> session.err().println("note: " + Screen.printable(problem.toString())));
    session.out().print(count(taxonomy.concepts().size(), "concept") + " written to " + manifest);
    session.out().print(", " + count(left.size(), "note") + " on what is not kept\n");
    return ExitCode.OK;
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
