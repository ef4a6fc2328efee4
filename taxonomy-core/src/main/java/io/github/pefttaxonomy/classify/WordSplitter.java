package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;

/** Cuts pieces of phrases into folded words, exactly as the text of a paper is cut. */
final class WordSplitter {
  private final WordScanner scanner = new WordScanner();

  /** Returns the folded words of a text, breaks ignored; words too long to be known are cut. */
  static ImmutableList<String> split(String text) {
    return new WordSplitter().words(text);
  }

  /** Returns the folded words of a text; faster than {@link #split} for many texts. */
  ImmutableList<String> words(String text) {
    if (isPlainWord(text)) {
      return ImmutableList.of(text);
    }
    scanner.clear();
    scanner.scan(text);
    ImmutableList.Builder<String> words = ImmutableList.builderWithExpectedSize(scanner.count());
    for (int word = 0; word < scanner.count(); word++) {
      StringBuilder folded = new StringBuilder();
      scanner.appendFolded(word, folded);
      words.add(folded.toString());
    }
    return words.build();
  }

  /** Returns whether a text is one word as it is, which most are that this is asked of. */
  private static boolean isPlainWord(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return length > 0 && length <= WordBytes.MOST;
  }
}
