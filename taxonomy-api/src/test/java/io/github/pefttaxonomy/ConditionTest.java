package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
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
        "title('a', 'b');title takes one part, not 2",
        "except('a');except takes two parts, not 1 at column 1 of: except('a')",
        "except('a', 'b', 'c');except takes two parts, not 3",
        "sentence('a');sentence takes at least two parts, not 1",
        "name(LoRA;a name without its closing bracket at column 6 of: name(LoRA",
        "name(a(b);'a(b' is no name: it needs a letter or digit, no brackets, no space around it",
        "name( a);' a' is no name",
        "name(+-);'+-' is no name",
        "then(1000, 'a', 'b');expected a number of words from 0 to 999 at column 6",
        "then(x, 'a', 'b');expected a number of words from 0 to 999 at column 6",
        "then(1 'a', 'b');expected ',' at column 8",
        "and('a', 'b';expected ')' at column 13 of: and('a', 'b'",
        "and 'a';expected '(' at column 5 of: and 'a'",
        "and('a', );expected a condition, such as 'low rank' at column 10 of: and('a', )",
        "and('a', or('b'));or takes at least two parts, not 1 at column 10 of: and('a', or('b'))",
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

  @Test
  void parse_atTheLimits_isRead() {
    assertThat(Condition.parse("then(999, 'a', 'b')"))
        .isEqualTo(Condition.then(999, Condition.phrase("a"), Condition.phrase("b")));
    assertThat(Condition.parse("near(0, 'a', 'b')"))
        .isEqualTo(Condition.near(0, Condition.phrase("a"), Condition.phrase("b")));
    String deep = "not(".repeat(63) + "'a'" + ")".repeat(63);
    assertThat(Condition.parse(deep)).hasToString(deep);
    assertThatThrownBy(() -> Condition.parse("not(" + deep + ")"))
        .hasMessageContaining("nest deeper than 64 at column 257 of: …not(");
  }

  @Test
  void parse_manyConditionsSideBySide_nestsNoDeeper() {
    String wide = "or(" + "title('a'), ".repeat(100) + "'b')";
    assertThat(Condition.parse(wide).operands()).hasSize(101);
  }

  @Test
  void parse_otherSpacesAndCase_isTheSame() {
    assertThat(Condition.parse("\n AND ( 'a' ,\tNOT('b') ) "))
        .isEqualTo(Condition.and(Condition.phrase("a"), Condition.not(Condition.phrase("b"))))
        .hasToString("and('a', not('b'))");
  }

  @Test
  void new_badParts_areRefused() {
    Condition a = Condition.phrase("a");

    assertThatThrownBy(() -> Condition.then(-1, a, a))
        .hasMessage("then has a negative distance -1");
    assertThatThrownBy(() -> Condition.near(-2, a, a))
        .hasMessage("near has a negative distance -2");
    assertThatThrownBy(() -> Condition.then(3, a))
        .hasMessage("then takes at least two parts, not 1");
    assertThatThrownBy(() -> new Condition.Near(3, ImmutableList.of(a, a, a)))
        .hasMessage("near takes two parts, not 3");
    assertThatThrownBy(() -> Condition.near(3, a, Condition.title(a)))
        .hasMessage("near needs parts with a place in a sentence, which this has not: title('a')");
    assertThatThrownBy(() -> Condition.except(Condition.not(a), a))
        .hasMessage("except needs parts with a place in a sentence, which this has not: not('a')");
    assertThatThrownBy(() -> Condition.and(a)).hasMessage("and takes at least two parts, not 1");
    assertThatThrownBy(Condition::or).hasMessage("or takes at least two parts, not 0");
    assertThatThrownBy(() -> Condition.sentence(a))
        .hasMessage("sentence takes at least two parts, not 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'a';true;true",
        "name(A);true;true",
        "then(1, 'a', 'b');true;true",
        "near(1, 'a', 'b');true;true",
        "except('a', 'b');true;true",
        "or('a', 'b');true;true",
        "or('a', title('b'));false;true",
        "or(title('a'), not('b'));false;false",
        "title('a');false;true",
        "title(not('a'));false;false",
        "sentence('a', not('b'));false;true",
        "sentence(not('b'), 'a');false;false",
        "and('a', not('b'));false;true",
        "not('a');false;false",
        "not(not('a'));false;false",
      })
  void hasPlaceAndEvidence_kinds(String condition, boolean hasPlace, boolean hasEvidence) {
    assertThat(Condition.parse(condition).hasPlace()).isEqualTo(hasPlace);
    assertThat(Condition.parse(condition).hasEvidence()).isEqualTo(hasEvidence);
  }

  @Test
  void operands_kinds_areInOrder() {
    Condition a = Condition.phrase("a");
    Condition b = Condition.name("B");
    Condition c = Condition.prefix("c");

    assertThat(a.operands()).isEmpty();
    assertThat(b.operands()).isEmpty();
    assertThat(Condition.then(1, a, b, c).operands()).containsExactly(a, b, c);
    assertThat(Condition.near(1, b, a).operands()).containsExactly(b, a);
    assertThat(Condition.title(a).operands()).containsExactly(a);
    assertThat(Condition.sentence(b, a).operands()).containsExactly(b, a);
    assertThat(Condition.and(c, a).operands()).containsExactly(c, a);
    assertThat(Condition.or(c, b).operands()).containsExactly(c, b);
    assertThat(Condition.not(c).operands()).containsExactly(c);
    assertThat(Condition.except(b, a).operands()).containsExactly(b, a);
    assertThat(Condition.and(Condition.not(c), Condition.near(0, b, a)).leaves())
        .containsExactly(c, b, a);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "then(3;expected ',' at column 7 of: then(3",
        "then(;expected a number of words from 0 to 999 at column 6",
        "near( 12 , 'a';expected ')' at column 15",
        "\"\";expected a condition, such as 'low rank' at column 1 of: ",
      })
  void parse_cutOff_saysWhatIsMissing(String text, String message) {
    assertThatThrownBy(() -> Condition.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void parse_spacesAroundNumbers_areTaken() {
    assertThat(Condition.parse("near( 9 , 'a', 'b')")).hasToString("near(9, 'a', 'b')");
    assertThat(Condition.phrase("<z> <a-z>")).hasToString("'<z> <a-z>'");
  }
}
