package io.github.pefttaxonomy.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The best of what is offered. What comes first wins among equals, so offers are made in the order
 * of the catalogue.
 */
final class Best<S> {
  private final int most;
  private final Comparator<? super S> scores;
  private final PriorityQueue<Entry<S>> worstFirst;
  private int offers;

  /**
   * Something offered.
   *
   * @param score what it is judged by
   * @param number how many were offered before
   * @param block where it is
   * @param row where it is in the block
   */
  record Entry<S>(S score, int number, Block block, int row) {}

  /** Keeps at most so many of the greatest scores. */
  Best(int most, Comparator<? super S> scores) {
    this.most = most;
    this.scores = scores;
    this.worstFirst = new PriorityQueue<>(bestFirst().reversed());
  }

  private Comparator<Entry<S>> bestFirst() {
    return Comparator.comparing((Entry<S> entry) -> entry.score, scores.reversed())
        .thenComparingInt(Entry::number);
  }

  /** Returns whether an offer of this score would be kept. */
  boolean takes(S score) {
    Entry<S> worst = worstFirst.peek();
    if (worst == null || worstFirst.size() < most) {
      return most > 0;
    }
    return scores.compare(score, worst.score) > 0;
  }

  /** Returns the worst that is kept, once as many are kept as can be. */
  Optional<S> least() {
    return Optional.ofNullable(worstFirst.peek())
        .filter(worst -> worstFirst.size() == most)
        .map(Entry::score);
  }

  void offer(S score, Block block, int row) {
    if (takes(score)) {
      worstFirst.add(new Entry<>(score, offers++, block, row));
      if (worstFirst.size() > most) {
        worstFirst.remove();
      }
    }
  }

  List<Entry<S>> bestToWorst() {
    return worstFirst.stream().sorted(bestFirst()).toList();
  }
}
