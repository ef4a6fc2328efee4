package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Order;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Finds the first papers of a result in some order. */
final class Ranking {
  private static final Comparator<String> TITLES =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  private final List<Block> blocks;
  private final ConceptTable table;
  private final Step step;
  private final @Nullable Rows[] evaluated;

  Ranking(IndexedCatalog catalog, Step step) {
    this.blocks = catalog.blocks();
    this.table = catalog.table();
    this.step = step;
    this.evaluated = new Rows[blocks.size()];
  }

  ImmutableList<Classification> top(int k, Order order) {
    if (order instanceof Order.Newest) {
      return byYear(k, Ranking::before);
    } else if (order instanceof Order.Oldest) {
      return byYear(k, Ranking::after);
    } else if (order instanceof Order.ByConfidence sure) {
      return byConfidence(k, sure.concept());
    } else if (order instanceof Order.ByClaim claim) {
      return byClaim(k, claim);
    } else if (order instanceof Order.ByTitle) {
      return byTitle(k);
    }
    throw new AssertionError(order);
  }

  /** Finds the year to go on with after another one, or to begin with. */
  private interface NextYear {
    OptionalInt of(List<Block> blocks, OptionalInt year);
  }

  private static OptionalInt before(List<Block> blocks, OptionalInt year) {
    OptionalInt latest = OptionalInt.empty();
    for (Block block : blocks) {
      Years years = block.years().get();
      int at = year.isEmpty() ? years.years().length : years.place(year.getAsInt());
      if (at > 0 && (latest.isEmpty() || years.years()[at - 1] > latest.getAsInt())) {
        latest = OptionalInt.of(years.years()[at - 1]);
      }
    }
    return latest;
  }

  private static OptionalInt after(List<Block> blocks, OptionalInt year) {
    OptionalInt earliest = OptionalInt.empty();
    for (Block block : blocks) {
      int[] years = block.years().get().years();
      int at = year.isEmpty() ? 0 : block.years().get().placeAfter(year.getAsInt());
      if (at < years.length && (earliest.isEmpty() || years[at] < earliest.getAsInt())) {
        earliest = OptionalInt.of(years[at]);
      }
    }
    return earliest;
  }

  /**
   * Goes from year to year, and in each from block to block. A block is evaluated when it is come
   * to; the papers of one year in the first blocks are mostly enough.
   */
  private ImmutableList<Classification> byYear(int k, NextYear next) {
    Taken taken = new Taken(k);
    OptionalInt year = next.of(blocks, OptionalInt.empty());
    while (year.isPresent() && !taken.isFull()) {
      for (int i = 0; i < blocks.size() && !taken.isFull(); i++) {
        Rows ofYear = blocks.get(i).years().get().rows(year.getAsInt());
        if (!ofYear.isEmpty()) {
          taken.add(blocks.get(i), ofYear.and(rows(i)));
        }
      }
      year = next.of(blocks, year);
    }
    for (int i = 0; i < blocks.size() && !taken.isFull(); i++) {
      List<Rows> dated = List.of(blocks.get(i).years().get().sets());
      taken.add(blocks.get(i), Rows.and(List.of(rows(i)), dated));
    }
    return taken.papers.build();
  }

  private Rows rows(int block) {
    Rows rows = evaluated[block];
    if (rows == null) {
      rows = step.rows(blocks.get(block));
      evaluated[block] = rows;
    }
    return rows;
  }

  /** Papers up to some number. */
  private static final class Taken {
    final ImmutableList.Builder<Classification> papers = ImmutableList.builder();
    private int left;

    Taken(int most) {
      this.left = most;
    }

    boolean isFull() {
      return left == 0;
    }

    void add(Block block, Rows rows) {
      IndexedResults.papers(block, rows).limit(left).forEach(papers::add);
      left -= Math.min(left, rows.size());
    }
  }

  private ImmutableList<Classification> byConfidence(int k, ConceptId concept) {
    int[] below = table.below(table.number(concept));
    Best<Double> best = new Best<>(k, Comparator.<Double>naturalOrder());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      double[] confidences = confidences(block, below);
      for (char row : rows(i).toArray()) {
        best.offer(confidences[row], block, row);
      }
    }
    return papers(best);
  }

  /** Returns the highest confidence of each row, 0 where there is no such label. */
  private static double[] confidences(Block block, int[] concepts) {
    Labels labels = block.labels().get();
    double[] confidences = new double[block.rows()];
    for (int concept : concepts) {
      for (int i = labels.aboutFrom(concept); i < labels.aboutTo(concept); i++) {
        int row = labels.row(i);
        confidences[row] = Math.max(confidences[row], labels.confidence(i));
      }
    }
    return confidences;
  }

  private ImmutableList<Classification> byClaim(int k, Order.ByClaim order) {
    Best<Double> best = new Best<>(k, Comparator.<Double>naturalOrder());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      double[] greatest = block.figures().get().greatest(order, block.rows());
      for (char row : rows(i).toArray()) {
        best.offer(greatest[row], block, row);
      }
    }
    return papers(best);
  }

  private ImmutableList<Classification> byTitle(int k) {
    Best<String> best = new Best<>(k, TITLES.reversed());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      for (char row : rows(i).toArray()) {
        best.offer(block.documents().name(row).title(), block, row);
      }
    }
    return papers(best);
  }

  private static ImmutableList<Classification> papers(Best<?> best) {
    return best.bestToWorst().stream()
        .map(entry -> entry.block().documents().get(entry.row()))
        .collect(ImmutableList.toImmutableList());
  }
}
