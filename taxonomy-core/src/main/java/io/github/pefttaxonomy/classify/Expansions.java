package io.github.pefttaxonomy.classify;

import org.jspecify.annotations.Nullable;

/**
 * Finds the long form of a short one in brackets beside it, after Schwartz &amp; Hearst (2003):
 * read backwards, each letter or digit of the short form has to be found in order, the first one at
 * the beginning of a word; the long form has at most {@code min(n + 5, 2n)} words for n letters.
 */
final class Expansions {
  private static final int MORE_WORDS = 5;

  private Expansions() {}

  /** Returns the first word of the long form that ends before a word, or -1. */
  static int startBefore(Prose prose, int end, String shortForm, int from) {
    String letters = Names.key(shortForm).replace("+", "");
    if (letters.length() < 2) {
      return -1;
    }
    int words = Math.min(letters.length() + MORE_WORDS, 2 * letters.length());
    int first = Math.max(from, end - words);
    for (int start = end - 1; start >= first; start--) {
      boolean begins = prose.lower(start).indexOf(letters.charAt(0)) == 0;
      if (begins && matches(prose, start, end, letters)) {
        return start;
      }
    }
    return -1;
  }

  /** Returns whether all letters are found in order, backwards, in these words. */
  private static boolean matches(Prose prose, int start, int end, String letters) {
    int letter = letters.length() - 1;
    for (int word = end - 1; word >= start; word--) {
      String lower = prose.lower(word);
      for (int i = lower.length() - 1; i >= 0 && letter >= 0; i--) {
        boolean first = letter == 0;
        if (lower.charAt(i) == letters.charAt(letter) && (!first || (i == 0 && word == start))) {
          letter--;
        }
      }
    }
    return letter < 0;
  }

  /** Returns the word after the long form that stands in brackets behind a short one, or -1. */
  static int endBehind(Prose prose, int shortEnd, String shortForm) {
    if (!prose.gapAfter(shortEnd - 1).contains("(") || !prose.follows(shortEnd)) {
      return -1;
    }
    int end = shortEnd + 1;
    int limit = Math.min(prose.sentenceEnd(shortEnd), shortEnd + 2 * shortForm.length() + 2);
    while (end < limit && !prose.gapBefore(end).contains(")")) {
      end++;
    }
    String letters = Names.key(shortForm).replace("+", "");
    boolean closed = prose.gapAfter(end - 1).contains(")");
    boolean begins = !letters.isEmpty() && prose.lower(shortEnd).indexOf(letters.charAt(0)) == 0;
    return closed && begins && end > shortEnd + 1 && matches(prose, shortEnd, end, letters)
        ? end
        : -1;
  }

  /** Returns the word after the long form of a name that begins at a word, or -1. */
  static int endFrom(Prose prose, int start, int limit, String shortForm) {
    String letters = Names.key(shortForm).replace("+", "");
    int capitals = 0;
    for (int i = 0; i < shortForm.length(); i++) {
      capitals += Character.isUpperCase(shortForm.charAt(i)) ? 1 : 0;
    }
    if (capitals < 2 || start >= limit || prose.lower(start).indexOf(letters.charAt(0)) != 0) {
      return -1;
    }
    int last = Math.min(limit, start + 2 * letters.length());
    for (int end = start + 2; end <= last; end++) {
      if (prose.breakBefore(end - 1) != 0) {
        return -1;
      } else if (endsWithInitial(prose, end - 1, letters) && matches(prose, start, end, letters)) {
        return end;
      }
    }
    return -1;
  }

  /** The last capital of a short form begins the last word of its long form. */
  private static boolean endsWithInitial(Prose prose, int word, String letters) {
    return prose.lower(word).indexOf(letters.charAt(letters.length() - 1)) == 0
        || (letters.length() > 1
            && prose.lower(word).indexOf(letters.charAt(letters.length() - 2)) == 0
            && prose.lower(word).indexOf(letters.charAt(letters.length() - 1)) > 0);
  }

  /** Returns the long form of a name, in brackets behind it or before the brackets around it. */
  static @Nullable String of(Prose prose, NamePlace place, int from) {
    int end = endBehind(prose, place.end(), place.name());
    if (end > 0) {
      return prose.plain(place.end(), end);
    }
    if (!prose.gapBefore(place.start()).contains("(")) {
      return null;
    }
    int start = startBefore(prose, place.start(), place.name(), from);
    return start < 0 ? null : prose.plain(start, place.start());
  }
}
