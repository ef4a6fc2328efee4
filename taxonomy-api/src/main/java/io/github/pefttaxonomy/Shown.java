package io.github.pefttaxonomy;

/** Shows a value in a message: the whole of it, unless it is so long that nobody would read it. */
final class Shown {
  private static final int MOST = 200;
  private static final int BEFORE = 60;

  private Shown() {}

  /** Returns a value, cut where it is too long. */
  static String of(String value) {
    return value.length() <= MOST ? value : value.substring(0, MOST) + "…";
  }

  /** Returns a value around one place of it, cut on either side where it is too long. */
  static String around(String value, int at) {
    if (value.length() <= MOST) {
      return value;
    }
    int start = Math.max(0, Math.min(at, value.length()) - BEFORE);
    int end = Math.min(value.length(), start + MOST);
    return (start > 0 ? "…" : "") + value.substring(start, end) + (end < value.length() ? "…" : "");
  }
}
