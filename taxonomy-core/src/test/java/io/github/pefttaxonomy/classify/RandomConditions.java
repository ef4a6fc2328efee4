package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Condition;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Conditions over three words, and texts in which they often hold. */
final class RandomConditions {
  private static final int DEPTH = 2;

  private RandomConditions() {}

  private static Arbitrary<Condition> leaves() {
    return Arbitraries.of("'ab'", "'cd'", "'ab|cd'", "'ab cd'", "'cd ef?'", "'ef'", "'a*'")
        .map(Condition::parse);
  }

  private static Arbitrary<Condition> places(int depth) {
    if (depth == 0) {
      return leaves();
    }
    Arbitrary<Condition> inner = places(depth - 1);
    Arbitrary<Integer> gaps = Arbitraries.integers().between(0, 2);
    return Arbitraries.oneOf(
        leaves(),
        Combinators.combine(inner, inner).as(Condition::or),
        Combinators.combine(inner, inner).as(Condition::except),
        Combinators.combine(gaps, inner, inner).as((gap, a, b) -> Condition.then(gap, a, b)),
        Combinators.combine(gaps, inner, inner, inner)
            .as((gap, a, b, c) -> Condition.then(gap, a, b, c)),
        Combinators.combine(gaps, inner, inner).as(Condition::near));
  }

  /** Returns conditions whose places are this deep, and that are two deep above these. */
  static Arbitrary<Condition> conditions(int placesDepth) {
    return trees(DEPTH, placesDepth);
  }

  private static Arbitrary<Condition> trees(int depth, int placesDepth) {
    if (depth == 0) {
      return places(placesDepth);
    }
    Arbitrary<Condition> inner = trees(depth - 1, placesDepth);
    return Arbitraries.oneOf(
        places(placesDepth),
        inner.map(Condition::title),
        inner.map(Condition::not),
        Combinators.combine(inner, inner).as(Condition::or),
        Combinators.combine(inner, inner).as(Condition::and),
        Combinators.combine(inner, inner).as(Condition::sentence));
  }

  static Arbitrary<String> texts() {
    return Arbitraries.of("Ab ", "cd ", "ef ", "x ", "ab ", ", ", ". ")
        .list()
        .ofMaxSize(14)
        .map(pieces -> String.join("", pieces));
  }
}
