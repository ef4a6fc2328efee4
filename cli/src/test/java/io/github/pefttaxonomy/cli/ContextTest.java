package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Span;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ContextTest {
  @Example
  void of_middleSentence_thatSentenceAlone() {
    assertThat(mark("We begin. We prune layers well. We end.", "prune"))
        .isEqualTo("We [prune] layers well.");
  }

  @Example
  void of_firstAndLastWord_wholeSentence() {
    assertThat(mark("Pruning layers. Tuning.", "Pruning")).isEqualTo("[Pruning] layers.");
    assertThat(mark("Pruning layers. Tuning.", "Tuning.")).isEqualTo("[Tuning.]");
  }

  @Example
  void of_wholeText_allInBrackets() {
    assertThat(mark("Pruning", "Pruning")).isEqualTo("[Pruning]");
  }

  @Example
  void of_endlessSentence_isCutOnBothSides() {
    String text = "word ".repeat(1000) + "prune " + "word ".repeat(1000);

    assertThat(mark(text, "prune"))
        .startsWith("…")
        .endsWith("…")
        .contains("word [prune] word")
        .hasSizeLessThan(520);
  }

  @Example
  void of_lineBreakInEvidence_oneLine() {
    assertThat(mark("We use low-\nrank weights.", "low-\nrank"))
        .isEqualTo("We use [low- rank] weights.");
  }

  @Property
  void of_anyPlaceInAnyText_neverFails(
      @ForAll String text, @ForAll @IntRange(max = 50) int a, @ForAll @IntRange(max = 50) int b) {
    int start = Math.min(Math.min(a, b), text.length());
    int end = Math.min(Math.max(a, b), text.length());

    assertThat(Context.of(text, new Span(start, end))).contains("[").contains("]");
  }

  private static String mark(String text, String evidence) {
    int start = text.indexOf(evidence);
    return Context.of(text, new Span(start, start + evidence.length()));
  }
}
