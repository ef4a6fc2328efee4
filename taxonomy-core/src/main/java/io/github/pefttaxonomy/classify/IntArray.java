package io.github.pefttaxonomy.classify;

import java.util.Arrays;

/**
 * A growable array of ints that is emptied and used again. Sorts by Shell's method with the gaps of
 * Sedgewick (1986): the arrays are short nearly always, and the JDK's own sorting takes
 * milliseconds when it is first used.
 */
final class IntArray {
  private static final int[] GAPS = {1, 8, 23, 77, 281, 1_073, 4_193, 16_577, 65_921, 262_913};

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

  /** Adds all values of an array. */
  void addAll(int[] more) {
    addAll(more, more.length);
  }

  /** Adds all values of another array. */
  void addAll(IntArray more) {
    addAll(more.values, more.size);
  }

  private void addAll(int[] more, int count) {
    int from = size;
    grow(size + count);
    System.arraycopy(more, 0, values, from, count);
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

  /** Puts all values in order, and keeps each once. */
  void sortDistinct() {
    for (int i = greatestGap(size); i >= 0; i--) {
      sortByGap(GAPS[i]);
    }
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || values[kept - 1] != values[i]) {
        values[kept++] = values[i];
      }
    }
    size = kept;
  }

  private static int greatestGap(int count) {
    int gap = 0;
    while (gap + 1 < GAPS.length && GAPS[gap + 1] < count) {
      gap++;
    }
    return gap;
  }

  private void sortByGap(int gap) {
    for (int i = gap; i < size; i++) {
      int value = values[i];
      int at = i;
      while (at >= gap && values[at - gap] > value) {
        values[at] = values[at - gap];
        at -= gap;
      }
      values[at] = value;
    }
  }

  /** Sorts the pairs from this index to the end by their first values, then by their second. */
  void sortPairs(int from) {
    for (int i = greatestGap((size - from) / 2); i >= 0; i--) {
      sortPairsByGap(from, 2 * GAPS[i]);
    }
  }

  private void sortPairsByGap(int from, int gap) {
    for (int i = from + gap; i < size; i += 2) {
      int first = values[i];
      int second = values[i + 1];
      int at = i;
      while (at - gap >= from && isAfter(at - gap, first, second)) {
        values[at] = values[at - gap];
        values[at + 1] = values[at - gap + 1];
        at -= gap;
      }
      values[at] = first;
      values[at + 1] = second;
    }
  }

  private boolean isAfter(int pair, int first, int second) {
    return values[pair] > first || (values[pair] == first && values[pair + 1] > second);
  }

  /** Returns a copy without one of the values. */
  int[] without(int value) {
    int[] others = new int[size];
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (values[i] != value) {
        others[kept++] = values[i];
      }
    }
    return Arrays.copyOf(others, kept);
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
