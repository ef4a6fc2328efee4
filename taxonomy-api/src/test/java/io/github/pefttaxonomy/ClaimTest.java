package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pefttaxonomy.Claim.Direction;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {
  private static Claim claim(Direction direction, String amount) {
    return new Claim(
        Metric.MEMORY,
        direction,
        Amount.parse(amount),
        Optional.of("FooNet"),
        new Quote(Field.ABSTRACT, new Span(3, 9), "memory"));
  }

  @Test
  void toString_reads() {
    assertThat(claim(Direction.DECREASE, "<90%"))
        .hasToString("memory decrease <90% relative to FooNet @ abstract[3, 9) 'memory'");
  }

  @ParameterizedTest
  @CsvSource({
    "DECREASE, 90%, 10, x, true",
    "DECREASE, 89%, 10, x, false",
    "DECREASE, 4x, 75, %, true",
    "DECREASE, 4x, 76, %, false",
    "DECREASE, 10-100x, 90, %, true",
    "DECREASE, 25%-of-reference, 4, x, true",
    "STATE, 1%-of-reference, 99, %, true",
    "INCREASE, 100%, 2, x, true",
    "INCREASE, 2x, 100, %, true",
    "INCREASE, 3x, 10, %-of-reference, true",
    "STATE, 4 GB, 4000, MB, true",
    "STATE, 4 GB, 4001, MB, false",
    "STATE, 4 GB, 1, x, false",
    "STATE, 4 GB, 1, hours, false",
    "STATE, 2 frobs, 1, frobs, true",
    "RETAIN, 98%, 90, %, true",
    "DECREASE, 2 points, 1, x, false",
  })
  void atLeast_conversions(
      Direction direction, String amount, double value, String unit, boolean expected) {
    assertThat(claim(direction, amount).atLeast(value, new Unit(unit))).isEqualTo(expected);
  }

  @Test
  void atMost_countsTheUpperEnd() {
    assertThat(claim(Direction.STATE, "1-3 GB").atMost(3000, new Unit("MB"))).isTrue();
    assertThat(claim(Direction.STATE, "1-3 GB").atMost(2, new Unit("GB"))).isFalse();
  }

  @Test
  void ratio_ofTheOldValue() {
    assertThat(claim(Direction.DECREASE, "75%").ratio()).hasValue(0.25);
    assertThat(claim(Direction.DECREASE, "4x").ratio()).hasValue(0.25);
    assertThat(claim(Direction.RETAIN, "98%").ratio()).hasValue(0.98);
    assertThat(claim(Direction.STATE, "4 GB").ratio()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"x", "5", "-1x", "1--2x", "1.x", "1.2.3x", "''", "x5"})
  void amount_noAmount_isRejected(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Amount.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"''", "' x'", "4x", ".x", "a @ b", "'a relative to b'", "'a @'"})
  void unit_noUnit_isRejected(String symbol) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Unit(symbol))
        .withMessage("'" + symbol + "' is no unit");
  }

  @ParameterizedTest
  @CsvSource({
    "memory",
    "memory decrease 4x",
    "memory decrease 4x @ body[1, 2) 'a'",
    "memory decrease 4x @ title[1, 2) 'ab'",
    "memory falls 4x @ title[1, 2) 'a'",
    "magic decrease 4x @ title[1, 2) 'a'",
  })
  void parse_noClaim_isRejected(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Claim.parse(text));
  }

  @Test
  void labels_andBack() {
    for (Metric metric : Metric.values()) {
      assertThat(Metric.of(metric.label())).isEqualTo(metric);
    }
    for (Direction direction : Direction.values()) {
      assertThat(Direction.of(direction.label())).isEqualTo(direction);
    }
  }
}
