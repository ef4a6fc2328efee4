package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Hands out the batches of a corpus round and round; for one thread. */
final class Batches {
  private final ImmutableList<List<Text>> batches;
  private int next;

  Batches(ImmutableList<List<Text>> batches) {
    this.batches = batches;
    this.next = (int) (Thread.currentThread().getId() % batches.size());
  }

  List<Text> next() {
    next = next + 1 == batches.size() ? 0 : next + 1;
    return batches.get(next);
  }
}
