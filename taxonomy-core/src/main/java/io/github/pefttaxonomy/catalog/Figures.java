package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Amount;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.Metric;
import io.github.pefttaxonomy.Order;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Quote;
import io.github.pefttaxonomy.Span;
import io.github.pefttaxonomy.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An inverted file of the claims of a block. Claims that differ in nothing but their quotes and
 * hedges are one figure, with the rows that have it; a question is put to each figure of a metric
 * once, however many papers give it.
 *
 * @param groups where the figures of each metric and direction begin, and the end
 * @param lows the lower end of each figure
 * @param highs the upper end
 * @param units the place of its unit in {@code names}
 * @param references the place of what it is relative to in {@code names}, or -1
 * @param names units and references
 * @param starts where the rows of each figure begin, and the end
 * @param rows the rows, ascending for each figure
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Figures(
    int[] groups,
    double[] lows,
    double[] highs,
    int[] units,
    int[] references,
    ImmutableList<String> names,
    int[] starts,
    char[] rows) {
  static final ImmutableList<Metric> METRICS = ImmutableList.copyOf(Metric.values());
  static final ImmutableList<Claim.Direction> DIRECTIONS =
      ImmutableList.copyOf(Claim.Direction.values());
  private static final Quote NONE = new Quote(Field.TITLE, new Span(0, 0), "");

  /** Returns the number of a metric and a direction. */
  static int group(Metric metric, Claim.Direction direction) {
    return METRICS.indexOf(metric) * DIRECTIONS.size() + DIRECTIONS.indexOf(direction);
  }

  /** Returns the rows of each figure that is asked for. */
  List<Rows> rows(Query.Claims query) {
    List<Rows> found = new ArrayList<>();
    for (Claim.Direction direction : DIRECTIONS) {
      int group = group(query.metric(), direction);
      for (int i = groups[group]; i < groups[group + 1]; i++) {
        if (query.holds(claim(query.metric(), direction, i))) {
          found.add(Rows.ofList(rows, starts[i], starts[i + 1]));
        }
      }
    }
    return found;
  }

  private Claim claim(Metric metric, Claim.Direction direction, int figure) {
    int reference = references[figure];
    return new Claim(
        metric,
        direction,
        new Amount(
            lows[figure], highs[figure], Amount.Bound.EXACTLY, new Unit(names.get(units[figure]))),
        reference < 0 ? Optional.empty() : Optional.of(names.get(reference)),
        NONE);
  }

  /** Returns the greatest figure of each row, negative infinity where there is none. */
  double[] greatest(Order.ByClaim order, int size) {
    double[] greatest = new double[size];
    Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    int group = group(order.metric(), order.direction());
    for (int i = groups[group]; i < groups[group + 1]; i++) {
      OptionalDouble value = claim(order.metric(), order.direction(), i).in(order.unit());
      for (int at = starts[i]; at < starts[i + 1] && value.isPresent(); at++) {
        double known = Math.max(value.getAsDouble(), -Double.MAX_VALUE);
        greatest[rows[at]] = Math.max(greatest[rows[at]], known);
      }
    }
    return greatest;
  }
}
