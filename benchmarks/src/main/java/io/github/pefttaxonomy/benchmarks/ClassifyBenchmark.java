package io.github.pefttaxonomy.benchmarks;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.classify.PhraseScan;
import io.github.pefttaxonomy.classify.Phrases;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The whole of what ships: rules, roles, methods and evidence. Beside it stored queries for the
 * same phrases, which tell neither roles nor places.
 */
@State(Scope.Benchmark)
public class ClassifyBenchmark {
  /** The name of a contender: ours, scan or lucene-batch. */
  @Param("ours")
  public String contender = "";

  /** A JSONL file of papers, or nothing. */
  @Param("")
  public String corpus = "";

  private ImmutableList<List<Text>> batches = ImmutableList.of();
  private Contender subject = Limits.chars();

  /** Prepares texts and contender. */
  @Setup
  public void prepare() {
    Prepared prepared = Prepared.of(corpus);
    batches = prepared.batches();
    Taxonomy taxonomy = PeftTaxonomy.load().taxonomy();
    subject =
        switch (contender) {
          case "ours" -> full(Classifiers.compile(taxonomy));
          case "scan" -> scan(Phrases.of(taxonomy).compile());
          case "lucene-batch" ->
              LuceneMonitor.batch(LuceneQueries.of(Phrases.of(taxonomy), words(prepared.texts())));
          default -> throw new IllegalArgumentException("no contender '" + contender + "'");
        };
  }

  private static Contender full(Classifier classifier) {
    return Contender.of(
        Contender.Counts.NOTHING,
        () -> text -> classifier.classify(text.paper()).techniques().size());
  }

  private static Contender scan(PhraseScan scan) {
    return Contender.of(
        Contender.Counts.PLACES,
        () -> {
          PhraseScan.Pass pass = scan.open();
          return text -> pass.count(text.paper());
        });
  }

  /** Returns all words of the texts. */
  static ImmutableSortedSet<String> words(List<Text> texts) {
    Splitter words = Splitter.on(' ').omitEmptyStrings();
    return texts.stream()
        .flatMap(text -> words.splitToStream(text.folded()))
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
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
    public void open(ClassifyBenchmark benchmark) {
      session = benchmark.subject.open();
      batches = new Batches(benchmark.batches);
    }
  }

  /** Classifies one batch. */
  @Benchmark
  @OperationsPerInvocation(Corpus.BATCH)
  public long classify(Reader reader) {
    return reader.session.count(reader.batches.next());
  }
}
