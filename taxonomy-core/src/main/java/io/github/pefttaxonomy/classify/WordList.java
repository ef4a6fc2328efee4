package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSet;
import java.util.AbstractSet;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A set of small-letter words, written as one text with spaces between. Most words that it lacks
 * are told by their first letter and length alone.
 */
final class WordList extends AbstractSet<String> {
  private static final int LENGTHS = 32;

  private final ImmutableSet<String> words;

  /** For each length, the first letters, as bits. */
  private final int[] firsts = new int[LENGTHS];

  private WordList(ImmutableSet<String> words) {
    this.words = words;
    for (String word : words) {
      firsts[length(word)] |= first(word);
    }
  }

  static WordList of(String... lines) {
    ImmutableSet.Builder<String> words = ImmutableSet.builder();
    for (String line : lines) {
      for (String word : line.split(" ", -1)) {
        words.add(word);
      }
    }
    return new WordList(words.build());
  }

  private static int length(String word) {
    return word.length() & (LENGTHS - 1);
  }

  private static int first(String word) {
    return word.isEmpty() ? 1 : 1 << (word.charAt(0) & 31);
  }

  @Override
  public boolean contains(@Nullable Object word) {
    return word instanceof String text
        && (firsts[length(text)] & first(text)) != 0
        && words.contains(text);
  }

  @Override
  public Iterator<String> iterator() {
    return words.iterator();
  }

  @Override
  public int size() {
    return words.size();
  }
}
