package io.github.pefttaxonomy.cli;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.CandidateMethod;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.data.CandidatesJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes methods for the vocabulary. */
@Command(
    name = "candidates",
    header = "Propose methods that papers introduce and the vocabulary lacks.",
    description = "As json, the result is a file of methods; as table, it shows where they stand.",
    sortOptions = false)
final class CandidatesCommand implements TaxonomyCommand.Subcommand {
  private static final int NAME_WIDTH = 24;
  private static final int CONCEPT_WIDTH = 44;

  private final TaxonomyCommand root;
  private final Session session;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "The papers; - is standard input. Without them, the bundled catalogue.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--format", paramLabel = "FORMAT", description = "json or table.")
  private Format format = Format.JSON;

  /** How candidates are written. */
  enum Format {
    /** A file of methods. */
    JSON,
    /** For people, with the places. */
    TABLE
  }

  CandidatesCommand(TaxonomyCommand root) {
    this.root = root;
    this.session = root.session();
  }

  @Override
  public Integer call() throws IOException {
    List<Classification> said = new ArrayList<>();
    int code =
        new StatementSource(root, files)
            .forEach(
                classification -> {
                  if (!classification.introduces().isEmpty()) {
                    said.add(classification);
                  }
                });
    ImmutableList<CandidateMethod> candidates = CandidateMethod.find(said.stream());
    session
        .out()
        .print(format == Format.JSON ? CandidatesJson.of(candidates) : forPeople(candidates));
    return code;
  }

  private String forPeople(ImmutableList<CandidateMethod> candidates) {
    Screen screen = new Screen(session.columns());
    return candidates.stream()
        .map(method -> screen.line(line(method)) + "\n")
        .collect(Collectors.joining());
  }

  private static String line(CandidateMethod method) {
    String concepts =
        method.concepts().stream().map(Object::toString).collect(Collectors.joining(", "));
    return Screen.pad(Screen.printable(method.name()), NAME_WIDTH)
        + "  "
        + Screen.pad(concepts, CONCEPT_WIDTH)
        + "  "
        + Screen.printable(method.papers().get(0).id() + "  " + method.places().get(0));
  }
}
