package io.github.pefttaxonomy.classify;

import java.util.List;
import java.util.Set;

/**
 * Tells of each word of a text whether any reader of names, relations or figures begins at it, so
 * that all the others are passed over without a look: an open hash table over the {@linkplain
 * WordScanner#key keys} of words, which allocates nothing.
 */
final class CueWords {
  /** The authors may speak of themselves. */
  static final int OWN = 1;

  /** A name may be given. */
  static final int NAMING = 2;

  /** A comparison may begin. */
  static final int COMPARISON = 4;

  /** What is built on may follow. */
  static final int EXTENSION = 8;

  /** A number in words may begin. */
  static final int NUMBER = 16;

  /** A link may begin, or an identifier. */
  static final int LINK = 64;

  /** The number of no word. */
  static final int NONE = -1;

  /** The word is just met often. */
  private static final int KNOWN = 32;

  private static final int LONGEST = 2 * WordBytes.CHUNK;
  private static final int SLOTS = 1 << 11;
  private static final int FILTER_BITS = 1 << 14;
  private static final CueWords ALL = new CueWords();

  private final String[] words = new String[SLOTS];
  private final byte[] kinds = new byte[SLOTS];
  private final long[] keys = new long[SLOTS];

  /** The second eight letters of each word. */
  private final long[] rests = new long[SLOTS];

  /** A bit for each hash that a known word has. */
  private final long[] filter = new long[FILTER_BITS / Long.SIZE];

  private CueWords() {
    add(OWN, OwnWork.CUES);
    add(NAMING, Introductions.CUES);
    add(COMPARISON, Comparisons.CUES);
    add(EXTENSION, Extensions.CUES);
    add(NUMBER, SpecialNumbers.CUES);
    add(LINK, Links.SIGNS);
    add(KNOWN, NameList.WORDS);
    add(KNOWN, ComparedNames.WORDS);
    add(KNOWN, Comparisons.WORDS);
    add(KNOWN, Extensions.WORDS);
    add(KNOWN, RelatedNames.SIZES);
    add(KNOWN, Introductions.WORDS);
  }

  private void add(int kind, Set<String> cues) {
    for (String word : List.copyOf(cues)) {
      byte[] bytes = WordBytes.encode(word);
      if (bytes.length > LONGEST) {
        continue;
      }
      long key = WordBytes.key(bytes, bytes.length);
      long rest = WordBytes.chunk(bytes, bytes.length, WordBytes.CHUNK);
      int hash = hash(key);
      filter[hash / Long.SIZE] |= 1L << hash;
      int slot = slot(key, rest, hash);
      words[slot] = word;
      keys[slot] = key;
      rests[slot] = rest;
      kinds[slot] |= (byte) kind;
    }
  }

  /**
   * Returns the number of a word of ASCII letters, in any case, if it is known, or {@link #NONE}.
   */
  static int find(WordScanner scanner, int word) {
    long key = scanner.key(word);
    int hash = hash(key);
    int length = scanner.length(word);
    if ((ALL.filter[hash / Long.SIZE] & 1L << hash) == 0
        || length > LONGEST
        || !scanner.isPlain(word)) {
      return NONE;
    }
    long rest = length > WordBytes.CHUNK ? scanner.chunk(word, WordBytes.CHUNK) : 0;
    int slot = ALL.slot(key, rest, hash);
    return ALL.kinds[slot] == 0 ? NONE : slot;
  }

  /** Returns the number of a word in small letters if it is known, or {@link #NONE}. */
  static int find(String word) {
    byte[] bytes = WordBytes.encode(word);
    if (bytes.length > LONGEST) {
      return NONE;
    }
    long key = WordBytes.key(bytes, bytes.length);
    long rest = WordBytes.chunk(bytes, bytes.length, WordBytes.CHUNK);
    int slot = ALL.slot(key, rest, hash(key));
    return ALL.kinds[slot] == 0 ? NONE : slot;
  }

  /** Returns the kinds of cues that a known word is. */
  static byte kindsAt(int slot) {
    return (byte) (ALL.kinds[slot] & ~KNOWN);
  }

  /** Returns a known word in small letters. */
  static String wordAt(int slot) {
    return ALL.words[slot];
  }

  /** Returns the slot of a word with this hash, or a free one. */
  private int slot(long key, long rest, int hash) {
    int slot = hash & (SLOTS - 1);
    while (kinds[slot] != 0 && (keys[slot] != key || rests[slot] != rest)) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  /** Fibonacci hashing (Knuth 1973). */
  private static int hash(long key) {
    return (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> Long.numberOfLeadingZeros(FILTER_BITS - 1));
  }
}
