package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;

/** Cuts a piece of a phrase into folded words, exactly as the text of a paper is cut. */
final class WordSplitter extends WordScanner {
  private final ImmutableList.Builder<String> words = ImmutableList.builder();

  private WordSplitter() {}

  /** Returns the folded words of a text, breaks ignored; words too long to be known are cut. */
  static ImmutableList<String> split(String text) {
    WordSplitter splitter = new WordSplitter();
    splitter.scan(text);
    return splitter.words.build();
  }

  @Override
  void accept(int length, long key, int start, int end, int breakBefore) {
    words.add(new String(chars, from, Math.min(length, MAX_WORD)));
  }
}
