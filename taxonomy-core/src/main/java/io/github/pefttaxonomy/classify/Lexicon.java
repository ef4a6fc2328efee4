package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Knows every word of the vocabulary and the symbols that it can stand for. One hash probe a word;
 * nothing is allocated.
 *
 * <p>Words with equal symbols share a <em>class</em>; class 0 is that of unknown words. Beginnings
 * ({@code quantiz*}) are asked only for words that are not known otherwise and whose first two
 * letters begin some beginning.
 */
final class Lexicon {
  /** The class of words that no phrase knows. */
  static final int UNKNOWN = 0;

  private static final int LETTERS = 32;

  private final Table words;
  private final Table beginnings;
  private final boolean[] beginningFilter = new boolean[LETTERS * LETTERS];
  private final boolean[] beginningLengths = new boolean[WordScanner.MAX_WORD + 1];
  private final int[] classStart;
  private final int[] classSymbols;

  Lexicon(List<ImmutableSet<String>> symbolForms) {
    Map<String, Set<Integer>> byWord = new TreeMap<>();
    Map<String, Set<Integer>> byBeginning = new TreeMap<>();
    for (int symbol = 0; symbol < symbolForms.size(); symbol++) {
      for (String form : symbolForms.get(symbol)) {
        boolean isBeginning = form.endsWith("*");
        String bare = isBeginning ? form.substring(0, form.length() - 1) : form;
        (isBeginning ? byBeginning : byWord)
            .computeIfAbsent(bare, any -> new TreeSet<>())
            .add(symbol);
      }
    }
    inheritBeginnings(byWord, byBeginning);
    inheritBeginnings(byBeginning, byBeginning);
    ClassNumbers classes = new ClassNumbers();
    this.words = new Table(byWord, classes);
    this.beginnings = new Table(byBeginning, classes);
    byBeginning.keySet().forEach(this::noteBeginning);
    this.classStart = classes.starts();
    this.classSymbols = classes.symbols();
  }

  /** Gives each word the symbols of all beginnings that it has. */
  private static void inheritBeginnings(
      Map<String, Set<Integer>> words, Map<String, Set<Integer>> beginnings) {
    words.forEach(
        (word, symbols) -> {
          for (int end = 1; end <= word.length(); end++) {
            Set<Integer> inherited = beginnings.get(word.substring(0, end));
            if (inherited != null) {
              symbols.addAll(inherited);
            }
          }
        });
  }

  private void noteBeginning(String beginning) {
    beginningLengths[Math.min(beginning.length(), WordScanner.MAX_WORD)] = true;
    char second = beginning.length() > 1 ? beginning.charAt(1) : 0;
    for (int i = 0; i < LETTERS; i++) {
      if (second == 0 || (second & (LETTERS - 1)) == i) {
        beginningFilter[(beginning.charAt(0) & (LETTERS - 1)) * LETTERS + i] = true;
      }
    }
  }

  /** Returns the class of a folded word. */
  int wordClass(char[] word, int length, int hash) {
    if (length <= WordScanner.MAX_WORD) {
      int known = words.find(word, length, hash);
      if (known != UNKNOWN) {
        return known;
      }
    }
    if (length == 1) {
      return beginningLengths[1] ? beginnings.find(word, length, hash) : UNKNOWN;
    }
    if (length == 0
        || !beginningFilter[(word[0] & (LETTERS - 1)) * LETTERS + (word[1] & (LETTERS - 1))]) {
      return UNKNOWN;
    }
    return longestBeginning(word, Math.min(length, WordScanner.MAX_WORD));
  }

  private int longestBeginning(char[] word, int length) {
    int found = UNKNOWN;
    int hash = 0;
    for (int end = 1; end <= length; end++) {
      hash = hash * 31 + word[end - 1];
      if (beginningLengths[end]) {
        int known = beginnings.find(word, end, hash);
        found = known != UNKNOWN ? known : found;
      }
    }
    return found;
  }

  /** Returns the number of classes, that of unknown words included. */
  int classCount() {
    return classStart.length - 1;
  }

  /** Returns where the symbols of a class begin in {@link #symbolAt}. */
  int symbolsFrom(int wordClass) {
    return classStart[wordClass];
  }

  /** Returns where the symbols of a class end in {@link #symbolAt}. */
  int symbolsTo(int wordClass) {
    return classStart[wordClass + 1];
  }

  /** Returns one symbol of a class. */
  int symbolAt(int index) {
    return classSymbols[index];
  }

  /** Numbers the distinct symbol sets. */
  private static final class ClassNumbers {
    private final Map<Set<Integer>, Integer> numbers = new HashMap<>();
    private final IntArray starts = new IntArray();
    private final IntArray symbols = new IntArray();

    ClassNumbers() {
      starts.add(0);
      starts.add(0);
    }

    int number(Set<Integer> set) {
      return numbers.computeIfAbsent(
          set,
          key -> {
            key.forEach(symbols::add);
            starts.add(symbols.size());
            return starts.size() - 2;
          });
    }

    int[] starts() {
      return starts.toArray();
    }

    int[] symbols() {
      return symbols.toArray();
    }
  }

  /**
   * An open-addressing hash table from words to classes. A slot holds the hash in its upper half
   * and the class in its lower, so that an unknown word costs one look at memory.
   */
  private static final class Table {
    private static final long CLASS = 0xFFFF_FFFFL;

    private final int mask;
    private final long[] slots;
    private final int[] from;
    private final byte[] lengths;
    private final char[] pool;

    Table(Map<String, Set<Integer>> entries, ClassNumbers numbers) {
      int capacity = Integer.highestOneBit(Math.max(4, entries.size()) * 4 - 1);
      this.mask = capacity - 1;
      this.slots = new long[capacity];
      this.from = new int[capacity];
      this.lengths = new byte[capacity];
      StringBuilder chars = new StringBuilder();
      entries.forEach((word, symbols) -> put(word, numbers.number(symbols), chars));
      this.pool = chars.toString().toCharArray();
    }

    private void put(String word, int wordClass, StringBuilder chars) {
      if (word.length() > WordScanner.MAX_WORD) {
        return;
      }
      int hash = WordScanner.hash(word);
      int slot = spread(hash) & mask;
      while (slots[slot] != UNKNOWN) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = (long) hash << 32 | wordClass;
      from[slot] = chars.length();
      lengths[slot] = (byte) word.length();
      chars.append(word);
    }

    int find(char[] word, int length, int hash) {
      int slot = spread(hash) & mask;
      long entry = slots[slot];
      while (entry != UNKNOWN) {
        if ((int) (entry >>> 32) == hash
            && lengths[slot] == length
            && equal(word, length, from[slot])) {
          return (int) (entry & CLASS);
        }
        slot = (slot + 1) & mask;
        entry = slots[slot];
      }
      return UNKNOWN;
    }

    private boolean equal(char[] word, int length, int at) {
      for (int i = 0; i < length; i++) {
        if (pool[at + i] != word[i]) {
          return false;
        }
      }
      return true;
    }

    private static int spread(int hash) {
      int mixed = hash * 0x9E3779B9;
      return mixed ^ (mixed >>> 15);
    }
  }
}
