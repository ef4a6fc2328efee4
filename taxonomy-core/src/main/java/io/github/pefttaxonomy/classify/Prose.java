package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.Quote;
import io.github.pefttaxonomy.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One paper for those who read what stands between the words too: numbers, units and names. Used
 * again for the next paper, by one thread. Adds to a {@link Reading} the small-letter form of each
 * word, made when asked for, and the chunks: words that hang together by hyphens and the like, as
 * in {@code LoRA-XS}, {@code D^3}, {@code ETHER+}.
 *
 * <p>Every char is looked at a bounded number of times, so that the cost is linear in the text.
 */
final class Prose {
  private static final int LONGEST = 64;
  private static final Set<String> ARTICLES = WordList.of("a an the which that we our");
  private static final int LONGEST_CHUNK = 12;

  private static final Quantity.Change[] CHANGES = Quantity.Change.values();
  private static final int MARKED = 1;
  private static final int CAPITAL = 2;
  private static final int BRACKET = 4;
  private static final int NUMBER = 8;
  private static final String[] SIGNS = signs("");
  private static final String[] SPACED_SIGNS = signs(" ");

  private final Reading reading;
  private final SmallWords smallWords = new SmallWords();
  private String title = "";
  private String abstractText = "";
  private int titleWords;
  private int size;
  private @Nullable String[] lower = new String[0];
  private @Nullable String[] chunks = new String[0];
  private byte[] cues = new byte[0];
  private byte[] marks = new byte[0];
  private byte[] changes = new byte[0];
  private int[] notable = new int[0];
  private int notableCount;
  private byte[] shapes = new byte[0];
  private int[] chunkStarts = new int[0];
  private int[] chunkEnds = new int[0];

  /** Adds to what a reading reads; nothing is known before {@link #read}. */
  Prose(Reading reading) {
    this.reading = reading;
  }

  /** Looks at the paper that was read last, forgetting the one before; returns this. */
  Prose read() {
    title = reading.paper().title();
    abstractText = reading.paper().abstractText();
    titleWords = reading.titleWordCount();
    forget();
    size = reading.wordCount();
    makeRoom();
    scan(0, titleWords, title);
    scan(titleWords, size, abstractText);
    return this;
  }

  private void forget() {
    Arrays.fill(chunks, 0, size, null);
    Arrays.fill(changes, 0, size, (byte) 0);
    Arrays.fill(shapes, 0, size, (byte) 0);
    notableCount = 0;
  }

  private void makeRoom() {
    if (lower.length < size) {
      int room = size + size / 2;
      lower = new String[room];
      chunks = new String[room];
      cues = new byte[room];
      marks = new byte[room];
      changes = new byte[room];
      notable = new int[room];
      shapes = new byte[room];
      chunkStarts = new int[room];
      chunkEnds = new int[room];
    }
  }

  private static String[] signs(String end) {
    String[] signs = new String[128];
    for (char c = 0; c < signs.length; c++) {
      signs[c] = c + end;
    }
    return signs;
  }

  /** Notes of each word of a field what all readers ask first. */
  private void scan(int from, int to, String text) {
    WordScanner words = reading.words();
    int gap = -1;
    for (int word = from; word < to; word++) {
      int start = words.start(word);
      int slot = reading.cue(word);
      cues[word] = slot == CueWords.NONE ? 0 : CueWords.kindsAt(slot);
      lower[word] = slot == CueWords.NONE ? null : CueWords.wordAt(slot);
      boolean small =
          words.isPlain(word) && words.length(word) <= WordBytes.MOST && !words.isMarked(word);
      int mark = small ? small(text, start) : marks(text, start, words.end(word));
      if (words.breakBefore(word) != WordScanner.NO_BREAK) {
        mark |= bracket(text, Math.max(gap, 0), start);
      }
      marks[word] = (byte) mark;
      if (mark != 0 || cues[word] != 0) {
        notable[notableCount++] = word;
      }
      char sign = start - gap == 1 && gap > 0 ? text.charAt(gap) : ' ';
      chunk(word, sign != ' ' && isJoint(word, sign));
      gap = words.end(word);
    }
  }

  private static int small(String text, int start) {
    return text.charAt(start) == 's' && text.startsWith(NumberToken.SIM, start) ? NUMBER : 0;
  }

  private static int marks(String text, int start, int end) {
    char first = text.charAt(start);
    int marks = Character.isUpperCase(first) ? CAPITAL : small(text, start);
    if (NumberToken.isDigit(first)) {
      marks = NUMBER;
    }
    int limit = Math.min(end, start + LONGEST);
    for (int i = start; i < limit; i++) {
      if (Character.isUpperCase(text.charAt(i)) || Character.isDigit(text.charAt(i))) {
        return marks | MARKED;
      }
    }
    return marks;
  }

  private static int bracket(String text, int from, int to) {
    for (int i = Math.max(from, to - LONGEST); i < to; i++) {
      if (text.charAt(i) == '(') {
        return BRACKET;
      }
    }
    return 0;
  }

  /** Returns whether a word is a cue of this kind, one of {@link CueWords}. */
  boolean isCue(int word, int kind) {
    return (cues[word] & kind) != 0;
  }

