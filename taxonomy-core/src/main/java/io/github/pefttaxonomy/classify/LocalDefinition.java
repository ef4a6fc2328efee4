package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Span;

/**
 * Recognises "long form (SF)": short forms that a text defines itself. A simplification of Schwartz
 * &amp; Hearst (2003): reading backwards from the bracket, each letter or digit of the short form
 * has to be found in order in the words before it, the first one at the beginning of a word.
 */
final class LocalDefinition {
  private static final int CHARS_BACK = 160;

  private LocalDefinition() {}

  /** Returns whether the words {@code [start, end)} are a short form in brackets, just defined. */
  static boolean isDefinedAt(Reading reading, int start, int end) {
    String text = reading.paper().text(reading.field(start));
    Span span = reading.span(start, end);
    int open = span.start() - 1;
    if (open < 1 || text.charAt(open) != '(' || !closesAt(text, span.end())) {
      return false;
    }
    return matchesBackwards(text, open, span.of(text));
  }

  private static boolean closesAt(String text, int end) {
    return end < text.length() && (text.charAt(end) == ')' || text.charAt(end) == ',');
  }

  private static boolean matchesBackwards(String text, int open, String shortForm) {
    int at = open - 1;
    int limit = Math.max(0, open - CHARS_BACK);
    for (int i = shortForm.length() - 1; i >= 0; i--) {
      char wanted = Character.toLowerCase(shortForm.charAt(i));
      if (!Character.isLetterOrDigit(wanted)) {
        continue;
      }
      while (at >= limit && !isAt(text, at, wanted, i == 0)) {
        at--;
      }
      if (at < limit) {
        return false;
      }
      at--;
    }
    return true;
  }

  private static boolean isAt(String text, int at, char wanted, boolean atWordStart) {
    return Character.toLowerCase(text.charAt(at)) == wanted
        && (!atWordStart || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }
}
