package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Cooccurrence;
import java.util.Arrays;

/** Counts papers by pairs of concepts, block by block so that the sets stay in the cache. */
final class PairCounter {
  private final IndexedCatalog catalog;
  private final ConceptId[] rowIds;
  private final ConceptId[] columnIds;
  private final int[] rowCounts;
  private final int[] columnCounts;
  private final int[][] counts;
  private int papers;

  PairCounter(IndexedCatalog catalog, Iterable<ConceptId> rows, Iterable<ConceptId> columns) {
    this.catalog = catalog;
    this.rowIds = ImmutableSet.copyOf(rows).toArray(new ConceptId[0]);
    this.columnIds = ImmutableSet.copyOf(columns).toArray(new ConceptId[0]);
    this.rowCounts = new int[rowIds.length];
    this.columnCounts = new int[columnIds.length];
    this.counts = new int[rowIds.length][columnIds.length];
  }

  Cooccurrence count(Step step) {
    int[] rowNumbers = numbers(rowIds);
    int[] columnNumbers = numbers(columnIds);
    for (Block block : catalog.blocks()) {
      Rows found = step.rows(block);
      papers += found.size();
      if (!found.isEmpty()) {
        count(sets(block, rowNumbers, found), sets(block, columnNumbers, found));
      }
    }
    return new Cooccurrence(papers, map(rowIds, rowCounts), map(columnIds, columnCounts), table());
  }

  private int[] numbers(ConceptId[] ids) {
    return Arrays.stream(ids).mapToInt(catalog.table()::number).toArray();
  }

  private static Rows[] sets(Block block, int[] concepts, Rows found) {
    boolean isAll = found.size() == block.live().size();
    return Arrays.stream(concepts)
        .mapToObj(block::about)
        .map(set -> isAll ? set : set.and(found).compact())
        .toArray(Rows[]::new);
  }

  private void count(Rows[] rowSets, Rows[] columnSets) {
    for (int i = 0; i < rowSets.length; i++) {
      rowCounts[i] += rowSets[i].size();
      for (int j = 0; j < columnSets.length; j++) {
        counts[i][j] += rowSets[i].andSize(columnSets[j]);
      }
    }
    for (int j = 0; j < columnSets.length; j++) {
      columnCounts[j] += columnSets[j].size();
    }
  }

  private static ImmutableMap<ConceptId, Integer> map(ConceptId[] ids, int[] counts) {
    ImmutableMap.Builder<ConceptId, Integer> map = ImmutableMap.builder();
    for (int i = 0; i < ids.length; i++) {
      map.put(ids[i], counts[i]);
    }
    return map.buildOrThrow();
  }

  private ImmutableTable<ConceptId, ConceptId, Integer> table() {
    ImmutableTable.Builder<ConceptId, ConceptId, Integer> table = ImmutableTable.builder();
    for (int i = 0; i < rowIds.length; i++) {
      for (int j = 0; j < columnIds.length; j++) {
        table.put(rowIds[i], columnIds[j], counts[i][j]);
      }
    }
    return table.buildOrThrow();
  }
}
