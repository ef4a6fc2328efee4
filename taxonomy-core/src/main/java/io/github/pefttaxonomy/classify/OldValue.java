package io.github.pefttaxonomy.classify;

import java.util.List;
import java.util.Optional;

/**
 * The value that a new one replaces: "from 2.1M to 86.9K".
 *
 * @param quantity the old value
 * @param text as it is printed
 * @param start the word before both, "from"
 */
record OldValue(Quantity quantity, String text, int start) {
  private static final int BETWEEN = 5;
  private static final int REACH = 12;

  /** Returns the old value before a new one, if the two are joined by from and to. */
  static Optional<OldValue> before(Prose prose, List<Quantity> quantities, int index) {
    if (index == 0) {
      return Optional.empty();
    }
    Quantity old = quantities.get(index - 1);
    Quantity now = quantities.get(index);
    int sentence = prose.sentence(now.start());
    boolean joined =
        prose.lower(now.start() - 1, sentence).equals("to")
            && prose.lower(old.start() - 1, sentence).equals("from")
            && !isRanging(prose.lower(old.start() - 2, sentence))
            && now.start() - old.end() <= BETWEEN
            && isChanged(prose, old.start() - 1);
    return joined
        ? Optional.of(new OldValue(old, prose.plain(old.start(), old.end()), old.start() - 1))
        : Optional.empty();
  }

  /** Returns whether something is said to change, not just to lie between two values. */
  private static boolean isChanged(Prose prose, int from) {
    for (int back = 1; back <= REACH; back++) {
      String lower = prose.lower(from - back, prose.sentence(from));
      if (Measures.change(lower) != Quantity.Change.NONE
          || lower.startsWith("scal")
          || lower.startsWith("fall")
          || lower.startsWith("grow")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRanging(String lower) {
    return lower.startsWith("rang") || lower.startsWith("var") || lower.equals("sizes");
  }
}
