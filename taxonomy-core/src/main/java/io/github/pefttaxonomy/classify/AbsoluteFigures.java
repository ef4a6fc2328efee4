package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Claim.Direction;
import io.github.pefttaxonomy.Metric;
import io.github.pefttaxonomy.Unit;
import io.github.pefttaxonomy.classify.ClaimReader.Subject;
import io.github.pefttaxonomy.classify.Measures.Term;
import io.github.pefttaxonomy.classify.Quantity.Change;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Figures with units of their own: bits, parameters, operations, times, bytes, rates, points. */
final class AbsoluteFigures {
  private static final Set<String> STATEMENTS =
      WordList.of(
          "is present introduce propose develop only requires require possesses contains",
          "uses compact just merely release build predict needs capacity has predicting",
          "having sizes ranging to achieves scale scales scaling");
  private static final Set<String> SETTINGS =
      WordList.of(
          "train trained training on than compared standard tested evaluate experiments over",
          "across like spanning datasets");

  private AbsoluteFigures() {}

  /** Returns what a figure is about if it is a result; not if it tells of a set-up. */
  static List<Figure> of(Surroundings around, Subject subject) {
    Quantity quantity = around.quantity;
    if (quantity.isBits()) {
      return subject.isQuantizing() && quantity.amount().high() <= 8
          ? List.of(state(around, Metric.BITS))
          : List.of();
    }
    Optional<Metric> metric = metric(quantity.unit());
    if (metric.isEmpty()) {
      return List.of();
    }
    int after = around.changeAfter();
    int before = around.changeBefore();
    Change change =
        after >= 0
            ? around.prose.change(after)
            : before >= 0 ? around.prose.change(before) : Change.NONE;
    return switch (metric.get()) {
      case ACCURACY -> score(around, change);
      case TOTAL_PARAMETERS -> parameters(around, change);
      default -> measured(around, metric.get(), change);
    };
  }

  private static Figure state(Surroundings around, Metric metric) {
    return finding(around, metric, Direction.STATE);
  }

  private static Figure finding(Surroundings around, Metric metric, Direction direction) {
    Quantity q = around.quantity;
    return new Figure(metric, direction, q.unit(), q.start(), q.end());
  }

  /** Returns the metric that a unit belongs to. */
  static Optional<Metric> metric(Unit unit) {
    String symbol = unit.symbol();
    if (symbol.endsWith("params")) {
      return Optional.of(Metric.TOTAL_PARAMETERS);
    }
    return switch (symbol) {
      case "ms", "s", "minutes", "hours", "days", "GPU days", "GPU hours" ->
          Optional.of(Metric.LATENCY);
      case "GB", "MB", "KB", "TB" -> Optional.of(Metric.MEMORY);
      case "FPS", "tokens/s" -> Optional.of(Metric.THROUGHPUT);
      case "points", "perplexity", "mAP" -> Optional.of(Metric.ACCURACY);
      default -> byLetters(symbol);
    };
  }

  private static Optional<Metric> byLetters(String symbol) {
    String upper = symbol.toUpperCase(java.util.Locale.ROOT);
    if (upper.endsWith("FLOPS") || upper.endsWith("MACS") || upper.endsWith("FLOP")) {
      return Optional.of(Metric.FLOPS);
    }
    boolean score = Set.of("BLEU", "MAP", "DB", "F1").contains(upper);
    return score ? Optional.of(Metric.ACCURACY) : Optional.empty();
  }

  private static List<Figure> score(Surroundings around, Change change) {
    return switch (change) {
      case INCREASE -> List.of(finding(around, Metric.ACCURACY, Direction.INCREASE));
      case DECREASE -> List.of(finding(around, Metric.ACCURACY, Direction.DECREASE));
      default -> List.of();
    };
  }

  private static List<Figure> parameters(Surroundings around, Change change) {
    boolean counted = isIncreaseOf(around) || isBy(around);
    if (counted && change == Change.INCREASE) {
      return List.of(finding(around, Metric.TOTAL_PARAMETERS, Direction.INCREASE));
    }
    @Nullable Term term =
        around.lastTerm(around.quantity.end(), Math.min(around.right, around.quantity.end() + 4));
    Metric metric =
        term != null && term.metric() == Metric.TRAINABLE_PARAMETERS
            ? Metric.TRAINABLE_PARAMETERS
            : Metric.TOTAL_PARAMETERS;
    return isStated(around) && !isListed(around) ? List.of(state(around, metric)) : List.of();
  }

  /** "an increase of around 0.008M parameters". */
  private static boolean isIncreaseOf(Surroundings around) {
    int change = around.changeBefore();
    return change >= 0 && around.lower(change + 1).equals("of");
  }

  private static boolean isBy(Surroundings around) {
    int start = around.quantity.start();
    return around.lower(start - 1).equals("by")
        || (around.lower(start - 3).equals("by") && around.lower(start - 1).equals("to"));
  }

  /** One of several sizes is a setting of an experiment. */
  private static boolean isListed(Surroundings around) {
    int start = around.quantity.start();
    int end = around.quantity.end();
    boolean before =
        (start > 0 && isSize(around, start - 1))
            || (isSize(around, start - 2) && around.lower(start - 1).matches("to|and|or"));
    boolean after =
        isSize(around, end) || (isSize(around, end + 1) && around.lower(end).matches("to|and|or"));
    return before || after;
  }

  private static boolean isSize(Surroundings around, int word) {
    return NumberToken.at(around.prose, word)
        .filter(
            n ->
                !n.scale().isEmpty()
                    && around.prose.sentence(word)
                        == around.prose.sentence(around.quantity.start()))
        .isPresent();
  }

  private static boolean isStated(Surroundings around) {
    if (around.prose.isTitle(around.quantity.start())) {
      return true;
    }
    for (int word = around.quantity.start() - 1; word >= around.left; word--) {
      String lower = around.prose.lower(word);
      if (SETTINGS.contains(lower)) {
        return false;
      } else if (STATEMENTS.contains(lower)) {
        return true;
      }
    }
    return around.lower(around.quantity.start() - 1).equals("with");
  }

  private static List<Figure> measured(Surroundings around, Metric byUnit, Change change) {
    Metric metric = byUnit;
    @Nullable Term near = around.lastTerm(around.leftTerms, around.quantity.start());
    List<Term> behind = around.terms(around.quantity.end(), around.right);
    if (byUnit == Metric.MEMORY && (isSize(near) || (!behind.isEmpty() && isSize(behind.get(0))))) {
      metric = Metric.MODEL_SIZE;
    }
    boolean spoken =
        (near != null && near.metric() == byUnit)
            || (!behind.isEmpty() && behind.get(0).metric() == byUnit);
    boolean clear =
        byUnit == Metric.THROUGHPUT
            || byUnit == Metric.FLOPS
            || spoken
            || metric == Metric.MODEL_SIZE;
    if (!clear) {
      return List.of();
    }
    Direction direction =
        change == Change.DECREASE && byUnit != Metric.THROUGHPUT
            ? Direction.DECREASE
            : change == Change.INCREASE && isIncreaseOf(around)
                ? Direction.INCREASE
                : Direction.STATE;
    return List.of(finding(around, metric, direction));
  }

  private static boolean isSize(@Nullable Term term) {
    return term != null && term.metric() == Metric.MODEL_SIZE;
  }
}
