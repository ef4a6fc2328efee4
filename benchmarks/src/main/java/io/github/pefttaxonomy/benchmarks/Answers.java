package io.github.pefttaxonomy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a contender answered, one line a question, to be compared with what another one did.
 *
 * @param lines the answers
 */
record Answers(List<String> lines) {
  static Answers of(CatalogueContender contender) throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add("count " + contender.count());
    lines.add("combined " + contender.combined());
    lines.add("facets " + Arrays.toString(contender.facets(contender.facets())));
    lines.add("pairs " + Arrays.deepToString(contender.pairs(contender.pairs())));
    lines.add("newest " + Arrays.toString((int[]) contender.newest()));
    lines.add("similar " + rounded((double[]) contender.similar()));
    return new Answers(lines);
  }

  /** Scores to three digits, for some count in single precision. */
  private static String rounded(double[] scores) {
    return Arrays.stream(scores)
        .mapToObj(score -> String.format(Locale.ROOT, "%.3f", score))
        .collect(Collectors.joining(" "));
  }

  void write(Path file) throws IOException {
    Files.write(file, lines);
  }

  /**
   * Checks that they are those in a file.
   *
   * @throws IllegalStateException if they are not
   */
  void check(String contender, Path file) throws IOException {
    List<String> expected = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).equals(expected.get(i))) {
        throw new IllegalStateException(
            contender + " answers " + lines.get(i) + ", but expected is " + expected.get(i));
      }
    }
  }
}
