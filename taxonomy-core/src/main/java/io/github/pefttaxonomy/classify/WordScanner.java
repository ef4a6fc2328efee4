package io.github.pefttaxonomy.classify;

/**
 * Cuts a text into folded words and the breaks between them. Used by the compiler on phrases and by
 * the matcher on papers, so that both always agree on what a word is.
 *
 * <p>A word is a run of letters and digits; full stops and commas between digits, and apostrophes
 * between letters, do not end it; an English possessive ending is dropped. Dashes, spaces, quotes
 * and markup separate words and join phrases. Each char is looked at a bounded number of times; the
 * text is copied once to where it is folded in place, which the next text uses again. A run of
 * plain letters and digits, which is nearly all of a text, is one tight loop; whatever else there
 * is goes the long way, char by char.
 */
abstract class WordScanner {
  /** Nothing but glue stands between two words. */
  static final int NO_BREAK = 0;

  /** A comma or bracket stands between two words. */
  static final int PHRASE_BREAK = 1;

  /** A semicolon or colon stands between two words. */
  static final int CLAUSE_BREAK = 2;

  /** A sentence ends between two words. */
  static final int SENTENCE_BREAK = 3;

  static final int MAX_WORD = 48;
  private static final int KEY_SHIFT = 8;

  /** Where the folded chars of the word stand that {@link #accept} is given. */
  char[] chars = new char[2048];

  /** Where in {@link #chars} the word begins. */
  int from;

  private char[] page = chars;
  private final char[] word = new char[MAX_WORD];
  private int length;
  private long key;
  private int wordStart;
  private int wordEnd;
  private int pendingBreak;

  /**
   * Takes a word: {@link #chars} holds its folded chars from {@link #from} on.
   *
   * @param length the number of chars, or {@code MAX_WORD + 1} if it is too long to be known
   * @param key what {@link #key(CharSequence)} returns for its chars
   * @param breakBefore the strongest break since the word before
   */
  abstract void accept(int length, long key, int start, int end, int breakBefore);

  /**
   * Returns the last eight chars, a byte each. Words of ASCII chars only of at most this length
   * have it to themselves; others may share it.
   */
  static long key(CharSequence folded) {
    long key = 0;
    for (int i = 0; i < folded.length(); i++) {
      key = longer(key, folded.charAt(i));
    }
    return key;
  }

  /** Returns the key of a word with one char more; a char beyond ASCII looks like none of it. */
  static long longer(long key, char folded) {
    return (key << KEY_SHIFT) | (folded < 0x80 ? folded : 0x80 | (folded & 0x7F));
  }

  /** Reads one text from its beginning. */
  final void scan(String text) {
    int end = text.length();
    begin(text, end);
    char[] plain = page;
    int i = 0;
    while (i < end) {
      int at = i;
      long newKey = 0;
      int code = Folding.plain(plain[i]);
      while (code > 0) {
        newKey = newKey << KEY_SHIFT | code;
        plain[i++] = (char) code;
        code = Folding.plain(plain[i]);
      }
      if (i > at) {
        if (length == 0 && endsPlainly(code, plain[i - 1])) {
          found(plain, at, i, newKey);
        } else {
          appendAll(at, i, newKey);
        }
      }
      if (code == Folding.GLUE && length == 0) {
        i++;
      } else if (i < end) {
        i = special(text, i);
      }
    }
    endWord();
  }

  /** Returns whether a char of this kind ends a word whatever stands around it. */
  private static boolean endsPlainly(int code, char before) {
    return code == Folding.GLUE || (code == Folding.COMMA && !isDigit(before));
  }

  /** Copies the text to where it is folded; a glue char behind its end ends the last word. */
  private void begin(String text, int end) {
    length = 0;
    key = 0;
    pendingBreak = SENTENCE_BREAK;
    if (page.length <= end) {
      page = new char[Math.max(2 * page.length, end + 1)];
    }
    text.getChars(0, end, page, 0);
    page[end] = ' ';
  }

  /** Returns how many chars are kept for the next text. */
  final int capacity() {
    return page.length;
  }

  /** Hands on a word that stands in the folded text as it is. */
  private void found(char[] plain, int start, int end, long newKey) {
    chars = plain;
    from = start;
    int wordBreak = pendingBreak;
    pendingBreak = NO_BREAK;
    accept(Math.min(end - start, MAX_WORD + 1), newKey, start, end, wordBreak);
  }

  /** Deals with one char or code point that is not a plain letter or digit. */
  private int special(String text, int i) {
    char c = text.charAt(i);
    if (Character.isSurrogate(c)) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      return take(text, codePoint, Folding.code(codePoint), i, next);
    }
    int code = Folding.code(c);
    if (code > 0) {
      append((char) code, i, i + 1);
      return i + 1;
    }
    return take(text, c, code, i, i + 1);
  }

  /** Deals with everything that is not a plain letter or digit; returns where to go on. */
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

  private void append(char folded, int start, int end) {
    if (length == 0) {
      wordStart = start;
    }
    if (length < MAX_WORD) {
      word[length] = folded;
      length++;
    } else {
      length = MAX_WORD + 1;
    }
    key = longer(key, folded);
    wordEnd = end;
  }

  /** Appends plain chars of the folded text. */
  private void appendAll(int start, int end, long newKey) {
    if (length == 0) {
      wordStart = start;
      key = newKey;
    } else {
      for (int i = start; i < end; i++) {
        key = longer(key, page[i]);
      }
    }
    int room = Math.min(end - start, MAX_WORD - length);
    if (room > 0) {
      System.arraycopy(page, start, word, length, room);
    }
    length = Math.min(length + (end - start), MAX_WORD + 1);
    wordEnd = end;
  }

  private void several(int codePoint, int start, int end) {
    String folded = Folding.expansion(codePoint);
    for (int i = 0; i < folded.length(); i++) {
      append(folded.charAt(i), start, end);
    }
  }

  private void endWord() {
    if (length > 0) {
      chars = word;
      from = 0;
      int wordLength = length;
      long wordKey = key;
      int wordBreak = pendingBreak;
      length = 0;
      key = 0;
      pendingBreak = NO_BREAK;
      accept(wordLength, wordKey, wordStart, wordEnd, wordBreak);
    }
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
    return switch (length) {
      case 1 -> Character.isLetter(word[0]);
      case 2 -> isWord("al") || isWord("vs") || isWord("eg") || isWord("ie") || isWord("cf");
      case 3 -> isWord("fig") || isWord("etc") || isWord("sec") || isWord("tab");
      case 4 -> isWord("resp");
      case 6 -> isWord("approx");
      default -> false;
    };
  }

  private boolean isWord(String expected) {
    for (int i = 0; i < expected.length(); i++) {
      if (word[i] != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Drops a possessive s; joins "don't"; is a quotation mark elsewhere. */
  private int apostrophe(String text, int at) {
    if (length == 0 || !isWordChar(text, at + 1)) {
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
    boolean endsWord = length > 0 && Character.isLetter(text.charAt(at - 1));
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
    return length > 0 && isWordChar(text, at + 1);
  }

  private static boolean isWordChar(String text, int at) {
    return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
