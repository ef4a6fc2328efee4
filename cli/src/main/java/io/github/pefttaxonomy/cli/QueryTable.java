package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Cooccurrence;
import io.github.pefttaxonomy.Paper;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An answer for people.
 *
 * @param screen what the lines must fit
 */
record QueryTable(Screen screen) {
  private static final int ID_WIDTH = 12;
  private static final int NAME_WIDTH = 44;
  private static final int BAR_WIDTH = 40;

  String of(QueryCommand.Answer answer) {
    StringBuilder out = new StringBuilder();
    out.append(answer.count()).append(" of ").append(answer.size()).append(" papers\n");
    if (!answer.papers().isEmpty()) {
      out.append('\n');
      answer.papers().forEach(paper -> out.append(paper(paper)).append('\n'));
    }
    int more = answer.count() - answer.papers().size();
    if (more > 0 && !answer.papers().isEmpty()) {
      out.append("and ").append(more).append(" more\n");
    }
    answer.facets().forEach((root, counts) -> out.append(facet(root, counts)));
    answer.pairs().ifPresent(pairs -> out.append(pairs(pairs)));
    return out.toString();
  }

  private String paper(Classification classification) {
    Paper paper = classification.paper();
    String id = Screen.printable(paper.id());
    String year = paper.year().isPresent() ? String.valueOf(paper.year().getAsInt()) : "-";
    String title = Screen.printable(paper.title());
    return screen.line(
        Screen.pad(id, Math.max(ID_WIDTH, Screen.width(id)))
            + Screen.pad(year, 6)
            + (title.isEmpty() ? "(no title)" : title));
  }

  private String facet(ConceptId root, Map<ConceptId, Integer> counts) {
    int most = counts.values().stream().mapToInt(count -> count).max().orElse(1);
    return counts.entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue(), most))
        .collect(Collectors.joining("", "\n" + root + "\n", ""));
  }

  private String row(ConceptId id, int count, int most) {
    int width = Math.max(1, Math.min(BAR_WIDTH, screen.columns() - NAME_WIDTH - 10));
    int bar = (int) Math.max(1, Math.round((double) count * width / most));
    String name = Screen.pad(id.value(), NAME_WIDTH);
    String line = String.format(Locale.ROOT, "  %s%6d  ", name, count) + "█".repeat(bar);
    return screen.line(line) + "\n";
  }

  private String pairs(Cooccurrence pairs) {
    StringBuilder out = new StringBuilder("\nPAPERS  JACCARD    PMI  PAIR\n");
    for (ConceptId row : pairs.rows().keySet()) {
      for (ConceptId column : pairs.columns().keySet()) {
        double pmi = pairs.pmi(row, column);
        String line =
            String.format(
                Locale.ROOT,
                "%6d  %7.3f  %5s  %s x %s",
                pairs.count(row, column),
                pairs.jaccard(row, column),
                Double.isInfinite(pmi) ? "-" : String.format(Locale.ROOT, "%.2f", pmi),
                row,
                column);
        out.append(screen.line(line)).append('\n');
      }
    }
    return out.toString();
  }
}
