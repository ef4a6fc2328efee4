package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.benchmarks.SyntheticPapers.Row;
import java.util.List;

/** Something that answers questions over papers. Each method is one of the questions. */
interface CatalogueContender extends AutoCloseable {
  /** The names, the peers after ours. */
  ImmutableList<String> NAMES =
      ImmutableList.of("ours", "streams", "cqengine", "lucene", "sqlite", "duckdb");

  /** Papers about A or anything below it. */
  int count() throws Exception;

  /** Papers about A and B and not C. */
  int combined() throws Exception;

  /** The number of those papers about each technique. */
  Object facets() throws Exception;

  /** The number of papers about each two of the forty concepts. */
  Object pairs() throws Exception;

  /** The years of the twenty newest of those papers, each of them fetched. */
  Object newest() throws Exception;

  /** How alike the ten papers are that are most like the sample. */
  Object similar() throws Exception;

  /** Returns an answer to {@link #facets}, by the number of the concept. */
  default int[] facets(Object answer) {
    return (int[]) answer;
  }

  /** Returns an answer to {@link #pairs}, in the order of the forty. */
  default int[][] pairs(Object answer) {
    return (int[][]) answer;
  }

  /** Returns the bytes that lie outside of the heap. */
  default long bytesOutside() throws Exception {
    return 0;
  }

  @Override
  void close() throws Exception;

  /** Returns a contender other than ours that has taken in these rows. */
  static CatalogueContender of(String name, List<Row> rows, Questions questions) throws Exception {
    return switch (name) {
      case "streams" -> new StreamsCatalogue(rows, questions);
      case "cqengine" -> new CqEngineCatalogue(rows, questions);
      case "lucene" -> new LuceneCatalogue(rows, questions);
      case "sqlite" -> SqlCatalogue.sqlite(rows, questions);
      case "duckdb" -> SqlCatalogue.duckdb(rows, questions);
      default -> throw new IllegalArgumentException("no contender '" + name + "'");
    };
  }
}
