package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void hint_near_isTheNearestFirstThenByLetters() {
    assertThat(Nearest.hint("prunes", List.of("prune", "tunes", "quantize", "brunes", "prunes-x")))
        .isEqualTo("; did you mean 'brunes' or 'prune' or 'prunes-x'?");
    assertThat(Nearest.hint("prunes", List.of("aaprunes", "zprunes")))
        .isEqualTo("; did you mean 'zprunes' or 'aaprunes'?");
  }

  /** A third of the letters may be wrong, and one in any case. */
  @Test
  void hint_limit_growsWithTheLength() {
    assertThat(Nearest.hint("ab", List.of("cb", "cd"))).isEqualTo("; did you mean 'cb'?");
    assertThat(Nearest.hint("abcdef", List.of("abcdxy", "abcxyz")))
        .isEqualTo("; did you mean 'abcdxy'?");
    assertThat(Nearest.hint("", List.of("a", "ab"))).isEqualTo("; did you mean 'a'?");
  }

  @Test
  void hint_nothingNear_isEmpty() {
    assertThat(Nearest.hint("prune", List.of())).isEmpty();
    assertThat(Nearest.hint("prune", List.of("quantize"))).isEmpty();
  }

  @Test
  void hint_endlessText_isNotCompared() {
    String longest = "a".repeat(100);

    assertThat(Nearest.hint(longest, List.of(longest))).contains(longest);
    assertThat(Nearest.hint(longest + "a", List.of(longest))).isEmpty();
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abc").ofMaxLength(6);
  }

  /** The slow, obvious distance. */
  private static int distance(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    int replaced = a.charAt(0) == b.charAt(0) ? 0 : 1;
    return Math.min(
        replaced + distance(a.substring(1), b.substring(1)),
        1 + Math.min(distance(a.substring(1), b), distance(a, b.substring(1))));
  }

  @Property(tries = 300)
  void hint_anyWords_areThoseWithinTheDistance(
      @ForAll("words") String wanted, @ForAll("words") String candidate) {
    boolean isNear = distance(wanted, candidate) <= Math.max(1, wanted.length() / 3);

    assertThat(Nearest.hint(wanted, List.of(candidate)))
        .isEqualTo(isNear ? "; did you mean '" + candidate + "'?" : "");
  }
}
