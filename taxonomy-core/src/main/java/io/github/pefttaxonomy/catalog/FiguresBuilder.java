package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Unit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the claims of a block row by row and sorts them by metric and direction. */
final class FiguresBuilder {
  private final Map<Figure, CharList> rows = new LinkedHashMap<>();

  /** What is the same in claims that are one figure. */
  private record Figure(
      int group, double low, double high, Unit unit, Optional<String> relativeTo) {}

  /** Adds a claim of a row; rows come in order, and a figure counts once a row. */
  void add(Claim claim, int row) {
    Figure figure =
        new Figure(
            Figures.group(claim.metric(), claim.direction()),
            claim.amount().low(),
            claim.amount().high(),
            claim.amount().unit(),
            claim.relativeTo());
    CharList list = rows.computeIfAbsent(figure, any -> new CharList());
    if (list.size() == 0 || list.last() != row) {
      list.add((char) row);
    }
  }

  Figures build() {
    List<Figure> sorted =
        rows.keySet().stream().sorted(Comparator.comparing(Figure::group)).toList();
    Map<String, Integer> names = new LinkedHashMap<>();
    return new Figures(
        groups(sorted),
        sorted.stream().mapToDouble(Figure::low).toArray(),
        sorted.stream().mapToDouble(Figure::high).toArray(),
        sorted.stream().mapToInt(figure -> number(names, figure.unit().symbol())).toArray(),
        sorted.stream()
            .mapToInt(figure -> figure.relativeTo().map(name -> number(names, name)).orElse(-1))
            .toArray(),
        ImmutableList.copyOf(names.keySet()),
        starts(sorted),
        pool(sorted));
  }

  private static int number(Map<String, Integer> names, String name) {
    return names.computeIfAbsent(name, any -> names.size());
  }

  private static int[] groups(List<Figure> sorted) {
    int[] groups = new int[Figures.METRICS.size() * Figures.DIRECTIONS.size() + 1];
    sorted.forEach(figure -> groups[figure.group() + 1]++);
    for (int i = 1; i < groups.length; i++) {
      groups[i] += groups[i - 1];
    }
    return groups;
  }

  private int[] starts(List<Figure> sorted) {
    int[] starts = new int[sorted.size() + 1];
    for (int i = 0; i < sorted.size(); i++) {
      starts[i + 1] = starts[i] + list(sorted.get(i)).size();
    }
    return starts;
  }

  private char[] pool(List<Figure> sorted) {
    CharList pool = new CharList();
    for (Figure figure : sorted) {
      for (char row : list(figure).toArray()) {
        pool.add(row);
      }
    }
    return pool.toArray();
  }

  private CharList list(Figure figure) {
    return rows.getOrDefault(figure, new CharList());
  }
}
