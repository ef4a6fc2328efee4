package io.github.pefttaxonomy.cli;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Cooccurrence;
import io.github.pefttaxonomy.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An answer as one table with commas (RFC 4180, with plain line feeds). */
final class QueryCsv {
  private QueryCsv() {}

  static String of(QueryCommand.Answer answer) {
    List<ImmutableList<Object>> rows = new ArrayList<>();
    if (answer.pairs().isPresent()) {
      addPairs(answer.pairs().get(), rows);
    } else if (!answer.facets().isEmpty()) {
      rows.add(ImmutableList.of("facet", "concept", "papers"));
      answer
          .facets()
          .forEach(
              (root, counts) ->
                  counts.forEach((id, count) -> rows.add(ImmutableList.of(root, id, count))));
    } else {
      rows.add(ImmutableList.of("id", "year", "title", "concepts"));
      answer.papers().forEach(paper -> rows.add(row(paper)));
    }
    return rows.stream().map(QueryCsv::line).collect(Collectors.joining());
  }

  private static void addPairs(Cooccurrence pairs, List<ImmutableList<Object>> rows) {
    rows.add(ImmutableList.of("row", "column", "papers", "jaccard", "pmi"));
    for (ConceptId row : pairs.rows().keySet()) {
      for (ConceptId column : pairs.columns().keySet()) {
        double pmi = pairs.pmi(row, column);
        rows.add(
            ImmutableList.of(
                row,
                column,
                pairs.count(row, column),
                pairs.jaccard(row, column),
                Double.isInfinite(pmi) ? "" : pmi));
      }
    }
  }

  private static ImmutableList<Object> row(Classification classification) {
    Paper paper = classification.paper();
    return ImmutableList.of(
        paper.id(),
        paper.year().isPresent() ? paper.year().getAsInt() : "",
        paper.title(),
        Joiner.on(' ').join(classification.about().stream().map(Assignment::concept).iterator()));
  }

  private static String line(ImmutableList<Object> cells) {
    return cells.stream()
        .map(cell -> quoted(String.valueOf(cell)))
        .collect(Collectors.joining(",", "", "\n"));
  }

  private static String quoted(String cell) {
    boolean isPlain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
