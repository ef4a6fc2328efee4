package io.github.pefttaxonomy.catalog;

import java.util.Arrays;

/** Collects the terms of a block row by row and sorts them by counting. */
final class TermsBuilder {
  private final int rows;
  private final LongNumbers numbers = new LongNumbers();
  private final IntList termOf = new IntList();
  private final IntList rowOf = new IntList();
  private final IntList counts = new IntList();
  private final IntList lastRows = new IntList();

  TermsBuilder(int rows) {
    this.rows = rows;
  }

  /** Adds a term of a row; rows come in order, and a term counts once a row. */
  void add(long key, int row) {
    int term = numbers.number(key);
    if (term == counts.size()) {
      counts.add(0);
      lastRows.add(-1);
    }
    if (lastRows.get(term) != row) {
      lastRows.set(term, row);
      counts.set(term, counts.get(term) + 1);
      termOf.add(term);
      rowOf.add(row);
    }
  }

  Terms build() {
    long[] sorted = numbers.keys();
    Arrays.sort(sorted);
    int[] places = new int[sorted.length];
    int[] starts = new int[sorted.length + 1];
    for (int i = 0; i < sorted.length; i++) {
      int term = numbers.number(sorted[i]);
      places[term] = i;
      starts[i + 1] = starts[i] + Math.min(counts.get(term), Terms.bitChars(rows));
    }
    return new Terms(sorted, starts, pool(places, starts));
  }

  private char[] pool(int[] places, int[] starts) {
    char[] pool = new char[starts[starts.length - 1]];
    int[] next = starts.clone();
    for (int i = 0; i < termOf.size(); i++) {
      int place = places[termOf.get(i)];
      int row = rowOf.get(i);
      if (starts[place + 1] - starts[place] == Terms.bitChars(rows)) {
        pool[starts[place] + (row >> 4)] |= (char) (1 << (row & 15));
      } else {
        pool[next[place]++] = (char) row;
      }
    }
    return pool;
  }
}
