package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of many papers, one in a row.
 *
 * @param rows the rows, in the order of the papers and of their texts
 */
public record ClaimTable(ImmutableList<Row> rows) {
  private static final ImmutableList<String> HEADINGS =
      ImmutableList.of(
          "method", "metric", "direction", "value", "unit", "relative to", "paper", "quote");

  /**
   * A claim of a paper.
   *
   * @param paper the paper
   * @param method the first method that it introduces, if any
   * @param claim what it claims
   */
  public record Row(Paper paper, Optional<String> method, Claim claim) {
    private ImmutableList<String> cells() {
      return ImmutableList.of(
          method.orElse(""),
          claim.metric().label(),
          claim.direction().label(),
          claim.amount().figure(),
          claim.amount().unit().symbol(),
          claim.relativeTo().orElse(""),
          paper.id().isEmpty() ? paper.title() : paper.id(),
          claim.quote().text());
    }
  }

  /** Returns the table of all claims of these papers. */
  public static ClaimTable of(Stream<Classification> classifications) {
    return new ClaimTable(
        classifications.flatMap(ClaimTable::rowsOf).collect(ImmutableList.toImmutableList()));
  }

  private static Stream<Row> rowsOf(Classification said) {
    Optional<String> method =
        said.introduces().stream().findFirst().map(MethodMention::canonicalName);
    return said.claims().stream().map(claim -> new Row(said.paper(), method, claim));
  }

  /** Returns the rows of one metric. */
  public ClaimTable of(Metric metric) {
    return new ClaimTable(
        rows.stream()
            .filter(row -> row.claim().metric() == metric)
            .collect(ImmutableList.toImmutableList()));
  }

  /** Returns the names of the columns, then the cells of each row. */
  public ImmutableList<ImmutableList<String>> cells() {
    return Stream.concat(Stream.of(HEADINGS), rows.stream().map(Row::cells))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the table as comma-separated values after RFC 4180, with line feeds alone. */
  public String toCsv() {
    return cells().stream()
        .map(row -> row.stream().map(ClaimTable::csv).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String csv(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** Returns the table in Markdown. */
  public String toMarkdown() {
    String rule = HEADINGS.stream().map(any -> "---").collect(Collectors.joining("|", "|", "|\n"));
    ImmutableList<ImmutableList<String>> all = cells();
    return markdown(all.get(0))
        + rule
        + all.stream().skip(1).map(ClaimTable::markdown).collect(Collectors.joining());
  }

  private static String markdown(ImmutableList<String> row) {
    return row.stream()
        .map(cell -> cell.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\s+", " ").strip())
        .map(cell -> cell.replace("<", "&lt;"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
