package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The page docs/queries-performance.md, made of the results of one run. */
final class CatalogueReport {
  private static final ImmutableList<Integer> SIZES =
      ImmutableList.of(100_000, 1_000_000, 10_000_000);
  private static final int MAIN_SIZE = 1_000_000;
  private static final ImmutableList<Question> QUESTIONS =
      ImmutableList.of(
          new Question("count", "count under an inner concept", 1),
          new Question("combined", "A and B and not C, counted", 25),
          new Question("facets", "that result by technique", 5),
          new Question("pairs", "40 × 40 co-occurrence", 20),
          new Question("newest", "20 newest of that result", 1),
          new Question("similar", "10 most similar papers", 0));

  private static final String HOW =
      """
      Papers are made up over the shipped scheme: one to seven labels, four on average, Zipf, a fixed
      seed, titles of nine words, 65,536 different ones. A is the most frequent technique that at
      most a quarter of the papers are about and that has at least four below it; B and C are the
      next ones that are not related to it. One thread asks. Each contender and size has a JVM of its
      own, in which JMH asks all questions after short warm-ups (one that takes seconds is asked
      twice, and the second time counts). Before, its answers are compared with those of the streams
      (similarity to three digits), and the run ends if they differ. No contender keeps results. Ours
      and Lucene index with two threads.

      - **streams**: a list of records with the closed concepts of a paper as a sorted array; bytes
        are those records. Pairs are counted in one pass by hand.
      - **CQEngine** 3.6.0: hash index on concepts, navigable index on the year, ordering by that
        index; it has no groups, so facets and pairs go through the results. Bytes without the
        records.
      - **Lucene** 9.11.1: on the heap, one segment sorted by year, a term and a taxonomy facet for
        each closed concept; likeness as a function score.
      - **SQLite** 3.46: in memory, a table without row ids by concept and paper, an index by paper
        and concept, one by year, analysed; pairs one at a time. Bytes are its pages.
      - **DuckDB** 1.1.3: in memory, loaded by appenders in the order of concepts, one thread. Bytes
        are those it says it uses.

      Ours includes the index of title words, roles, confidences and ids, which the others do not
      have. At ten million papers SQLite and CQEngine are left out: some two hundred million index
      entries are not written in reasonable time, and CQEngine's sets take hundreds of bytes a paper.
      """;

  private final Results results;
  private final StringBuilder page = new StringBuilder();

  /**
   * A question.
   *
   * @param name its name among the results
   * @param text what it is
   * @param target how many times faster than the best peer it has to be; 0 without a target
   */
  private record Question(String name, String text, double target) {}

  CatalogueReport(Results results) {
    this.results = results;
  }

