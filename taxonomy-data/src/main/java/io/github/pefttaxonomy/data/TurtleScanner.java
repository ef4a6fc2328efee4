package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Problem;
import java.util.Locale;

/** The words and signs of a Turtle text; hides blanks, comments, escapes and places. */
final class TurtleScanner {
  private final String file;
  private final String text;
  private final ReadLimits limits;
  private int at;
  private int counted;
  private int line = 1;
  private int lineStart;

  TurtleScanner(String file, String text, ReadLimits limits) {
    this.file = file;
    this.text = text;
    this.limits = limits;
  }

  /** Skips blanks and comments, and returns the next char; -1 at the end. */
  int peek() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\uFEFF') {
        at++;
      } else {
        return c;
      }
    }
    return -1;
  }

  String placeOfNext() {
    peek();
    return place(at);
  }

  /** Counts on from the last place, so that all places together take linear time. */
  private String place(int offset) {
    if (offset < counted) {
      counted = 0;
      line = 1;
      lineStart = 0;
    }
    for (int i = text.indexOf('\n', counted); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    counted = offset;
    return file + ":" + line + ":" + (offset - lineStart + 1);
  }

  RdfFault fault(String message) {
    return fault(message, place(at));
  }

  RdfFault fault(String message, String place) {
    return new RdfFault(Problem.of("file '" + file + "'", "is not Turtle: " + message).at(place));
  }

  /** A limit is broken by Turtle that is well written. */
  RdfFault broken(String message) {
    return new RdfFault(Problem.of("file '" + file + "'", message).at(place(at)));
  }

  private void checkLength(int length) {
    if (length > limits.stringLength()) {
      throw broken(LimitFault.stringLength(limits));
    }
  }

  void take(char sign) {
    peek();
    takeNow(sign);
  }

  /** Takes a sign that must follow without a blank. */
  void takeNow(char sign) {
    if (!takeNowIf(sign)) {
      String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
      throw fault("needs '" + sign + "', not " + found);
    }
  }

  boolean takeNowIf(char sign) {
    if (at < text.length() && text.charAt(at) == sign) {
      at++;
      return true;
    }
    return false;
  }

  boolean takeIf(String sign) {
    peek();
    if (text.startsWith(sign, at)) {
      at += sign.length();
      return true;
    }
    return false;
  }

  /** Takes a word, whatever its case, that is not the beginning of a name. */
  boolean takeWord(String word) {
    peek();
    int end = at + word.length();
    if (text.regionMatches(true, at, word, 0, word.length())
        && (end == text.length() || !(isNameChar(text.charAt(end)) || text.charAt(end) == ':'))) {
      at = end;
      return true;
    }
    return false;
  }

  boolean takeA() {
    return text.startsWith("a", at) && takeWord("a");
  }

  /** Takes the part of a name before its colon, possibly empty. */
  String name() {
    int start = at;
    while (at < text.length() && (isNameChar(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    checkLength(at - start);
    return text.substring(start, at);
  }

  /** Takes the part of a name behind its colon, possibly empty. */
  String localName() {
    StringBuilder name = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      checkLength(name.length());
      if (c == '\\' && at + 1 < text.length()) {
        name.append(text.charAt(at + 1));
        at += 2;
      } else if (isNameChar(c) || c == ':' || c == '%' || (c == '.' && continuesAfterDots())) {
        name.append(c);
        at++;
      } else {
        break;
      }
    }
    return name.toString();
  }

  private boolean continuesAfterDots() {
    int next = at;
    while (next < text.length() && text.charAt(next) == '.') {
      next++;
    }
    return next < text.length()
        && (isNameChar(text.charAt(next)) || ":%\\".indexOf(text.charAt(next)) >= 0);
  }

  private static boolean isNameChar(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '\u00B7' || c > 0x2FF;
  }

  /** Takes an address in angle brackets. */
  String iri() {
    take('<');
    StringBuilder iri = new StringBuilder();
    while (!takeNowIf('>')) {
      char c = next("an address");
      checkLength(iri.length() + 1);
      if (c == '\\') {
        iri.appendCodePoint(escape());
      } else if (SkosTerms.isForbiddenInIri(c)) {
        throw fault("an address must not hold '" + c + "'");
      } else {
        iri.append(c);
      }
    }
    return iri.toString();
  }

  /** Takes a quoted text. */
  String string() {
    char quote = next("a text");
    String triple = String.valueOf(quote).repeat(3);
    boolean isLong = text.startsWith(triple, at - 1);
    if (isLong) {
      at += 2;
    }
    StringBuilder string = new StringBuilder();
    while (isLong ? !text.startsWith(triple, at) : !takeNowIf(quote)) {
      char c = next("a text");
      checkLength(string.length() + 1);
      if (c == '\\') {
        string.appendCodePoint(escape());
      } else if (!isLong && (c == '\n' || c == '\r')) {
        throw fault("a text is not closed on its line");
      } else {
        string.append(c);
      }
    }
    if (isLong) {
      at += 3;
    }
    return string.toString();
  }

  private char next(String what) {
    if (at == text.length()) {
      throw fault("the end comes within " + what);
    }
    return text.charAt(at++);
  }

  private int escape() {
    char c = next("an escape");
    int digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits > 0) {
      return hex(digits);
    }
    int kind = "tbnrf\"'\\".indexOf(c);
    if (kind < 0) {
      throw fault("'\\" + c + "' is no escape");
    }
    return "\t\b\n\r\f\"'\\".charAt(kind);
  }

  private int hex(int digits) {
    String code = text.substring(at, Math.min(text.length(), at + digits));
    if (!code.matches("[0-9A-Fa-f]{" + digits + "}")) {
      throw fault("'" + code + "' is no code of a character");
    }
    at += digits;
    long value = Long.parseLong(code, 16);
    if (value > Character.MAX_CODE_POINT) {
      throw fault("'" + code + "' is no code of a character");
    }
    return (int) value;
  }

  /** Takes a language tag, in lower case as languages are compared without case. */
  String language() {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    if (start == at) {
      throw fault("a language is missing");
    }
    return text.substring(start, at).toLowerCase(Locale.ROOT);
  }

  String number() {
    int start = at;
    while (at < text.length()
        && ("+-eE0123456789".indexOf(text.charAt(at)) >= 0
            || (text.charAt(at) == '.'
                && at + 1 < text.length()
                && "eE0123456789".indexOf(text.charAt(at + 1)) >= 0))) {
      at++;
    }
    if (at - start > limits.numberLength()) {
      throw broken(LimitFault.numberLength(limits));
    }
    String number = text.substring(start, at);
    if (!number.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?")) {
      throw fault("'" + number + "' is no number");
    }
    return number;
  }
}
