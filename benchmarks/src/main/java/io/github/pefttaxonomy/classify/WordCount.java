package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Paper;

/** Folding and cutting into words alone: what any tool on words has to do. For one thread. */
public final class WordCount {
  private final WordScanner words = new WordScanner();

  /** Returns how many words a paper has. */
  public long of(Paper paper) {
    words.clear();
    words.scan(paper.title());
    words.scan(paper.abstractText());
    return words.count();
  }
}
