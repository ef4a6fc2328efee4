package io.github.pefttaxonomy.catalog;

import java.util.Arrays;

/** A growable array of chars. */
final class CharList {
  private char[] values = new char[64];
  private int size;

  int size() {
    return size;
  }

  /** Returns the last value of a list that has one. */
  char last() {
    return values[size - 1];
  }

  void add(char value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  char[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
