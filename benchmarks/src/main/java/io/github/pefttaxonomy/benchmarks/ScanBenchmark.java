package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** How many papers a second each contender searches for phrases. */
@State(Scope.Benchmark)
public class ScanBenchmark {
  /** The name of a contender. */
  @Param("ours")
  public String contender = "";

  /** The number of phrases. */
  @Param("2000")
  public int terms;

  /** A JSONL file of papers, or nothing. */
  @Param("")
  public String corpus = "";

  private ImmutableList<List<Text>> batches = ImmutableList.of();
  private Contender subject = Limits.chars();

  /** Prepares texts, phrases and contender. */
  @Setup
  public void prepare() {
    batches = Prepared.of(corpus).batches();
    subject = Contender.of(contender, Prepared.terms(terms));
  }

  /** Ends the contender. */
  @TearDown
  public void close() {
    subject.close();
  }

  /** What one thread reads. */
  @State(Scope.Thread)
  public static class Reader {
    private Contender.Session session = Limits.chars().open();
    private Batches batches = new Batches(ImmutableList.of(ImmutableList.of()));

    /** Opens a session. */
    @Setup
    public void open(ScanBenchmark benchmark) {
      session = benchmark.subject.open();
      batches = new Batches(benchmark.batches);
    }
  }

  /** Searches one batch. */
  @Benchmark
  @OperationsPerInvocation(Corpus.BATCH)
  public long scan(Reader reader) {
    return reader.session.count(reader.batches.next());
  }
}
