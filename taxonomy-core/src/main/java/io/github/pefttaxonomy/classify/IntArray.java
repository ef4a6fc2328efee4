package io.github.pefttaxonomy.classify;

import java.util.Arrays;

/** A growable array of ints that is emptied and used again. */
final class IntArray {
  private static final int SMALL = 64;

  private int[] values;
  private int size;

  IntArray() {
    this(64);
  }

  IntArray(int capacity) {
    this.values = new int[capacity];
  }

  int size() {
    return size;
  }

  int capacity() {
    return values.length;
  }

  int get(int index) {
    return values[index];
  }

  boolean contains(int value) {
    for (int i = 0; i < size; i++) {
      if (values[i] == value) {
        return true;
      }
    }
    return false;
  }

  void set(int index, int value) {
    values[index] = value;
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  /** Adds two values. */
  void add(int first, int second) {
    if (size + 1 >= values.length) {
      values = Arrays.copyOf(values, size * 2 + 2);
    }
    values[size] = first;
    values[size + 1] = second;
    size += 2;
  }

  /** Adds three values. */
  void addTriple(int first, int second, int third) {
    if (size + 2 >= values.length) {
      values = Arrays.copyOf(values, size * 2 + 3);
    }
    values[size] = first;
    values[size + 1] = second;
    values[size + 2] = third;
    size += 3;
  }

  /** Makes room for this many values; what the new ones are is not said. */
  void grow(int newSize) {
    if (newSize > values.length) {
      values = Arrays.copyOf(values, Math.max(newSize, values.length * 2));
    }
    size = newSize;
  }

  /** Forgets everything from this index on. */
  void truncate(int newSize) {
    size = newSize;
  }

  /** Sorts the pairs from this index to the end by their first values, then by their second. */
  void sortPairs(int from) {
    if (size - from > SMALL) {
      sortManyPairs(from);
      return;
    }
    for (int i = from + 2; i < size; i += 2) {
      int first = values[i];
      int second = values[i + 1];
      int at = i;
      while (at > from && isAfter(at - 2, first, second)) {
        values[at] = values[at - 2];
        values[at + 1] = values[at - 1];
        at -= 2;
      }
      values[at] = first;
      values[at + 1] = second;
    }
  }

  private boolean isAfter(int pair, int first, int second) {
    return values[pair] > first || (values[pair] == first && values[pair + 1] > second);
  }

  private void sortManyPairs(int from) {
    long[] pairs = new long[(size - from) / 2];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (long) values[from + 2 * i] << 32 | values[from + 2 * i + 1];
    }
    Arrays.sort(pairs);
    for (int i = 0; i < pairs.length; i++) {
      values[from + 2 * i] = (int) (pairs[i] >>> 32);
      values[from + 2 * i + 1] = (int) pairs[i];
    }
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
