package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Results;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts papers by concept. In each block the concepts that are frequent there are counted by the
 * bits they share with the result; the rare ones by walking the lists of the rows of the result, so
 * that no other row is looked at.
 */
final class ConceptCounter {
  private final IndexedCatalog catalog;
  private final int[] below;
  private final Results.Depth depth;
  private final int[] counts;

  ConceptCounter(IndexedCatalog catalog, ConceptId root, Results.Depth depth) {
    ConceptTable table = catalog.table();
    int number = table.number(root);
    this.catalog = catalog;
    this.below = Arrays.stream(table.below(number)).filter(c -> c != number).toArray();
    this.depth = depth;
    this.counts = new int[table.size()];
  }

  ImmutableMap<ConceptId, Integer> count(Step step) {
    for (Block block : catalog.blocks()) {
      Rows rows = step.rows(block).compact();
      if (depth == Results.Depth.DIRECT) {
        countDirect(block, rows);
      } else if (rows.size() == block.live().size()) {
        countAll(block);
      } else if (!rows.isEmpty()) {
        countFrequent(block, rows);
        countRare(block, rows);
      }
    }
    return sorted();
  }

  private void countAll(Block block) {
    for (int concept : below) {
      counts[concept] += block.about(concept).size();
    }
  }

  private void countFrequent(Block block, Rows rows) {
    Rows[] about = block.about().get();
    for (int concept : below) {
      if (about[concept].isDense()) {
        counts[concept] += about[concept].andSize(rows);
      }
    }
  }

  private void countRare(Block block, Rows rows) {
    int[] found = tally(block.forward().get().rare(), rows, 0);
    for (int concept : below) {
      counts[concept] += found[concept];
    }
  }

  private void countDirect(Block block, Rows rows) {
    Forward forward = block.forward().get();
    int[] rare = tally(forward.rare(), rows, Forward.DIRECT);
    int[] frequent = tally(forward.frequent(), rows, Forward.DIRECT);
    for (int concept : below) {
      counts[concept] += rare[concept] + frequent[concept];
    }
  }

  /** Counts the entries that have all of these marks. */
  private int[] tally(Forward.Lists lists, Rows rows, int marks) {
    int[] found = new int[counts.length];
    for (char entry : lists.of(rows.toArray())) {
      found[entry & ~Forward.DIRECT] += (entry & marks) == marks ? 1 : 0;
    }
    return found;
  }

  private ImmutableMap<ConceptId, Integer> sorted() {
    Stream<Map.Entry<ConceptId, Integer>> entries =
        Arrays.stream(below)
            .filter(concept -> counts[concept] > 0)
            .mapToObj(concept -> Map.entry(catalog.table().id(concept), counts[concept]));
    return entries
        .sorted(
            Map.Entry.<ConceptId, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
