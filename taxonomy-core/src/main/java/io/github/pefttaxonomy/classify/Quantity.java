package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Amount;
import io.github.pefttaxonomy.Unit;

/**
 * A number of a text with its unit.
 *
 * @param amount the value or range
 * @param start the first word
 * @param end the word after the last, the unit's words included
 * @param charEnd the char after the last, signs such as {@code %} included
 * @param implies what the number word itself says: halve, double
 */
record Quantity(Amount amount, int start, int end, int charEnd, Change implies) {
  /** Which way a word says that something goes. */
  enum Change {
    NONE,
    DECREASE,
    INCREASE,
    RETAIN
  }

  Unit unit() {
    return amount.unit();
  }

  boolean isFactor() {
    return unit().equals(Unit.TIMES);
  }

  boolean isPercent() {
    return unit().equals(Unit.PERCENT);
  }

  boolean isBits() {
    return unit().equals(Unit.BITS);
  }
}
