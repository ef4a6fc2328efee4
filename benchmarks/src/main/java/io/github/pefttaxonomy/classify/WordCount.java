package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Paper;

/** Folding and cutting into words alone: what any tool on words has to do. For one thread. */
public final class WordCount extends WordScanner {
  private long sum;

  /** Returns something that depends on all words of a paper. */
  public long of(Paper paper) {
    sum = 0;
    scan(paper.title());
    scan(paper.abstractText());
    return sum;
  }

  @Override
  void accept(int length, long key, int start, int end, int breakBefore) {
    sum += (int) key ^ end;
  }
}
