package io.github.pefttaxonomy.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The papers of a block by year.
 *
 * @param years the years that occur, ascending
 * @param sets the rows of each
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Years(int[] years, Rows[] sets) {
  /** Returns the rows of one year. */
  Rows rows(int year) {
    int at = Arrays.binarySearch(years, year);
    return at < 0 ? Rows.EMPTY : sets[at];
  }

  /** Returns the place of the first year that is not before this one. */
  int place(int year) {
    int at = Arrays.binarySearch(years, year);
    return at < 0 ? -at - 1 : at;
  }

  /** Returns the place of the first year after this one. */
  int placeAfter(int year) {
    int at = Arrays.binarySearch(years, year);
    return at < 0 ? -at - 1 : at + 1;
  }

  /** Returns the sets of the years from one to another, both included. */
  List<Rows> between(int from, int to) {
    List<Rows> found = new ArrayList<>();
    for (int i = 0; i < years.length; i++) {
      if (from <= years[i] && years[i] <= to) {
        found.add(sets[i]);
      }
    }
    return found;
  }
}
