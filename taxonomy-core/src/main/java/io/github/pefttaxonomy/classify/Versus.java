package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Claim.Direction;
import io.github.pefttaxonomy.Metric;
import java.util.List;
import java.util.Optional;

/**
 * Two scores side by side, the paper's own and that of a baseline: "83.3% vs. 82.6%", "65% compared
 * to the baseline 64%".
 *
 * @param own the first of the two
 * @param other the second
 */
record Versus(Quantity own, Quantity other) {
  private static final int BETWEEN = 8;

  /** Returns the pair that begins with this number. */
  static Optional<Versus> at(Prose prose, List<Quantity> quantities, int index) {
    if (index + 1 >= quantities.size()) {
      return Optional.empty();
    }
    Quantity own = quantities.get(index);
    Quantity other = quantities.get(index + 1);
    boolean near =
        own.isPercent()
            && other.isPercent()
            && other.start() - own.end() <= BETWEEN
            && prose.sentence(own.start()) == prose.sentence(other.start());
    return near && isCompared(prose, own.end(), other.start())
        ? Optional.of(new Versus(own, other))
        : Optional.empty();
  }

  private static boolean isCompared(Prose prose, int from, int to) {
    for (int word = from; word < to; word++) {
      switch (prose.lower(word)) {
        case "vs", "versus", "compared" -> {
          return true;
        }
        case "reduction", "fewer", "less", "faster", "higher", "lower", "improvement" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Returns whether this number is the baseline's in such a pair. */
  static boolean isReference(Prose prose, List<Quantity> quantities, int index) {
    return index > 0 && at(prose, quantities, index - 1).isPresent();
  }

  List<Figure> findings(Surroundings around) {
    boolean more = own.amount().low() > other.amount().low();
    Direction direction = more ? Direction.INCREASE : Direction.DECREASE;
    return List.of(
        new Figure(Metric.ACCURACY, direction, own.unit(), own.start(), around.quantity.end()));
  }
}
