package io.github.pefttaxonomy.classify;

import java.util.Arrays;

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

  /** Stands for the {@linkplain CueWords cue words} of a class that are not one and the same. */
  static final int SEVERAL = -2;

  private static final int LETTER_BITS = 5;
  private static final long LETTER = (1 << LETTER_BITS) - 1;
  private static final int FILTERED = 3;

  private final Table words;
  private final Table beginnings;
  private final long[] beginningFilter = new long[(1 << (FILTERED * LETTER_BITS)) / Long.SIZE];
  private final boolean[] beginningLengths = new boolean[WordBytes.MOST + 1];

  /** For each class, which cue word all its words are. */
  private final short[] cues;

  Lexicon(WordClasses.Entries words, WordClasses.Entries beginnings, int classes) {
    this.words = new Table(words);
    this.beginnings = new Table(beginnings);
    for (String beginning : beginnings.words()) {
      noteBeginning(beginning);
    }
    this.cues = cues(words, beginnings, classes);
  }

  private static short[] cues(
      WordClasses.Entries words, WordClasses.Entries beginnings, int classes) {
    short[] cues = new short[classes];
    boolean[] isKnown = new boolean[classes];
    for (int i = 0; i < words.size(); i++) {
      int wordClass = words.wordClass(i);
      int cue = CueWords.find(words.word(i));
      boolean several = isKnown[wordClass] && cues[wordClass] != cue;
      cues[wordClass] = (short) (several ? SEVERAL : cue);
      isKnown[wordClass] = true;
    }
    for (int i = 0; i < beginnings.size(); i++) {
      cues[beginnings.wordClass(i)] = SEVERAL;
    }
    cues[UNKNOWN] = SEVERAL;
    return cues;
  }

  /** Returns which cue word all words of a class are, {@link CueWords#NONE} or {@link #SEVERAL}. */
  int cue(int wordClass) {
    return cues[wordClass];
  }

  private void noteBeginning(String beginning) {
    byte[] bytes = WordBytes.encode(beginning);
    if (bytes.length > WordBytes.MOST) {
      return;
    }
    beginningLengths[bytes.length] = true;
    int first = filterIndex(WordBytes.chunk(bytes, bytes.length, 0));
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
    int index = filterIndex(length <= WordBytes.CHUNK ? key : scanner.chunk(word, 0));
    return (beginningFilter[index / Long.SIZE] & 1L << index) == 0
        ? UNKNOWN
        : longestBeginning(scanner, word, Math.min(length, WordBytes.MOST));
  }

  private int longestBeginning(WordScanner scanner, int word, int length) {
    int found = UNKNOWN;
    long before = 0;
    for (int from = 0; from < length; from += WordBytes.CHUNK) {
      long chunk = scanner.chunk(word, from);
      for (int end = from + 1; end <= Math.min(length, from + WordBytes.CHUNK); end++) {
        if (beginningLengths[end]) {
          long key = WordBytes.longer(before, from, WordBytes.firstBytes(chunk, end - from));
          int known = beginnings.find(scanner, word, end, key);
          found = known != UNKNOWN ? known : found;
        }
      }
      before = WordBytes.longer(before, from, chunk);
    }
    return found;
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

    Table(WordClasses.Entries words) {
      int capacity = Integer.highestOneBit(Math.max(4, words.size()) * 3);
      this.shift = Long.numberOfLeadingZeros(capacity / 2 - 1);
      this.entries = new long[ENTRY * capacity];
      long[] pool = new long[Math.max(4, words.size())];
      int size = 0;
      for (int i = 0; i < words.size(); i++) {
        byte[] bytes = WordBytes.encode(words.word(i));
        if (bytes.length <= WordBytes.MOST) {
          put(bytes, (long) size << CHUNKS_SHIFT | words.wordClass(i));
          for (int from = WordBytes.CHUNK; from < bytes.length; from += WordBytes.CHUNK) {
            pool = size == pool.length ? Arrays.copyOf(pool, 2 * size) : pool;
            pool[size++] = WordBytes.chunk(bytes, bytes.length, from);
          }
        }
      }
      this.chunks = Arrays.copyOf(pool, size);
    }

    private void put(byte[] bytes, long value) {
      long key = WordBytes.key(bytes, bytes.length);
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
          && (length <= WordBytes.CHUNK || isSame(scanner, word, length, found))) {
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
      for (int from = WordBytes.CHUNK; from < length; from += WordBytes.CHUNK) {
        long chunk = WordBytes.firstBytes(scanner.chunk(word, from), length - from);
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
