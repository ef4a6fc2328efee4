package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;

/** Cuts a piece of a phrase into folded words, exactly as the text of a paper is cut. */
final class WordSplitter {
  private WordSplitter() {}

  /** Returns the folded words of a text, breaks ignored; words too long to be known are cut. */
  static ImmutableList<String> split(String text) {
    WordScanner scanner = new WordScanner();
    scanner.scan(text);
    ImmutableList.Builder<String> words = ImmutableList.builderWithExpectedSize(scanner.count());
    for (int word = 0; word < scanner.count(); word++) {
      StringBuilder folded = new StringBuilder();
      scanner.appendFolded(word, folded);
      words.add(folded.toString());
    }
    return words.build();
  }
}
