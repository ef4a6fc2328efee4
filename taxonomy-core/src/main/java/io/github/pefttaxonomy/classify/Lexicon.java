package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

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

  private static final int LETTER_BITS = 5;
  private static final long LETTER = (1 << LETTER_BITS) - 1;
  private static final int FILTERED = 3;

  private final Table words;
  private final Table beginnings;
  private final long[] beginningFilter = new long[(1 << (FILTERED * LETTER_BITS)) / Long.SIZE];
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
    byte[] bytes = WordScanner.encode(beginning);
    if (bytes.length > WordScanner.MAX_WORD) {
      return;
    }
    beginningLengths[bytes.length] = true;
    int first = filterIndex(WordScanner.chunk(bytes, bytes.length, 0));
    int free = 1 << (LETTER_BITS * Math.max(0, FILTERED - bytes.length));
    for (int i = first; i < first + free; i++) {
      beginningFilter[i / Long.SIZE] |= 1L << i;
    }
  }

  /** Returns a number for the first letters; letters that are not there count as nothing. */
  private static int filterIndex(long chunk) {
    return (int)
        ((chunk & LETTER) << (2 * LETTER_BITS)
            | ((chunk >>> Byte.SIZE) & LETTER) << LETTER_BITS
            | ((chunk >>> (2 * Byte.SIZE)) & LETTER));
  }

  /** Returns the class of a word. */
  int wordClass(WordScanner scanner, int word) {
    long key = scanner.key(word);
    int length = scanner.length(word);
    int known = words.find(scanner, word, length, key);
    if (known != UNKNOWN) {
      return known;
    }
    int index = filterIndex(length <= WordScanner.CHUNK ? key : scanner.chunk(word, 0));
    return (beginningFilter[index / Long.SIZE] & 1L << index) == 0
        ? UNKNOWN
        : longestBeginning(scanner, word, Math.min(length, WordScanner.MAX_WORD));
  }

  private int longestBeginning(WordScanner scanner, int word, int length) {
    int found = UNKNOWN;
    long before = 0;
    for (int from = 0; from < length; from += WordScanner.CHUNK) {
      long chunk = scanner.chunk(word, from);
      for (int end = from + 1; end <= Math.min(length, from + WordScanner.CHUNK); end++) {
        if (beginningLengths[end]) {
          long key = WordScanner.longer(before, from, WordScanner.firstBytes(chunk, end - from));
          int known = beginnings.find(scanner, word, end, key);
          found = known != UNKNOWN ? known : found;
        }
      }
      before = WordScanner.longer(before, from, chunk);
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
   * An open-addressing hash table from words to classes, in buckets of two entries that are looked
   * at together, as guessing which it is costs more than looking. An entry is two longs: the key of
   * the word; and its length, where its further chunks stand if the key does not tell them, and its
   * class.
   */
  private static final class Table {
    private static final int LENGTH_SHIFT = 56;
    private static final int CHUNKS_SHIFT = 28;
    private static final int LOW = (1 << CHUNKS_SHIFT) - 1;
    private static final long LENGTH = (1L << (Byte.SIZE - 1)) - 1;

    /** Marks the second entry of a bucket some of whose words stand elsewhere. */
    private static final long OVERFLOWS = Long.MIN_VALUE;

    private static final int ENTRY = 2;
    private static final int BUCKET = 2 * ENTRY;

    private final int shift;
    private final long[] entries;
    private final long[] chunks;

    Table(Map<String, Set<Integer>> words, ClassNumbers numbers) {
      int capacity = Integer.highestOneBit(Math.max(4, words.size()) * 3);
      this.shift = Long.numberOfLeadingZeros(capacity / 2 - 1);
      this.entries = new long[ENTRY * capacity];
      LongStream.Builder pool = LongStream.builder();
      int size = 0;
      for (Map.Entry<String, Set<Integer>> entry : words.entrySet()) {
        int wordClass = numbers.number(entry.getValue());
        byte[] bytes = WordScanner.encode(entry.getKey());
        if (bytes.length <= WordScanner.MAX_WORD) {
          put(bytes, (long) size << CHUNKS_SHIFT | wordClass);
          for (int from = WordScanner.CHUNK; from < bytes.length; from += WordScanner.CHUNK) {
            pool.add(WordScanner.chunk(bytes, bytes.length, from));
            size++;
          }
        }
      }
      this.chunks = pool.build().toArray();
    }

    private void put(byte[] bytes, long value) {
      long key = WordScanner.key(bytes, bytes.length);
      int at = bucket(key);
      while (entries[at + 1] != 0) {
        entries[at + 1] |= at % BUCKET == 0 ? 0 : OVERFLOWS;
        at = (at + ENTRY) & (entries.length - 1);
      }
      entries[at] = key;
      entries[at + 1] = (long) bytes.length << LENGTH_SHIFT | value;
    }

    /** Returns the class of the first bytes of a word, which have this key. */
    int find(WordScanner scanner, int word, int length, long key) {
      int at = bucket(key);
      long found =
          (entries[at + 1] & allIfZero(entries[at] ^ key))
              | (entries[at + 3] & allIfZero(entries[at + 2] ^ key));
      if (length(found) == length
          && (length <= WordScanner.CHUNK || isSame(scanner, word, length, found))) {
        return (int) found & LOW;
      }
      return entries[at + 3] >= 0 ? UNKNOWN : findElsewhere(scanner, word, length, key);
    }

    private static int length(long entry) {
      return (int) ((entry >>> LENGTH_SHIFT) & LENGTH);
    }

    private static long allIfZero(long value) {
      return ~((value | -value) >> (Long.SIZE - 1));
    }

    /** Looks at all entries in a row, where the bucket is full. */
    private int findElsewhere(WordScanner scanner, int word, int length, long key) {
      int at = bucket(key);
      while (entries[at + 1] != 0) {
        if (entries[at] == key
            && length(entries[at + 1]) == length
            && isSame(scanner, word, length, entries[at + 1])) {
          return (int) entries[at + 1] & LOW;
        }
        at = (at + ENTRY) & (entries.length - 1);
      }
      return UNKNOWN;
    }

    private boolean isSame(WordScanner scanner, int word, int length, long entry) {
      int at = (int) (entry >>> CHUNKS_SHIFT) & LOW;
      for (int from = WordScanner.CHUNK; from < length; from += WordScanner.CHUNK) {
        long chunk = WordScanner.firstBytes(scanner.chunk(word, from), length - from);
        if (chunks[at++] != chunk) {
          return false;
        }
      }
      return true;
    }

    private int bucket(long key) {
      return (int) (hash(key) >>> shift) * BUCKET;
    }

    /** Fibonacci hashing (Knuth 1973). */
    private static long hash(long key) {
      return key * 0xD1B5_4A32_D192_ED03L;
    }
  }
}
