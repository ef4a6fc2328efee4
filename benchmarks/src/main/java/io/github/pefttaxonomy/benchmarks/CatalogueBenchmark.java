package io.github.pefttaxonomy.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The questions to one catalogue, in the JVM that built it: building takes longer than asking, so
 * that each contender has one JVM for all questions, and none of its own for each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CatalogueBenchmark {
  private CatalogueContender subject = CatalogueRun.subject();

  /** Takes what was built. */
  @Setup
  public void prepare() {
    subject = CatalogueRun.subject();
  }

  /** Counts under an inner concept. */
  @Benchmark
  public int count() throws Exception {
    return subject.count();
  }

  /** Counts A and B and not C. */
  @Benchmark
  public int combined() throws Exception {
    return subject.combined();
  }

  /** Counts the techniques of that result. */
  @Benchmark
  public Object facets() throws Exception {
    return subject.facets();
  }

  /** Counts pairs of forty concepts. */
  @Benchmark
  public Object pairs() throws Exception {
    return subject.pairs();
  }

  /** Finds the twenty newest of that result. */
  @Benchmark
  public Object newest() throws Exception {
    return subject.newest();
  }

  /** Finds the ten most alike. */
  @Benchmark
  public Object similar() throws Exception {
    return subject.similar();
  }
}
