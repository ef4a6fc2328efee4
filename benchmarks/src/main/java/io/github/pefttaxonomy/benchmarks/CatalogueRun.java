package io.github.pefttaxonomy.benchmarks;

import com.google.common.base.Stopwatch;
import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.benchmarks.SyntheticPapers.Row;
import io.github.pefttaxonomy.catalog.Catalogs;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Builds one contender over so many papers, checks its answers against those of the first, and
 * measures it, all in this JVM. What it found goes into a file of {@link Results}.
 *
 * <pre>{@code
 * CatalogueRun NAME PAPERS WARMUPS ITERATIONS MILLIS ANSWERS RESULTS
 * }</pre>
 */
public final class CatalogueRun {
  private static CatalogueContender subject = new StreamsCatalogue(List.of(), nothing());

  private final String name;
  private final int size;
  private final Taxonomy taxonomy = PeftTaxonomy.load().taxonomy();
  private final SyntheticPapers papers = new SyntheticPapers(taxonomy);
  private final Results results = new Results();

  private CatalogueRun(String name, int size) {
    this.name = name;
    this.size = size;
  }

  private static Questions nothing() {
    int[] none = {};
    return new Questions(
        0, 0, 0, 0, none, none, new Row(0, (short) 0, new short[0]), new double[0]);
  }

  /** Returns what was built last in this JVM. */
  static CatalogueContender subject() {
    return subject;
  }

  /** Builds, checks and measures. */
  public static void main(String[] args) throws Exception {
    CatalogueRun run = new CatalogueRun(args[0], Integer.parseInt(args[1]));
    run.build(Path.of(args[6]));
    Answers answers = Answers.of(subject);
    Path expected = Path.of(args[5]);
    if (Files.exists(expected)) {
      answers.check(args[0], expected);
    } else {
      answers.write(expected);
    }
    int millis = Integer.parseInt(args[4]);
    for (Map.Entry<String, Long> question : answers.millis().entrySet()) {
      boolean isSlow = question.getValue() > 4L * millis;
      boolean isVerySlow = question.getValue() > 3_000;
      run.measure(
          question.getKey(),
          isVerySlow ? 0 : isSlow ? 1 : Integer.parseInt(args[2]),
          isVerySlow ? 1 : isSlow ? 2 : Integer.parseInt(args[3]),
          millis);
    }
    subject.close();
    run.results.write(Path.of(args[6]));
  }

  private void build(Path results) throws Exception {
    if (name.equals("ours")) {
      buildOurs(results.resolveSibling("catalogue-" + size + ".bin"));
      return;
    }
    List<Row> rows = new ArrayList<>(size);
    long empty = used();
    papers.rows(size).forEach(rows::add);
    Questions questions = Questions.of(taxonomy, papers.ids(), rows);
    long before = used();
    Stopwatch watch = Stopwatch.createStarted();
    subject = CatalogueContender.of(name, rows, questions);
    report("build", watch.elapsed(TimeUnit.MILLISECONDS) / 1e3);
    if (name.equals("lucene") || name.equals("sqlite") || name.equals("duckdb")) {
      // They keep nothing of the rows; used() waits until what was only needed to build is gone.
      report("heap", Math.max(0, (used() - before + subject.bytesOutside()) / (double) size));
      rows.clear();
    } else {
      report("heap", (used() - (name.equals("streams") ? empty : before)) / (double) size);
    }
    Reference.reachabilityFence(rows);
  }

  private void buildOurs(Path file) throws IOException {
    Questions questions = Questions.of(taxonomy, papers.ids(), papers.rows(size)::iterator);
    List<Classification> all = new ArrayList<>(size);
    papers.classifications(size).forEach(all::add);
    // The compiler's share is a second, whatever the size; a program that links us has paid it.
    Catalogs.index(taxonomy, all.stream().limit(200_000));
    long before = used();
    Stopwatch watch = Stopwatch.createStarted();
    Catalog catalog = Catalogs.index(taxonomy, all.stream());
    report("build", watch.elapsed(TimeUnit.MILLISECONDS) / 1e3);
    report("heap", (used() - before) / (double) size);
    if (size == 1_000_000) {
      open(catalog, file, questions);
    }
    subject = new OurCatalogue(catalog, papers, questions);
  }

  private void open(Catalog catalog, Path file, Questions questions) throws IOException {
    catalog.save(file);
    report("saved", Files.size(file) / (double) size);
    for (int i = 0; i < 30; i++) {
      Stopwatch watch = Stopwatch.createStarted();
      Catalog opened = Catalogs.open(file, taxonomy);
      double millis = watch.elapsed(TimeUnit.MICROSECONDS) / 1e3;
      new OurCatalogue(opened, papers, questions).combined();
      double first = watch.elapsed(TimeUnit.MICROSECONDS) / 1e3;
      if (i >= 10) {
        results.add("catalogue-open-ours", size, millis);
        results.add("catalogue-first-ours", size, first);
      }
    }
    Files.delete(file);
  }

  private void report(String what, double value) {
    results.put("catalogue-" + what + "-" + name, size, value);
    System.out.printf("%s, %,d papers: %s %.3f%n", name, size, what, value);
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void measure(String question, int warmups, int iterations, int millis)
      throws RunnerException {
    Collection<RunResult> found =
        new Runner(
                new OptionsBuilder()
                    .include("\\.CatalogueBenchmark\\." + question + "$")
                    .forks(0)
                    .threads(1)
                    .warmupIterations(warmups)
                    .warmupTime(TimeValue.milliseconds(millis))
                    .measurementIterations(iterations)
                    .measurementTime(TimeValue.milliseconds(millis))
                    .shouldFailOnError(true)
                    .build())
            .run();
    for (RunResult result : found) {
      report(question, result.getPrimaryResult().getScore());
    }
  }
}
