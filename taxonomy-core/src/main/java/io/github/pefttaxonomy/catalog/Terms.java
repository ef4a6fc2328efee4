package io.github.pefttaxonomy.catalog;

import io.github.pefttaxonomy.MethodGraph;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * An inverted file of a block: which rows have a word in the title, an attribute, or name a method.
 * Terms are known by 64-bit fingerprints; that two of them share one is possible and has never to
 * be expected.
 *
 * <p>Lists of rows lie in one array. One as long as a bit for each row is such bits, 16 a char.
 *
 * @param keys the fingerprints, ascending
 * @param starts where the list of each key begins in the pool, and the end of the pool
 * @param pool the lists
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Terms(long[] keys, int[] starts, char[] pool) {
  private static final long WORD = 0xcbf29ce484222325L;
  private static final int[] ASCII = IntStream.range(0, 128).map(Terms::folded).toArray();
  private static final long ATTRIBUTE = ~WORD;
  private static final long METHOD = 0x6c62272e07bb0142L;

  /** Returns the rows of a block of this size that have the term. */
  Rows rows(long key, int rows) {
    int at = Arrays.binarySearch(keys, key);
    if (at < 0) {
      return Rows.EMPTY;
    }
    int from = starts[at];
    int to = starts[at + 1];
    return to - from == bitChars(rows) ? Rows.ofWords(bits(from, to)) : Rows.ofList(pool, from, to);
  }

  /** Returns how many chars hold a bit for each row; a list is always shorter. */
  static int bitChars(int rows) {
    return Rows.words(rows) * (Long.SIZE / Character.SIZE);
  }

  private long[] bits(int from, int to) {
    long[] words = new long[(to - from) / 4];
    for (int i = 0; i < to - from; i++) {
      words[i >> 2] |= (long) pool[from + i] << ((i & 3) * Character.SIZE);
    }
    return words;
  }

  /** Hands on the fingerprints of the words of a title, letter by letter without its case. */
  static void words(String title, LongConsumer sink) {
    long hash = WORD;
    int c;
    for (int i = 0; i < title.length(); i += Character.charCount(c)) {
      c = title.codePointAt(i);
      int letter = c < ASCII.length ? ASCII[c] : folded(c);
      if (letter > 0) {
        hash = hash(hash, letter);
      } else if (hash != WORD) {
        sink.accept(mix(hash));
        hash = WORD;
      }
    }
    if (hash != WORD) {
      sink.accept(mix(hash));
    }
  }

  /** Returns a letter or digit without its case, 0 for anything else. */
  private static int folded(int c) {
    return Character.isLetterOrDigit(c) ? Character.toLowerCase(Character.toUpperCase(c)) : 0;
  }

  /** Returns the fingerprint of an attribute. */
  static long attribute(String name, String value) {
    return mix(hash(hash(hash(ATTRIBUTE, name.length()), name), value));
  }

  /** How a paper names a method. */
  enum Relation {
    INTRODUCES,
    EXTENDS,
    COMPARES_WITH
  }

  /** Returns the fingerprint of a method by one of its names, as a paper names it. */
  static long method(Relation relation, String name) {
    return mix(hash(hash(METHOD, relation.ordinal()), MethodGraph.key(name)));
  }

  private static long hash(long seed, String text) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = hash(hash, text.charAt(i));
    }
    return hash;
  }

  /** A step of FNV-1a (Fowler, Noll, Vo), with code points for bytes. */
  private static long hash(long hash, int value) {
    return (hash ^ value) * 0x100000001b3L;
  }

  /** The finalizer of MurmurHash3 (Appleby 2011), since FNV-1a leaves the low bits poor. */
  private static long mix(long hash) {
    long h = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
