package io.github.pefttaxonomy.classify;

import java.util.Arrays;

/**
 * A list of ints for each of some numbers, all in two arrays. Used while a vocabulary is compiled.
 */
final class IntLists {
  private static final int NONE = -1;

  private final int[] first;
  private final int[] last;

  /** Two numbers an entry: the value, and where the next one of its list is. */
  private final IntArray entries = new IntArray();

  IntLists(int size) {
    this.first = new int[size];
    this.last = new int[size];
    Arrays.fill(first, NONE);
  }

  /** Adds a value to the end of a list. */
  void add(int list, int value) {
    int entry = entries.size();
    entries.add(value, NONE);
    if (first[list] == NONE) {
      first[list] = entry;
    } else {
      entries.set(last[list] + 1, entry);
    }
    last[list] = entry;
  }

  /** Adds what a list holds to an array. */
  void addTo(IntArray all, int list) {
    for (int entry = first[list]; entry != NONE; entry = entries.get(entry + 1)) {
      all.add(entries.get(entry));
    }
  }

  /** Returns where the first value of a list is, or -1. */
  int first(int list) {
    return first[list];
  }

  /** Returns where the value behind another one of its list is, or -1. */
  int next(int entry) {
    return entries.get(entry + 1);
  }

  /** Returns the value at a place that is not -1. */
  int at(int entry) {
    return entries.get(entry);
  }
}
