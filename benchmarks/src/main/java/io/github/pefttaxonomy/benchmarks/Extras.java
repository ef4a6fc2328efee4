package io.github.pefttaxonomy.benchmarks;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.classify.Phrases;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** What JMH does not measure: starts, memory, the command, growth. Each result has a name. */
final class Extras {
  private static final int CLI_PAPERS = 60_000;

  private final Results results;
  private final Corpus corpus;
  private final int repeats;
  private final Path folder;

  Extras(Results results, Corpus corpus, int repeats, Path folder) {
    this.results = results;
    this.corpus = corpus;
    this.repeats = repeats;
    this.folder = folder;
  }

  void measure() throws IOException, InterruptedException {
    results.forget("cold", "cli");
    hits();
    memory();
    growth();
    coldStarts();
    commandLine();
  }

  /** Whether contenders find the same. */
  private void hits() {
    ImmutableList<Text> texts = HitCheck.texts(corpus);
    ImmutableList<Text> some = texts.subList(0, Math.min(texts.size(), 500));
    for (int size : Main.SIZES) {
      Terms terms = Prepared.terms(size);
      results.put("spellings", size, terms.spellingCount());
      HitCheck check = new HitCheck(terms);
      for (String name : Contender.NAMES) {
        if (Main.isMeasured(name, size) && !name.equals("lucene-single")) {
          compare(name, size, terms, check, some);
        }
      }
    }
  }

  private void compare(
      String name, int size, Terms terms, HitCheck check, ImmutableList<Text> texts) {
    try (Contender contender = Contender.of(name, terms)) {
      HitCheck.Outcome outcome = check.compare(contender, texts);
      results.put("hits-" + name, size, outcome.hits());
      results.put("expected-" + name, size, outcome.expected());
      results.put("differing-" + name, size, outcome.papersThatDiffer());
    }
  }

  /** Heap that stays in use, and the time to compile. */
  private void memory() {
    Taxonomy taxonomy = PeftTaxonomy.load().taxonomy();
    weigh("classifier", 0, () -> Classifiers.compile(taxonomy));
    for (int size : Main.SIZES) {
      Terms terms = Prepared.terms(size);
      for (String name :
          ImmutableList.of("ours", "hankcs", "robert-bor", "regex", "lucene-batch")) {
        weigh(name, size, () -> Contender.of(name, terms));
      }
    }
  }

  private void weigh(String name, int size, Supplier<Object> maker) {
    close(maker.get());
    double bestMillis = Double.MAX_VALUE;
    long before = used();
    Object made = maker.get();
    long after = used();
    for (int i = 0; i < repeats; i++) {
      Stopwatch watch = Stopwatch.createStarted();
      Object again = maker.get();
      bestMillis = Math.min(bestMillis, watch.elapsed(TimeUnit.MICROSECONDS) / 1e3);
      close(again);
    }
    close(made);
    results.put("heap-" + name, size, (after - before) / 1e6);
    results.put("compile-" + name, size, bestMillis);
  }

  /** Keeps a thing alive until here, and ends its threads. */
  private static void close(Object thing) {
    if (thing instanceof Contender contender) {
      contender.close();
    }
    Reference.reachabilityFence(thing);
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Texts and vocabularies made to be slow. */
  private void growth() {
    Classifier classifier = Classifiers.compile(PeftTaxonomy.load().taxonomy());
    String real = abstracts(10_000_000);
    String prefix = "low-rank adaptation of ".repeat(10_000_000 / 23);
    for (int size = 10_000; size <= 10_000_000; size *= 10) {
      Paper long1 = Paper.of("", real.substring(0, size));
      Paper long2 = Paper.of("", prefix.substring(0, size / 23 * 23));
      results.put("growth-long", size, nanosPerUnit(() -> classifier.classify(long1), size));
      results.put("growth-prefix", size, nanosPerUnit(() -> classifier.classify(long2), size));
    }
    Paper text = Paper.of("", overlappingText(20_000));
    int length = text.abstractText().length();
    for (int size = 1_000; size <= 100_000; size *= 10) {
      var pass = Phrases.of(overlapping(size)).compile().open();
      results.put("growth-overlap", size, nanosPerUnit(() -> pass.count(text), length));
      results.put("growth-overlap-hits", size, pass.count(text));
    }
  }

  /** All abstracts in a row, as often as it takes. */
  private String abstracts(int length) {
    StringBuilder all = new StringBuilder(length + 10_000);
    Iterator<Paper> papers = Iterables.cycle(corpus.papers()).iterator();
    while (all.length() < length) {
      all.append(papers.next().abstractText()).append(' ');
    }
    return all.toString();
  }

  /** Phrases of one to five words over ten words: each is the beginning and the end of others. */
  private static List<String> overlapping(int size) {
    ImmutableList.Builder<String> phrases = ImmutableList.builder();
    for (int number = 0; number < size; number++) {
      StringBuilder phrase = new StringBuilder();
      String digits = Integer.toString(number);
      for (char digit : digits.toCharArray()) {
        phrase.append(phrase.length() == 0 ? "" : " ").append(word(digit - '0'));
      }
      phrases.add(phrase.toString());
    }
    return phrases.build();
  }

  private static String overlappingText(int words) {
    StringBuilder text = new StringBuilder();
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < words; i++) {
      text.append(word(random.nextInt(10))).append(' ');
    }
    return text.toString();
  }

