package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Cooccurrence;
import java.util.Arrays;

/**
 * Counts papers by pairs of concepts, block by block so that the sets stay in the cache. Of a
 * square only the upper half is counted.
 */
final class PairCounter {
  private final IndexedCatalog catalog;
  private final ConceptId[] rowIds;
  private final ConceptId[] columnIds;
  private final int[] rowCounts;
  private final int[] columnCounts;
  private final int[][] counts;
  private final boolean isSquare;
  private int papers;

  PairCounter(IndexedCatalog catalog, Iterable<ConceptId> rows, Iterable<ConceptId> columns) {
    this.catalog = catalog;
    this.rowIds = ImmutableSet.copyOf(rows).toArray(new ConceptId[0]);
    this.columnIds = ImmutableSet.copyOf(columns).toArray(new ConceptId[0]);
    this.isSquare = Arrays.equals(rowIds, columnIds);
    this.rowCounts = new int[rowIds.length];
    this.columnCounts = new int[columnIds.length];
    this.counts = new int[rowIds.length][columnIds.length];
  }

  Cooccurrence count(Step step) {
    int[] rowNumbers = numbers(rowIds);
    int[] columnNumbers = numbers(columnIds);
    for (Block block : catalog.blocks()) {
      Rows found = step.rows(block).compact();
      papers += found.size();
      if (!found.isEmpty()) {
        count(block, found, rowNumbers, columnNumbers);
      }
    }
    return new Cooccurrence(papers, map(rowIds, rowCounts), map(columnIds, columnCounts), table());
  }

  private int[] numbers(ConceptId[] ids) {
    return Arrays.stream(ids).mapToInt(catalog.table()::number).toArray();
  }

  /**
   * Columns become bits, and so do rows but the shortest: a list is counted a row at a time, bits
   * 64 rows at a time.
   */
  private void count(Block block, Rows found, int[] rowNumbers, int[] columnNumbers) {
    Rows[] columns =
        Arrays.stream(columnNumbers)
            .mapToObj(concept -> block.about(concept).toBits(block.rows()))
            .toArray(Rows[]::new);
    boolean isAll = found.size() == block.live().size();
    for (int j = 0; j < columns.length; j++) {
      columnCounts[j] += isAll ? columns[j].size() : columns[j].andSize(found);
    }
    for (int i = 0; i < rowNumbers.length; i++) {
      Rows set = block.about(rowNumbers[i]);
      Rows row = isShort(set, block) || !isSquare ? set : columns[i];
      row = isAll ? row : shortest(row.and(found), block);
      rowCounts[i] += row.size();
      for (int j = isSquare ? i : 0; j < columns.length && !row.isEmpty(); j++) {
        counts[i][j] += row.andSize(columns[j]);
      }
    }
  }

  /** Returns whether testing each row costs less than going through bits. */
  private static boolean isShort(Rows rows, Block block) {
    return rows.size() < Rows.words(block.rows()) / 4;
  }

  private static Rows shortest(Rows rows, Block block) {
    return isShort(rows, block) ? rows.toList() : rows.toBits(block.rows());
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
        int count = isSquare && j < i ? counts[j][i] : counts[i][j];
        table.put(rowIds[i], columnIds[j], count);
      }
    }
    return table.buildOrThrow();
  }
}
