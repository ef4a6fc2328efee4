package io.github.pefttaxonomy;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Finds what a mistyped id was meant to be; hides the edit distance (Levenshtein 1966). */
final class Nearest {
  private static final int SHOWN = 3;

  /** What is longer was not meant to be any candidate, and comparing takes time. */
  private static final int LONGEST = 100;

  private Nearest() {}

  /** Returns {@code ; did you mean 'a' or 'b'?}, or nothing when no candidate is near. */
  static String hint(String wanted, Collection<?> candidates) {
    if (wanted.length() > LONGEST) {
      return "";
    }
    int limit = Math.max(1, wanted.length() / 3);
    String near =
        candidates.stream()
            .map(String::valueOf)
            .filter(c -> distance(wanted, c) <= limit)
            .sorted(
                Comparator.comparingInt((String c) -> distance(wanted, c)).thenComparing(c -> c))
            .limit(SHOWN)
            .map(c -> "'" + c + "'")
            .collect(Collectors.joining(" or "));
    return near.isEmpty() ? "" : "; did you mean " + near + "?";
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
