package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The obvious matcher, as the oracle of the fast one: folds each char by {@link Normalizer}, cuts
 * words by looking at neighbours, and tries every phrase at every word. Knows only what the
 * property texts hold: letters, digits, marks, dashes, spaces, commas.
 */
final class NaiveScanner {
  /** A word with the chars that it covers. */
  record Word(String folded, int start, int end, boolean joined) {}

  /** A phrase found: its number and the chars that it covers. */
  record Found(int phrase, int start, int end) implements Comparable<Found> {
    @Override
    public int compareTo(Found other) {
      return toString().compareTo(other.toString());
    }
  }

  private NaiveScanner() {}

  static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    StringBuilder folded = new StringBuilder();
    int start = 0;
    int end = 0;
    boolean joined = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      String letters = fold(codePoint);
      if (!letters.isEmpty()) {
        start = folded.isEmpty() ? i : start;
        end = next;
        folded.append(letters);
      } else if (!isInvisible(codePoint)) {
        if (!folded.isEmpty()) {
          words.add(new Word(folded.toString(), start, end, joined));
          folded.setLength(0);
          joined = true;
        }
        joined &= codePoint != ',';
      }
      i = next;
    }
    if (!folded.isEmpty()) {
      words.add(new Word(folded.toString(), start, end, joined));
    }
    return words;
  }

  private static boolean isInvisible(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  private static String fold(int codePoint) {
    if (!Character.isLetterOrDigit(codePoint) && codePoint < 0x80) {
      return "";
    }
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Finds every phrase, given as a list of word forms, at every word. */
  static Set<Found> find(String text, List<ImmutableList<Set<String>>> phrases) {
    List<Word> words = words(text);
    Set<Found> found = new TreeSet<>();
    for (int at = 0; at < words.size(); at++) {
      for (int phrase = 0; phrase < phrases.size(); phrase++) {
        ImmutableList<Set<String>> forms = phrases.get(phrase);
        if (matches(words, at, forms)) {
          Word last = words.get(at + forms.size() - 1);
          found.add(new Found(phrase, words.get(at).start(), last.end()));
        }
      }
    }
    return found;
  }

  private static boolean matches(List<Word> words, int at, ImmutableList<Set<String>> forms) {
    if (at + forms.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < forms.size(); i++) {
      Word word = words.get(at + i);
      if ((i > 0 && !word.joined()) || !forms.get(i).contains(word.folded())) {
        return false;
      }
    }
    return true;
  }
}
