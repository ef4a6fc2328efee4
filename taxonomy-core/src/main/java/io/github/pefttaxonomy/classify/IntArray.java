package io.github.pefttaxonomy.classify;

import java.util.Arrays;

/** A growable array of ints that is emptied and used again. */
final class IntArray {
  private int[] values = new int[64];
  private int size;

  int size() {
    return size;
  }

  int capacity() {
    return values.length;
  }

  int get(int index) {
    return values[index];
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

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
