package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSet;
import java.util.BitSet;
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
 * ({@code quantiz*}) are asked only for words that are not known otherwise and whose first three
 * letters begin some beginning.
 */
final class Lexicon {
  /** The class of words that no phrase knows. */
  static final int UNKNOWN = 0;

  private static final int LETTERS = 32;
  private static final int FILTERED = 3;

  private final Table words;
  private final Table beginnings;
  private final BitSet beginningFilter = new BitSet(LETTERS * LETTERS * LETTERS);
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
    int known = Math.min(beginning.length(), FILTERED);
    int first = filterIndex(beginning.toCharArray(), 0, known);
    int free = 1;
    for (int i = known; i < FILTERED; i++) {
      free *= LETTERS;
    }
    beginningFilter.set(first, first + free);
  }

  /** Returns a number for the first letters; letters that are not there count as nothing. */
  private static int filterIndex(char[] chars, int from, int length) {
    int index = 0;
    for (int i = 0; i < FILTERED; i++) {
      index = index * LETTERS + (i < length ? chars[from + i] & (LETTERS - 1) : 0);
    }
    return index;
  }

  /**
   * Returns the class of a folded word.
   *
   * @param chars where its chars stand
   * @param key its {@link WordScanner#key}
   */
  int wordClass(char[] chars, int from, int length, long key) {
    if (length <= WordScanner.MAX_WORD) {
      int known = words.find(chars, from, length, key);
      if (known != UNKNOWN) {
        return known;
      }
    }
    return beginningFilter.get(filterIndex(chars, from, length))
        ? longestBeginning(chars, from, Math.min(length, WordScanner.MAX_WORD))
        : UNKNOWN;
  }

  private int longestBeginning(char[] chars, int from, int length) {
    int found = UNKNOWN;
    long key = 0;
    for (int end = 1; end <= length; end++) {
      key = WordScanner.longer(key, chars[from + end - 1]);
      if (beginningLengths[end]) {
        int known = beginnings.find(chars, from, end, key);
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
   * An open-addressing hash table from words to classes. A slot is two longs side by side, so that
   * one look at memory tells nearly always: the key of the word, then its length, where its chars
   * stand if the key does not tell them all, and its class.
   */
  private static final class Table {
    private static final int KEY_CHARS = 8;
    private static final int LENGTH_SHIFT = 56;
    private static final int CHARS_SHIFT = 28;
    private static final int LOW = (1 << CHARS_SHIFT) - 1;

    private final int mask;
    private final int shift;
    private final long[] slots;
    private final char[] pool;

    Table(Map<String, Set<Integer>> entries, ClassNumbers numbers) {
      int capacity = Integer.highestOneBit(Math.max(4, entries.size()) * 3);
      this.mask = capacity - 1;
      this.shift = Long.numberOfLeadingZeros(mask);
      this.slots = new long[2 * capacity];
      StringBuilder chars = new StringBuilder();
      chars.append(' ');
      entries.forEach((word, symbols) -> put(word, numbers.number(symbols), chars));
      this.pool = chars.toString().toCharArray();
    }

    private void put(String word, int wordClass, StringBuilder chars) {
      if (word.length() > WordScanner.MAX_WORD) {
        return;
      }
      long key = WordScanner.key(word);
      int slot = slot(key);
      while (slots[2 * slot + 1] != 0) {
        slot = (slot + 1) & mask;
      }
      int from = 0;
      if (!isToldByKey(word)) {
        from = chars.length();
        chars.append(word);
      }
      slots[2 * slot] = key;
      slots[2 * slot + 1] =
          (long) word.length() << LENGTH_SHIFT | (long) from << CHARS_SHIFT | wordClass;
    }

    private static boolean isToldByKey(String word) {
      return word.length() <= KEY_CHARS && word.chars().allMatch(c -> c < 0x80);
    }

    int find(char[] chars, int from, int length, long key) {
      int slot = slot(key);
      long entry = slots[2 * slot + 1];
      while (entry != 0) {
        if (slots[2 * slot] == key
            && (int) (entry >>> LENGTH_SHIFT) == length
            && isSame(chars, from, length, (int) (entry >>> CHARS_SHIFT) & LOW)) {
          return (int) entry & LOW;
        }
        slot = (slot + 1) & mask;
        entry = slots[2 * slot + 1];
      }
      return UNKNOWN;
    }

    private boolean isSame(char[] chars, int from, int length, int at) {
      if (at == 0) {
        return true;
      }
      for (int i = 0; i < length; i++) {
        if (pool[at + i] != chars[from + i]) {
          return false;
        }
      }
      return true;
    }

    /** Fibonacci hashing (Knuth 1973). */
    private int slot(long key) {
      return (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
    }
  }
}