  private static String word(int digit) {
    return "word" + (char) ('a' + digit);
  }

  /** The median over some runs, after some to warm up. */
  private double nanosPerUnit(Supplier<Object> work, int units) {
    int runs = Math.max(3, Math.min(50, 20_000_000 / units));
    for (int i = 0; i < runs; i++) {
      work.get();
    }
    double[] nanos = new double[runs];
    for (int i = 0; i < runs; i++) {
      Stopwatch watch = Stopwatch.createStarted();
      work.get();
      nanos[i] = (double) watch.elapsed(TimeUnit.NANOSECONDS) / units;
    }
    return Results.median(nanos);
  }

  /** From the start of the JVM to the first label. */
  private void coldStarts() throws IOException, InterruptedException {
    for (int version : new int[] {17, 25}) {
      Optional<Path> jdk = Programs.jdk(version);
      if (jdk.isPresent()) {
        coldStarts(jdk.get(), version);
      }
    }
  }

  private void coldStarts(Path jdk, int version) throws IOException, InterruptedException {
    Path archive = folder.resolve("first-label-" + version + ".jsa");
    Path cache = folder.resolve("first-label-" + version + ".aot");
    ImmutableList<String> quick = ImmutableList.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    Programs.millis(jdk, firstLabel(quick, "-XX:ArchiveClassesAtExit=" + archive));
    if (version >= 25) {
      Programs.millis(jdk, firstLabel(quick, "-XX:AOTCacheOutput=" + cache));
    }
    for (int i = 0; i < repeats; i++) {
      start("cold", jdk, version, firstLabel(ImmutableList.of(), "-Xshare:auto"));
      start("cold-flags", jdk, version, firstLabel(quick, "-Xshare:auto"));
      start("cold-cds", jdk, version, firstLabel(quick, "-XX:SharedArchiveFile=" + archive));
      if (version >= 25) {
        start("cold-aot", jdk, version, firstLabel(quick, "-XX:AOTCache=" + cache));
      }
    }
  }

  private void start(String name, Path jdk, int version, List<String> arguments)
      throws IOException, InterruptedException {
    results.add(name, version, Programs.millisToFirstLine(jdk, arguments));
  }

  private static ImmutableList<String> firstLabel(List<String> flags, String flag) {
    return ImmutableList.<String>builder()
        .addAll(flags)
        .add(flag, "-cp", Programs.classPath(), FirstLabel.class.getName())
        .build();
  }

  /** 60,000 abstracts through the command, from a file to a file, with the launcher's flags. */
  private void commandLine() throws IOException, InterruptedException {
    Path in = folder.resolve("papers.jsonl");
    Path out = folder.resolve("labels.jsonl");
    writePapers(in);
    Path jdk = Path.of(System.getProperty("java.home"));
    ImmutableList<String> command =
        ImmutableList.of(
            "-XX:+UseParallelGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            Programs.classPath(),
            "io.github.pefttaxonomy.cli.Main",
            "classify",
            "--quiet",
            "--output",
            out.toString(),
            in.toString());
    for (int i = 0; i < Math.min(3, repeats); i++) {
      results.add("cli", CLI_PAPERS, CLI_PAPERS / Programs.millis(jdk, command) * 1e3);
    }
    results.put("cli-megabytes-in", 0, Files.size(in) / 1e6);
    results.put("cli-megabytes-out", 0, Files.size(out) / 1e6);
    Files.delete(in);
    Files.delete(out);
  }

  private void writePapers(Path file) throws IOException {
    Iterator<Paper> papers = Iterables.cycle(corpus.papers()).iterator();
    JsonFactory json = new JsonFactory();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < CLI_PAPERS; i++) {
        Paper paper = papers.next();
        StringWriter line = new StringWriter();
        try (JsonGenerator object = json.createGenerator(line)) {
          object.writeStartObject();
          object.writeStringProperty("id", "p" + i);
          object.writeStringProperty("title", paper.title());
          object.writeStringProperty("abstract", paper.abstractText());
          object.writeEndObject();
        }
        out.append(line.toString()).append('\n');
      }
    }
  }
}
