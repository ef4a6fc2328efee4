package io.github.pefttaxonomy.catalog;

import java.util.Arrays;

/**
 * The concepts of each row, for counting over few rows. Frequent concepts are counted by their
 * bits, so that only rare ones are listed with everything above them.
 *
 * @param rare the concepts that are rare in the block and that the row is about, closed; with
 *     {@link #DIRECT} where the row is labelled with the concept itself
 * @param frequent the other concepts that the row is labelled with and about
 */
record Forward(Lists rare, Lists frequent) {
  /** Marks a concept that the row is labelled with itself. */
  static final int DIRECT = 1 << 15;

  /**
   * A list of chars for each row, all in one array.
   *
   * @param bases where the list of every 16th row begins
   * @param offsets where each list begins, counted from there; and the end
   * @param entries the lists, and {@code WIDTH} chars more
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Lists(int[] bases, char[] offsets, char[] entries) {
    private static final int SHIFT = 4;
    private static final int WIDTH = 6;

    int start(int row) {
      return bases[row >> SHIFT] + offsets[row];
    }

    /**
     * Returns the lists of some rows, one after the other. Most lists are short and no two as long;
     * copying as many chars of each, and going on after those that count, leaves the processor no
     * branch to guess wrong.
     */
    char[] of(char[] rows) {
      char[] found = new char[(rows.length + 1) * WIDTH];
      int n = 0;
      for (char row : rows) {
        int start = start(row);
        int size = start(row + 1) - start;
        if (found.length - n < size + WIDTH) {
          found = Arrays.copyOf(found, found.length * 2 + size);
        }
        for (int i = 0; i < WIDTH; i++) {
          found[n + i] = entries[start + i];
        }
        for (int i = WIDTH; i < size; i++) {
          found[n + i] = entries[start + i];
        }
        n += size;
      }
      return Arrays.copyOf(found, n);
    }
  }

  /** Collects lists row by row. */
  static final class Builder {
    private final int[] bases;
    private final char[] offsets;
    private final CharList entries = new CharList();

    Builder(int rows) {
      this.bases = new int[(rows >> Lists.SHIFT) + 1];
      this.offsets = new char[rows + 1];
    }

    /** Begins the list of a row; the one after the last row ends it. */
    void begin(int row) {
      int group = row >> Lists.SHIFT;
      if (row == (group << Lists.SHIFT)) {
        bases[group] = entries.size();
      }
      int offset = entries.size() - bases[group];
      if (offset > Character.MAX_VALUE) {
        throw new IllegalArgumentException("papers in a row have over 4,096 concepts each");
      }
      offsets[row] = (char) offset;
    }

    void add(int entry) {
      entries.add((char) entry);
    }

    Lists build() {
      for (int i = 0; i < Lists.WIDTH; i++) {
        entries.add((char) 0);
      }
      return new Lists(bases, offsets, entries.toArray());
    }
  }
}
