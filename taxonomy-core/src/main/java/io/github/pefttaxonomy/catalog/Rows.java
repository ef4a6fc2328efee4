package io.github.pefttaxonomy.catalog;

import java.util.Arrays;
import java.util.List;

/**
 * An immutable set of rows of one block.
 *
 * <p>A set of many rows is a bit for each row of the block, a set of few a sorted list of chars:
 * the two containers of Roaring bitmaps (Chambi, Lemire, Kaser, Godin 2016). A list may be a part
 * of a longer array that it shares with others. An operation on a list costs the length of the
 * list; an operation on bits alone costs the block divided by 64, however many rows are in it.
 */
final class Rows {
  static final Rows EMPTY = new Rows(new long[0], new char[0], 0, 0);

  private final long[] words;
  private final char[] list;
  private final int from;
  private final int size;

  private Rows(long[] words, char[] list, int from, int size) {
    this.words = words;
    this.list = list;
    this.from = from;
    this.size = size;
  }

  /** Returns the rows whose bits are set; the array must not change any more. */
  static Rows ofWords(long[] words) {
    int size = 0;
    for (long word : words) {
      size += Long.bitCount(word);
    }
    return new Rows(words, EMPTY.list, 0, size);
  }

  /** Returns the rows of a part of a sorted array that must not change any more. */
  static Rows ofList(char[] list, int from, int to) {
    return from == to ? EMPTY : new Rows(EMPTY.words, list, from, to - from);
  }

  /** Returns the rows from 0 to {@code rows}. */
  static Rows all(int rows) {
    long[] words = new long[words(rows)];
    Arrays.fill(words, -1L);
    if (rows % Long.SIZE != 0) {
      words[words.length - 1] = (1L << rows) - 1;
    }
    return ofWords(words);
  }

  /** Returns how many words hold a bit for each of so many rows. */
  static int words(int rows) {
    return (rows + Long.SIZE - 1) / Long.SIZE;
  }

