package io.github.pefttaxonomy.benchmarks;

import io.github.pefttaxonomy.benchmarks.SyntheticPapers.Row;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A list of papers and {@code java.util.stream}; what the others are checked against. */
record StreamsCatalogue(List<Row> rows, Questions questions) implements CatalogueContender {
  @Override
  public int count() {
    return (int) rows.stream().filter(row -> row.isAbout(questions.a())).count();
  }

  private Stream<Row> found() {
    return rows.stream()
        .filter(
            row ->
                row.isAbout(questions.a())
                    && row.isAbout(questions.b())
                    && !row.isAbout(questions.c()));
  }

  @Override
  public int combined() {
    return (int) found().count();
  }

  @Override
  public Object facets() {
    int[] counts = new int[questions.weights().length];
    found().forEach(row -> tally(row, counts));
    return onlyTechniques(counts);
  }

  static void tally(Row row, int[] counts) {
    for (short concept : row.about()) {
      counts[concept]++;
    }
  }

  private int[] onlyTechniques(int[] all) {
    return onlyTechniques(all, questions);
  }

  static int[] onlyTechniques(int[] all, Questions questions) {
    int[] counts = new int[all.length];
    for (int concept : questions.techniques()) {
      counts[concept] = all[concept];
    }
    return counts;
  }

  @Override
  public Object pairs() {
    Tally tally = new Tally(questions);
    rows.forEach(tally::add);
    return tally.counts;
  }

  /** Counts pairs row by row. */
  static final class Tally {
    final int[][] counts;
    private final int[] places;
    private final int[] found;

    Tally(Questions questions) {
      int size = questions.forty().length;
      counts = new int[size][size];
      places = new int[questions.weights().length];
      found = new int[size];
      for (int i = 0; i < size; i++) {
        places[questions.forty()[i]] = i + 1;
      }
    }

    void add(Row row) {
      int n = 0;
      for (short concept : row.about()) {
        if (places[concept] > 0) {
          found[n++] = places[concept] - 1;
        }
      }
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          counts[found[i]][found[j]]++;
        }
      }
    }
  }

  @Override
  public Object newest() {
    return found()
        .sorted(Comparator.comparingInt(row -> -row.year()))
        .limit(Questions.TOP)
        .mapToInt(Row::year)
        .toArray();
  }

  @Override
  public Object similar() {
    return similar(rows.stream(), questions);
  }

  static double[] similar(Stream<Row> rows, Questions questions) {
    boolean[] wanted = new boolean[questions.weights().length];
    for (int concept : questions.sampleConcepts()) {
      wanted[concept] = true;
    }
    double own = questions.weight(questions.sample());
    return rows.filter(row -> row.number() != questions.sample().number())
        .mapToDouble(row -> likeness(row, wanted, own, questions.weights()))
        .map(score -> -score)
        .sorted()
        .limit(Questions.SIMILAR)
        .map(score -> -score)
        .toArray();
  }

  private static double likeness(Row row, boolean[] wanted, double own, double[] weights) {
    double shared = 0;
    double all = 0;
    for (short concept : row.about()) {
      all += weights[concept];
      shared += wanted[concept] ? weights[concept] : 0;
    }
    return shared / (own + all - shared);
  }

  @Override
  public void close() {}
}
