package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Paper;

/**
 * A paper as tools see it that cannot fold by themselves: the folded words of title and abstract,
 * each between two spaces, with a sign of its own wherever a phrase or a sentence ends. Made by the
 * engine's own scanner, so that all contenders agree on words. Used again by one thread.
 */
public final class FoldedText extends WordScanner {
  /** Stands where a phrase ends. */
  public static final char PHRASE_END = '|';

  /** Stands where a sentence ends. */
  public static final char SENTENCE_END = '\u00b6';

  private final StringBuilder text = new StringBuilder();
  private int words;

  /** Folds a paper; the result holds until the next call. */
  public CharSequence fold(Paper paper) {
    text.setLength(0);
    words = 0;
    scan(paper.title());
    scan(paper.abstractText());
    return text.append(' ');
  }

  /** Returns the number of words of the paper folded last. */
  public int wordCount() {
    return words;
  }

  @Override
  void accept(int length, long key, int start, int end, int breakBefore) {
    if (breakBefore != NO_BREAK) {
      text.append(' ').append(breakBefore == SENTENCE_BREAK ? SENTENCE_END : PHRASE_END);
    }
    text.append(' ').append(chars, from, Math.min(length, MAX_WORD));
    if (length > MAX_WORD) {
      text.append('_');
    }
    words++;
  }
}
