package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreenTest {
  @Test
  void printable_controlsAndLineBreaks_oneSpace() {
    assertThat(Screen.printable("a\n\t b\u0000c\u001b[1m\u2028d\u202ee "))
        .isEqualTo("a b c [1m d e");
  }

  @Test
  void printable_loneSurrogates_areLeftOut() {
    assertThat(Screen.printable("a\ud800b \ud83d\ude00 \udc00")).isEqualTo("a b \ud83d\ude00");
  }

  @Test
  void cut_fits_unchanged() {
    assertThat(Screen.cut("abc", 3)).isEqualTo("abc");
    assertThat(Screen.cut("", 3)).isEmpty();
  }

  @Test
  void cut_tooLong_ellipsisWithinWidth() {
    assertThat(Screen.cut("abcd", 3)).isEqualTo("ab…");
  }

  @Test
  void cut_wideCharacters_countTwice() {
    assertThat(Screen.cut("量子化モデル", 12)).isEqualTo("量子化モデル");
    assertThat(Screen.cut("量子化モデル", 7)).isEqualTo("量子化…");
  }

  @Test
  void cut_combiningMarks_countNothing() {
    assertThat(Screen.cut("e\u0301e\u0301e\u0301", 3)).isEqualTo("e\u0301e\u0301e\u0301");
  }

  @Test
  void cut_pairOfSurrogates_isNotSplit() {
    assertThat(Screen.cut("\ud83d\ude00\ud83d\ude00\ud83d\ude00", 2)).isEqualTo("\ud83d\ude00…");
  }

  @Test
  void pad_short_exactWidth() {
    assertThat(Screen.pad("量", 4)).isEqualTo("量  ");
    assertThat(Screen.pad("abcde", 4)).isEqualTo("abc…");
  }

  @Test
  void wrap_breaksAtSpacesAfterIndent() {
    assertThat(new Screen(12).wrap(2, "one two three four")).isEqualTo("  one two\n  three four");
  }

  @Test
  void wrap_longWord_isNotBroken() {
    assertThat(new Screen(8).wrap(2, "a incomprehensible b"))
        .isEqualTo("  a\n  incomprehensible\n  b");
  }
}
