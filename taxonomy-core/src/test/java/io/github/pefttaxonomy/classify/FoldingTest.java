package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @Test
  void code_asciiLettersAndDigits_areSmall() {
    for (char c = 'a'; c <= 'z'; c++) {
      assertThat(Folding.code(c)).isEqualTo(c);
      assertThat(Folding.code(Character.toUpperCase(c))).isEqualTo(c);
    }
    for (char c = '0'; c <= '9'; c++) {
      assertThat(Folding.code(c)).isEqualTo(c);
    }
  }

  private static void assertCodes(String chars, int code) {
    chars.codePoints().forEach(c -> assertThat(Folding.code(c)).as("U+%04X", c).isEqualTo(code));
  }

  @Test
  void code_signs_areOfTheirKinds() {
    assertCodes(" \t\n\r\u0000\u007f\"#$%*-/=>@^_`|}~", Folding.GLUE);
    assertCodes(",()[]\uff0c\u3001\uff08\uff09", Folding.COMMA);
    assertCodes(".!?\u3002\uff0e\uff01\uff1f", Folding.STOP);
    assertCodes(";\uff1b", Folding.SEMICOLON);
    assertCodes(":\uff1a", Folding.COLON);
    assertCodes("'\u2019\u02bc\uff07", Folding.APOSTROPHE);
    assertCodes("\\", Folding.BACKSLASH);
    assertCodes("+", Folding.PLUS);
    assertCodes("{<&", Folding.MARKUP);
    assertCodes("\u00a0\u00d7\u2010\u2013\u2014\u2212\u201c\u201d\u2028\u3000\ue000", Folding.GLUE);
    assertCodes("\u00ad\u0301\u200b\u200d\u202e\ufeff\u20dd", Folding.NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "é, e", "Å, a", "ñ, n", "ø, ø", "ß, ß", "ż, z", "ǎ, a", "ạ, a", "Ω, ω", "я, я", "中, 中", "²,2",
    "₂, 2", "ℂ, c", "Ａ, a", "９, 9", "①, 1", "𝐋, l", "𝟗, 9", "𝒜, a", "ẞ, ß",
  })
  void code_letterOfOneForm_isThePlainOne(String letter, String plain) {
    assertThat(Folding.code(letter.codePointAt(0))).isEqualTo(plain.charAt(0));
  }

  @ParameterizedTest
  @CsvSource({"ﬁ, fi", "ﬄ, ffl", "½, 12", "ĳ, ij", "㎏, ''", "Ⅳ, iv", "𐐀, 𐐨"})
  void code_letterOfSeveral_isExpanded(String letter, String plain) {
    int codePoint = letter.codePointAt(0);
    if (plain.isEmpty()) {
      assertThat(Folding.code(codePoint)).isEqualTo(Folding.GLUE);
    } else {
      assertThat(Folding.code(codePoint)).isEqualTo(Folding.SEVERAL);
      assertThat(Folding.expansion(codePoint)).isEqualTo(plain);
    }
  }

  /** The first and last of each range that is asked of Unicode. */
  @Test
  void code_endsOfRanges_areFolded() {
    assertThat(Folding.code(0x80)).isEqualTo(Folding.GLUE);
    assertThat(Folding.code(0x24f)).isEqualTo(0x24f);
    assertThat(Folding.code(0x250)).isEqualTo(0x250);
    assertThat(Folding.code(0x1e00)).isEqualTo('a');
    assertThat(Folding.code(0x2070)).isEqualTo('0');
    assertThat(Folding.code(0x2100)).isEqualTo(Folding.SEVERAL);
    assertThat(Folding.code(0xfb00)).isEqualTo(Folding.SEVERAL);
    assertThat(Folding.code(0xfb06)).isEqualTo(Folding.SEVERAL);
    assertThat(Folding.code(0xff10)).isEqualTo('0');
    assertThat(Folding.code(0xff5a)).isEqualTo('z');
    assertThat(Folding.code(0x1d400)).isEqualTo('a');
    assertThat(Folding.code(0x1d7ff)).isEqualTo('9');
    assertThat(Folding.code(0x10000)).isEqualTo(Folding.SEVERAL);
    assertThat(Folding.code(0xfffd)).isEqualTo(Folding.GLUE);
  }

  @Test
  void kind_bytes_areThoseOfAsciiOrToBeLookedUp() {
    for (int c = 0; c < 256; c++) {
      assertThat(Folding.kind((byte) c)).isEqualTo(c < 128 ? Folding.code(c) : Folding.SEVERAL);
    }
  }

  /** Whatever is folded is a letter or digit, and folds to itself. */
  @Property(tries = 5000)
  void code_anyCodePoint_isAKindOrAFoldedChar(
      @ForAll @IntRange(max = Character.MAX_CODE_POINT) int codePoint) {
    int code = Folding.code(codePoint);

    if (code > 0) {
      assertThat(Character.isLetterOrDigit(code)).isTrue();
      assertThat(Character.toLowerCase(code)).isEqualTo(code);
    } else {
      assertThat(code).isBetween(Folding.MARKUP, Folding.NOTHING);
    }
    if (code == Folding.SEVERAL) {
      assertThat(Folding.expansion(codePoint)).isNotEmpty();
    }
  }

  @Test
  void code_latinAndSubscripts_isWhatTheNormalizerSays() {
    for (int c = 0x80; c < 0x250; c++) {
      assertThat(Folding.code(c)).as("U+%04X", c).isEqualTo(slowCode(c));
    }
    for (int c = 0x2080; c < 0x208A; c++) {
      assertThat(Folding.code(c)).as("U+%04X", c).isEqualTo(slowCode(c));
    }
  }

  /** The obvious way: compatibility decomposition, letters and digits of it in small letters. */
  private static int slowCode(int c) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    if (c == 0xAD) {
      return Folding.NOTHING;
    } else if (folded.isEmpty()) {
      return Folding.GLUE;
    }
    return folded.length() == 1 ? folded.charAt(0) : Folding.SEVERAL;
  }
}
