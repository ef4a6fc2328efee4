package io.github.pefttaxonomy.catalog;

import java.util.Arrays;

/** Numbers different longs in the order in which they come; a hash table with open addressing. */
final class LongNumbers {
  private long[] keys = new long[1 << 8];
  private int[] numbers = new int[1 << 8];
  private int size;

  LongNumbers() {
    Arrays.fill(numbers, -1);
  }

  int size() {
    return size;
  }

  /** Returns the number of a key, a new one if it was not seen before. */
  int number(long key) {
    int slot = slot(key);
    if (numbers[slot] < 0) {
      keys[slot] = key;
      numbers[slot] = size++;
      if (size * 2 > keys.length) {
        grow();
      }
      return size - 1;
    }
    return numbers[slot];
  }

  private int slot(long key) {
    int mixed = (int) (key ^ (key >>> 32)) * 0x9e3779b9;
    int slot = (mixed >>> 1) & (keys.length - 1);
    while (numbers[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
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

  /** Returns the keys by their numbers. */
  long[] keys() {
    long[] byNumber = new long[size];
    for (int i = 0; i < keys.length; i++) {
      if (numbers[i] >= 0) {
        byNumber[numbers[i]] = keys[i];
      }
    }
    return byNumber;
  }
}
