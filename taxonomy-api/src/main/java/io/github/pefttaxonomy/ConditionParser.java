package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the notation of conditions by recursive descent; hides the grammar. */
final class ConditionParser {
  private static final int MAX_DEPTH = 64;
  private static final ImmutableList<String> FUNCTIONS =
      ImmutableList.of("name", "then", "near", "sentence", "title", "and", "or", "not", "except");
  private static final String JOINS = "-./:+'&";
  private final String text;
  private int at;
  private int depth;

  ConditionParser(String text) {
    this.text = text;
  }

  static void checkPhrase(String phrase) {
    boolean required = false;
    int start = 0;
    while (start <= phrase.length()) {
      int space = phrase.indexOf(' ', start);
      int end = space < 0 ? phrase.length() : space;
      if (!isElement(phrase, start, end)) {
        throw new IllegalArgumentException(
            "'"
                + phrase.substring(start, end)
                + "' in the phrase '"
                + phrase
                + "' is no word of the phrase notation");
      }
      required |= phrase.charAt(end - 1) != '?';
      start = end + 1;
    }
    if (!required) {
      throw new IllegalArgumentException("every word of the phrase '" + phrase + "' is optional");
    }
  }

  /** Returns whether a part of a phrase is alternatives, perhaps followed by a question mark. */
  private static boolean isElement(String phrase, int start, int end) {
    int last = end > start && phrase.charAt(end - 1) == '?' ? end - 1 : end;
    int at = start;
    while (true) {
      int bar = phrase.indexOf('|', at);
      int stop = bar < 0 || bar >= last ? last : bar;
      if (!isGroup(phrase, at, stop) && !isWord(phrase, at, stop)) {
        return false;
      }
      if (stop == last) {
        return true;
      }
      at = stop + 1;
    }
  }

  /** A name in angle brackets: lower-case words joined by hyphens. */
  private static boolean isGroup(String phrase, int start, int end) {
    if (end - start < 3 || phrase.charAt(start) != '<' || phrase.charAt(end - 1) != '>') {
      return false;
    }
    boolean letterBefore = false;
    for (int i = start + 1; i < end - 1; i++) {
      char c = phrase.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      if (!letter && !(c == '-' && letterBefore && i < end - 2)) {
        return false;
      }
      letterBefore = letter;
    }
    return true;
  }

  /** Letters and digits, joined by single signs, perhaps with a plus, then a tilde or a star. */
  private static boolean isWord(String phrase, int start, int end) {
    int last = end;
    if (last > start && (phrase.charAt(last - 1) == '~' || phrase.charAt(last - 1) == '*')) {
      last--;
    }
    if (last > start && phrase.charAt(last - 1) == '+') {
      last--;
    }
    boolean charBefore = false;
    int at = start;
    while (at < last) {
      int c = phrase.codePointAt(at);
      boolean inWord = (c >= 'a' && c <= 'z') || Character.isLetterOrDigit(c);
      if (!inWord && (!charBefore || JOINS.indexOf(c) < 0)) {
        return false;
      }
      charBefore = inWord;
      at += Character.charCount(c);
    }
    return charBefore;
  }

  static void checkName(String name) {
    if (!hasLetterOrDigit(name)
        || name.contains("(")
        || name.contains(")")
        || !name.equals(name.strip())) {
      throw new IllegalArgumentException(
          "'" + name + "' is no name: it needs a letter or digit, no brackets, no space around it");
    }
  }

  private static boolean hasLetterOrDigit(String name) {
    for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
      if (Character.isLetterOrDigit(name.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }

  Condition parse() {
    Condition condition = condition();
    skipSpace();
    if (at < text.length()) {
      throw error("expected the end");
    }
    return condition;
  }

  private Condition condition() {
    if (++depth > MAX_DEPTH) {
      throw error("conditions nest deeper than " + MAX_DEPTH);
    }
    skipSpace();
    int start = at;
    Condition result;
    try {
      result = peek() == '\'' ? phrase() : call(start, word());
    } catch (IllegalArgumentException e) {
      throw e instanceof Located ? e : error(start, String.valueOf(e.getMessage()));
    }
    depth--;
    return result;
  }

  private Condition phrase() {
    int end = text.indexOf('\'', at + 1);
    while (end >= 0 && !isPhraseEnd(end)) {
      end = text.indexOf('\'', end + 1);
    }
    if (end < 0) {
      throw error("a phrase without its closing quote");
    }
    String phrase = text.substring(at + 1, end);
    at = end + 1;
    return Condition.phrase(phrase);
  }

  private boolean isPhraseEnd(int quote) {
    return quote + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(quote + 1));
  }

  private Condition call(int start, String function) {
    if (function.isEmpty()) {
      throw error(start, "expected a condition, such as 'low rank'");
    } else if (!FUNCTIONS.contains(function)) {
      throw error(
          start,
          "'" + function + "' is no condition; there are '…', " + String.join(", ", FUNCTIONS));
    }
    expect('(');
    if (function.equals("name")) {
      return name();
    }
    int gap = function.equals("then") || function.equals("near") ? number() : 0;
    ImmutableList<Condition> parts = parts();
    return switch (function) {
      case "then" -> new Condition.Then(gap, parts);
      case "near" -> new Condition.Near(gap, parts);
      case "sentence" -> new Condition.Sentence(parts);
      case "and" -> new Condition.And(parts);
      case "or" -> new Condition.Or(parts);
      case "title" -> new Condition.Title(only(function, parts));
      case "not" -> new Condition.Not(only(function, parts));
      case "except" -> except(parts);
      default -> throw new AssertionError(function);
    };
  }

  private Condition name() {
    int end = text.indexOf(')', at);
    if (end < 0) {
      throw error("a name without its closing bracket");
    }
    String name = text.substring(at, end);
    at = end + 1;
    return Condition.name(name);
  }

  private static Condition except(ImmutableList<Condition> parts) {
    if (parts.size() != 2) {
      throw new IllegalArgumentException("except takes two parts, not " + parts.size());
    }
    return new Condition.Except(parts.get(0), parts.get(1));
  }

  private static Condition only(String function, ImmutableList<Condition> parts) {
    if (parts.size() != 1) {
      throw new IllegalArgumentException(function + " takes one part, not " + parts.size());
    }
    return parts.get(0);
  }

  private int number() {
    skipSpace();
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (start == at || at - start > 3) {
      throw error(start, "expected a number of words from 0 to 999");
    }
    int number = Integer.parseInt(text.substring(start, at));
    expect(',');
    return number;
  }

  private ImmutableList<Condition> parts() {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(condition());
      skipSpace();
    } while (accept(','));
    expect(')');
    return ImmutableList.copyOf(parts);
  }

  private String word() {
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at).toLowerCase(Locale.ROOT);
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : -1;
  }

  private boolean accept(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(char wanted) {
    skipSpace();
    if (!accept(wanted)) {
      throw error("expected '" + wanted + "'");
    }
  }

  private Located error(String what) {
    return error(at, what);
  }

  private Located error(int column, String what) {
    return new Located(what + " at column " + (column + 1) + " of: " + Shown.around(text, column));
  }

  /** An error that already names its column. */
  private static final class Located extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Located(String message) {
      super(message);
    }
  }
}
