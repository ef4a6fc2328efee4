package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Paper;

/**
 * A paper as tools see it that cannot fold by themselves: the folded words of title and abstract,
 * each between two spaces, with a sign of its own wherever a phrase or a sentence ends. Made by the
 * engine's own scanner, so that all contenders agree on words. Used again by one thread.
 */
public final class FoldedText {
  /** Stands where a phrase ends. */
  public static final char PHRASE_END = '|';

  /** Stands where a sentence ends. */
  public static final char SENTENCE_END = '\u00b6';

  private final StringBuilder text = new StringBuilder();
  private final WordScanner words = new WordScanner();

  /** Folds a paper; the result holds until the next call. */
  public CharSequence fold(Paper paper) {
    text.setLength(0);
    words.clear();
    words.scan(paper.title());
    words.scan(paper.abstractText());
    for (int word = 0; word < words.count(); word++) {
      append(word);
    }
    return text.append(' ');
  }

  private void append(int word) {
    int breakBefore = words.breakBefore(word);
    if (breakBefore != WordScanner.NO_BREAK) {
      boolean isSentence = breakBefore == WordScanner.SENTENCE_BREAK;
      text.append(' ').append(isSentence ? SENTENCE_END : PHRASE_END);
    }
    text.append(' ');
    words.appendFolded(word, text);
    if (words.length(word) > WordBytes.MOST) {
      text.append('_');
    }
  }

  /** Returns the number of words of the paper folded last. */
  public int wordCount() {
    return words.count();
  }
}
