package io.github.pefttaxonomy.benchmarks;

import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.benchmarks.SyntheticPapers.Row;
import io.github.pefttaxonomy.data.Techniques;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is asked of a catalogue of so many papers, chosen by how frequent concepts are in it.
 *
 * @param papers the number of papers
 * @param a the most frequent technique that at most a quarter of the papers are about and that has
 *     at least four below it; the inner concept
 * @param b the next one that is neither above nor below it
 * @param c the next one after that
 * @param techniques all concepts of the facet of techniques
 * @param forty its forty most frequent concepts
 * @param sample the paper that others are compared with
 * @param weights the information content of each concept
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Questions(
    int papers, int a, int b, int c, int[] techniques, int[] forty, Row sample, double[] weights) {
  static final int TOP = 20;
  static final int SIMILAR = 10;

  static Questions of(Taxonomy taxonomy, List<ConceptId> ids, Iterable<Row> rows) {
    int[] counts = new int[ids.size()];
    int papers = 0;
    Row sample = null;
    for (Row row : rows) {
      for (short concept : row.about()) {
        counts[concept]++;
      }
      sample = papers++ == 4_711 || sample == null ? row : sample;
    }
    if (sample == null) {
      throw new IllegalArgumentException("no papers");
    }
    int[] techniques =
        taxonomy.descendants(Techniques.FACET).stream()
            .mapToInt(ids::indexOf)
            .boxed()
            .sorted(Comparator.comparing(i -> -counts[i]))
            .mapToInt(i -> i)
            .toArray();
    List<Integer> inner = new ArrayList<>();
    for (int concept : techniques) {
      if (counts[concept] * 4 <= papers
          && taxonomy.descendants(ids.get(concept)).size() >= 4
          && inner.stream().noneMatch(other -> isRelated(taxonomy, ids, concept, other))) {
        inner.add(concept);
      }
    }
    int total = papers;
    double[] weights =
        Arrays.stream(counts).mapToDouble(n -> Math.log((total + 1.0) / (n + 1.0))).toArray();
    return new Questions(
        papers,
        inner.get(0),
        inner.get(1),
        inner.get(2),
        techniques,
        Arrays.copyOf(techniques, 40),
        sample,
        weights);
  }

  private static boolean isRelated(Taxonomy taxonomy, List<ConceptId> ids, int one, int other) {
    return taxonomy.isA(ids.get(one), ids.get(other)) || taxonomy.isA(ids.get(other), ids.get(one));
  }

  /** Returns the concepts of the sample that weigh anything. */
  int[] sampleConcepts() {
    return IntStream.range(0, sample.about().length)
        .map(i -> sample.about()[i])
        .filter(concept -> weights[concept] > 1e-9)
        .toArray();
  }

  double weight(Row row) {
    double sum = 0;
    for (short concept : row.about()) {
      sum += weights[concept];
    }
    return sum;
  }

  /** Returns the numbers of the first and the others, comma-separated, for a query in text. */
  static String list(int[] concepts) {
    return String.join(",", Arrays.stream(concepts).mapToObj(Integer::toString).toList());
  }

  Stream<Integer> fortyBoxed() {
    return Arrays.stream(forty).boxed();
  }
}