  String text() {
    head();
    line("## Targets");
    line("");
    line("At a million papers, against the best of the others in this run.");
    line("");
    targets();
    SIZES.stream().filter(size -> results.has("catalogue-build-ours", size)).forEach(this::table);
    growth();
    setup();
    return page.toString();
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void head() {
    line("# Performance of queries");
    line("");
    line(
        "Written by `benchmarks/run.sh --catalogue`; do not edit. `--quick` takes a minute and tells");
    line("little, `--full` about fifteen and 12 GB of memory.");
    line("");
    if (results.fact("effort").equals("quick")) {
      line(
          "**This is a quick run: it shows that everything runs and that all answers are equal, and");
      line("is no measurement.**");
      line("");
    }
    line("| | |");
    line("|---|---|");
    line("| date | %s, effort `%s` |", results.fact("date"), results.fact("effort"));
    line(
        "| machine | %s, %s processors, %s; load at the start %s |",
        results.fact("machine"),
        results.fact("processors"),
        results.fact("system"),
        results.fact("load"));
    line("| JDK | %s |", results.fact("jdk"));
    line("");
  }

  private void targets() {
    if (!results.has("catalogue-build-ours", MAIN_SIZE)) {
      line("Not measured.");
      line("");
      return;
    }
    line("| what | ours | best other | ratio | target | |");
    line("|---|---:|---:|---:|---:|---|");
    for (Question question : QUESTIONS) {
      target(question);
    }
    atMost("heap bytes a paper, index only", "heap", 90, "");
    atMost("build", "build", 2, " s");
    line("");
    line("Streams need no index: their build is the list itself.");
    line("");
    if (results.has("catalogue-open-ours", MAIN_SIZE)) {
      line(
          "A saved catalogue of a million papers takes %s bytes a paper, papers included; it opens in",
          number(results.median("catalogue-saved-ours", MAIN_SIZE)));
      line(
          "%s ms, and has answered its first A and B and not C after %s ms (medians of 20).",
          number(results.median("catalogue-open-ours", MAIN_SIZE)),
          number(results.median("catalogue-first-ours", MAIN_SIZE)));
      line("");
    }
  }

  private double ours(String name, int size) {
    return results.median("catalogue-" + name + "-ours", size);
  }

  private Optional<String> best(String name, int size) {
    return CatalogueContender.NAMES.stream()
        .skip(1)
        .filter(peer -> results.has("catalogue-" + name + "-" + peer, size))
        .min(Comparator.comparingDouble(p -> results.median("catalogue-" + name + "-" + p, size)));
  }

  private void target(Question question) {
    double ours = ours(question.name(), MAIN_SIZE);
    Optional<String> best = best(question.name(), MAIN_SIZE);
    double other =
        best.map(peer -> results.median("catalogue-" + question.name() + "-" + peer, MAIN_SIZE))
            .orElse(Double.NaN);
    double ratio = other / ours;
    String verdict =
        question.target() == 0
            ? ""
            : Double.isNaN(ratio)
                ? "not measured"
                : ratio >= question.target() ? "reached" : "**not reached**";
    String wanted =
        question.target() == 0
            ? "–"
            : question.target() == 1 ? "no slower" : "≥ " + number(question.target()) + " ×";
    line(
        "| %s | %s µs | %s µs (%s) | %s × | %s | %s |",
        question.text(),
        number(ours),
        number(other),
        best.orElse("–"),
        number(ratio),
        wanted,
        verdict);
  }

  private void atMost(String what, String name, double target, String unit) {
    double ours = ours(name, MAIN_SIZE);
    String verdict =
        Double.isNaN(ours) ? "not measured" : ours <= target ? "reached" : "**not reached**";
    line(
        "| %s | %s%s | | | ≤ %s%s | %s |", what, number(ours), unit, number(target), unit, verdict);
  }

  private void table(int size) {
    line("## %s papers", String.format(Locale.ROOT, "%,d", size));
    line("");
    line("µs a question; `–`: not measured.");
    line("");
    StringBuilder head = new StringBuilder("| |");
    StringBuilder rule = new StringBuilder("|---|");
    for (String contender : CatalogueContender.NAMES) {
      head.append(' ').append(contender).append(" |");
      rule.append("---:|");
    }
    line("%s ours against the best other |", head);
    line("%s---:|", rule);
    for (Question question : QUESTIONS) {
      row(question.text(), question.name(), size);
    }
    plainRow("build, s", "build", size);
    plainRow("bytes a paper", "heap", size);
    line("");
  }

  private void row(String text, String name, int size) {
    double other =
        best(name, size)
            .map(peer -> results.median("catalogue-" + name + "-" + peer, size))
            .orElse(Double.NaN);
    line("%s %s × |", cells(text, name, size), number(other / ours(name, size)));
  }

  private void plainRow(String text, String name, int size) {
    line("%s |", cells(text, name, size));
  }

  private String cells(String text, String name, int size) {
    StringBuilder row = new StringBuilder("| ").append(text).append(" |");
    for (String contender : CatalogueContender.NAMES) {
      double value = results.median("catalogue-" + name + "-" + contender, size);
      row.append(' ').append(number(value)).append(" |");
    }
    return row.toString();
  }

  private void growth() {
    line("## Growth");
    line("");
    line("Ours, µs a question and 1,000 papers.");
    line("");
    line("| | 100,000 | 1,000,000 | 10,000,000 |");
    line("|---|---:|---:|---:|");
    for (Question question : QUESTIONS) {
      line(
          "| %s | %s | %s | %s |",
          question.text(),
          number(ours(question.name(), 100_000) / 100),
          number(ours(question.name(), 1_000_000) / 1_000),
          number(ours(question.name(), 10_000_000) / 10_000));
    }
    line(
        "| papers indexed in a second | %s | %s | %s |",
        perSecond(100_000), perSecond(1_000_000), perSecond(10_000_000));
    line("");
  }

  private String perSecond(int size) {
    double papers = size / ours("build", size);
    return Double.isNaN(papers) ? "–" : String.format(Locale.ROOT, "%,.0f", papers);
  }

  private void setup() {
    line("## How");
    line("");
    page.append(HOW);
  }

  private static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "–";
    } else if (value >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
  }
}
