package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ClaimProperties {
  @Provide
  Arbitrary<Claim> claims() {
    Arbitrary<String> references =
        Arbitraries.of("LoRA", "a (b)", "relative to it", "x relative to y", "@", "q' [1, 2) 'r'");
    return Combinators.combine(
            Arbitraries.of(Metric.values()),
            Arbitraries.of(Claim.Direction.values()),
            amounts(),
            references.optional().filter(r -> r.filter("@"::equals).isEmpty()),
            quotes())
        .as((a, b, c, d, e) -> new Claim(a, b, c, Optional.ofNullable(d.orElse(null)), e));
  }

  private static Arbitrary<Amount> amounts() {
    Arbitrary<Double> values =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(0, 1e12),
            Arbitraries.of(0.0, 1e-20, Double.MIN_VALUE, 1e300, 100.0, 17.5));
    Arbitrary<Unit> units =
        Arbitraries.of("x", "%", "%-of-reference", "bits", "M params", "ms", "% of heads", "BLEU")
            .map(Unit::new);
    return Combinators.combine(values, values, Arbitraries.of(Amount.Bound.values()), units)
        .as((a, b, bound, unit) -> new Amount(Math.min(a, b), Math.max(a, b), bound, unit));
  }

  private static Arbitrary<Quote> quotes() {
    Arbitrary<String> texts = Arbitraries.strings().withChars("ab '@[],)\n1").ofMaxLength(30);
    return Combinators.combine(
            Arbitraries.of(Field.values()), Arbitraries.integers().between(0, 9999), texts)
        .as((field, at, text) -> new Quote(field, new Span(at, at + text.length()), text));
  }

  @Property
  void parse_ofThePrintedClaim_isTheClaim(@ForAll("claims") Claim claim) {
    assertThat(Claim.parse(claim.toString())).isEqualTo(claim);
  }

  @Property
  void atLeast_isMonotone(@ForAll("claims") Claim claim) {
    if (claim.atLeast(10, Unit.TIMES)) {
      assertThat(claim.atLeast(5, Unit.TIMES)).isTrue();
    }
  }
}
