package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Classification;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the papers most like one: simGIC (Pesquita et al. 2008), a Jaccard index weighted by
 * information content. Weights are whole numbers, so that sums do not depend on their order, nor
 * equal papers on the blocks they lie in.
 *
 * <p>What a paper shares with the given one is added up concept by concept. It bounds the score
 * from above, because the union is at least the given paper; all concepts of a paper are looked up
 * only where the bound is better than the worst of the best so far.
 */
final class Likeness {
  private static final double UNIT = 1L << 32;

  /** Keeps rounding from passing over a row whose bound is as good as equal. */
  private static final double SLACK = 1 - 1e-9;

  private final IndexedCatalog catalog;
  private final String id;
  private final int[] concepts;
  private final long[] weights;
  private final long own;

  Likeness(IndexedCatalog catalog, Classification paper) {
    ConceptTable table = catalog.table();
    this.catalog = catalog;
    this.id = paper.paper().id();
    this.concepts =
        Stream.concat(paper.techniques().stream(), paper.descriptors().stream())
            .filter(Assignment::isAbout)
            .flatMapToInt(label -> IntStream.of(table.above(table.number(label.concept()))))
            .distinct()
            .toArray();
    this.weights = IntStream.range(0, table.size()).mapToLong(this::weight).toArray();
    this.own = Arrays.stream(concepts).mapToLong(concept -> weights[concept]).sum();
  }

  private long weight(int concept) {
    double share = (catalog.size() + 1.0) / (catalog.about(concept) + 1.0);
    return Math.round(Math.log(share) * UNIT);
  }

  ImmutableList<Catalog.Match> best(int k) {
    Best<Double> best = new Best<>(k, Comparator.<Double>naturalOrder());
    for (Block block : catalog.blocks()) {
      offer(block, shared(block), best);
    }
    return best.bestToWorst().stream()
        .map(e -> new Catalog.Match(e.block().documents().get(e.row()), e.score()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns for each row the weight of what it shares with the given paper. */
  private long[] shared(Block block) {
    long[] shared = new long[block.rows()];
    for (int concept : concepts) {
      long weight = weights[concept];
      if (weight > 0) {
        for (char row : block.about(concept).toArray()) {
          shared[row] += weight;
        }
      }
    }
    return shared;
  }

  private void offer(Block block, long[] shared, Best<Double> best) {
    Weigher weigher = new Weigher(block);
    double least = 0;
    for (int row = 0; row < shared.length; row++) {
      if (shared[row] > least * own * SLACK) {
        double score = (double) shared[row] / (own + weigher.weight(row) - shared[row]);
        if (best.takes(score) && !isItself(block, row)) {
          best.offer(score, block, row);
        }
        least = best.least().orElse(0.0);
      }
    }
  }

  private boolean isItself(Block block, int row) {
    return !id.isEmpty()
        && block.ids().get()[row] == id.hashCode()
        && block.documents().name(row).id().equals(id);
  }

  /** Sums the weights of all concepts of a row. */
  private final class Weigher {
    private final Rows[] about;
    private final int[] frequent;
    private final Forward.Lists rare;

    Weigher(Block block) {
      this.about = block.about().get();
      this.frequent = IntStream.range(0, about.length).filter(c -> about[c].isDense()).toArray();
      this.rare = block.forward().get().rare();
    }

    long weight(int row) {
      long weight = 0;
      for (int concept : frequent) {
        weight += about[concept].contains(row) ? weights[concept] : 0;
      }
      int end = rare.start(row + 1);
      for (int i = rare.start(row); i < end; i++) {
        weight += weights[rare.entries()[i] & ~Forward.DIRECT];
      }
      return weight;
    }
  }
}
