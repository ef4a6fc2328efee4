package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.ClaimTable;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the figures that papers give for their results. */
@Command(
    name = "claims",
    header = "Show the figures that papers give for their own results.",
    sortOptions = false)
final class ClaimsCommand implements TaxonomyCommand.Subcommand {
  private static final int METHOD_WIDTH = 16;
  private static final int CLAIM_WIDTH = 44;
  private static final int REFERENCE_WIDTH = 20;

  private final TaxonomyCommand root;
  private final Session session;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "The papers; - is standard input. Without them, the bundled catalogue.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--metric",
      paramLabel = "METRIC",
      description = "Show this metric alone, such as trainable-parameters.")
  private Optional<String> metric = Optional.empty();

  @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or md.")
  private Format format = Format.TABLE;

  /** How the table is written. */
  enum Format {
    /** For people. */
    TABLE,
    /** Comma-separated values. */
    CSV,
    /** Markdown. */
    MD
  }

  ClaimsCommand(TaxonomyCommand root) {
    this.root = root;
    this.session = root.session();
  }

  @Override
  public Integer call() throws IOException {
    Optional<Metric> wanted = metric.map(ClaimsCommand::metric);
    List<Classification> said = new ArrayList<>();
    int code =
        new StatementSource(root, files)
            .forEach(
                classification -> {
                  if (!classification.claims().isEmpty()) {
                    said.add(classification);
                  }
                });
    ClaimTable all = ClaimTable.of(said.stream());
    session.out().print(print(wanted.isPresent() ? all.of(wanted.get()) : all));
    return code;
  }

  private static Metric metric(String label) {
    try {
      return Metric.of(label);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(Failure.message(e));
    }
  }

  private String print(ClaimTable table) {
    return switch (format) {
      case CSV -> table.toCsv();
      case MD -> table.toMarkdown();
      case TABLE -> forPeople(table);
    };
  }

  private String forPeople(ClaimTable table) {
    Screen screen = new Screen(session.columns());
    StringBuilder out = new StringBuilder();
    out.append(line(screen, "METHOD", "CLAIM", "RELATIVE TO", "PAPER  QUOTE"));
    table.rows().forEach(row -> out.append(line(screen, row)));
    return out.toString();
  }

  private static String line(Screen screen, ClaimTable.Row row) {
    Claim claim = row.claim();
    String paper = row.paper().id().isEmpty() ? row.paper().title() : row.paper().id();
    return line(
        screen,
        row.method().orElse(""),
        claim.metric().label() + " " + claim.direction().label() + " " + claim.amount(),
        claim.relativeTo().orElse(""),
        paper + "  " + claim.quote().text());
  }

  private static String line(
      Screen screen, String method, String claim, String reference, String rest) {
    String line =
        column(method, METHOD_WIDTH)
            + column(claim, CLAIM_WIDTH)
            + column(reference, REFERENCE_WIDTH)
            + Screen.printable(rest);
    return screen.line(line).stripTrailing() + "\n";
  }

  private static String column(String text, int width) {
    String shown = Screen.printable(text);
    return Screen.pad(shown.isEmpty() ? "-" : shown, width) + "  ";
  }
}
