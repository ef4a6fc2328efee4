package io.github.pefttaxonomy.classify;

/**
 * Numbers different sequences of ints in the order in which they first come, from 0. All of them
 * lie in one array, so that making many small ones is cheap. Used while a vocabulary is compiled.
 */
final class IntSets {
  private static final int FEW = 64;

  private final IntArray values = new IntArray();
  private final IntArray starts = new IntArray();
  private final IntArray hashes = new IntArray();

  /** Open addressing; a slot holds a number plus one. */
  private int[] slots = new int[2 * FEW];

  IntSets() {
    starts.add(0);
  }

  /** Returns the number of a sequence, which is a new one if it was not there before. */
  int number(IntArray sequence) {
    int hash = hash(sequence);
    int slot = slot(hash);
    while (slots[slot] != 0) {
      int known = slots[slot] - 1;
      if (hashes.get(known) == hash && isSame(known, sequence)) {
        return known;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return add(sequence, hash, slot);
  }

  private int add(IntArray sequence, int hash, int slot) {
    int number = size();
    for (int i = 0; i < sequence.size(); i++) {
      values.add(sequence.get(i));
    }
    starts.add(values.size());
    hashes.add(hash);
    slots[slot] = number + 1;
    if (2 * size() > slots.length) {
      spread();
    }
    return number;
  }

  private void spread() {
    slots = new int[2 * slots.length];
    for (int number = 0; number < size(); number++) {
      int slot = slot(hashes.get(number));
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number + 1;
    }
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 16) & (slots.length - 1);
  }

  private static int hash(IntArray sequence) {
    int hash = sequence.size();
    for (int i = 0; i < sequence.size(); i++) {
      hash = (hash ^ sequence.get(i)) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }

  private boolean isSame(int known, IntArray sequence) {
    int from = from(known);
    if (to(known) - from != sequence.size()) {
      return false;
    }
    for (int i = 0; i < sequence.size(); i++) {
      if (values.get(from + i) != sequence.get(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns how many different sequences there are. */
  int size() {
    return starts.size() - 1;
  }

  /** Returns where a sequence begins in {@link #at}. */
  int from(int number) {
    return starts.get(number);
  }

  /** Returns where a sequence ends in {@link #at}. */
  int to(int number) {
    return starts.get(number + 1);
  }

  /** Returns one value. */
  int at(int index) {
    return values.get(index);
  }

  /** Returns a copy of where each sequence begins, and where the last one ends. */
  int[] starts() {
    return starts.toArray();
  }

  /** Returns a copy of the values of all sequences. */
  int[] values() {
    return values.toArray();
  }
}
