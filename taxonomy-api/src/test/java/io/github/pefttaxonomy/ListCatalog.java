package io.github.pefttaxonomy;

import static java.util.stream.Collectors.toList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A catalogue that somebody else might write: a list that is looked through. It knows the queries
 * for everything and for an id, and writes only what the contracts leave abstract.
 */
record ListCatalog(Taxonomy taxonomy, List<Classification> papers) implements Catalog {
  private static boolean holds(Query query, Classification paper) {
    if (query instanceof Query.PaperId wanted) {
      return paper.paper().id().equals(wanted.id());
    } else if (query instanceof Query.Everything) {
      return true;
    }
    throw new UnsupportedOperationException(query.toString());
  }

  private List<Classification> list(Query query, boolean isWanted) {
    return papers.stream().filter(paper -> holds(query, paper) == isWanted).collect(toList());
  }

  @Override
  public int size() {
    return papers.size();
  }

  @Override
  public Results find(Query query) {
    return new Found(query, list(query, true));
  }

  @Override
  public ImmutableSortedMap<Integer, Integer> trend(ConceptId concept) {
    return ImmutableSortedMap.of();
  }

  @Override
  public ImmutableList<Match> similar(Classification paper, int k) {
    return ImmutableList.of();
  }

  @Override
  public Plan explain(Query query) {
    return new Plan(query, "list", list(query, true).size(), ImmutableList.of());
  }

  @Override
  public Catalog plus(Stream<Classification> more) {
    return new ListCatalog(taxonomy, Stream.concat(papers.stream(), more).toList());
  }

  @Override
  public Catalog minus(Query gone) {
    return new ListCatalog(taxonomy, list(gone, false));
  }

  @Override
  public void save(Path file) {
    throw new UnsupportedOperationException("kept in memory");
  }

  /** What was found. Counts tell the depth that was asked for. */
  private record Found(Query query, List<Classification> papers) implements Results {
    @Override
    public int count() {
      return papers.size();
    }

    @Override
    public Stream<Classification> stream() {
      return papers.stream();
    }

    @Override
    public ImmutableList<Classification> page(int offset, int size) {
      return papers.stream().skip(offset).limit(size).collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableList<Classification> top(int k, Order order) {
      return page(0, k);
    }

    @Override
    public ImmutableMap<ConceptId, Integer> groupBy(ConceptId root, Depth depth) {
      return ImmutableMap.of(root, depth == Depth.CLOSED ? 2 : 1);
    }

    @Override
    public ImmutableSortedMap<Integer, Integer> groupByYear() {
      return ImmutableSortedMap.of();
    }

    @Override
    public ImmutableMap<Role, Integer> groupByRole(ConceptId concept) {
      return ImmutableMap.of();
    }

    @Override
    public ImmutableMap<ConceptId, Integer> facets(ConceptId root, Depth depth) {
      return ImmutableMap.of(root, depth == Depth.CLOSED ? 4 : 3);
    }

    @Override
    public ClaimTable claims(Metric metric) {
      return ClaimTable.of(stream()).of(metric);
    }

    @Override
    public MethodGraph methods() {
      return MethodGraph.of(stream());
    }

    @Override
    public Cooccurrence cooccurrence(Iterable<ConceptId> rows, Iterable<ConceptId> columns) {
      return new Cooccurrence(count(), ImmutableMap.of(), ImmutableMap.of(), ImmutableTable.of());
    }
  }
}
