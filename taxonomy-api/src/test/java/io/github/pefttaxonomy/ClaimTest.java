package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.pefttaxonomy.Claim.Direction;
import java.util.Optional;
import org.assertj.core.data.Percentage;
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

  @Test
  void ratio_relativeUnits_byDirection() {
    assertThat(claim(Direction.INCREASE, "100%").ratio()).hasValue(2);
    assertThat(claim(Direction.INCREASE, "3x").ratio()).hasValue(3);
    assertThat(claim(Direction.DECREASE, "17.5%-of-reference").ratio()).hasValue(0.175);
    assertThat(claim(Direction.STATE, "17.5%-of-reference").ratio()).hasValue(0.175);
    assertThat(claim(Direction.RETAIN, "2x").ratio()).isEmpty();
    assertThat(claim(Direction.RETAIN, "4 GB").ratio()).isEmpty();
    assertThat(claim(Direction.STATE, "2x").ratio()).isEmpty();
    assertThat(claim(Direction.DECREASE, "4 GB").ratio()).isEmpty();
    assertThat(claim(Direction.DECREASE, "2-4x").ratio()).hasValue(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "DECREASE, 4x, %, 75",
    "DECREASE, 4x, %-of-reference, 25",
    "DECREASE, 75%, x, 4",
    "DECREASE, 75%, %-of-reference, 25",
    "INCREASE, 4x, %, 300",
    "INCREASE, 300%, x, 4",
    "INCREASE, 100%, %-of-reference, 200",
    "STATE, 25%-of-reference, x, 4",
    "STATE, 25%-of-reference, %, 75",
    "STATE, 200%-of-reference, x, 2",
    "STATE, 200%-of-reference, %, 100",
    "RETAIN, 98%, %-of-reference, 98",
    "STATE, 4-8 GB, MB, 4000",
    "STATE, 2 gb, GB, 2",
    "STATE, 90 minutes, hours, 1.5",
  })
  void in_otherUnit_isTheSameFigure(
      Direction direction, String amount, String unit, double expected) {
    assertThat(claim(direction, amount).in(new Unit(unit)).orElseThrow())
        .isCloseTo(expected, within(1e-9));
  }

  @Test
  void in_unitThatDoesNotCompare_isNothing() {
    assertThat(claim(Direction.STATE, "4 GB").in(Unit.TIMES)).isEmpty();
    assertThat(claim(Direction.STATE, "4 GB").in(new Unit("hours"))).isEmpty();
    assertThat(claim(Direction.DECREASE, "4x").in(new Unit("GB"))).isEmpty();
    assertThat(claim(Direction.STATE, "4x").in(Unit.PERCENT)).isEmpty();
    assertThat(claim(Direction.DECREASE, "100%").in(Unit.TIMES).orElseThrow()).isInfinite();
  }

  @Test
  void atLeastAndAtMost_equalUpToRounding_hold() {
    assertThat(claim(Direction.DECREASE, "90%").atLeast(10, Unit.TIMES)).isTrue();
    assertThat(claim(Direction.DECREASE, "90%").atMost(10, Unit.TIMES)).isTrue();
    assertThat(claim(Direction.STATE, "4 GB").atMost(3.999, new Unit("GB"))).isFalse();
    assertThat(claim(Direction.STATE, "4 GB").atMost(4, Unit.TIMES)).isFalse();
  }

  @Test
  void new_badReference_isRefused() {
    for (String reference : new String[] {"", " ", "a @ b", "@", "a @", "@ b"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new Claim(
                      Metric.BITS,
                      Direction.STATE,
                      Amount.of(4, Unit.BITS),
                      Optional.of(reference),
                      new Quote(Field.TITLE, new Span(0, 0), "")))
          .withMessage("'" + reference + "' is no reference of a claim");
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "3, 2", "NaN, NaN", "0, Infinity", "-0.5, -0.1", "1, NaN"})
  void amount_disorder_isRefused(double low, double high) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Amount(low, high, Amount.Bound.EXACTLY, Unit.TIMES))
        .withMessage("not an amount: " + low + " to " + high);
  }

  @Test
  void amount_negativeZero_isZero() {
    assertThat(Amount.of(-0.0, Unit.TIMES)).isEqualTo(Amount.of(0, Unit.TIMES)).hasToString("0x");
    assertThat(new Amount(-0.0, 1, Amount.Bound.ABOUT, Unit.BITS)).hasToString("~0-1 bits");
  }

  @ParameterizedTest
  @CsvSource({">1.5x, AT_LEAST", "<1.5x, AT_MOST", "~1.5x, ABOUT", "1.5x, EXACTLY"})
  void amount_signs_areBounds(String text, Amount.Bound bound) {
    assertThat(Amount.parse(text))
        .isEqualTo(new Amount(1.5, 1.5, bound, Unit.TIMES))
        .hasToString(text);
    assertThat(Amount.parse(text).isRange()).isFalse();
    assertThat(Amount.parse("1-2x").isRange()).isTrue();
  }

  @Test
  void isRelativeTo_oneOfSeveral_byLettersAndDigits() {
    Claim claim =
        Claim.parse("memory decrease 4x relative to Foo-Net, Bar/Baz or Qux & Q2 @ title[0, 0) ''");

    for (String name : new String[] {"foonet", "BAR", "baz", "qux", "q-2"}) {
      assertThat(claim.isRelativeTo(name)).as(name).isTrue();
    }
    assertThat(claim.isRelativeTo("Foo")).isFalse();
    assertThat(claim.isRelativeTo("Foo-Net, Bar/Baz or Qux & Q2")).isTrue();
    assertThat(Claim.parse("memory decrease 4x @ title[0, 0) ''").isRelativeTo("Foo")).isFalse();
  }

  @Test
  void unit_symbols_compareByTheirDimension() {
    assertThat(new Unit("GB").isComparable(new Unit("kb"))).isTrue();
    assertThat(new Unit("GB").isComparable(new Unit("GFLOPs"))).isFalse();
    assertThat(new Unit("GPU days").isComparable(new Unit("days"))).isFalse();
    assertThat(new Unit("BLEU").isComparable(new Unit("bleu"))).isTrue();
    assertThat(Unit.TIMES.isComparable(Unit.PERCENT)).isTrue();
    assertThat(Unit.TIMES.isComparable(Unit.BITS)).isFalse();
    assertThat(Unit.BITS.isComparable(Unit.TIMES)).isFalse();
    assertThat(Unit.POINTS.isRelative()).isFalse();
    for (Unit unit : new Unit[] {Unit.TIMES, Unit.PERCENT, Unit.PERCENT_OF_REFERENCE}) {
      assertThat(unit.isRelative()).as(unit.symbol()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "3 k params;params;3e3",
        "3 M params;params;3e6",
        "3 B params;params;3e9",
        "3 T params;params;3e12",
        "3 MFLOPs;FLOPs;3e6",
        "3 GFLOPs;FLOPs;3e9",
        "3 TFLOPs;FLOPs;3e12",
        "3 PFLOPs;FLOPs;3e15",
        "3 us;s;3e-6",
        "3 ms;s;3e-3",
        "3 minutes;s;180",
        "3 hours;s;10800",
        "3 days;s;259200",
        "3 GPU days;GPU hours;72",
        "3 kB;MB;3e-3",
        "3 TB;GB;3000",
      })
  void in_absoluteUnits_convert(String amount, String unit, double expected) {
    assertThat(claim(Direction.STATE, amount).in(new Unit(unit)).orElseThrow())
        .isCloseTo(expected, Percentage.withPercentage(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "memory decrease @ title[0, 0) '';is no claim",
        "' decrease 4x @ title[0, 0) ''';'' is no metric",
        "memory decrease  relative to Foo @ title[0, 0) '';'' is no amount",
        "memory decrease 4x @ title[0, 0) ';'title[0, 0) '' is no quote",
        "memory decrease 4x @ title[0, 0);'title[0, 0)' is no quote",
        "memory decrease 4x @ title[x, 2) 'a';'title[x, 2) 'a'' is no quote",
        "memory decrease 4x @ title[1, 2x) 'a';'title[1, 2x) 'a'' is no quote",
        "memory decrease 4x @ title[+1, 2) 'a';is no quote",
        "memory decrease 4x @ title[-1, 0) 'a';is no quote",
        "memory decrease 4x @ title[, 1) 'a';is no quote",
        "memory decrease 4x @ title[3, 2) '';is no quote",
        "memory decrease 4x @ title[1, 99999999999) 'a';is no quote",
        "memory decrease 4x @ body[1, 2) 'a';'body[1, 2) 'a'' is no quote",
        "memory decrease 4x @ title[1, 2) 'ab';'ab' does not fill [1, 2)",
      })
  void parse_noClaim_saysWhy(String text, String message) {
    String claim = text.startsWith("'") ? text.substring(1, text.length() - 1) : text;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Claim.parse(claim))
        .withMessageContaining(message);
  }

  @Test
  void parse_quoteOfAQuote_isRead() {
    assertThat(Claim.parse("memory decrease 4x @ abstract[7, 8) '''").quote())
        .isEqualTo(new Quote(Field.ABSTRACT, new Span(7, 8), "'"));
  }

  @ParameterizedTest
  @CsvSource({"x", "5", "-1x", "1--2x", "''", "x5", "1-", "1-x", ".5x", "5.", "1."})
  void amount_noAmount_saysSo(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Amount.parse(text))
        .withMessage(text.endsWith(".") ? "'.' is no unit" : "'" + text + "' is no amount");
  }

  @ParameterizedTest
  @CsvSource({"0x", "9x", "0-9x", "10.09 GB", "0.5-0.75 GB"})
  void amount_digits_areAllOfTheTen(String text) {
    assertThat(Amount.parse(text)).hasToString(text);
  }

  @Test
  void atLeastAndAtMost_nothing_isNothing() {
    assertThat(claim(Direction.STATE, "0 GB").atLeast(0, new Unit("GB"))).isTrue();
    assertThat(claim(Direction.STATE, "0 GB").atMost(0, new Unit("GB"))).isTrue();
    assertThat(claim(Direction.STATE, "0 GB").atLeast(1, new Unit("GB"))).isFalse();
  }
}
