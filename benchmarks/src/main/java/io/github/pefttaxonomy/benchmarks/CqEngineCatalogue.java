package io.github.pefttaxonomy.benchmarks;

import static com.googlecode.cqengine.query.QueryFactory.and;
import static com.googlecode.cqengine.query.QueryFactory.applyThresholds;
import static com.googlecode.cqengine.query.QueryFactory.deduplicate;
import static com.googlecode.cqengine.query.QueryFactory.descending;
import static com.googlecode.cqengine.query.QueryFactory.equal;
import static com.googlecode.cqengine.query.QueryFactory.not;
import static com.googlecode.cqengine.query.QueryFactory.or;
import static com.googlecode.cqengine.query.QueryFactory.orderBy;
import static com.googlecode.cqengine.query.QueryFactory.queryOptions;
import static com.googlecode.cqengine.query.QueryFactory.threshold;

import com.googlecode.cqengine.ConcurrentIndexedCollection;
import com.googlecode.cqengine.IndexedCollection;
import com.googlecode.cqengine.attribute.MultiValueAttribute;
import com.googlecode.cqengine.attribute.SimpleAttribute;
import com.googlecode.cqengine.index.hash.HashIndex;
import com.googlecode.cqengine.index.navigable.NavigableIndex;
import com.googlecode.cqengine.query.Query;
import com.googlecode.cqengine.query.option.DeduplicationStrategy;
import com.googlecode.cqengine.query.option.EngineThresholds;
import com.googlecode.cqengine.query.option.QueryOptions;
import com.googlecode.cqengine.resultset.ResultSet;
import io.github.pefttaxonomy.benchmarks.SyntheticPapers.Row;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * CQEngine: a hash index on the concepts, a navigable one on the year, which it orders by where
 * told that the index is to be used for that. It has no counts by group; the results are gone
 * through.
 */
final class CqEngineCatalogue implements CatalogueContender {
  private static final Integer[] NUMBERS = new Integer[1 << 10];

  static {
    Arrays.setAll(NUMBERS, i -> i);
  }

  /** The concepts of a row. */
  private static final MultiValueAttribute<Row, Integer> ABOUT =
      new MultiValueAttribute<>(Row.class, Integer.class, "about") {
        @Override
        public Iterable<Integer> getValues(Row row, QueryOptions options) {
          return new Numbers(row.about());
        }
      };

  private static final SimpleAttribute<Row, Integer> YEAR =
      new SimpleAttribute<>(Row.class, Integer.class, "year") {
        @Override
        public Integer getValue(Row row, QueryOptions options) {
          return (int) row.year();
        }
      };

  private final IndexedCollection<Row> rows = new ConcurrentIndexedCollection<>();
  private final Questions questions;
  private final Query<Row> inner;
  private final Query<Row> combined;

  /** A view that makes no boxes. */
  private static final class Numbers extends AbstractList<Integer> {
    private final short[] values;

    Numbers(short[] values) {
      this.values = values;
    }

    @Override
    public Integer get(int index) {
      return NUMBERS[values[index]];
    }

    @Override
    public int size() {
      return values.length;
    }
  }

  CqEngineCatalogue(List<Row> all, Questions questions) {
    this.questions = questions;
    rows.addIndex(HashIndex.onAttribute(ABOUT));
    rows.addIndex(NavigableIndex.onAttribute(YEAR));
    rows.addAll(all);
    inner = equal(ABOUT, questions.a());
    combined = and(inner, equal(ABOUT, questions.b()), not(equal(ABOUT, questions.c())));
  }

  @Override
  public int count() {
    try (ResultSet<Row> found = rows.retrieve(inner)) {
      return found.size();
    }
  }

  @Override
  public int combined() {
    try (ResultSet<Row> found = rows.retrieve(combined)) {
      return found.size();
    }
  }

  @Override
  public Object facets() {
    int[] counts = new int[questions.weights().length];
    try (ResultSet<Row> found = rows.retrieve(combined)) {
      found.forEach(row -> StreamsCatalogue.tally(row, counts));
    }
    return StreamsCatalogue.onlyTechniques(counts, questions);
  }

  @Override
  public Object pairs() {
    StreamsCatalogue.Tally tally = new StreamsCatalogue.Tally(questions);
    rows.forEach(tally::add);
    return tally.counts;
  }

  @Override
  public Object newest() {
    QueryOptions options =
        queryOptions(
            orderBy(descending(YEAR)),
            applyThresholds(threshold(EngineThresholds.INDEX_ORDERING_SELECTIVITY, 1.0)));
    try (ResultSet<Row> found = rows.retrieve(combined, options)) {
      return found.stream().limit(Questions.TOP).mapToInt(Row::year).toArray();
    }
  }

  @Override
  public Object similar() {
    List<Query<Row>> any =
        Arrays.stream(questions.sampleConcepts())
            .<Query<Row>>mapToObj(concept -> equal(ABOUT, concept))
            .toList();
    Query<Row> query =
        any.size() == 1 ? any.get(0) : or(any.get(0), any.get(1), any.subList(2, any.size()));
    QueryOptions options = queryOptions(deduplicate(DeduplicationStrategy.MATERIALIZE));
    try (ResultSet<Row> found = rows.retrieve(query, options)) {
      return StreamsCatalogue.similar(found.stream(), questions);
    }
  }

  @Override
  public void close() {}
}
