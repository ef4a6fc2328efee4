package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Quote;
import io.github.pefttaxonomy.Span;

/**
 * A name where it stands.
 *
 * @param name the name without markup
 * @param expansion its long form; empty if the text gives none there
 * @param start its first word
 * @param end the word after its last
 */
record NamePlace(String name, String expansion, int start, int end) {
  private static final int SIGNS = 2;

  /** Returns the name that these words are, with the signs that stick to its end. */
  static NamePlace of(Prose prose, int start, int end) {
    return new NamePlace(name(prose, start, end), "", start, end);
  }

  /** Returns the name that these words are. */
  static String name(Prose prose, int start, int end) {
    String text = prose.text(end - 1);
    int from = prose.reading().wordStart(start);
    return Names.plain(prose.reading().snippets().of(text, from, charEnd(prose, text, end)));
  }

  private static int charEnd(Prose prose, String text, int end) {
    int from = prose.reading().wordEnd(end - 1);
    int limit = Math.min(text.length(), from + SIGNS);
    int to = from;
    while (to < limit && (text.charAt(to) == '+' || text.charAt(to) == '*')) {
      to++;
    }
    return to;
  }

  /** Returns the chars of these words, and signs such as the second + of "Net++". */
  static Quote quote(Prose prose, int start, int end) {
    Quote words = prose.quote(start, end);
    int to = charEnd(prose, prose.text(end - 1), end);
    return prose.quote(words.field(), new Span(words.span().start(), to));
  }

  NamePlace with(String newExpansion) {
    return new NamePlace(name, newExpansion, start, end);
  }
}