  /** Returns whether a list of so many rows is smaller than bits for all rows of the block. */
  static boolean isFew(int size, int rows) {
    return size < rows / Character.SIZE;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Returns whether it holds bits. */
  boolean isDense() {
    return words.length > 0;
  }

  /** Returns the array of bits; empty for a list. Not to be changed. */
  long[] words() {
    return words;
  }

  boolean contains(int row) {
    return isDense() ? testBit(row) : find(row) >= 0;
  }

  private boolean testBit(int row) {
    return (words[row >> 6] & (1L << row)) != 0;
  }

  private int find(int row) {
    return Arrays.binarySearch(list, from, from + size, (char) row);
  }

  /** Returns the first row that is not before this one, or -1. */
  int next(int row) {
    if (!isDense()) {
      int at = find(row);
      int index = at < 0 ? -at - 1 : at;
      return row <= Character.MAX_VALUE && index < from + size ? list[index] : -1;
    }
    int index = row >> 6;
    if (index >= words.length) {
      return -1;
    }
    long word = words[index] & (-1L << row);
    while (word == 0) {
      if (++index == words.length) {
        return -1;
      }
      word = words[index];
    }
    return (index << 6) + Long.numberOfTrailingZeros(word);
  }

  /** Returns the rows in order, in an array of the caller's. */
  char[] toArray() {
    if (!isDense()) {
      return Arrays.copyOfRange(list, from, from + size);
    }
    char[] rows = new char[size];
    int n = 0;
    for (int i = 0; i < words.length; i++) {
      for (long word = words[i]; word != 0; word &= word - 1) {
        rows[n++] = (char) ((i << 6) + Long.numberOfTrailingZeros(word));
      }
    }
    return rows;
  }

  /** Returns the same set as a list where that is smaller. */
  Rows compact() {
    return isFew(size, words.length * Long.SIZE) ? toList() : this;
  }

  /** Returns the same set as a list. */
  Rows toList() {
    return isDense() ? ofList(toArray(), 0, size) : this;
  }

  /** Returns the same set as bits for the rows of a block of this size. */
  Rows toBits(int rows) {
    if (isDense()) {
      return this;
    }
    long[] bits = new long[words(rows)];
    addTo(bits);
    return new Rows(bits, EMPTY.list, 0, size);
  }

  /** Returns the rows that are in all of the first and in none of the second sets. */
  static Rows and(List<Rows> all, List<Rows> none) {
    Rows least = least(all);
    return least.isDense() ? least.andWords(all, none) : least.andList(all, none);
  }

  private static Rows least(List<Rows> sets) {
    Rows least = sets.get(0);
    for (Rows set : sets) {
      boolean isBetter = set.isDense() == least.isDense() ? set.size < least.size : least.isDense();
      least = isBetter ? set : least;
    }
    return least;
  }

  private Rows andList(List<Rows> all, List<Rows> none) {
    Rows kept = this;
    for (Rows set : all) {
      kept = set == this ? kept : kept.filter(set, 1);
    }
    for (Rows set : none) {
      kept = kept.filter(set, 0);
    }
    return kept;
  }

  /** Keeps the rows of this list that are in the other set (1), or those that are not (0). */
  private Rows filter(Rows other, int wanted) {
    char[] kept = new char[size];
    int n = other.isDense() ? other.test(this, kept, wanted) : other.merge(this, kept, wanted);
    return ofList(kept, 0, n);
  }

  private int test(Rows rows, char[] kept, int wanted) {
    int n = 0;
    for (int i = rows.from; i < rows.from + rows.size; i++) {
      char row = rows.list[i];
      kept[n] = row;
      n += (int) ((words[row >> 6] >>> row) & 1) ^ wanted ^ 1;
    }
    return n;
  }

  private int merge(Rows rows, char[] kept, int wanted) {
    int n = 0;
    int end = from + size;
    int at = from;
    for (int i = rows.from; i < rows.from + rows.size; i++) {
      char row = rows.list[i];
      while (at < end && list[at] < row) {
        at++;
      }
      kept[n] = row;
      n += (at < end && list[at] == row ? 1 : 0) ^ wanted ^ 1;
    }
    return n;
  }

  private Rows andWords(List<Rows> all, List<Rows> none) {
    long[] kept = words.clone();
    for (Rows set : all) {
      if (set != this) {
        retain(kept, set.words);
      }
    }
    for (Rows set : none) {
      set.removeFrom(kept);
    }
    return ofWords(kept);
  }

  private static void retain(long[] kept, long[] other) {
    for (int i = 0; i < kept.length; i++) {
      kept[i] &= other[i];
    }
  }

  private void removeFrom(long[] kept) {
    for (int i = 0; i < words.length; i++) {
      kept[i] &= ~words[i];
    }
    for (int i = from; i < from + size && !isDense(); i++) {
      kept[list[i] >> 6] &= ~(1L << list[i]);
    }
  }

  Rows and(Rows other) {
    return and(List.of(this, other), List.of());
  }

  /** Returns the rows that are not in the other set, in the same form. */
  Rows andNot(Rows other) {
    return and(List.of(this), List.of(other));
  }

  /** Returns the rows of a block of this size that are in at least one of the sets. */
  static Rows or(List<Rows> sets, int rows) {
    List<Rows> some = sets.stream().filter(set -> !set.isEmpty()).toList();
    if (some.size() < 2) {
      return some.isEmpty() ? EMPTY : some.get(0);
    }
    long[] joined = new long[words(rows)];
    some.forEach(set -> set.addTo(joined));
    return ofWords(joined);
  }

  /** Sets the bits of the rows. */
  void addTo(long[] joined) {
    for (int i = 0; i < words.length; i++) {
      joined[i] |= words[i];
    }
    for (int i = from; i < from + size && !isDense(); i++) {
      joined[list[i] >> 6] |= 1L << list[i];
    }
  }

  /** Returns the number of rows that are in both sets. */
  int andSize(Rows other) {
    if (isDense() && other.isDense()) {
      return andSize(words, other.words);
    }
    boolean isShorter = !isDense() && (other.isDense() || size <= other.size);
    return isShorter ? other.count(this) : count(other);
  }

  private static int andSize(long[] one, long[] other) {
    int size = 0;
    for (int i = 0; i < one.length; i++) {
      size += Long.bitCount(one[i] & other[i]);
    }
    return size;
  }

  /** Returns how many rows of a list are in this set. */
  private int count(Rows rows) {
    if (!isDense()) {
      return merge(rows, new char[rows.size], 1);
    }
    int n = 0;
    for (int i = rows.from; i < rows.from + rows.size; i++) {
      char row = rows.list[i];
      n += (int) ((words[row >> 6] >>> row) & 1);
    }
    return n;
  }

  @Override
  public String toString() {
    return size + " rows, " + (isDense() ? "bits" : "list");
  }
}
