package io.github.pefttaxonomy.catalog;

import java.util.Arrays;
import java.util.List;

/**
 * Up to 65,536 papers in a row, indexed. A row is the place of a paper in its block, so that it
 * fits a char, and so that the sets of a query fit the nearest cache.
 *
 * <p>Rows that were taken away stay in labels, terms and lists; they are in none of the sets of
 * concepts and years, and not in {@code live}.
 *
 * @param rows the number of rows, those taken away included
 * @param live the rows that count
 * @param about the rows about each concept, closed over what is below it, by concept number
 * @param years the rows of each year
 * @param forward the concepts of each row
 * @param labels the labels as given
 * @param terms words, attributes and names of methods
 * @param figures what the papers claim
 * @param ids the hash of the id of each row
 * @param documents the papers
 */
record Block(
    int rows,
    Rows live,
    Part<Rows[]> about,
    Part<Years> years,
    Part<Forward> forward,
    Part<Labels> labels,
    Part<Terms> terms,
    Part<Figures> figures,
    Part<int[]> ids,
    Documents documents) {
  static final int MOST_ROWS = 1 << 16;

  /** Returns the rows about a concept or anything below it. */
  Rows about(int concept) {
    return about.get()[concept];
  }

  /** Returns those of these rows that were not taken away. */
  Rows alive(Rows some) {
    return isWhole() ? some : some.and(live);
  }

  /**
   * Returns the rows of this block that are in at least one of the sets and were not taken away.
   */
  Rows union(List<Rows> sets) {
    return alive(Rows.or(sets, rows));
  }

  boolean isWhole() {
    return live.size() == rows;
  }

  /** Returns this block with some rows taken away; every set keeps its form. */
  Block without(Rows gone) {
    Years old = years.get();
    return new Block(
        rows,
        live.andNot(gone),
        Part.of(without(about.get(), gone)),
        Part.of(new Years(old.years(), without(old.sets(), gone))),
        forward,
        labels,
        terms,
        figures,
        ids,
        documents);
  }

  private static Rows[] without(Rows[] sets, Rows gone) {
    return Arrays.stream(sets)
        .map(set -> set.andSize(gone) == 0 ? set : set.andNot(gone))
        .toArray(Rows[]::new);
  }
}
