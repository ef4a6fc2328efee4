package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClaimTableTest {
  private static final Classification PAPER =
      Classification.builder()
          .paper(Paper.builder().id("p,1").title("T").abstractText("a|b 4x \"c\"").build())
          .addClaims(claim(Metric.MEMORY, "4x", "a|b 4x"))
          .addClaims(claim(Metric.LATENCY, "2 ms", "\"c\""))
          .taxonomyVersion("1")
          .taxonomyHash("h")
          .build();

  private static Claim claim(Metric metric, String amount, String text) {
    return new Claim(
        metric,
        Claim.Direction.DECREASE,
        Amount.parse(amount),
        Optional.of("FooNet"),
        new Quote(Field.ABSTRACT, new Span(0, text.length()), text));
  }

  @Test
  void csv_quotesWhatItMust() {
    assertThat(ClaimTable.of(Stream.of(PAPER)).toCsv())
        .isEqualTo(
            """
            method,metric,direction,value,unit,relative to,paper,quote
            ,memory,decrease,4,x,FooNet,"p,1",a|b 4x
            ,latency,decrease,2,ms,FooNet,"p,1",\"""c""\"
            """);
  }

  @Test
  void withTechniquesFrom_keepsTheClaims() {
    assertThat(PAPER.withTechniquesFrom(0.5)).isEqualTo(PAPER);
  }

  @Test
  void markdown_escapesBars() {
    assertThat(ClaimTable.of(Stream.of(PAPER)).of(Metric.MEMORY).toMarkdown())
        .isEqualTo(
            """
            | method | metric | direction | value | unit | relative to | paper | quote |
            |---|---|---|---|---|---|---|---|
            |  | memory | decrease | 4 | x | FooNet | p,1 | a\\|b 4x |
            """);
  }
}
