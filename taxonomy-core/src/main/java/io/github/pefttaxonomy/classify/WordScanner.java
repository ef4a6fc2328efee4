package io.github.pefttaxonomy.classify;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts texts into folded words, with the breaks between them and the sentences that they make. Used
 * by the compiler on phrases and by the matcher on papers, so that both always agree on what a word
 * is. Words are numbered through all texts since {@link #clear}; nothing is allocated once the
 * arrays have grown.
 *
 * <p>A word is a run of letters and digits; full stops and commas between digits, and apostrophes
 * between letters, do not end it; an English possessive ending is dropped. Dashes, spaces, quotes
 * and markup separate words and join phrases. Each char is looked at a bounded number of times.
 *
 * <p>A text is copied to bytes once, those of chars beyond Latin-1 being a mark only. A map with a
 * bit for each byte then tells plain letters and digits, which are nearly all of a text, from the
 * rest: made eight bytes at a time by arithmetic on a long (Lamport 1975, Multiple byte processing
 * with full-word instructions), and read a run at a time (Langdale &amp; Lemire 2019, Parsing
 * gigabytes of JSON per second), so that a word costs the same whatever its length. Whatever else
 * there is goes the long way, char by char, into a place of its own behind the text.
 */
final class WordScanner {
  /** Nothing but glue stands between two words. */
  static final int NO_BREAK = 0;

  /** A comma or bracket stands between two words. */
  static final int PHRASE_BREAK = 1;

  /** A semicolon or colon stands between two words. */
  static final int CLAUSE_BREAK = 2;

  /** A sentence ends between two words. */
  static final int SENTENCE_BREAK = 3;

  private static final long EACH = 0x0101_0101_0101_0101L;
  private static final long HIGH = EACH << 7;
  private static final long SMALL = EACH << 5;
  private static final long GATHER = 0x0102_0408_1020_4080L;

  /** A word is three numbers: where it begins, where it ends, and its sentence with its break. */
  private static final int STRIDE = 3;

  private static final int BREAK_BITS = 2;
  private static final int BREAK = (1 << BREAK_BITS) - 1;
  private static final int LENGTH_BITS = 8;
  private static final int PLAIN = 1 << (LENGTH_BITS - 1);
  private static final int LENGTH = PLAIN - 1;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int BLOCK = 1 << 10;

  private int[] words = new int[STRIDE * 64];

  /** Two numbers a word: its key, and where its bytes stand with how many they are. */
  private long[] keys = new long[2 * 64];

  private int count;
  private final IntArray sentenceStarts = new IntArray();

  private byte[] page = new byte[1024];
  private ByteBuffer narrowed = ByteBuffer.wrap(page);
  private long[] plain = new long[16];
  private int used;
  private final CharBuffer block = CharBuffer.allocate(BLOCK);
  private final CharsetEncoder encoder = StandardCharsets.ISO_8859_1.newEncoder();

  /** The word that is being read the long way: its bytes from {@link #openAt} on. */
  private int openAt;

  private int openLength;
  private int openStart;
  private int openEnd;

  /** How many runs of plain chars it is made of; two more for each other char. */
  private int openRuns;

  private int pendingBreak;

  /** Forgets all words. */
  void clear() {
    count = 0;
    used = 0;
    sentenceStarts.truncate(0);
  }

  /** Adds the words of a text, which begins a sentence. */
  void scan(String text) {
    int base = begin(text);
    int stop = base + text.length();
    byte[] bytes = page;
    long[] bits = plain;
    int i = base;
    while (i < stop) {
      int at = i;
      i = runEnd(bits, at);
      int code = Folding.kind(bytes[i]);
      if (openLength == 0 && code == Folding.GLUE) {
        if (i > at) {
          add(runKey(bytes, at, i - at), at, at - base, i - base, plainLength(i - at));
        }
        i++;
      } else if (openLength == 0 && code == Folding.COMMA && !isDigit((char) bytes[i - 1])) {
        if (i > at) {
          add(runKey(bytes, at, i - at), at, at - base, i - base, plainLength(i - at));
        }
        pendingBreak = Math.max(pendingBreak, PHRASE_BREAK);
        i++;
      } else {
        if (i > at) {
          appendAll(at, at - base, i - base);
        }
        if (i < stop) {
          i = base + special(text, i - base);
        }
        bytes = page;
      }
    }
    endWord();
  }

  /** Returns where the run of plain letters and digits ends that a byte may begin. */
  private static int runEnd(long[] bits, int at) {
    int word = at >>> 6;
    long run = (bits[word] >>> at) | (bits[word + 1] << 1 << ~at);
    return run == -1 ? longRunEnd(bits, word + 1) : at + Long.numberOfTrailingZeros(~run);
  }

  private static int longRunEnd(long[] bits, int from) {
    int word = from;
    while (bits[word] == -1) {
      word++;
    }
    return (word << 6) + Long.numberOfTrailingZeros(~bits[word]);
  }

  /** Notes which bytes of a text are plain letters and digits, a bit each. */
  private void markPlain(int from, int to) {
    int last = to >>> 6;
    if (plain.length < last + 2) {
      plain = new long[2 * last + 2];
    }
    byte[] bytes = page;
    for (int word = from >>> 6; word <= last; word++) {
      long bits = 0;
      for (int at = ((word + 1) << 6) - WordBytes.CHUNK; at >= word << 6; at -= WordBytes.CHUNK) {
        bits = (bits << WordBytes.CHUNK) | gathered(plainBytes((long) LONGS.get(bytes, at)));
      }
      plain[word] = bits;
    }
  }

  /** Returns a long with the highest bit of each byte that is a plain letter or digit. */
  private static long plainBytes(long chunk) {
    long low = chunk & ~HIGH;
    long small = low | SMALL;
    long letters = (small + EACH * (0x80 - 'a')) ^ (small + EACH * (0x7F - 'z'));
    long digits = (low + EACH * (0x80 - '0')) ^ (low + EACH * (0x7F - '9'));
    return (letters | digits) & ~chunk & HIGH;
  }

  /** Returns the highest bit of each byte as one byte; that of the lowest first. */
  private static long gathered(long marks) {
    return ((marks >>> 7) * GATHER) >>> 56;
  }

  /**
   * Returns the key of a run of plain letters and digits: without a branch up to two chunks, as
   * half of the words are longer than one and no processor can guess which.
   */
  private long runKey(byte[] bytes, int at, int length) {
    if (length > 2 * WordBytes.CHUNK) {
      return key(at, Math.min(length, WordBytes.MOST));
    }
    int rest = length - WordBytes.CHUNK;
    long isLong = (long) -rest >> (Long.SIZE - 1);
    long first = ((long) LONGS.get(bytes, at) | SMALL) & (firstBytes(length) | isLong);
    long second =
        ((long) LONGS.get(bytes, at + WordBytes.CHUNK) | SMALL) & firstBytes(rest) & isLong;
    return first + second * WordBytes.MIX;
  }

  /** Returns the bits of one to seven bytes; all bits for eight. */
  private static long firstBytes(int count) {
    return -1L >>> -(count * Byte.SIZE);
  }

  /** Copies the text to where it is read, between bytes of glue; returns where it begins there. */
  private int begin(String text) {
    openLength = 0;
    pendingBreak = SENTENCE_BREAK;
    int base = used + 1;
    int end = base + text.length();
    used = end + WordBytes.CHUNK;
    makeRoom(end + 2 * Long.SIZE);
    page[base - 1] = ' ';
    narrowed.limit(narrowed.capacity());
    for (int from = 0; from < text.length(); from += BLOCK) {
      narrow(text, from, Math.min(from + BLOCK, text.length()), base + from);
    }
    page[end] = ' ';
    markPlain(base, end);
    return base;
  }

  private void narrow(String text, int from, int to, int at) {
    block.clear();
    text.getChars(from, to, block.array(), 0);
    block.limit(to - from);
    narrowed.position(at);
    CoderResult result = encoder.encode(block, narrowed, true);
    while (!result.isUnderflow()) {
      for (int i = result.length(); i > 0; i--) {
        block.get();
        narrowed.put((byte) -1);
      }
      result = encoder.encode(block, narrowed, true);
    }
  }

  private void makeRoom(int size) {
    if (page.length < size) {
      page = Arrays.copyOf(page, 2 * size);
      narrowed = ByteBuffer.wrap(page);
    }
  }

  /** Returns the length of a word whose bytes are the chars of its text, case left aside. */
  private static int plainLength(int length) {
    return PLAIN | Math.min(length, WordBytes.MOST + 1);
  }

  private void add(long key, int at, int start, int end, int length) {
    int word = count++;
    if (STRIDE * word == words.length) {
      words = Arrays.copyOf(words, 2 * words.length);
      keys = Arrays.copyOf(keys, 2 * keys.length);
    }
    if (pendingBreak == SENTENCE_BREAK) {
      sentenceStarts.add(word);
    }
    words[STRIDE * word] = start;
    words[STRIDE * word + 1] = end;
    words[STRIDE * word + 2] = ((sentenceStarts.size() - 1) << BREAK_BITS) | pendingBreak;
    keys[2 * word] = key;
    keys[2 * word + 1] = ((long) at << LENGTH_BITS) | length;
    pendingBreak = NO_BREAK;
  }

  /** Deals with one char or code point that is not a plain letter or digit; returns the next. */
  private int special(String text, int i) {
    char c = text.charAt(i);
    int codePoint = Character.isSurrogate(c) ? text.codePointAt(i) : c;
    return take(text, codePoint, Folding.code(codePoint), i, i + Character.charCount(codePoint));
  }

  private int take(String text, int codePoint, int code, int at, int next) {
    switch (code) {
      case Folding.NOTHING -> {}
      case Folding.GLUE -> endWord();
      case Folding.MARKUP -> {
        return markup(text, at, next);
      }
      case Folding.COMMA -> {
        if (codePoint != ',' || !betweenDigits(text, at)) {
          breakAt(PHRASE_BREAK);
        }
      }
      case Folding.SEMICOLON -> breakAt(CLAUSE_BREAK);
      case Folding.COLON -> breakAt(betweenWordChars(text, at) ? NO_BREAK : CLAUSE_BREAK);
      case Folding.STOP -> stop(text, codePoint, at);
      case Folding.APOSTROPHE -> {
        return apostrophe(text, at);
      }
      case Folding.BACKSLASH -> {
        return command(text, at);
      }
      case Folding.PLUS -> plus(text, at);
      case Folding.SEVERAL -> several(codePoint, at, next);
      default -> append((char) code, at, next);
    }
    return next;
  }

  /** Separates words, unless it begins markup that stands for something else. */
  private int markup(String text, int at, int next) {
    Markup.Sign sign = Markup.at(text, at);
    if (sign == null) {
      endWord();
      return next;
    } else if (sign.codePoint() == 0) {
      breakAt(sign.isBlock() ? SENTENCE_BREAK : NO_BREAK);
    } else {
      standIn(sign.codePoint(), at, sign.end());
    }
    return sign.end();
  }

  /** Takes a char that markup stands for. */
  private void standIn(int codePoint, int start, int end) {
    int code = Folding.code(codePoint);
    switch (code) {
      case Folding.NOTHING -> {}
      case Folding.SEVERAL -> several(codePoint, start, end);
      case Folding.COMMA -> breakAt(PHRASE_BREAK);
      default -> {
        if (code > 0) {
          append((char) code, start, end);
        } else {
          endWord();
        }
      }
    }
  }

  private void several(int codePoint, int start, int end) {
    String folded = Folding.expansion(codePoint);
    for (int i = 0; i < folded.length(); i++) {
      append(folded.charAt(i), start, end);
    }
  }

  private void append(char folded, int start, int end) {
    open(start, end);
    openRuns += 2;
    int size = WordBytes.width(folded);
    if (openLength + size > WordBytes.MOST) {
      openLength = WordBytes.MOST + 1;
      return;
    }
    makeRoom(used + size + WordBytes.CHUNK);
    WordBytes.encode(folded, page, used);
    used += size;
    openLength += size;
  }

  /** Appends a run of the text that stands at a place of the page. */
  private void appendAll(int at, int start, int end) {
    open(start, end);
    openRuns++;
    int room = Math.min(end - start, WordBytes.MOST - openLength);
    if (room > 0) {
      makeRoom(used + room + WordBytes.CHUNK);
      System.arraycopy(page, at, page, used, room);
      used += room;
    }
    openLength = Math.min(openLength + (end - start), WordBytes.MOST + 1);
  }

  private void open(int start, int end) {
    if (openLength == 0) {
      openAt = used;
      openStart = start;
      openRuns = 0;
    }
    openEnd = end;
  }

  private void endWord() {
    if (openLength > 0) {
      makeRoom(used + WordBytes.CHUNK);
      long key = key(openAt, Math.min(openLength, WordBytes.MOST));
      boolean isPlain = openRuns == 1 && openEnd - openStart == openLength;
      add(key, openAt, openStart, openEnd, isPlain ? plainLength(openLength) : openLength);
      openLength = 0;
    }
  }

  private long key(int at, int length) {
    long key = 0;
    for (int from = 0; from < length; from += WordBytes.CHUNK) {
      key = WordBytes.longer(key, from, chunk(at, length, from));
    }
    return key;
  }

  /** Returns eight bytes of a word, or what there is of them, folded; the first is the lowest. */
  private long chunk(int at, int length, int from) {
    return WordBytes.firstBytes((long) LONGS.get(page, at + from) | SMALL, length - from);
  }

  private void breakAt(int kind) {
    endWord();
    pendingBreak = Math.max(pendingBreak, kind);
  }

  private void stop(String text, int codePoint, int at) {
    if (codePoint == '.' && betweenDigits(text, at)) {
      append('.', at, at + 1);
      return;
    }
    boolean ends =
        codePoint != '.'
            || (!betweenWordChars(text, at) && !isAbbreviation() && opensNext(text, at));
    breakAt(ends ? SENTENCE_BREAK : NO_BREAK);
  }

  /** Returns whether what follows the stop can begin a sentence. */
  private static boolean opensNext(String text, int at) {
    int i = at + 1;
    while (i < text.length() && Folding.code(text.charAt(i)) < 0 && !isStop(text.charAt(i))) {
      i++;
    }
    return i >= text.length() || !Character.isLowerCase(text.charAt(i));
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?';
  }

  /** Returns whether the word being read is one that a full stop shortens. */
  private boolean isAbbreviation() {
    boolean isOneChar = openLength == 1 || (openLength == WordBytes.WIDE && page[openAt] < 0);
    return isOneChar
        ? Character.isLetter(WordBytes.decode(page, openAt))
        : openLength > 0
            && openLength <= WordBytes.CHUNK
            && Abbreviations.contains(key(openAt, openLength));
  }

  /** Drops a possessive s; joins "don't"; is a quotation mark elsewhere. */
  private int apostrophe(String text, int at) {
    if (openLength == 0 || !isWordChar(text, at + 1)) {
      endWord();
      return at + 1;
    }
    char next = text.charAt(at + 1);
    if ((next == 's' || next == 'S') && !isWordChar(text, at + 2)) {
      endWord();
      return at + 2;
    }
    return at + 1;
  }

  /** Skips a markup command such as the {@code \textsc} of {@code \textsc{Ofa}}. */
  private int command(String text, int at) {
    Markup.Sign accent = Markup.at(text, at);
    if (accent != null) {
      standIn(accent.codePoint(), at, accent.end());
      return accent.end();
    }
    endWord();
    int i = at + 1;
    while (i < text.length() && isAsciiLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void plus(String text, int at) {
    boolean endsWord = openLength > 0 && Character.isLetter(text.charAt(at - 1));
    if (endsWord && !isWordChar(text, at + 1)) {
      append('+', at, at + 1);
    } else {
      endWord();
    }
  }

  private static boolean betweenDigits(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && isDigit(text.charAt(at - 1))
        && isDigit(text.charAt(at + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private boolean betweenWordChars(String text, int at) {
    return openLength > 0 && isWordChar(text, at + 1);
  }

  private static boolean isWordChar(String text, int at) {
    return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  /** Returns the number of words. */
  int count() {
    return count;
  }

  /** Returns where a word begins in its text. */
  int start(int word) {
    return words[STRIDE * word];
  }

  /** Returns where a word ends in its text. */
  int end(int word) {
    return words[STRIDE * word + 1];
  }

  /** Returns the strongest break since the word before. */
  int breakBefore(int word) {
    return words[STRIDE * word + 2] & BREAK;
  }

  int sentence(int word) {
    return words[STRIDE * word + 2] >> BREAK_BITS;
  }

  int sentenceCount() {
    return sentenceStarts.size();
  }

  /** Returns the first word of a sentence. */
  int sentenceStart(int sentence) {
    return sentenceStarts.get(sentence);
  }

  /** Returns the first word of the next sentence. */
  int sentenceEnd(int sentence) {
    return sentence + 1 < sentenceStarts.size() ? sentenceStarts.get(sentence + 1) : count;
  }

  /**
   * Returns a number that words of the same folded chars share; those of at most {@link
   * WordBytes#CHUNK} bytes have it to themselves: it holds them, the first lowest.
   */
  long key(int word) {
    return keys[2 * word];
  }

  /**
   * Returns the number of bytes, or {@code WordBytes.MOST + 1} if a word is too long to be known.
   */
  int length(int word) {
    return (int) keys[2 * word + 1] & LENGTH;
  }

  /**
   * Returns whether a word that can be known is ASCII letters and digits that stand side by side.
   */
  boolean isPlain(int word) {
    return ((int) keys[2 * word + 1] & PLAIN) != 0;
  }

  /** Returns whether a plain word that can be known has a capital or a digit. */
  boolean isMarked(int word) {
    int at = (int) (keys[2 * word + 1] >>> LENGTH_BITS);
    int length = length(word);
    long marks = 0;
    for (int from = 0; from < length; from += WordBytes.CHUNK) {
      long chunk = (long) LONGS.get(page, at + from);
      marks |= WordBytes.firstBytes(~(chunk & (chunk << 1)) & (SMALL << 1), length - from);
    }
    return marks != 0;
  }

  /** Returns eight bytes of a word from a multiple of eight on, or what there is of them. */
  long chunk(int word, int from) {
    return chunk(
        (int) (keys[2 * word + 1] >>> LENGTH_BITS), Math.min(length(word), WordBytes.MOST), from);
  }

  /** Appends the folded chars of a word; the first of them if it is too long to be known. */
  void appendFolded(int word, StringBuilder folded) {
    int at = (int) (keys[2 * word + 1] >>> LENGTH_BITS);
    int end = at + Math.min(length(word), WordBytes.MOST);
    while (at < end) {
      char c = WordBytes.decode(page, at);
      folded.append(c);
      at += WordBytes.width(c);
    }
  }

  /** Returns how many bytes are kept for the next text. */
  int capacity() {
    return page.length;
  }

  /** The words that a full stop shortens, beside single letters. */
  private static final class Abbreviations {
    private static final long[] KEYS =
        keys("al", "vs", "eg", "ie", "cf", "fig", "etc", "sec", "tab", "resp", "approx");

    private Abbreviations() {}

    private static long[] keys(String... words) {
      long[] keys = new long[words.length];
      for (int i = 0; i < keys.length; i++) {
        byte[] bytes = WordBytes.encode(words[i]);
        keys[i] = WordBytes.key(bytes, bytes.length);
      }
      return keys;
    }

    static boolean contains(long key) {
      for (long known : KEYS) {
        if (known == key) {
          return true;
        }
      }
      return false;
    }
  }
}
