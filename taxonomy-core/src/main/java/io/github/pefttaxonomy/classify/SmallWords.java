package io.github.pefttaxonomy.classify;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Strings of plain words in small letters: those met lately are kept and handed out again, as a few
 * hundred words make most of all texts. Each word has one slot, so what is kept is bounded. For one
 * thread.
 */
final class SmallWords {
  /** The most letters and digits of a word. */
  static final int LONGEST = 2 * WordBytes.CHUNK;

  private static final int SLOTS = 1 << 13;

  private final @Nullable String[] words = new String[SLOTS];
  private final long[] firsts = new long[SLOTS];
  private final long[] rests = new long[SLOTS];
  private final byte[] letters = new byte[LONGEST];

  /** Returns a plain word of at most {@link #LONGEST} chars in small letters. */
  String of(WordScanner scanner, int word) {
    long first = scanner.chunk(word, 0);
    long rest = scanner.length(word) > WordBytes.CHUNK ? scanner.chunk(word, WordBytes.CHUNK) : 0;
    long hash = (first ^ Long.rotateLeft(rest, 29)) * 0x9E37_79B9_7F4A_7C15L;
    int slot = (int) (hash >>> Long.numberOfLeadingZeros(SLOTS - 1));
    String known = words[slot];
    if (known == null || firsts[slot] != first || rests[slot] != rest) {
      known = string(first, rest, scanner.length(word));
      words[slot] = known;
      firsts[slot] = first;
      rests[slot] = rest;
    }
    return known;
  }

  private String string(long first, long rest, int length) {
    for (int i = 0; i < WordBytes.CHUNK; i++) {
      letters[i] = (byte) (first >>> (i * Byte.SIZE));
      letters[WordBytes.CHUNK + i] = (byte) (rest >>> (i * Byte.SIZE));
    }
    return new String(letters, 0, length, StandardCharsets.ISO_8859_1);
  }
}
