package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;

/**
 * How often papers are about two concepts at once.
 *
 * @param papers the number of papers that were looked at
 * @param rows the number of papers about each of the first concepts, in the order they were given
 * @param columns the same for the second concepts
 * @param counts the number of papers about both, for each pair
 */
public record Cooccurrence(
    int papers,
    ImmutableMap<ConceptId, Integer> rows,
    ImmutableMap<ConceptId, Integer> columns,
    ImmutableTable<ConceptId, ConceptId, Integer> counts) {

  /**
   * Returns the number of papers about both.
   *
   * @throws IllegalArgumentException if the pair is not in the matrix
   */
  public int count(ConceptId row, ConceptId column) {
    Integer count = counts.get(row, column);
    if (count == null) {
      throw new IllegalArgumentException("no pair '" + row + "', '" + column + "' in the matrix");
    }
    return count;
  }

  /**
   * Returns the papers about both over the papers about either (Jaccard 1901); 0 where there are
   * none.
   *
   * @throws IllegalArgumentException if the pair is not in the matrix
   */
  public double jaccard(ConceptId row, ConceptId column) {
    int both = count(row, column);
    int either = marginal(rows, row) + marginal(columns, column) - both;
    return either == 0 ? 0 : (double) both / either;
  }

  /**
   * Returns the pointwise mutual information in bits (Church and Hanks 1990): above 0 where the two
   * meet more often than chance would have them, negative infinity where they never meet.
   *
   * @throws IllegalArgumentException if the pair is not in the matrix
   */
  public double pmi(ConceptId row, ConceptId column) {
    int both = count(row, column);
    double chance = (double) marginal(rows, row) * marginal(columns, column) / papers;
    return both == 0 ? Double.NEGATIVE_INFINITY : Math.log(both / chance) / Math.log(2);
  }

  private static int marginal(ImmutableMap<ConceptId, Integer> counts, ConceptId id) {
    return counts.getOrDefault(id, 0);
  }
}
