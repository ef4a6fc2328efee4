package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTokenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|1",
        "1.5|3",
        "1,000.5|7",
        "1.|1",
        "1,|1",
        ".5|0",
        "0x|1",
        "9a|1",
        "1..5|1",
        "1.a|1",
        "x1|0",
        "1.2.3|5",
      })
  void digitsEnd_number_endsBehindItsLastDigit(String text, int end) {
    assertThat(NumberToken.digitsEnd(text, 0)).isEqualTo(end);
    assertThat(NumberToken.digitsEnd("y" + text, 1)).isEqualTo(end + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0|0", "9|9", "12,345|12345", "1,000.5|1000.5", "1.2.5|12.5", "007|7"})
  void value_commasAndPoints_onlyTheLastPointCounts(String digits, double value) {
    assertThat(NumberToken.value(digits)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "to|up|AT_MOST",
        "to|go|EXACTLY",
        "most|at|AT_MOST",
        "most|the|EXACTLY",
        "least|at|AT_LEAST",
        "least|the|EXACTLY",
        "low|as|AT_MOST",
        "low|so|EXACTLY",
        "than|less|AT_MOST",
        "than|fewer|AT_MOST",
        "than|lower|AT_MOST",
        "than|more|AT_LEAST",
        "than|greater|AT_LEAST",
        "than|larger|AT_LEAST",
        "than|higher|AT_LEAST",
        "than|better|EXACTLY",
        "over|x|AT_LEAST",
        "above|x|AT_LEAST",
        "exceeding|x|AT_LEAST",
        "beyond|x|AT_LEAST",
        "under|x|AT_MOST",
        "below|x|AT_MOST",
        "within|x|AT_MOST",
        "about|x|ABOUT",
        "around|x|ABOUT",
        "approximately|x|ABOUT",
        "nearly|x|ABOUT",
        "roughly|x|ABOUT",
        "almost|x|ABOUT",
        "sim|x|ABOUT",
        "approx|x|ABOUT",
        "by|x|EXACTLY",
      })
  void bound_wordsBeforeANumber_setIt(String near, String before, Amount.Bound bound) {
    assertThat(Units.bound(near, before)).isEqualTo(bound);
  }

  @Test
  void smallQuestions_ofUnits_areAnswered() {
    assertThat(Units.isScale("million")).isTrue();
    assertThat(Units.isScale("billion")).isTrue();
    assertThat(Units.isScale("trillion")).isTrue();
    assertThat(Units.isScale("thousand")).isFalse();
    assertThat(Units.isBits("bit")).isTrue();
    assertThat(Units.isBits("bits")).isTrue();
    assertThat(Units.isBits("bite")).isFalse();
    assertThat(Units.isCapitalOfProse("The")).isTrue();
    assertThat(Units.isCapitalOfProse("Foo")).isFalse();
    assertThat(Units.isSmallWord("than")).isTrue();
    assertThat(Units.isSmallWord("net")).isFalse();
    assertThat(Units.params("M")).hasToString("M params");
  }
}
