package io.github.pefttaxonomy;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A figure with its unit: one value or a range, and whether the text bounds it.
 *
 * @param low the value, or the lower end of a range
 * @param high the value again, or the upper end
 * @param bound what the text says of it: about, at least, at most
 * @param unit what it is counted in
 */
public record Amount(double low, double high, Bound bound, Unit unit) {
  /** How a text hedges a figure. */
  public enum Bound {
    /** The figure itself. */
    EXACTLY(""),
    /** "about", "around", "nearly". */
    ABOUT("~"),
    /** "over", "more than", "at least". */
    AT_LEAST(">"),
    /** "up to", "less than", "at most". */
    AT_MOST("<");

    private final String sign;

    Bound(String sign) {
      this.sign = sign;
    }

    /** Returns the name used in files, such as {@code at-most}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Checks the order of the two ends.
   *
   * @throws IllegalArgumentException unless both are finite, not negative, and in order
   */
  public Amount {
    if (!(low >= 0 && low <= high && high < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("not an amount: " + low + " to " + high);
    }
    low = low + 0.0; // no negative zero
    high = high + 0.0;
  }

  /** Returns an exact amount. */
  public static Amount of(double value, Unit unit) {
    return new Amount(value, value, Bound.EXACTLY, unit);
  }

  /** Returns whether this is a range. */
  public boolean isRange() {
    return low != high;
  }

  /**
   * Returns the amount that {@link #toString} gives this text for.
   *
   * @throws IllegalArgumentException if it is no such text
   */
  public static Amount parse(String text) {
    for (Bound bound : new Bound[] {Bound.ABOUT, Bound.AT_LEAST, Bound.AT_MOST}) {
      if (text.startsWith(bound.sign)) {
        return parse(text, text.substring(1), bound);
      }
    }
    return parse(text, text, Bound.EXACTLY);
  }

  private static Amount parse(String whole, String text, Bound bound) {
    int end = numberEnd(text, 0);
    boolean range = end < text.length() && text.charAt(end) == '-';
    int last = range ? numberEnd(text, end + 1) : end;
    if (end == 0 || (range && last == end + 1) || last == text.length()) {
      throw new IllegalArgumentException("'" + whole + "' is no amount");
    }
    double low = Double.parseDouble(text.substring(0, end));
    double high = range ? Double.parseDouble(text.substring(end + 1, last)) : low;
    return new Amount(low, high, bound, new Unit(text.substring(last).stripLeading()));
  }

  private static int numberEnd(String text, int from) {
    int i = from;
    while (i < text.length() && (isDigit(text.charAt(i)) || isInnerPoint(text, i, from))) {
      i++;
    }
    return i;
  }

  private static boolean isInnerPoint(String text, int at, int from) {
    return text.charAt(at) == '.'
        && at > from
        && at + 1 < text.length()
        && isDigit(text.charAt(at + 1))
        && text.indexOf('.', from) == at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String plain(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** Returns the amount without its unit: {@code >100} or {@code 1.25-1.56}. */
  public String figure() {
    return bound.sign + plain(low) + (isRange() ? "-" + plain(high) : "");
  }

  /** Returns, for example, {@code >100x}, {@code 1.25-1.56x} or {@code 4.5 B params}. */
  @Override
  public String toString() {
    return figure() + (unit.isRelative() ? "" : " ") + unit;
  }
}
