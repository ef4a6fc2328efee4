package io.github.pefttaxonomy.benchmarks;

import io.github.pefttaxonomy.benchmarks.SyntheticPapers.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.taxonomy.FastTaxonomyFacetCounts;
import org.apache.lucene.facet.taxonomy.TaxonomyReader;
import org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyReader;
import org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyWriter;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Lucene on the heap: one segment, sorted by year so that the newest are found by stopping early;
 * concepts as terms and as taxonomy facets. The cache of results is off, as the same question is
 * asked again and again.
 */
final class LuceneCatalogue implements CatalogueContender {
  private static final String ABOUT = "about";
  private static final String FACET = "concept";
  private static final String YEAR = "year";
  private static final String WEIGHT = "weight";
  private static final String NUMBER = "number";
  private static final Sort NEWEST = new Sort(new SortField(YEAR, SortField.Type.INT, true));

  private final Directory index = new ByteBuffersDirectory();
  private final Directory facets = new ByteBuffersDirectory();
  private final FacetsConfig config = new FacetsConfig();
  private final DirectoryReader reader;
  private final TaxonomyReader taxonomy;
  private final IndexSearcher searcher;
  private final Questions questions;
  private final Query inner;
  private final Query combined;

  LuceneCatalogue(List<Row> rows, Questions questions) throws IOException {
    this.questions = questions;
    config.setMultiValued(FACET, true);
    config.setDrillDownTermsIndexing(FACET, FacetsConfig.DrillDownTermsIndexing.NONE);
    IndexWriterConfig writing =
        new IndexWriterConfig(new KeywordAnalyzer()).setIndexSort(NEWEST).setRAMBufferSizeMB(256);
    try (DirectoryTaxonomyWriter taxonomyWriter = new DirectoryTaxonomyWriter(facets);
        IndexWriter writer = new IndexWriter(index, writing)) {
      rows.parallelStream().forEach(row -> add(writer, taxonomyWriter, row));
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(index);
    taxonomy = new DirectoryTaxonomyReader(facets);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    inner = about(questions.a());
    combined =
        new BooleanQuery.Builder()
            .add(inner, Occur.FILTER)
            .add(about(questions.b()), Occur.FILTER)
            .add(about(questions.c()), Occur.MUST_NOT)
            .build();
  }

  private static TermQuery about(int concept) {
    return new TermQuery(new Term(ABOUT, Integer.toString(concept)));
  }

  private void add(IndexWriter writer, DirectoryTaxonomyWriter taxonomyWriter, Row row) {
    Document document = new Document();
    for (short concept : row.about()) {
      String id = Integer.toString(concept);
      document.add(new StringField(ABOUT, id, Field.Store.NO));
      document.add(new FacetField(FACET, id));
    }
    document.add(new NumericDocValuesField(YEAR, row.year()));
    document.add(new NumericDocValuesField(NUMBER, row.number()));
    document.add(new DoubleDocValuesField(WEIGHT, questions.weight(row)));
    try {
      writer.addDocument(config.build(taxonomyWriter, document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int count() throws IOException {
    return searcher.count(inner);
  }

  @Override
  public int combined() throws IOException {
    return searcher.count(combined);
  }

  @Override
  public Object facets() throws IOException {
    return facets(combined);
  }

  private FacetResult facets(Query query) throws IOException {
    FacetsCollector found = new FacetsCollector();
    searcher.search(query, found);
    return new FastTaxonomyFacetCounts(taxonomy, config, found).getAllChildren(FACET);
  }

  @Override
  public int[] facets(Object answer) {
    int[] counts = new int[questions.weights().length];
    for (LabelAndValue value : ((FacetResult) answer).labelValues) {
      counts[Integer.parseInt(value.label)] = value.value.intValue();
    }
    return StreamsCatalogue.onlyTechniques(counts, questions);
  }

  /** One count of facets for each of the forty. */
  @Override
  public Object pairs() throws IOException {
    int[] forty = questions.forty();
    int[][] counts = new int[forty.length][forty.length];
    for (int i = 0; i < forty.length; i++) {
      int[] others = facets(facets(about(forty[i])));
      for (int j = 0; j < forty.length; j++) {
        counts[i][j] = others[forty[j]];
      }
    }
    return counts;
  }

  @Override
  public Object newest() throws IOException {
    ScoreDoc[] found =
        searcher.search(
                combined,
                TopFieldCollector.createSharedManager(NEWEST, Questions.TOP, null, Questions.TOP))
            .scoreDocs;
    return Arrays.stream(found)
        .mapToInt(document -> ((Number) ((FieldDoc) document).fields[0]).intValue())
        .toArray();
  }

  @Override
  public Object similar() throws IOException {
    BooleanQuery.Builder shared = new BooleanQuery.Builder();
    for (int concept : questions.sampleConcepts()) {
      Query weighed =
          new BoostQuery(
              new ConstantScoreQuery(about(concept)), (float) questions.weights()[concept]);
      shared.add(weighed, Occur.SHOULD);
    }
    double own = questions.weight(questions.sample());
    Query query = new FunctionScoreQuery(shared.build(), new Likeness(own));
    ScoreDoc[] found = searcher.search(query, Questions.SIMILAR + 1).scoreDocs;
    int self = place(found);
    return DoubleStream.concat(
            Arrays.stream(found, 0, self).mapToDouble(document -> document.score),
            Arrays.stream(found, Math.min(found.length, self + 1), found.length)
                .mapToDouble(document -> document.score))
        .limit(Questions.SIMILAR)
        .toArray();
  }

  private int place(ScoreDoc[] found) throws IOException {
    for (int i = 0; i < found.length; i++) {
      LeafReaderContext leaf = reader.leaves().get(0);
      var numbers = leaf.reader().getNumericDocValues(NUMBER);
      if (numbers.advanceExact(found[i].doc)
          && numbers.longValue() == questions.sample().number()) {
        return i;
      }
    }
    return found.length;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    taxonomy.close();
    index.close();
    facets.close();
  }

  /** What is shared, which is the score, over what either has. */
  private static final class Likeness extends DoubleValuesSource {
    private final double own;

    Likeness(double own) {
      this.own = own;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
      DoubleValues weights = DoubleValuesSource.fromDoubleField(WEIGHT).getValues(leaf, scores);
      return new DoubleValues() {
        @Override
        public double doubleValue() throws IOException {
          double shared = scores.doubleValue();
          return shared / (own + weights.doubleValue() - shared);
        }

        @Override
        public boolean advanceExact(int document) throws IOException {
          return weights.advanceExact(document) && scores.advanceExact(document);
        }
      };
    }

    @Override
    public boolean needsScores() {
      return true;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
      return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(own);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Likeness that && own == that.own;
    }

    @Override
    public String toString() {
      return "likeness";
    }
  }
}
