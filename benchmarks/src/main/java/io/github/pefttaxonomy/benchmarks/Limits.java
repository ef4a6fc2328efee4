package io.github.pefttaxonomy.benchmarks;

import io.github.pefttaxonomy.classify.WordCount;

/** What no tool can beat: work that looks for nothing. */
final class Limits {
  private Limits() {}

  /** Returns the sum of all chars: the limit of the machine. */
  static Contender chars() {
    return Contender.of(
        Contender.Counts.NOTHING,
        () -> text -> sum(text.paper().title()) + sum(text.paper().abstractText()));
  }

  private static long sum(String text) {
    long sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += text.charAt(i);
    }
    return sum;
  }

  /** Returns folding and cutting into words: the limit of any tool that works on words. */
  static Contender words() {
    return Contender.of(
        Contender.Counts.NOTHING,
        () -> {
          WordCount words = new WordCount();
          return text -> words.of(text.paper());
        });
  }
}
