package io.github.pefttaxonomy.catalog;

import java.util.Arrays;

/** Collects the terms of a block row by row; hides a hash table and a counting sort. */
final class TermsBuilder {
  private final int rows;
  private final IntList termOf = new IntList();
  private final IntList rowOf = new IntList();
  private long[] keys = new long[1 << 10];
  private int[] numbers = new int[1 << 10];
  private final IntList counts = new IntList();
  private final IntList lastRows = new IntList();

  TermsBuilder(int rows) {
    this.rows = rows;
    Arrays.fill(numbers, -1);
  }

  /** Adds a term of a row; rows come in order, and a term counts once a row. */
  void add(long key, int row) {
    int term = number(key);
    if (lastRows.get(term) != row) {
      lastRows.set(term, row);
      counts.set(term, counts.get(term) + 1);
      termOf.add(term);
      rowOf.add(row);
    }
  }

  private int number(long key) {
    int slot = slot(key);
    if (numbers[slot] < 0) {
      keys[slot] = key;
      numbers[slot] = counts.size();
      counts.add(0);
      lastRows.add(-1);
      growIfFull();
      return counts.size() - 1;
    }
    return numbers[slot];
  }

  private int slot(long key) {
    int slot = (int) key & keys.length - 1;
    while (numbers[slot] >= 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void growIfFull() {
    if (counts.size() * 2 <= keys.length) {
      return;
    }
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    Arrays.fill(numbers, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }

  Terms build() {
    long[] sorted = sortedKeys();
    int[] places = new int[sorted.length];
    int[] starts = new int[sorted.length + 1];
    for (int i = 0; i < sorted.length; i++) {
      int term = numbers[slot(sorted[i])];
      places[term] = i;
      starts[i + 1] = starts[i] + length(counts.get(term));
    }
    return new Terms(sorted, starts, pool(places, starts));
  }

  private long[] sortedKeys() {
    long[] sorted = new long[counts.size()];
    for (int i = 0; i < keys.length; i++) {
      if (numbers[i] >= 0) {
        sorted[numbers[i]] = keys[i];
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }

  private int length(int count) {
    return Math.min(count, Terms.bitChars(rows));
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
