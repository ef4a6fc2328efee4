package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What the form of two conditions tells must be so in every text. */
class ImplicationProperties {
  /** Pairs of which the second is often built around the first, or shares a part with it. */
  @Provide
  Arbitrary<List<Condition>> pairs() {
    Arbitrary<Condition> one = RandomConditions.conditions(1);
    return Combinators.combine(one, one, Arbitraries.integers().between(0, 5))
        .as(
            (a, b, how) ->
                switch (how) {
                  case 0 -> List.of(a, Condition.or(b, a));
                  case 1 -> List.of(Condition.and(a, b), a);
                  case 2 -> List.of(Condition.and(a, b), b);
                  case 3 -> List.of(Condition.sentence(a, b), a);
                  case 4 -> List.of(Condition.sentence(a, b), b);
                  default -> List.of(a, b);
                });
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomConditions.texts();
  }

  @Property(tries = 4000)
  void implication_anyConditions_isSoInAnyText(
      @ForAll("pairs") List<Condition> pair,
      @ForAll("texts") String title,
      @ForAll("texts") String text) {
    Taxonomy empty = Taxonomy.builder().build();
    LintContext context = new LintContext(empty);
    Implication implication = new Implication(context);
    Condition one = pair.get(0);
    Condition other = pair.get(1);
    Matching first = Matching.compile(one, context.book());
    Matching second = Matching.compile(other, context.book());
    Reading reading = new Reading(Vocabulary.of(context.book()));
    reading.read(Paper.of(title, text));
    Map<String, Boolean> told = new TreeMap<>();
    told.put("holds", implication.holds(one, other));
    told.put("covers", implication.covers(other, one));
    Statistics.collect(told);
    List<Integer> firstPlaces = places(first, reading);
    List<Integer> secondPlaces = places(second, reading);
    if (implication.holds(one, other) && firstPlaces != NOWHERE) {
      assertThat(secondPlaces).as(one + " implies " + other).isNotSameAs(NOWHERE);
    }
    if (implication.covers(other, one) && firstPlaces != NOWHERE) {
      assertThat(secondPlaces).as(other + " covers " + one).containsAll(firstPlaces);
    }
  }

  private static final List<Integer> NOWHERE = List.of();

  /** Returns the places as single numbers, or {@link #NOWHERE} if it does not hold. */
  private static List<Integer> places(Matching matching, Reading reading) {
    int mark = reading.places.size();
    if (!matching.holds(reading, 0, reading.wordCount())) {
      return NOWHERE;
    }
    List<Integer> places = new ArrayList<>();
    for (int i = mark; i < reading.places.size(); i += 2) {
      places.add(1000 * reading.places.get(i) + reading.places.get(i + 1));
    }
    reading.places.truncate(mark);
    return places;
  }
}
