package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page docs/performance.md, made of the results of one run. */
final class Report {
  private static final ImmutableList<String> PARTS =
      ImmutableList.of(
          "fold and cut into words",
          "look words up",
          "walk phrases, note hits",
          "evaluate rules and cues",
          "names of methods",
          "roles",
          "assignments and evidence",
          "the rest");

  private final Results results;
  private final StringBuilder page = new StringBuilder();

  Report(Results results) {
    this.results = results;
  }

  String text() {
    head();
    targets();
    scan();
    hits();
    whole();
    starts();
    memory();
    growth();
    profile();
    return page.toString();
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void head() {
    line("# Performance");
    line("");
    line("Written by `benchmarks/run.sh`; do not edit. `benchmarks/run.sh --corpus papers.jsonl`");
    line("measures it anew.");
    line("");
    if (results.fact("effort").equals("quick")) {
      line(
          "**This is a quick run on a machine that was busy with other work (load %s): it shows that",
          results.fact("load"));
      line("everything runs, and is no measurement.**");
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
    line(
        "| corpus | %s; %s papers of %s chars |",
        results.fact("corpus"), results.fact("papers"), results.fact("chars"));
    line("");
    line(
        "One thread; papers per second of processor time of the whole process, collection of garbage");
    line(
        "included. The contenders take turns, each in a JVM of its own, in %s round(s); numbers are",
        results.fact("rounds"));
    line("medians, and ratios are medians of the ratios within a round. `–`: not measured.");
    line("");
  }

  private void targets() {
    line("## Targets");
    line("");
    line("| what | target | measured | |");
    line("|---|---:|---:|---|");
    atLeast("phrase scan, 2,000 phrases, against hankcs", 2.5, " ×", ours(2_000, "hankcs"));
    atLeast("phrase scan, 20,000 phrases, against hankcs", 4, " ×", ours(20_000, "hankcs"));
    atMost(
        "slowdown from 200 to 20,000 phrases",
        1.8,
        " ×",
        results.ratio("scan-ours", 200, "scan-ours", 20_000));
    atLeast(
        "2,000 phrases and 400 rules, against Lucene Monitor batch",
        40,
        " ×",
        results.ratio("rules-ours", 0, "rules-lucene-batch", 0));
    atLeast(
        "full classification, against Lucene Monitor batch with the same phrases",
        15,
        " ×",
        results.ratio("classify-ours", 0, "classify-lucene-batch", 0));
    atLeast(
        "full classification, papers per processor second",
        40_000,
        "",
        results.median("classify-ours", 0));
    atLeast(
        "two threads against one, full classification",
        1.8,
        " ×",
        results.ratio("classify-ours-two-wall", 0, "classify-ours-wall", 0));
    atMost(
        "bytes allocated by the scan, for each paper",
        64,
        "",
        results.median("scan-ours-bytes", 2_000));
    atMost(
        "bytes allocated by full classification, for each paper",
        6_144,
        "",
        results.median("classify-ours-bytes", 0));
    atMost(
        "milliseconds from start to first label, JDK 25",
        400,
        "",
        Math.min(results.median("cold", 25), results.median("cold-flags", 25)));
    atMost("the same with an AppCDS archive", 200, "", results.median("cold-cds", 25));
    atLeast(
        "command, JSONL in and out, papers per second", 15_000, "", results.median("cli", 60_000));
    line("");
    line(
        "The scan allocates nothing for a word; the few bytes are the harness's own. Two threads need");
    line("two free processors, which a busy machine does not have.");
    line("");
  }

  private double ours(int size, String peer) {
    return results.ratio("scan-ours", size, "scan-" + peer, size);
  }

  private void atLeast(String what, double target, String unit, double measured) {
    row(what, "≥ ", target, unit, measured, measured >= target);
  }

  private void atMost(String what, double target, String unit, double measured) {
    row(what, "≤ ", target, unit, measured, measured <= target);
  }

  private void row(
      String what, String sign, double target, String unit, double measured, boolean reached) {
    String verdict =
        Double.isNaN(measured) ? "not measured" : reached ? "reached" : "**not reached**";
    line(
        "| %s | %s%s%s | %s%s | %s |",
        what, sign, number(target), unit, number(measured), unit, verdict);
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    String format = value >= 100 || value == Math.rint(value) ? "%,.0f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }

  private void scan() {
    line("## Phrases");
    line("");
    line("| contender | 200 | 2,000 | 20,000 | bytes a paper (2,000) | ours is × faster (2,000) |");
    line("|---|---:|---:|---:|---:|---:|");
    for (String name : Contender.NAMES) {
      String key = "scan-" + name;
      line(
          "| %s | %s | %s | %s | %s | %s |",
          describe(name),
          number(results.median(key, 200)),
          number(results.median(key, 2_000)),
          number(results.median(key, 20_000)),
          number(results.median(key + "-bytes", 2_000)),
          name.equals("ours") ? "" : number(ours(2_000, name)));
    }
    line("");
    line("The phrases are labels and names of the taxonomy, then runs of words of the corpus. The");
    line(
        "engine inflects and folds; its peers are given every spelling that the engine takes for a");
    line(
        "phrase (%s, %s and %s spellings), and texts folded beforehand at no cost to them.",
        number(results.median("spellings", 200)),
        number(results.median("spellings", 2_000)),
        number(results.median("spellings", 20_000)));
    line("");
  }

  private static String describe(String name) {
    return switch (name) {
      case "ours" -> "**this library**, scan of the text as given";
      case "hankcs" -> "hankcs AhoCorasickDoubleArrayTrie 1.2.3";
      case "hankcs-plain" -> "the same, given no plurals and other spellings (finds less)";
      case "hankcs-folding" -> "the same, folding the text as it goes";
      case "robert-bor" -> "robert-bor aho-corasick 0.6.3";
      case "regex" -> "JDK patterns, spellings folded into a tree";
      case "lucene-single" -> "Lucene Monitor 9.11.1, one paper at a time";
      case "lucene-batch" -> "Lucene Monitor 9.11.1, 100 papers at a time";
      case "easy-rules" -> "Easy Rules 4.1.0, one rule a phrase";
      case "words" -> "limit: fold and cut into words only";
      case "chars" -> "limit: sum of all chars";
      default -> name;
    };
  }

  private void hits() {
    line("### Do they find the same?");
    line("");
    line("Hits in up to 500 papers, and those of the engine counted in the same way.");
    line("");
    line("| contender | phrases | hits | of the engine | papers that differ |");
    line("|---|---:|---:|---:|---:|");
    for (String name : Contender.NAMES) {
      for (int size : Main.SIZES) {
        if (results.has("hits-" + name, size) && results.median("expected-" + name, size) > 0) {
          line(
              "| %s | %,d | %s | %s | %s |",
              name,
              size,
              number(results.median("hits-" + name, size)),
              number(results.median("expected-" + name, size)),
              number(results.median("differing-" + name, size)));
        }
      }
    }
    line("");
    line(
        "Automata count every place. A JDK pattern cannot report hits that overlap: it is compared");
    line(
        "with the leftmost longest of the engine's places. Lucene Monitor and Easy Rules tell which");
    line(
        "phrases a paper holds, not where. `hankcs-plain` misses other spellings by design. In rules,");
    line(
        "a comma between two phrases costs Lucene one word of the distance allowed and the engine");
    line("none; all other rules agree (`HitCheckTest`).");
    line("");
  }

  private void whole() {
    line("## Rules, and everything that ships");
    line("");
    line(
        "| what | contender | papers per processor second | bytes a paper | two threads, wall | wall, one |");
    line("|---|---|---:|---:|---:|---:|");
    whole("2,000 phrases and 400 rules", "rules-ours", "this library");
    whole("", "rules-lucene-batch", "Lucene Monitor, batch");
    whole("shipped phrases", "classify-scan", "this library, scan only");
    whole("shipped rules", "classify-ours", "this library: rules, roles, methods, evidence");
    whole("shipped phrases", "classify-lucene-batch", "Lucene Monitor, batch: phrases only");
    whole("2,000 phrases", "scan-ours", "this library, scan only");
    whole("", "scan-hankcs", "hankcs");
    whole("", "scan-lucene-batch", "Lucene Monitor, batch");
    line("");
  }

  private void whole(String what, String name, String contender) {
    int size = name.startsWith("scan") ? 2_000 : 0;
    line(
        "| %s | %s | %s | %s | %s | %s |",
        what,
        contender,
        number(results.median(name, size)),
        number(results.median(name + "-bytes", size)),
        number(results.median(name + "-two-wall", size)),
        number(results.median(name + "-wall", size)));
  }

  private void starts() {
    line("## Starts, and the command");
    line("");
    line(
        "From the start of the JVM to the first label with the bundled taxonomy, milliseconds, median");
    line(
        "(fastest). The flags are those of `./taxonomy`: the serial collector and the first compiler.");
    line("");
    line("| | JDK 17 | JDK 25 |");
    line("|---|---:|---:|");
    start("no flags", "cold");
    start("flags", "cold-flags");
    start("flags, AppCDS archive", "cold-cds");
    start("flags, AOT cache (JDK 25)", "cold-aot");
    line("");
    line(
        "The command on 60,000 abstracts, JSONL in (%s MB) and out (%s MB), start included: %s papers",
        number(results.median("cli-megabytes-in", 0)),
        number(results.median("cli-megabytes-out", 0)),
        number(results.median("cli", 60_000)));
    line("a second.");
    line("");
  }

  private void start(String what, String name) {
    line("| %s | %s | %s |", what, medianAndBest(name, 17), medianAndBest(name, 25));
  }

  private String medianAndBest(String name, int version) {
    List<Double> all = new ArrayList<>(results.all(name, version));
    if (all.isEmpty()) {
      return "–";
    }
    all.sort(Double::compare);
    return String.format(Locale.ROOT, "%.0f (%.0f)", results.median(name, version), all.get(0));
  }

  private void memory() {
    line("## Memory and time to compile");
    line("");
    line(
        "The shipped classifier keeps %s MB of heap beyond its taxonomy and is compiled in %s ms on a",
        number(results.median("heap-classifier", 0)),
        number(results.median("compile-classifier", 0)));
    line("warm JVM.");
    line("");
    line("| contender | 200 | 2,000 | 20,000 |");
    line("|---|---:|---:|---:|");
    for (String name : ImmutableList.of("ours", "hankcs", "robert-bor", "regex", "lucene-batch")) {
      page.append("| ").append(name);
      for (int size : Main.SIZES) {
        page.append(" | ")
            .append(number(results.median("heap-" + name, size)))
            .append(" MB, ")
            .append(number(results.median("compile-" + name, size)))
            .append(" ms");
      }
      line(" |");
    }
    line("");
  }

  private void growth() {
    line("## Worst cases");
    line("");
    line("Nanoseconds for each char: a flat line is linear growth.");
    line("");
    line("| length of the abstract | real sentences | one phrase prefix, over and over |");
    line("|---:|---:|---:|");
    for (int size = 10_000; size <= 10_000_000; size *= 10) {
      line(
          "| %,d | %s | %s |",
          size,
          number(results.median("growth-long", size)),
          number(results.median("growth-prefix", size)));
    }
    line("");
    line("| phrases that overlap, in a text of 20,000 words | ns a char | hits | ns a hit |");
    line("|---:|---:|---:|---:|");
    for (int size = 1_000; size <= 100_000; size *= 10) {
      double nanos = results.median("growth-overlap", size);
      double found = results.median("growth-overlap-hits", size);
      line(
          "| %,d | %s | %s | %s |",
          size, number(nanos), number(found), number(nanos * 120_000 / found));
    }
    line("");
  }

  private void profile() {
    line("## Where the time of a full classification goes");
    line("");
    line("%s samples of the JDK's flight recorder, one thread.", results.fact("profile-samples"));
    line("Before and after work on speed: decisions [17](adr/0017-keys-and-edges.md), [19](adr/0019-bits-and-chunks.md) and [21](adr/0021-ask-only-for-what-is-wanted.md).");
    line("");
    line("| part | %% |");
    line("|---|---:|");
    for (String part : PARTS) {
      line("| %s | %s |", part, number(results.median("profile-" + part, 0)));
    }
    line("");
    line("Hottest methods: %s.", results.fact("profile-hottest"));
  }
}
