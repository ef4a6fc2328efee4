package io.github.pefttaxonomy.classify;

import org.jspecify.annotations.Nullable;

/**
 * Strings of short parts of texts, names above all: those met lately are kept and handed out again,
 * as papers of one field name the same things. Each has one slot, so what is kept is bounded. For
 * one thread.
 */
final class Snippets {
  private static final int SLOTS = 1 << 11;
  private static final int LONGEST = 48;

  private final @Nullable String[] texts = new String[SLOTS];

  /** Returns the chars {@code [from, to)} of a text. */
  String of(String text, int from, int to) {
    if (to - from > LONGEST) {
      return text.substring(from, to);
    }
    int slot = slot(text, from, to);
    String known = texts[slot];
    if (known == null || known.length() != to - from || !text.startsWith(known, from)) {
      known = text.substring(from, to);
      texts[slot] = known;
    }
    return known;
  }

  /** Tells parts by their length and four of their chars. */
  private static int slot(String text, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return 0;
    }
    int hash = length;
    hash = 31 * hash + text.charAt(from);
    hash = 31 * hash + text.charAt(from + length / 3);
    hash = 31 * hash + text.charAt(from + length / 2);
    hash = 31 * hash + text.charAt(to - 1);
    return (hash * 0x9E37_79B9) >>> Integer.numberOfLeadingZeros(SLOTS - 1);
  }
}
