package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.data.Skos;
import io.github.pefttaxonomy.data.TaxonomyJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the vocabulary in a form that others read. */
@Command(
    name = "export",
    header = "Write the vocabulary as SKOS, or as JSON files.",
    description = {
      "SKOS holds the concepts only; rules, cues, methods, word groups and weights are told as not"
          + " written. JSON holds everything."
    },
    sortOptions = false)
final class VocabularyExportCommand implements TaxonomyCommand.Subcommand {
  private final TaxonomyCommand root;
  private final Session session;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "turtle, jsonld or json.")
  private Form form = Form.TURTLE;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = {
        "Where to write; standard output without it. JSON needs it: FILE, such as own.json, lists",
        "the files that are written beside it, such as own-concepts.json."
      })
  private Optional<String> target = Optional.empty();

  /** A form of output. */
  enum Form {
    TURTLE,
    JSONLD,
    JSON
  }

  VocabularyExportCommand(TaxonomyCommand root) {
    this.root = root;
    this.session = root.session();
  }

  @Override
  public Integer call() throws IOException {
    Taxonomy taxonomy = root.taxonomy();
    if (form == Form.JSON) {
      Path manifest =
          PaperSource.path(
              target.orElseThrow(
                  () -> Failure.usage("--format json needs --output, as it writes several files")));
      TaxonomyJson.write(taxonomy, manifest);
      return ExitCode.OK;
    }
    String text = form == Form.TURTLE ? Skos.turtle(taxonomy) : Skos.jsonLd(taxonomy);
    try (Output output =
        target.isPresent()
            ? Output.file(PaperSource.path(target.get()))
            : new Output(session.out(), false)) {
      output.stream().print(text);
    }
    session.err().println("note: SKOS has no place for " + left(taxonomy));
    return ExitCode.OK;
  }

  private static String left(Taxonomy taxonomy) {
    return taxonomy.rules().size()
        + " rules, "
        + taxonomy.cues().size()
        + " cues, "
        + taxonomy.methods().size()
        + " methods, "
        + taxonomy.wordGroups().keySet().size()
        + " word groups and "
        + taxonomy.weights().size()
        + " weights";
  }
}
