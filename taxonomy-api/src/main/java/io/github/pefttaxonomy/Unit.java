package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;

/**
 * What an {@link Amount} is counted in: one of the three relative units, or an absolute one by its
 * symbol as people print it, such as {@code M params}, {@code ms} or {@code BLEU}. Absolute units
 * of one dimension convert into each other; every other symbol is a dimension of its own.
 *
 * @param symbol how it is printed; not blank, no line break, does not begin with a digit
 */
public record Unit(String symbol) {
  /** A factor: {@code 100x}. */
  public static final Unit TIMES = new Unit("x");

  /** A relative change: {@code 30%} fewer. */
  public static final Unit PERCENT = new Unit("%");

  /** What is left or used of a reference: {@code 17.5%} of the original. */
  public static final Unit PERCENT_OF_REFERENCE = new Unit("%-of-reference");

  /** The width of a number. */
  public static final Unit BITS = new Unit("bits");

  /** A difference of scores. */
  public static final Unit POINTS = new Unit("points");

  private static final ImmutableMap<String, Scale> SCALES =
      ImmutableMap.<String, Scale>builder()
          .put("params", new Scale("params", 1))
          .put("k params", new Scale("params", 1e3))
          .put("m params", new Scale("params", 1e6))
          .put("b params", new Scale("params", 1e9))
          .put("t params", new Scale("params", 1e12))
          .put("flops", new Scale("flops", 1))
          .put("mflops", new Scale("flops", 1e6))
          .put("gflops", new Scale("flops", 1e9))
          .put("tflops", new Scale("flops", 1e12))
          .put("pflops", new Scale("flops", 1e15))
          .put("us", new Scale("seconds", 1e-6))
          .put("ms", new Scale("seconds", 1e-3))
          .put("s", new Scale("seconds", 1))
          .put("minutes", new Scale("seconds", 60))
          .put("hours", new Scale("seconds", 3600))
          .put("days", new Scale("seconds", 86_400))
          .put("gpu hours", new Scale("gpu-seconds", 3600))
          .put("gpu days", new Scale("gpu-seconds", 86_400))
          .put("kb", new Scale("bytes", 1e3))
          .put("mb", new Scale("bytes", 1e6))
          .put("gb", new Scale("bytes", 1e9))
          .put("tb", new Scale("bytes", 1e12))
          .buildOrThrow();

  /**
   * Checks the symbol.
   *
   * @throws IllegalArgumentException if it is blank, has outer spaces or a line break, or begins
   *     like a number
   */
  public Unit {
    boolean sound =
        !symbol.isBlank()
            && symbol.strip().equals(symbol)
            && symbol.chars().noneMatch(c -> c < ' ')
            && !Character.isDigit(symbol.charAt(0))
            && ".-+~<>≤≥".indexOf(symbol.charAt(0)) < 0
            && !Claim.separates(symbol, Claim.RELATIVE)
            && !Claim.separates(symbol, Claim.AT);
    if (!sound) {
      throw new IllegalArgumentException("'" + symbol + "' is no unit");
    }
  }

  /** Returns whether amounts in this unit compare a new value with an old one. */
  public boolean isRelative() {
    return equals(TIMES) || equals(PERCENT) || equals(PERCENT_OF_REFERENCE);
  }

  /** Returns whether an amount in this unit can be expressed in the other one. */
  public boolean isComparable(Unit other) {
    return isRelative() ? other.isRelative() : scale().dimension.equals(other.scale().dimension);
  }

  /** Returns a value in this absolute unit in the smallest unit of its dimension. */
  double toBase(double value) {
    return value * scale().factor;
  }

  private Scale scale() {
    String key = symbol.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(SCALES.get(key)).orElse(new Scale(key, 1));
  }

  @Override
  public String toString() {
    return symbol;
  }

  private record Scale(String dimension, double factor) {}
}
