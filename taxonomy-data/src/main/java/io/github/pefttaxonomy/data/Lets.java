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
    int sign = condition.indexOf('@');
    if (sign < 0) {
      return condition;
    }
    StringBuilder out = new StringBuilder(2 * condition.length());
    int at = 0;
    for (; sign >= 0; sign = condition.indexOf('@', at)) {
      out.append(condition, at, sign);
      checkLength(out, condition);
      at = endOfName(condition, sign + 1);
      out.append(lookUp(condition.substring(sign + 1, at), condition));
    }
    out.append(condition, at, condition.length());
    checkLength(out, condition);
    return out.toString();
  }

  private static void checkLength(CharSequence expanded, String condition) {
    if (expanded.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "becomes longer than " + MAX_LENGTH + " chars with its lets: " + condition);
    }
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
