package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.stream.Stream;

/**
 * The papers of a {@link Catalog} for which a query holds. It keeps the question, not the answer:
 * each call evaluates as much as it needs, and remembers nothing. Immutable and safe for many
 * threads.
 *
 * <p>A paper counts for a concept if it is about it: in the role of a contribution, an object of
 * study or a component.
 */
public interface Results {
  /** What counts for a concept. */
  enum Depth {
    /** Papers about the concept or anything below it. */
    CLOSED,
    /** Papers labelled with the concept itself. */
    DIRECT
  }

  /** Returns the query. */
  Query query();

  /** Returns the number of papers. */
  int count();

  /** Returns the papers in the order of the catalogue, found while the stream is read. */
  Stream<Classification> stream();

  /**
   * Returns at most {@code size} papers in the order of the catalogue, leaving out the first {@code
   * offset}.
   *
   * @throws IllegalArgumentException if a number is negative
   */
  ImmutableList<Classification> page(int offset, int size);

  /**
   * Returns the first {@code k} papers in this order; equals keep the order of the catalogue.
   *
   * @throws IllegalArgumentException if {@code k} is negative
   */
  ImmutableList<Classification> top(int k, Order order);

  /** Returns {@link #groupBy(ConceptId, Depth)} with {@link Depth#CLOSED}. */
  default ImmutableMap<ConceptId, Integer> groupBy(ConceptId root) {
    return groupBy(root, Depth.CLOSED);
  }

  /**
   * Returns how many of the papers count for each concept below a root, which is a facet or any
   * other concept. Highest counts come first, then lower ids; concepts without papers are left out.
   */
  ImmutableMap<ConceptId, Integer> groupBy(ConceptId root, Depth depth);

  /** Returns how many of the papers are of each year; papers without a year are left out. */
  ImmutableSortedMap<Integer, Integer> groupByYear();

  /**
   * Returns how many of the papers have a concept, or anything below it, in each role; roles
   * without papers are left out. Ask for a facet to count over all its concepts.
   */
  ImmutableMap<Role, Integer> groupByRole(ConceptId concept);

  /** Returns {@link #facets(ConceptId, Depth)} with {@link Depth#CLOSED}. */
  default ImmutableMap<ConceptId, Integer> facets(ConceptId root) {
    return facets(root, Depth.CLOSED);
  }

  /**
   * Returns {@link #groupBy(ConceptId, Depth)} as it would be without what the query itself demands
   * of the facet of {@code root}, so that the other choices in that facet keep their counts ("drill
   * sideways", as in Lucene). Left out are those of the query's conditions joined by {@code and}
   * that speak of no other facet and of nothing else.
   */
  ImmutableMap<ConceptId, Integer> facets(ConceptId root, Depth depth);

  /** Returns the figures of a metric that the papers claim, paper by paper. */
  ClaimTable claims(Metric metric);

  /** Returns the methods that the papers introduce, build on and compare with; reads each paper. */
  MethodGraph methods();

  /** Returns how often the papers are about each of the first and each of the second concepts. */
  Cooccurrence cooccurrence(Iterable<ConceptId> rows, Iterable<ConceptId> columns);
}
