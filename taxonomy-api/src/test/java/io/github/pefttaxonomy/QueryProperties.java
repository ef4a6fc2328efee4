package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The notation of queries. */
class QueryProperties {
  @Provide
  Arbitrary<Query> queries() {
    return tree(3);
  }

  private static Arbitrary<Query> leaves() {
    Arbitrary<ConceptId> concepts =
        Arbitraries.of("technique", "low-rank-adaptation", "mixture-of-experts").map(ConceptId::of);
    Arbitrary<ImmutableSet<Role>> roles =
        Arbitraries.of(Role.class).set().ofMinSize(1).map(ImmutableSet::copyOf);
    Arbitrary<Integer> years = Arbitraries.integers();
    Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(8);
    return Arbitraries.oneOf(
        concepts.map(Query::about),
        concepts.map(Query::exactly),
        Combinators.combine(concepts, roles).as(Query.InRole::new),
        Combinators.combine(concepts, Arbitraries.doubles().between(0, 1).ofScale(17))
            .as(Query::confidence),
        Combinators.combine(years, years)
            .as((a, b) -> Query.published(Math.min(a, b), Math.max(a, b))),
        years.map(Query::since),
        years.map(Query::until),
        texts.map(text -> Query.titleContains("w" + text)),
        Combinators.combine(texts, texts).as(Query::attribute),
        texts.map(Query::paper),
        texts.map(text -> Query.introduces("m" + text)),
        texts.map(text -> Query.buildsOn(text + "m")),
        texts.map(text -> Query.comparesWith("m" + text)),
        claims(texts),
        Arbitraries.just(Query.everything()));
  }

  private static Arbitrary<Query> claims(Arbitrary<String> texts) {
    Arbitrary<Unit> units =
        Arbitraries.oneOf(
            Arbitraries.of(Unit.TIMES, Unit.PERCENT, Unit.PERCENT_OF_REFERENCE),
            Arbitraries.of("GB", "it's, (so)", "of \\", "= x", "'").map(Unit::new));
    Arbitrary<Amount> bounds =
        Combinators.combine(
                Arbitraries.doubles().between(0, 1e12).ofScale(9),
                Arbitraries.of(Amount.Bound.EXACTLY, Amount.Bound.AT_LEAST, Amount.Bound.AT_MOST),
                units)
            .as((value, side, unit) -> new Amount(value, value, side, unit));
    return Combinators.combine(
            Arbitraries.of(Metric.class),
            Arbitraries.of(Claim.Direction.class).optional(),
            bounds.optional(),
            Arbitraries.oneOf(texts, Arbitraries.of(">", "<=")).map(t -> t + "r").optional())
        .as(Query.Claims::new);
  }

  private static Arbitrary<Query> tree(int depth) {
    if (depth == 0) {
      return leaves();
    }
    Arbitrary<Query> inner = tree(depth - 1);
    Arbitrary<ImmutableList<Query>> several =
        inner.list().ofMinSize(2).ofMaxSize(3).map(ImmutableList::copyOf);
    return Arbitraries.oneOf(
        leaves(), several.map(Query.And::new), several.map(Query.Or::new), inner.map(Query::not));
  }

  @Property
  void parse_printed_isTheSame(@ForAll("queries") Query query) {
    assertThat(Query.parse(query.toString(), QueryTest.TAXONOMY)).isEqualTo(query);
  }

  @Property
  void parse_withOtherSpaces_isTheSame(@ForAll("queries") Query query) {
    if (!query.toString().contains("'")) {
      String spaced =
          query.toString().replace("(", " (\n ").replace(")", " ) ").replace(", ", "\t,");
      assertThat(Query.parse(spaced, QueryTest.TAXONOMY)).isEqualTo(query);
    }
  }

  @Property
  void parse_anyText_isAQueryOrAnExplainedRefusal(@ForAll String text) {
    try {
      assertThat(Query.parse(text, QueryTest.TAXONOMY)).isNotNull();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("at column ").hasMessageEndingWith("^");
    }
  }

  @Property
  void parse_damaged_isAQueryOrAnExplainedRefusal(
      @ForAll("queries") Query query, @ForAll char damage, @ForAll int place) {
    StringBuilder text = new StringBuilder(query.toString());
    text.setCharAt(Math.floorMod(place, text.length()), damage);
    try {
      Query parsed = Query.parse(text.toString(), QueryTest.TAXONOMY);
      assertThat(Query.parse(parsed.toString(), QueryTest.TAXONOMY)).isEqualTo(parsed);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("at column ").hasMessageEndingWith("^");
    }
  }
}
