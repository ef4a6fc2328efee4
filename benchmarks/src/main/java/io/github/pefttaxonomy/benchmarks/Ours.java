package io.github.pefttaxonomy.benchmarks;

import io.github.pefttaxonomy.classify.PhraseScan;

/** The engine's scan on the text as given. */
final class Ours implements Contender {
  private final PhraseScan scan;

  Ours(Terms terms) {
    this.scan = PhraseScan.of(terms.phrases());
  }

  @Override
  public Counts counts() {
    return Counts.PLACES;
  }

  @Override
  public Session open() {
    PhraseScan.Pass pass = scan.open();
    return text -> pass.count(text.paper());
  }
}
