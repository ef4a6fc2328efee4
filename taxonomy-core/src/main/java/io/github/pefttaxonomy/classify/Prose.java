package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.Quote;
import io.github.pefttaxonomy.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One paper for those who read what stands between the words too: numbers, units and names. Adds to
 * a {@link Reading} the small-letter form of each word, made when asked for, and the chunks: words
 * that hang together by hyphens and the like, as in {@code LoRA-XS}, {@code D^3}, {@code ETHER+}.
 *
 * <p>Every char is looked at a bounded number of times, so that the cost is linear in the text.
 */
final class Prose {
  private static final int LONGEST = 64;
  private static final Set<String> ARTICLES = WordList.of("a an the which that we our");
  private static final int LONGEST_CHUNK = 12;

  private final Reading reading;
  private final int size;
  private final @Nullable String[] lower;
  private final byte[] cues;
  private final int[] chunkStarts;
  private final int[] chunkEnds;

  Prose(Reading reading) {
    this.reading = reading;
    this.size = reading.wordCount();
    this.lower = new @Nullable String[size];
    this.cues = new byte[size];
    this.chunkStarts = new int[size];
    this.chunkEnds = new int[size];
    chunk();
    for (int word = 0; word < size; word++) {
      cues[word] =
          (byte) CueWords.kinds(text(word), reading.wordStart(word), reading.wordEnd(word));
    }
  }

  /** Returns whether a word is a cue of this kind, one of {@link CueWords}. */
  boolean isCue(int word, int kind) {
    return (cues[word] & kind) != 0;
  }

  /** Returns whether a bracket opens right before a word. */
  boolean opensBracket(int word) {
    return reading.breakBefore(word) != 0 && gapBefore(word).indexOf('(') >= 0;
  }

  char first(int word) {
    return text(word).charAt(reading.wordStart(word));
  }

  private void chunk() {
    int start = 0;
    for (int word = 1; word <= size; word++) {
      if (word == size || word - start == LONGEST_CHUNK || !hangsTogether(word)) {
        Arrays.fill(chunkStarts, start, word, start);
        Arrays.fill(chunkEnds, start, word, word);
        start = word;
      }
    }
  }

  private boolean hangsTogether(int word) {
    int from = reading.wordEnd(word - 1);
    int to = reading.wordStart(word);
    return to - from == 1
        && isSameField(word - 1, word)
        && reading.breakBefore(word) == 0
        && "-_^.&\u2010\u2011+".indexOf(text(word).charAt(from)) >= 0
        && !ARTICLES.contains(lower(word));
  }

  int size() {
    return size;
  }

  Reading reading() {
    return reading;
  }

  String text(int word) {
    return reading.paper().text(reading.field(word));
  }

  /** Returns whether a word stands behind another one in the same field. */
  boolean follows(int word) {
    return word > 0 && word < size && isSameField(word - 1, word);
  }

  boolean isSameField(int a, int b) {
    return reading.field(a) == reading.field(b);
  }

  /** Returns the chars of a word in small letters; nothing of a very long one. */
  String lower(int word) {
    String known = lower[word];
    if (known == null) {
      int start = reading.wordStart(word);
      int end = reading.wordEnd(word);
      known =
          end - start > LONGEST ? "" : text(word).substring(start, end).toLowerCase(Locale.ROOT);
      lower[word] = known;
    }
    return known;
  }

  /** Returns a word in small letters, or nothing if there is no such word in this sentence. */
  String lower(int word, int sentence) {
    return word >= 0 && word < size && reading.sentenceOf(word) == sentence ? lower(word) : "";
  }

  /** Returns the chars of a word as they stand; nothing of a very long one. */
  String raw(int word) {
    int start = reading.wordStart(word);
    int end = reading.wordEnd(word);
    return end - start > LONGEST ? "" : text(word).substring(start, end);
  }

  /** Returns what stands right after a word, before the next one of its field; not all if long. */
  String gapAfter(int word) {
    int from = reading.wordEnd(word);
    boolean hasNext = word + 1 < size && isSameField(word, word + 1);
    int to = hasNext ? reading.wordStart(word + 1) : text(word).length();
    return text(word).substring(from, Math.min(to, from + LONGEST));
  }

  /** Returns what stands right before a word, after the one before it; not all if long. */
  String gapBefore(int word) {
    int to = reading.wordStart(word);
    int from = word > 0 && isSameField(word - 1, word) ? reading.wordEnd(word - 1) : 0;
    return text(word).substring(Math.max(from, to - LONGEST), to);
  }

  int chunkStart(int word) {
    return chunkStarts[word];
  }

  int chunkEnd(int word) {
    return chunkEnds[word];
  }

  /** Returns whether a word has a capital or a digit. */
  boolean isMarked(int word) {
    String text = text(word);
    int end = Math.min(reading.wordEnd(word), reading.wordStart(word) + LONGEST);
    for (int i = reading.wordStart(word); i < end; i++) {
      if (Character.isUpperCase(text.charAt(i)) || Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  boolean isCapitalised(int word) {
    return Character.isUpperCase(first(word));
  }

  int sentence(int word) {
    return reading.sentenceOf(word);
  }

  int sentenceStart(int word) {
    return reading.sentenceStart(reading.sentenceOf(word));
  }

  int sentenceEnd(int word) {
    return reading.sentenceEnd(reading.sentenceOf(word));
  }

  int breakBefore(int word) {
    return reading.breakBefore(word);
  }

  boolean isTitle(int word) {
    return word < reading.titleWordCount();
  }

  /** Returns the words {@code [start, end)} of one field as they stand. */
  Quote quote(int start, int end) {
    return quote(
        reading.field(start), new Span(reading.wordStart(start), reading.wordEnd(end - 1)));
  }

  Quote quote(Field field, Span span) {
    return Quote.of(reading.paper(), field, span);
  }

  /** Returns the text of the words {@code [start, end)} without markup, white space made single. */
  String plain(int start, int end) {
    return Names.plain(quote(start, end).text());
  }
}
