package io.github.pefttaxonomy;

import com.google.common.base.Splitter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A figure that a paper gives for its own result: {@code trainable-parameters decrease >100x
 * relative to LoRA}.
 *
 * @param metric what the figure is about
 * @param direction whether it tells of a change, and which
 * @param amount the figure; of an old and a new value, the new one
 * @param relativeTo what the change is measured against, in the words of the text
 * @param quote the words that say so
 */
public record Claim(
    Metric metric, Direction direction, Amount amount, Optional<String> relativeTo, Quote quote) {
  static final String RELATIVE = " relative to ";
  static final String AT = " @ ";
  private static final Splitter LIST =
      Splitter.onPattern("[,;/&]|\\s(?:or|and)\\s").trimResults().omitEmptyStrings();
  private static final Pattern PLACE = Pattern.compile("[0-9]{1,9}");
  private static final double TOLERANCE = 1e-9;
  private static final double HUNDRED = 100;

  /** Whether a figure tells of a change. */
  public enum Direction {
    /** Less than before or than the reference. */
    DECREASE,
    /** More than before or than the reference. */
    INCREASE,
    /** Kept to this degree. */
    RETAIN,
    /** An absolute figure, without a change. */
    STATE;

    /** Returns the name used in files, such as {@code decrease}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the direction with this label.
     *
     * @throws IllegalArgumentException if no direction is called {@code label}
     */
    public static Direction of(String label) {
      for (Direction direction : values()) {
        if (direction.label().equals(label)) {
          return direction;
        }
      }
      throw new IllegalArgumentException("'" + label + "' is no direction of a claim");
    }
  }

  /**
   * Checks the reference.
   *
   * @throws IllegalArgumentException if it is blank or holds {@code " @ "}
   */
  public Claim {
    relativeTo.ifPresent(
        name -> {
          if (name.isBlank() || separates(name, AT)) {
            throw new IllegalArgumentException("'" + name + "' is no reference of a claim");
          }
        });
  }

  /** Returns whether a text, or its end with what follows, would read as a separator. */
  static boolean separates(String text, String separator) {
    return (" " + text + " ").contains(separator);
  }

  /**
   * Returns the new value as a part of the old one, by the lower end of a range: 0.1 for a decrease
   * of 90 % or by 10x, 2 for an increase of 100 %; empty if the figure is absolute.
   */
  public OptionalDouble ratio() {
    return ratio(direction, amount.low(), amount.unit());
  }

  private static OptionalDouble ratio(Direction direction, double value, Unit unit) {
    boolean decreases = direction == Direction.DECREASE;
    if (unit.equals(Unit.PERCENT_OF_REFERENCE) || direction == Direction.RETAIN) {
      return unit.isRelative() && !unit.equals(Unit.TIMES)
          ? OptionalDouble.of(value / HUNDRED)
          : OptionalDouble.empty();
    } else if (direction == Direction.STATE) {
      return OptionalDouble.empty();
    } else if (unit.equals(Unit.TIMES)) {
      return OptionalDouble.of(decreases ? 1 / value : value);
    } else if (unit.equals(Unit.PERCENT)) {
      return OptionalDouble.of(1 + (decreases ? -value : value) / HUNDRED);
    }
    return OptionalDouble.empty();
  }

  /**
   * Returns whether the claimed figure is this great or greater; of a range its lower end counts,
   * and of a bounded figure the figure. Relative units compare with each other, so that a decrease
   * of 90 % is at least {@code 10, TIMES} and one by 4x is at least {@code 50, PERCENT}; absolute
   * ones compare within their dimension; what cannot be compared is not at least anything.
   */
  public boolean atLeast(double value, Unit unit) {
    OptionalDouble own = valueIn(unit, amount.low());
    return own.isPresent() && own.getAsDouble() >= value * (1 - TOLERANCE);
  }

  /** Returns whether the claimed figure is this small or smaller, by the upper end of a range. */
  public boolean atMost(double value, Unit unit) {
    OptionalDouble own = valueIn(unit, amount.high());
    return own.isPresent() && own.getAsDouble() <= value * (1 + TOLERANCE);
  }

  /**
   * Returns the claimed figure in another unit, of a range its lower end; empty if the units do not
   * compare. It is not finite where nothing is left of the old value.
   */
  public OptionalDouble in(Unit unit) {
    return valueIn(unit, amount.low());
  }

  /**
   * Returns whether the figure is measured against something of this name: the reference, or one of
   * several that it lists, has the same letters and digits.
   */
  public boolean isRelativeTo(String name) {
    return relativeTo.isPresent() && isNamed(relativeTo.get(), MethodGraph.key(name));
  }

  private static boolean isNamed(String reference, String key) {
    return MethodGraph.key(reference).equals(key)
        || LIST.splitToStream(reference).anyMatch(part -> MethodGraph.key(part).equals(key));
  }

  private OptionalDouble valueIn(Unit wanted, double value) {
    if (wanted.equals(amount.unit())) {
      return OptionalDouble.of(value);
    }
    if (!amount.unit().isRelative()) {
      return amount.unit().isComparable(wanted)
          ? OptionalDouble.of(amount.unit().toBase(value) / wanted.toBase(1))
          : OptionalDouble.empty();
    }
    OptionalDouble ratio = ratio(direction, value, amount.unit());
    return ratio.isPresent() && wanted.isRelative()
        ? OptionalDouble.of(express(ratio.getAsDouble(), wanted))
        : OptionalDouble.empty();
  }

  private double express(double ratio, Unit wanted) {
    boolean isLess = direction == Direction.DECREASE || ratio < 1;
    if (wanted.equals(Unit.TIMES)) {
      return isLess ? 1 / ratio : ratio;
    } else if (wanted.equals(Unit.PERCENT)) {
      return HUNDRED * (isLess ? 1 - ratio : ratio - 1);
    }
    return HUNDRED * ratio;
  }

  /**
   * Returns the claim that {@link #toString} gives this text for.
   *
   * @throws IllegalArgumentException if it is no such text
   */
  public static Claim parse(String text) {
    int at = text.indexOf(AT);
    int metricEnd = text.indexOf(' ');
    int directionEnd = text.indexOf(' ', metricEnd + 1);
    if (at < 0 || metricEnd < 0 || directionEnd < 0 || directionEnd >= at) {
      throw new IllegalArgumentException("'" + text + "' is no claim");
    }
    String said = text.substring(directionEnd + 1, at);
    int relative = said.indexOf(RELATIVE);
    return new Claim(
        Metric.of(text.substring(0, metricEnd)),
        Direction.of(text.substring(metricEnd + 1, directionEnd)),
        Amount.parse(relative < 0 ? said : said.substring(0, relative)),
        relative < 0 ? Optional.empty() : Optional.of(said.substring(relative + RELATIVE.length())),
        parseQuote(text.substring(at + AT.length())));
  }

  private static Quote parseQuote(String text) {
    for (Field field : Field.values()) {
      String prefix = field.label() + "[";
      int comma = text.indexOf(", ");
      int close = text.indexOf(") '");
      boolean hasPlace = text.startsWith(prefix) && comma > 0 && close > comma;
      if (hasPlace && text.length() > close + 3 && text.endsWith("'")) {
        int start = place(text.substring(prefix.length(), comma));
        int end = place(text.substring(comma + 2, close));
        if (start >= 0 && end >= start) {
          return new Quote(
              field, new Span(start, end), text.substring(close + 3, text.length() - 1));
        }
      }
    }
    throw new IllegalArgumentException("'" + text + "' is no quote");
  }

  /** Returns the number, or -1 if it is none. */
  private static int place(String digits) {
    return PLACE.matcher(digits).matches() ? Integer.parseInt(digits) : -1;
  }

  /**
   * Returns the claim without its quote, such as {@code memory decrease 93% relative to FooNet}.
   */
  public String statement() {
    return metric.label()
        + " "
        + direction.label()
        + " "
        + amount
        + relativeTo.map(name -> RELATIVE + name).orElse("");
  }

  /** Returns {@link #statement}, {@code @}, and the quote. */
  @Override
  public String toString() {
    return statement() + AT + quote;
  }
}