  /** Returns how many words are a cue, or marked, or behind a bracket, or begin as numbers do. */
  int notableCount() {
    return notableCount;
  }

  /** Returns one of the notable words, in text order. */
  int notable(int index) {
    return notable[index];
  }

  /** Returns whether a word begins as numbers do. */
  boolean mayBeNumber(int word) {
    return (marks[word] & NUMBER) != 0;
  }

  /** Returns whether a bracket opens right before a word. */
  boolean opensBracket(int word) {
    return (marks[word] & BRACKET) != 0;
  }

  /** Returns which way a word says that something goes. */
  Quantity.Change change(int word) {
    int known = changes[word];
    if (known == 0) {
      known = 1 + Measures.change(lower(word)).ordinal();
      changes[word] = (byte) known;
    }
    return CHANGES[known - 1];
  }

  char first(int word) {
    return text(word).charAt(reading.wordStart(word));
  }

  /** Puts a word into the chunk of the word before it, or begins a chunk. */
  private void chunk(int word, boolean hangsTogether) {
    int start = hangsTogether ? chunkStarts[word - 1] : word;
    if (word - start == LONGEST_CHUNK) {
      start = word;
    }
    chunkStarts[word] = start;
    for (int i = start; i <= word; i++) {
      chunkEnds[i] = word + 1;
    }
  }

  private boolean isJoint(int word, char sign) {
    return "-_^.&\u2010\u2011+".indexOf(sign) >= 0
        && reading.breakBefore(word) == WordScanner.NO_BREAK
        && !ARTICLES.contains(lower(word));
  }

  int size() {
    return size;
  }

  Reading reading() {
    return reading;
  }

  String text(int word) {
    return word < titleWords ? title : abstractText;
  }

  /** Returns whether a word stands behind another one in the same field. */
  boolean follows(int word) {
    return word > 0 && word < size && isSameField(word - 1, word);
  }

  boolean isSameField(int a, int b) {
    return (a < titleWords) == (b < titleWords);
  }

  /** Returns the chars of a word in small letters; nothing of a very long one. */
  String lower(int word) {
    String known = lower[word];
    if (known == null) {
      WordScanner words = reading.words();
      boolean isKnown = words.isPlain(word) && words.length(word) <= SmallWords.LONGEST;
      known = isKnown ? smallWords.of(words, word) : raw(word).toLowerCase(Locale.ROOT);
      lower[word] = known;
    }
    return known;
  }

  /** Returns a word that {@link CueWords} knows in small letters, or nothing; allocates nothing. */
  String known(int word) {
    String known = lower[word];
    return known == null ? "" : known;
  }

  /** Returns a word in small letters, or nothing if there is no such word in this sentence. */
  String lower(int word, int sentence) {
    return word >= 0 && word < size && reading.sentenceOf(word) == sentence ? lower(word) : "";
  }

  /** Returns the chars of a word as they stand; nothing of a very long one. */
  String raw(int word) {
    int start = reading.wordStart(word);
    int end = reading.wordEnd(word);
    return end - start > LONGEST ? "" : reading.snippets().of(text(word), start, end);
  }

  /** Returns what stands right after a word, before the next one of its field; not all if long. */
  String gapAfter(int word) {
    int from = reading.wordEnd(word);
    boolean hasNext = word + 1 < size && isSameField(word, word + 1);
    int to = hasNext ? reading.wordStart(word + 1) : text(word).length();
    return gap(text(word), from, Math.min(to, from + LONGEST));
  }

  /** Returns what stands right before a word, after the one before it; not all if long. */
  String gapBefore(int word) {
    int to = reading.wordStart(word);
    int from = word > 0 && isSameField(word - 1, word) ? reading.wordEnd(word - 1) : 0;
    return gap(text(word), Math.max(from, to - LONGEST), to);
  }

  int chunkStart(int word) {
    return chunkStarts[word];
  }

  int chunkEnd(int word) {
    return chunkEnds[word];
  }

  private String gap(String text, int from, int to) {
    if (from == to) {
      return "";
    }
    char c = text.charAt(from);
    if (to - from == 1 && c < SIGNS.length) {
      return SIGNS[c];
    } else if (to - from == 2 && c < SIGNS.length && text.charAt(from + 1) == ' ') {
      return SPACED_SIGNS[c];
    }
    return reading.snippets().of(text, from, to);
  }

  /** Returns whether a word has a capital or a digit. */
  boolean isMarked(int word) {
    return (marks[word] & MARKED) != 0;
  }

  boolean isCapitalised(int word) {
    return (marks[word] & CAPITAL) != 0;
  }

  /** Returns the name that the chunk around a word is, from this word on. */
  String chunk(int word) {
    String known = chunks[word];
    if (known == null) {
      known = NamePlace.name(this, word, chunkEnds[word]);
      chunks[word] = known;
    }
    return known;
  }

  /** Returns whether the chunk from this word on is spelled as only names are. */
  boolean isShaped(int word) {
    if (shapes[word] == 0) {
      shapes[word] = (byte) (Names.isShaped(chunk(word)) ? 2 : 1);
    }
    return shapes[word] == 2;
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
