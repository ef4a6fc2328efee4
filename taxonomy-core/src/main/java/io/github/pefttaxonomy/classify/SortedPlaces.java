package io.github.pefttaxonomy.classify;

import java.util.Arrays;

/** Numbered places in the order of their first words; emptied and used again. */
final class SortedPlaces {
  private final IntArray numbers = new IntArray();
  private final IntArray starts = new IntArray();
  private final IntArray ends = new IntArray();
  private long[] keys = new long[64];

  /** Takes triples of number, first word and word after the last, in any order. */
  void fill(IntArray triples) {
    int size = triples.size() / 3;
    if (keys.length < size) {
      keys = new long[Math.max(size, keys.length * 2)];
    }
    for (int i = 0; i < size; i++) {
      keys[i] = (long) triples.get(3 * i + 1) << 32 | i;
    }
    Arrays.sort(keys, 0, size);
    numbers.truncate(0);
    starts.truncate(0);
    ends.truncate(0);
    for (int i = 0; i < size; i++) {
      int triple = 3 * (int) keys[i];
      numbers.add(triples.get(triple));
      starts.add(triples.get(triple + 1));
      ends.add(triples.get(triple + 2));
    }
  }

  int size() {
    return numbers.size();
  }

  int number(int place) {
    return numbers.get(place);
  }

  int start(int place) {
    return starts.get(place);
  }

  int end(int place) {
    return ends.get(place);
  }

  /** Returns the first place that starts at this word or later. */
  int firstFrom(int word) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts.get(middle) >= word) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
