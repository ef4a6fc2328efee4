package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSet;

/** Sets of small-letter words, written as one text with spaces between. */
final class WordList {
  private WordList() {}

  static ImmutableSet<String> of(String... lines) {
    ImmutableSet.Builder<String> words = ImmutableSet.builder();
    for (String line : lines) {
      for (String word : line.split(" ", -1)) {
        words.add(word);
      }
    }
    return words.build();
  }
}
