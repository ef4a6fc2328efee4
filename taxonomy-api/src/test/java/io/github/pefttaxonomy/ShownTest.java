package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShownTest {
  private static String letters(int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append((char) ('a' + i % 26));
    }
    return letters.toString();
  }

  @Test
  void of_longValue_isCutBehindTwoHundredChars() {
    assertThat(Shown.of(letters(200))).isEqualTo(letters(200));
    assertThat(Shown.of(letters(201))).isEqualTo(letters(200) + "…");
  }

  @Test
  void around_shortValue_isWhole() {
    assertThat(Shown.around(letters(200), 150)).isEqualTo(letters(200));
  }

  @Test
  void around_longValue_isCutOnBothSides() {
    String value = letters(1000);

    assertThat(Shown.around(value, 60)).isEqualTo(value.substring(0, 200) + "…");
    assertThat(Shown.around(value, 61)).isEqualTo("…" + value.substring(1, 201) + "…");
    assertThat(Shown.around(value, 860)).isEqualTo("…" + value.substring(800));
    assertThat(Shown.around(value, 859)).isEqualTo("…" + value.substring(799, 999) + "…");
    assertThat(Shown.around(value, 5000)).isEqualTo("…" + value.substring(940));
  }

  @Property
  void around_anyPlace_isShown(
      @ForAll @IntRange(max = 600) int length, @ForAll @IntRange(max = 599) int at) {
    String value = letters(length);
    String shown = Shown.around(value, at);

    assertThat(shown.length()).isLessThanOrEqualTo(202);
    assertThat(value).contains(shown.replace("…", ""));
    if (at < length) {
      assertThat(shown).contains(value.substring(at, Math.min(length, at + 26)));
    }
  }
}
