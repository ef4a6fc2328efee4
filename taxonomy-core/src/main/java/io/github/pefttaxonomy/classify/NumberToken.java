package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Unit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One number as it is printed in one word, with what sticks to it.
 *
 * @param value the figure
 * @param scale the letter behind it, such as {@code M}; empty if there is none
 * @param unit the unit behind it, or null
 * @param isAbout whether a sign says that it is approximate
 * @param word where it stands
 * @param charEnd the char after it and its signs
 */
record NumberToken(
    double value, String scale, @Nullable Unit unit, boolean isAbout, int word, int charEnd) {
  private static final int LONGEST = 24;

  /** So many digits are exact in a double. */
  private static final int EXACT = 15;

  private static final double[] POWERS = powers();
  private static final String[] PERCENT_SIGNS = {
    "%", "\\%", " %", " \\%", "\\,\\%", "$\\%", "$%", "{\\%"
  };
  private static final String[] TIMES_SIGNS = {
    "\u00d7", "\\times", "$\\times", " \\times", " \u00d7", "$ \\times"
  };
  static final String SIM = "sim";
  private static final Map<String, String> SCALES =
      Map.of("k", "k", "m", "M", "b", "B", "g", "G", "t", "T", "bn", "B");
  private static final Map<String, Unit> SUFFIXES =
      Map.ofEntries(
          Map.entry("x", Unit.TIMES),
          Map.entry("times", Unit.TIMES),
          Map.entry("fold", Unit.TIMES),
          Map.entry("bit", Unit.BITS),
          Map.entry("bits", Unit.BITS),
          Map.entry("ms", new Unit("ms")),
          Map.entry("gb", new Unit("GB")),
          Map.entry("mb", new Unit("MB")),
          Map.entry("kb", new Unit("KB")),
          Map.entry("tb", new Unit("TB")),
          Map.entry("fps", new Unit("FPS")),
          Map.entry("gflops", new Unit("GFLOPs")),
          Map.entry("mflops", new Unit("MFLOPs")),
          Map.entry("tflops", new Unit("TFLOPs")),
          Map.entry("gmacs", new Unit("GMACs")),
          Map.entry("mmacs", new Unit("MMACs")));

  private static double[] powers() {
    double[] powers = new double[EXACT + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }

  /** Returns whether a word begins as numbers do, an approximate one after a lost sign included. */
  static boolean canBegin(Prose prose, int word) {
    return prose.mayBeNumber(word);
  }

  /** Returns the number at a word, if it is one. */
  static Optional<NumberToken> at(Prose prose, int word) {
    if (word < 0 || word >= prose.size()) {
      return Optional.empty();
    }
    if (!canBegin(prose, word)) {
      return Optional.empty();
    }
    String lower = prose.lower(word);
    int from = lower.startsWith(SIM) ? SIM.length() : 0;
    int end = digitsEnd(lower, from);
    if (end == from || end - from > LONGEST) {
      return Optional.empty();
    }
    double value = value(lower, from, end);
    String suffix = lower.substring(end);
    int charEnd = prose.reading().wordEnd(word);
    boolean about = from > 0;
    if (suffix.isEmpty()) {
      return Optional.of(signed(prose, word, value, about, charEnd));
    }
    String scale = SCALES.getOrDefault(suffix, "");
    Unit unit = SUFFIXES.get(suffix);
    return scale.isEmpty() && unit == null
        ? Optional.empty()
        : Optional.of(new NumberToken(value, scale, unit, about, word, charEnd));
  }

  /** Returns where the digits end that begin here. */
  static int digitsEnd(String text, int from) {
    int i = from;
    while (i < text.length() && (isDigit(text.charAt(i)) || isInner(text, i, from))) {
      i++;
    }
    return i;
  }

  private static boolean isInner(String text, int at, int from) {
    char c = text.charAt(at);
    return at > from
        && (c == '.' || c == ',')
        && at + 1 < text.length()
        && isDigit(text.charAt(at + 1));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static double value(String digits) {
    return value(digits, 0, digits.length());
  }

  /** Returns the value of digits with inner commas and points; only the last point counts. */
  static double value(String text, int from, int to) {
    int point = text.lastIndexOf('.', to - 1);
    if (point < from) {
      point = to;
    }
    long digits = 0;
    int count = 0;
    int behindPoint = 0;
    for (int i = from; i < to; i++) {
      if (isDigit(text.charAt(i))) {
        digits = digits * 10 + (text.charAt(i) - '0');
        count++;
        behindPoint += i > point ? 1 : 0;
      }
    }
    return count <= EXACT ? digits / POWERS[behindPoint] : longValue(text, from, to, point);
  }

  private static double longValue(String text, int from, int to, int point) {
    StringBuilder plain = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      if (isDigit(text.charAt(i)) || i == point) {
        plain.append(text.charAt(i));
      }
    }
    return Double.parseDouble(plain.toString());
  }

  private static NumberToken signed(
      Prose prose, int word, double value, boolean about, int charEnd) {
    String gap = prose.gapAfter(word);
    if (gap.equals(" ")) {
      return new NumberToken(value, "", null, about, word, charEnd);
    }
    for (String sign : PERCENT_SIGNS) {
      if (gap.startsWith(sign)) {
        return new NumberToken(value, "", Unit.PERCENT, about, word, charEnd + sign.length());
      }
    }
    for (String sign : TIMES_SIGNS) {
      if (gap.startsWith(sign) && !isProduct(prose, word, gap, sign)) {
        return new NumberToken(value, "", Unit.TIMES, about, word, charEnd + sign.length());
      }
    }
    return new NumberToken(value, "", null, about, word, charEnd);
  }

  /** "3 \times 3" is a product, "3\times" a factor. */
  private static boolean isProduct(Prose prose, int word, String gap, String sign) {
    String rest = gap.substring(sign.length());
    return rest.isBlank()
        && word + 1 < prose.size()
        && isDigit(prose.raw(word + 1).concat(" ").charAt(0));
  }

  int end() {
    return word + 1;
  }
}
