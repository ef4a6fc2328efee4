package io.github.pefttaxonomy.benchmarks;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What a contender answered, to be compared with what another one did, and how long each answer
 * took the first time.
 *
 * @param texts the answers by question
 * @param millis how long each took
 */
record Answers(ImmutableMap<String, String> texts, ImmutableMap<String, Long> millis) {
  static Answers of(CatalogueContender contender) throws Exception {
    Asking asking = new Asking();
    asking.ask("count", contender::count, String::valueOf);
    asking.ask("combined", contender::combined, String::valueOf);
    asking.ask("facets", contender::facets, a -> Arrays.toString(contender.facets(a)));
    asking.ask("pairs", contender::pairs, a -> Arrays.deepToString(contender.pairs(a)));
    asking.ask("newest", contender::newest, a -> Arrays.toString((int[]) a));
    asking.ask("similar", contender::similar, a -> rounded((double[]) a));
    return new Answers(ImmutableMap.copyOf(asking.texts), ImmutableMap.copyOf(asking.millis));
  }

  /** Collects answers. */
  private static final class Asking {
    final Map<String, String> texts = new LinkedHashMap<>();
    final Map<String, Long> millis = new LinkedHashMap<>();

    void ask(String question, Callable<Object> asked, Printer printer) throws Exception {
      Stopwatch watch = Stopwatch.createStarted();
      Object answer = asked.call();
      millis.put(question, watch.elapsed(TimeUnit.MILLISECONDS));
      texts.put(question, printer.print(answer));
    }
  }

  /** Makes answers comparable. */
  private interface Printer {
    String print(Object answer);
  }

  /** Scores to three digits, for some count in single precision. */
  private static String rounded(double[] scores) {
    return Arrays.stream(scores)
        .mapToObj(score -> String.format(Locale.ROOT, "%.3f", score))
        .collect(Collectors.joining(" "));
  }

  void write(Path file) throws IOException {
    Files.write(file, texts.values());
  }

  /**
   * Checks that they are those in a file.
   *
   * @throws IllegalStateException if they are not
   */
  void check(String contender, Path file) throws IOException {
    List<String> expected = Files.readAllLines(file);
    int line = 0;
    for (Map.Entry<String, String> answer : texts.entrySet()) {
      String wanted = expected.get(line++);
      if (!answer.getValue().equals(wanted)) {
        throw new IllegalStateException(
            contender + " answers " + answer + ", but expected is " + wanted);
      }
    }
  }
}
