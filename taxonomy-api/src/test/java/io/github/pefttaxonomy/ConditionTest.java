package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'a;a phrase without its closing quote at column 1 of: 'a",
        "or('a');or takes at least two parts, not 1 at column 1 of: or('a')",
        "then('a', 'b');expected a number of words from 0 to 999 at column 6 of: then('a', 'b')",
        "near(2, 'a', 'b', 'c');near takes two parts, not 3 at column 1 of: near(2, 'a', 'b', 'c')",
        "maybe('a');'maybe' is no condition",
        "'a' 'b';expected the end at column 5 of: 'a' 'b'",
        "'a?';every word of the phrase 'a?' is optional",
        "'a  b';'' in the phrase 'a  b' is no word of the phrase notation",
        "name();'' is no name",
        "then(1, 'a', not('b'));then needs parts with a place in a sentence, which this has not: not('b')",
        "except('a', title('b'));except needs parts with a place in a sentence",
        "not('a', 'b');not takes one part, not 2",
      })
  void parse_badNotation_saysWhatAndWhere(String text, String message) {
    assertThatThrownBy(() -> Condition.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void parse_deepNesting_isRefusedNotOverflown() {
    String deep = "not(".repeat(5000) + "'a'" + ")".repeat(5000);
    assertThatThrownBy(() -> Condition.parse(deep))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nest deeper than 64");
  }

  @Test
  void parse_apostropheInAWord_doesNotEndThePhrase() {
    assertThat(Condition.parse("'don't do'")).isEqualTo(Condition.phrase("don't do"));
  }

  @Test
  void prefix_beginning_isAStarredWord() {
    assertThat(Condition.prefix("quantiz").toString()).isEqualTo("'quantiz*'");
  }

  @Test
  void hasEvidence_negation_hasNone() {
    Condition phrase = Condition.phrase("a");
    assertThat(Condition.not(phrase).hasEvidence()).isFalse();
    assertThat(Condition.and(phrase, Condition.not(phrase)).hasEvidence()).isTrue();
    assertThat(Condition.and(Condition.not(phrase), phrase).hasEvidence()).isFalse();
    assertThat(Condition.or(phrase, Condition.not(phrase)).hasEvidence()).isFalse();
    assertThat(Condition.title(phrase).hasEvidence()).isTrue();
  }
}
