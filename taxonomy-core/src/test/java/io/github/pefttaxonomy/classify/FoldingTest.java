package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FoldingTest {
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
