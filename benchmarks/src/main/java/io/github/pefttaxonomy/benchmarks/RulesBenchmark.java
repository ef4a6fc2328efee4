package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.classify.ConditionScan;
import java.util.List;
import org.apache.lucene.search.Query;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** 2,000 phrases and 400 rules with logic and distance. */
@State(Scope.Benchmark)
public class RulesBenchmark {
  /** The name of a contender. */
  @Param("ours")
  public String contender = "";

  /** A JSONL file of papers, or nothing. */
  @Param("")
  public String corpus = "";

  private ImmutableList<List<Text>> batches = ImmutableList.of();
  private Contender subject = Limits.chars();

  /** Prepares texts and rules. */
  @Setup
  public void prepare() {
    Prepared prepared = Prepared.of(corpus);
    batches = prepared.batches();
    RuleSet rules = RuleSet.of(Prepared.terms(RuleSet.PHRASES), prepared.texts());
    subject = contender.equals("ours") ? ours(rules.all()) : LuceneMonitor.batch(queries(rules));
  }

  static ImmutableList<Query> queries(RuleSet rules) {
    ImmutableList.Builder<Query> queries = ImmutableList.builder();
    queries.addAll(LuceneQueries.of(rules.terms()));
    rules.rules().forEach(rule -> queries.add(LuceneQueries.of(rule, rules.terms())));
    return queries.build();
  }

  private static Contender ours(ImmutableList<Condition> conditions) {
    ConditionScan scan = ConditionScan.of(conditions);
    return Contender.of(
        Contender.Counts.PHRASES,
        () -> {
          ConditionScan.Pass pass = scan.open();
          return text -> pass.count(text.paper());
        });
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
    public void open(RulesBenchmark benchmark) {
      session = benchmark.subject.open();
      batches = new Batches(benchmark.batches);
    }
  }

  /** Searches one batch. */
  @Benchmark
  @OperationsPerInvocation(Corpus.BATCH)
  public long rules(Reader reader) {
    return reader.session.count(reader.batches.next());
  }
}
