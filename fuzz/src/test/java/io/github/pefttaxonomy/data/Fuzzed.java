package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Taxonomy;
import java.util.Collection;
import java.util.List;

/** What the targets share: the shipped vocabulary, tight limits, and what a problem must say. */
final class Fuzzed {
  static final Taxonomy TAXONOMY = PeftTaxonomy.load().taxonomy();

  /** So tight that small inputs break them. */
  static final ReadLimits TIGHT = new ReadLimits(12, 300, 12, 20, 4000);

  private Fuzzed() {}

  static void check(boolean isSo, Object otherwise) {
    if (!isSo) {
      throw new AssertionError(otherwise);
    }
  }

  /** Each problem says what is wrong, where, and in words. */
  static void checkProblems(Collection<Problem> problems) {
    check(!problems.isEmpty(), "refused without a problem");
    for (Problem problem : problems) {
      check(!problem.subject().isBlank(), problem);
      check(problem.kind().isPresent(), problem);
      check(problem.place().isPresent(), problem);
    }
  }

  static ReadLimits limits(boolean isTight) {
    return isTight ? TIGHT : ReadLimits.forDocuments();
  }

  static <T> T pick(List<T> all, int number) {
    return all.get(Math.floorMod(number, all.size()));
  }
}
