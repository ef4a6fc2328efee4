package io.github.pefttaxonomy.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits text into a terminal. Hides how wide a character is shown, and keeps characters that would
 * steer the terminal away from it.
 *
 * @param columns the width of the terminal
 */
record Screen(int columns) {
  private static final String CUT = "…";

  /** Returns the text on one line without anything that steers a terminal. */
  static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isBlank(c)) {
        gap = true;
      } else {
        out.append(gap && out.length() > 0 ? " " : "").appendCodePoint(c);
        gap = false;
      }
    }
    return out.toString();
  }

  private static boolean isBlank(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** Returns a line that fits, cut where it does not. */
  String line(String text) {
    return cut(text, columns);
  }

  /** Returns the text cut to a width; what was cut is marked by an ellipsis. */
  static String cut(String text, int width) {
    int shown = 0;
    int fits = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      shown += width(text.codePointAt(i));
      if (shown > width) {
        return text.substring(0, fits) + CUT;
      }
      if (shown < width) {
        fits = i + Character.charCount(text.codePointAt(i));
      }
    }
    return text;
  }

  /** Returns the text cut or filled with spaces to exactly a width. */
  static String pad(String text, int width) {
    String fitting = cut(text, width);
    return fitting + " ".repeat(Math.max(0, width - width(fitting)));
  }

  static int width(String text) {
    return text.codePoints().map(Screen::width).sum();
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HANGUL, HIRAGANA, KATAKANA -> 2;
      default -> 1;
    };
  }

  /** Returns the text broken into lines, each after an indent. A word too long is not broken. */
  String wrap(int indent, String text) {
    String margin = " ".repeat(indent);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : printable(text).split(" ", -1)) {
      if (line.length() > 0 && indent + width(line.toString()) + 1 + width(word) > columns) {
        lines.add(margin + line);
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(margin + line);
    return String.join("\n", lines);
  }
}
