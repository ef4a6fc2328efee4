package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.pefttaxonomy.ClaimTable;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Cooccurrence;
import io.github.pefttaxonomy.MethodGraph;
import io.github.pefttaxonomy.Metric;
import io.github.pefttaxonomy.Order;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Results;
import io.github.pefttaxonomy.Role;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A planned query over a catalogue; evaluates one block after the other. */
final class IndexedResults implements Results {
  private final IndexedCatalog catalog;
  private final Query query;
  private final Step step;

  IndexedResults(IndexedCatalog catalog, Query query, Step step) {
    this.catalog = catalog;
    this.query = query;
    this.step = step;
  }

  @Override
  public Query query() {
    return query;
  }

  @Override
  public int count() {
    return catalog.count(step);
  }

  @Override
  public Stream<Classification> stream() {
    return catalog.blocks().stream().flatMap(block -> papers(block, step.rows(block)));
  }

  /** Returns some papers of a block, each fetched when it is asked for. */
  static Stream<Classification> papers(Block block, Rows rows) {
    return IntStream.iterate(rows.next(0), row -> row >= 0, row -> rows.next(row + 1))
        .mapToObj(block.documents()::get);
  }

  @Override
  public ImmutableList<Classification> page(int offset, int size) {
    int skip = checked("offset", offset);
    int left = checked("size", size);
    ImmutableList.Builder<Classification> page = ImmutableList.builder();
    for (Block block : catalog.blocks()) {
      if (left == 0) {
        break;
      }
      Rows rows = step.rows(block);
      int skipped = Math.min(skip, rows.size());
      int taken = Math.min(left, rows.size() - skipped);
      papers(block, rows).skip(skipped).limit(taken).forEach(page::add);
      skip -= skipped;
      left -= taken;
    }
    return page.build();
  }

  /** Returns a number that must not be negative. */
  static int checked(String name, int number) {
    if (number < 0) {
      throw new IllegalArgumentException(name + " is negative: " + number);
    }
    return number;
  }

  @Override
  public ImmutableList<Classification> top(int k, Order order) {
    return new Ranking(catalog, step).top(checked("k", k), order);
  }

  @Override
  public ImmutableMap<ConceptId, Integer> groupBy(ConceptId root, Depth depth) {
    return new ConceptCounter(catalog, root, depth).count(step);
  }

  @Override
  public ImmutableSortedMap<Integer, Integer> groupByYear() {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (Block block : catalog.blocks()) {
      Rows rows = step.rows(block);
      Years years = block.years().get();
      for (int i = 0; i < years.years().length; i++) {
        int count = years.sets()[i].andSize(rows);
        if (count > 0) {
          counts.merge(years.years()[i], count, Integer::sum);
        }
      }
    }
    return ImmutableSortedMap.copyOf(counts);
  }

  @Override
  public ImmutableMap<Role, Integer> groupByRole(ConceptId concept) {
    int[] below = catalog.table().below(catalog.table().number(concept));
    Map<Role, Integer> counts = new EnumMap<>(Role.class);
    for (Block block : catalog.blocks()) {
      Rows rows = step.rows(block);
      for (Role role : rows.isEmpty() ? new Role[0] : Role.values()) {
        Step inRole = new Step.Labelled(below, ImmutableList.of(role));
        int count = inRole.rows(block).andSize(rows);
        if (count > 0) {
          counts.merge(role, count, Integer::sum);
        }
      }
    }
    return ImmutableMap.copyOf(counts);
  }

  @Override
  public ImmutableMap<ConceptId, Integer> facets(ConceptId root, Depth depth) {
    catalog.table().number(root);
    ConceptId facet = catalog.taxonomy().facet(root);
    Query sideways = catalog.planner().withoutDemandsOn(facet, query);
    return catalog.find(sideways).groupBy(root, depth);
  }

  @Override
  public ClaimTable claims(Metric metric) {
    return ClaimTable.of(catalog.find(query.and(Query.claims(metric))).stream()).of(metric);
  }

  @Override
  public MethodGraph methods() {
    return MethodGraph.of(stream());
  }

  @Override
  public Cooccurrence cooccurrence(Iterable<ConceptId> rows, Iterable<ConceptId> columns) {
    return new PairCounter(catalog, rows, columns).count(step);
  }

  @Override
  public String toString() {
    return query.toString();
  }
}
