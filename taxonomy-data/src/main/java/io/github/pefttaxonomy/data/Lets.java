package io.github.pefttaxonomy.data;

import java.util.LinkedHashMap;
import java.util.Map;

/** The shorthands of one file; hides where in a condition {@code @name} stands for one. */
final class Lets {
  /** Shorthands that use shorthands could otherwise grow without bound. */
  private static final int MAX_LENGTH = 100_000;

  private final Map<String, String> texts = new LinkedHashMap<>();

  /**
   * Adds a shorthand.
   *
   * @throws IllegalArgumentException if the name is not lower-case words joined by hyphens
   */
  void add(String name, String text) {
    if (name.isEmpty() || endOfName(name, 0) != name.length()) {
      throw new IllegalArgumentException(
          "the name of a let is lower-case words joined by hyphens, not '" + name + "'");
    }
    texts.put(name, text);
  }

  /**
   * Returns a condition with each shorthand replaced by its text, also inside phrases, so that a
   * shorthand can be a list of alternative words.
   *
   * @throws IllegalArgumentException if it uses an unknown shorthand, or becomes too long
   */
  String expand(String condition) {
    if (condition.indexOf('@') < 0) {
      return condition;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < condition.length()) {
      boolean isName = condition.charAt(at) == '@';
      int end = isName ? endOfName(condition, at + 1) : at + 1;
      String part = condition.substring(at, end);
      out.append(isName ? lookUp(part.substring(1), condition) : part);
      if (out.length() > MAX_LENGTH) {
        throw new IllegalArgumentException(
            "becomes longer than " + MAX_LENGTH + " chars with its lets: " + condition);
      }
      at = end;
    }
    return out.toString();
  }

  private String lookUp(String name, String condition) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalArgumentException(
          "uses an unknown let '@"
              + name
              + "'; before it there are "
              + (texts.isEmpty() ? "none" : String.join(", ", texts.keySet()))
              + ": "
              + condition);
    }
    return text;
  }

  private static int endOfName(String text, int start) {
    int at = start;
    while (at < text.length() && isNameChar(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }
}
