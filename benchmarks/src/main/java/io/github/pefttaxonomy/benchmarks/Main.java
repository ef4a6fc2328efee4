package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures everything and writes the report. The contenders take turns: each round starts a JVM of
 * its own for each, so that what disturbs the machine disturbs all of them.
 *
 * <pre>{@code
 * Main [--quick | --full] [--corpus FILE] [--report FILE] [--only jmh|extras|profile|report]
 * }</pre>
 */
public final class Main {
  static final ImmutableList<Integer> SIZES = ImmutableList.of(200, 2_000, 20_000);

  /** Shorter, and the better compiler has not done its work. */
  private static final int WARMUP_MILLIS = 1_500;

  /** How long everything takes. */
  private enum Effort {
    QUICK(1, 2, 1, 400, 2),
    NORMAL(2, 3, 2, 500, 5),
    FULL(5, 4, 3, 1_000, 15);

    final int rounds;
    final int warmups;
    final int iterations;
    final int millis;
    final int repeats;

    Effort(int rounds, int warmups, int iterations, int millis, int repeats) {
      this.rounds = rounds;
      this.warmups = warmups;
      this.iterations = iterations;
      this.millis = millis;
      this.repeats = repeats;
    }
  }

  private final Effort effort;
  private final String corpusFile;
  private final Path folder;

  private Main(Effort effort, String corpusFile, Path folder) {
    this.effort = effort;
    this.corpusFile = corpusFile;
    this.folder = folder;
  }

  /** Runs what the arguments ask for. */
  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    ImmutableList<String> arguments = ImmutableList.copyOf(args);
    Effort effort =
        arguments.contains("--quick")
            ? Effort.QUICK
            : arguments.contains("--full") ? Effort.FULL : Effort.NORMAL;
    String corpus =
        option(arguments, "--corpus")
            .map(file -> Path.of(file).toAbsolutePath().toString())
            .orElse("");
    Path folder = Path.of(System.getProperty("benchmarks.folder", "target/results"));
    Files.createDirectories(folder);
    Main main = new Main(effort, corpus, folder.toAbsolutePath());
    main.run(option(arguments, "--only").orElse(""));
    Path report = Path.of(option(arguments, "--report").orElse(folder + "/performance.md"));
    Files.writeString(report, new Report(Results.read(main.stored())).text());
    System.out.println("wrote " + report.toAbsolutePath());
  }

  private static Optional<String> option(ImmutableList<String> arguments, String name) {
    int at = arguments.indexOf(name);
    if (at >= 0 && at + 1 == arguments.size()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    return at < 0 ? Optional.empty() : Optional.of(arguments.get(at + 1));
  }

  private Path stored() {
    return folder.resolve("results.json");
  }

  private void run(String only) throws IOException, InterruptedException, RunnerException {
    if (only.equals("report")) {
      return;
    }
    Results results = only.isEmpty() ? new Results() : previous();
    Corpus corpus = Corpus.of(corpusFile);
    System.out.println("corpus: " + corpus.origin() + ", " + corpus.papers().size() + " papers");
    describe(results, corpus);
    Prepared.write(folder, corpus);
    if (only.isEmpty() || only.equals("jmh")) {
      jmh(results);
      results.write(stored());
    }
    if (only.isEmpty() || only.equals("profile")) {
      new Profile(results).measure(corpus, effort.repeats);
      results.write(stored());
    }
    if (only.isEmpty() || only.equals("extras")) {
      new Extras(results, corpus, effort.repeats, folder).measure();
      results.write(stored());
    }
  }

  private Results previous() throws IOException {
    return Files.exists(stored()) ? Results.read(stored()) : new Results();
  }

  private void describe(Results results, Corpus corpus) throws IOException {
    describeMachine(results);
    results.fact("effort", effort.name().toLowerCase(Locale.ROOT));
    results.fact("rounds", Integer.toString(effort.rounds));
    results.fact("corpus", corpus.origin());
    results.fact("papers", Integer.toString(corpus.papers().size()));
    results.fact("chars", String.format(Locale.ROOT, "%.0f", corpus.charsPerPaper()));
  }

  static void describeMachine(Results results) throws IOException {
    results.fact("date", LocalDate.now(ZoneOffset.UTC).toString());
    results.fact(
        "jdk", System.getProperty("java.vm.version") + ", " + System.getProperty("java.vm.vendor"));
    results.fact("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    results.fact("machine", processor());
    results.fact("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    results.fact("load", load());
  }

  private static String processor() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(info).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  private static String load() throws IOException {
    Path load = Path.of("/proc/loadavg");
    return Files.isReadable(load) ? Files.readString(load).split(" ")[0] : "?";
  }

  static boolean isMeasured(String contender, int size) {
    return switch (contender) {
      case "words", "chars" -> size == SIZES.get(0);
      case "hankcs-plain", "hankcs-folding" -> size >= 2_000;
      case "lucene-single", "easy-rules" -> size <= 2_000;
      default -> true;
    };
  }

  private void jmh(Results results) throws IOException, RunnerException {
    results.forget("scan-", "rules-", "classify-");
    for (int round = 1; round <= effort.rounds; round++) {
      int part = 0;
      for (ChainedOptionsBuilder options : parts()) {
        Path file = folder.resolve("jmh-" + round + "-" + ++part + ".json");
        new Runner(options.result(file.toString()).build()).run();
        results.addJmh(file);
      }
    }
  }

  private ImmutableList<ChainedOptionsBuilder> parts() {
    ImmutableList.Builder<ChainedOptionsBuilder> parts = ImmutableList.builder();
    for (int size : SIZES) {
      String[] names =
          Contender.NAMES.stream().filter(name -> isMeasured(name, size)).toArray(String[]::new);
      parts.add(scan(1, size, names));
    }
    parts.add(options("RulesBenchmark", 1).param("contender", "ours", "lucene-batch"));
    parts.add(options("ClassifyBenchmark", 1).param("contender", "ours", "scan", "lucene-batch"));
    parts.add(scan(2, 2_000, "ours", "hankcs", "lucene-batch"));
    parts.add(options("ClassifyBenchmark", 2).param("contender", "ours", "lucene-batch"));
    return parts.build();
  }

  private ChainedOptionsBuilder scan(int threads, int size, String... names) {
    return options("ScanBenchmark", threads)
        .param("contender", names)
        .param("terms", Integer.toString(size));
  }

  /** More code takes longer to compile: all that ships some twenty seconds, on two processors. */
  private static int warmup(String benchmark) {
    return switch (benchmark) {
      case "ScanBenchmark" -> WARMUP_MILLIS;
      case "ClassifyBenchmark" -> 5 * WARMUP_MILLIS;
      default -> 2 * WARMUP_MILLIS;
    };
  }

  private ChainedOptionsBuilder options(String benchmark, int threads) {
    return new OptionsBuilder()
        .include("\\." + benchmark + "\\.")
        .param("corpus", corpusFile)
        .threads(threads)
        .forks(1)
        .warmupIterations(effort.warmups)
        .warmupTime(TimeValue.milliseconds(warmup(benchmark)))
        .measurementIterations(effort.iterations)
        .measurementTime(TimeValue.milliseconds(effort.millis))
        .jvmArgs("-Dbenchmarks.folder=" + folder, "-Xms3g", "-Xmx3g", "-XX:+UseParallelGC")
        .addProfiler(CpuTime.class)
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .resultFormat(ResultFormatType.JSON);
  }
}
