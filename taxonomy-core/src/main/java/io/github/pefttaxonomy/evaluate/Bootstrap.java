package io.github.pefttaxonomy.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.evaluate.Evaluation.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** The percentile bootstrap of Efron (1979): papers are drawn again and again, with repetition. */
final class Bootstrap {
  private static final int ROUNDS = 1000;
  private static final long SEED = 20260101L;
  private static final double TAIL = 0.025;

  private final ImmutableList<PaperTally> tallies;
  private final Function<ImmutableList<PaperTally>, ImmutableMap<String, Double>> figures;

  Bootstrap(
      ImmutableList<PaperTally> tallies,
      Function<ImmutableList<PaperTally>, ImmutableMap<String, Double>> figures) {
    this.tallies = tallies;
    this.figures = figures;
  }

  ImmutableMap<String, Interval> intervals() {
    if (tallies.isEmpty()) {
      return ImmutableMap.of();
    }
    Random random = new Random(SEED);
    Map<String, List<Double>> drawn = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      figures
          .apply(draw(random))
          .forEach((name, value) -> drawn.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
    }
    ImmutableMap.Builder<String, Interval> intervals = ImmutableMap.builder();
    drawn.forEach((name, values) -> intervals.put(name, interval(values)));
    return intervals.buildOrThrow();
  }

  private ImmutableList<PaperTally> draw(Random random) {
    ImmutableList.Builder<PaperTally> sample = ImmutableList.builder();
    for (int i = 0; i < tallies.size(); i++) {
      sample.add(tallies.get(random.nextInt(tallies.size())));
    }
    return sample.build();
  }

  private static Interval interval(List<Double> values) {
    Collections.sort(values);
    int last = values.size() - 1;
    return new Interval(
        values.get((int) Math.round(TAIL * last)), values.get((int) Math.round((1 - TAIL) * last)));
  }
}
