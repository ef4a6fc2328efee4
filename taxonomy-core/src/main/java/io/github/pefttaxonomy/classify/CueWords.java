package io.github.pefttaxonomy.classify;

import java.util.List;
import java.util.Set;

/**
 * Tells of each word of a text whether any reader of names, relations or figures begins at it, so
 * that all the others are passed over without a look: an open hash table over their chars, which
 * allocates nothing.
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

  /** The word is just met often. */
  private static final int KNOWN = 32;

  private static final int LETTERS = 26;
  private static final int LONGEST = 16;
  private static final CueWords ALL = new CueWords();

  private final String[] words = new String[1 << 12];
  private final int[] kinds = new int[words.length];

  /** For each first letter and length, the last letters that a known word may have. */
  private final int[] ends = new int[LETTERS * (LONGEST + 1)];

  private CueWords() {
    add(OWN, OwnWork.CUES);
    add(NAMING, Introductions.CUES);
    add(COMPARISON, Comparisons.CUES);
    add(EXTENSION, Extensions.CUES);
    add(NUMBER, SpecialNumbers.CUES);
    add(LINK, Links.SIGNS);
    add(KNOWN, NameList.WORDS);
    add(KNOWN, Comparisons.WORDS);
    add(KNOWN, Introductions.WORDS);
  }

  private void add(int kind, Set<String> cues) {
    for (String word : List.copyOf(cues)) {
      int shape = shape(word, 0, word.length());
      if (shape < 0) {
        continue;
      }
      ends[shape] |= end(word, word.length());
      int slot = slot(word, 0, word.length(), hash(word));
      words[slot] = word;
      kinds[slot] |= kind;
    }
  }

  /**
   * Returns the number of a known word {@code [start, end)} of a text with this hash, in any case,
   * or -1.
   */
  static int find(String text, int start, int end, int hash) {
    int shape = end - start > LONGEST ? -1 : shape(text, start, end);
    if (shape < 0 || (ALL.ends[shape] & end(text, end)) == 0) {
      return -1;
    }
    int slot = ALL.slot(text, start, end, hash);
    return ALL.kinds[slot] == 0 ? -1 : slot;
  }

  private static int shape(String text, int start, int end) {
    int first = lower(text.charAt(start)) - 'a';
    return first < 0 || first >= LETTERS ? -1 : first * (LONGEST + 1) + end - start;
  }

  private static int end(String text, int end) {
    int last = lower(text.charAt(end - 1)) - 'a';
    return last < 0 || last >= LETTERS ? 0 : 1 << last;
  }

  /** Returns the kinds of cues that a known word is. */
  static byte kindsAt(int slot) {
    return (byte) (ALL.kinds[slot] & ~KNOWN);
  }

  /** Returns a known word in small letters. */
  static String wordAt(int slot) {
    return ALL.words[slot];
  }

  /** Returns the hash of a word that is one char longer than that of another hash. */
  static int hash(int hash, char c) {
    return hash * 31 + lower(c);
  }

  private static int hash(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash(hash, word.charAt(i));
    }
    return hash;
  }

  /** Returns the slot of a word with this hash, or a free one. */
  private int slot(String text, int start, int end, int hash) {
    int slot = (hash ^ (hash >>> 12)) & (words.length - 1);
    while (!isFree(slot) && !isWord(words[slot], text, start, end)) {
      slot = (slot + 1) & (words.length - 1);
    }
    return slot;
  }

  private boolean isFree(int slot) {
    return kinds[slot] == 0;
  }

  private static boolean isWord(String word, String text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (word.charAt(i - start) != lower(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }
}
