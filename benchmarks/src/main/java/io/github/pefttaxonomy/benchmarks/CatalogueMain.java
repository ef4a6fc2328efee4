package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the catalogue beside what else answers such questions, each contender and size in a JVM
 * of its own, and writes the report.
 *
 * <pre>{@code
 * CatalogueMain [--quick | --full] [--report FILE] [--only report]
 * }</pre>
 */
public final class CatalogueMain {
  /** How much is measured. */
  private enum Effort {
    QUICK(1, 1, 200, 100_000),
    NORMAL(3, 3, 400, 100_000, 1_000_000),
    FULL(3, 3, 500, 100_000, 1_000_000, 10_000_000);

    final int warmups;
    final int iterations;
    final int millis;
    final ImmutableList<Integer> sizes;

    Effort(int warmups, int iterations, int millis, Integer... sizes) {
      this.warmups = warmups;
      this.iterations = iterations;
      this.millis = millis;
      this.sizes = ImmutableList.copyOf(sizes);
    }
  }

  private final Effort effort;
  private final Path folder;

  private CatalogueMain(Effort effort, Path folder) {
    this.effort = effort;
    this.folder = folder;
  }

  /** Runs what the arguments ask for. */
  public static void main(String[] args) throws IOException, InterruptedException {
    ImmutableList<String> arguments = ImmutableList.copyOf(args);
    Effort effort =
        arguments.contains("--quick")
            ? Effort.QUICK
            : arguments.contains("--full") ? Effort.FULL : Effort.NORMAL;
    Path folder = Path.of(System.getProperty("benchmarks.folder", "target/results"));
    Files.createDirectories(folder);
    CatalogueMain main = new CatalogueMain(effort, folder.toAbsolutePath());
    boolean isReportOnly = arguments.contains("--only") && arguments.contains("report");
    Results results = isReportOnly ? Results.read(main.stored()) : main.measure();
    int at = arguments.indexOf("--report");
    Path report = at < 0 ? folder.resolve("queries.md") : Path.of(arguments.get(at + 1));
    Files.writeString(report, new CatalogueReport(results).text());
    System.out.println("wrote " + report.toAbsolutePath());
  }

  /**
   * What cannot be built in reasonable time or memory is left out: at ten million papers, SQLite
   * writes two hundred million rows of an index, and CQEngine's sets take more than the heap.
   */
  static boolean isMeasured(String contender, int size) {
    return size < 10_000_000 || !(contender.equals("sqlite") || contender.equals("cqengine"));
  }

  private Path stored() {
    return folder.resolve("catalogue.json");
  }

  private Results measure() throws IOException, InterruptedException {
    Results results = new Results();
    Main.describeMachine(results);
    results.fact("effort", effort.name().toLowerCase(Locale.ROOT));
    for (int size : effort.sizes) {
      Path answers = folder.resolve("answers-" + size + ".txt");
      Files.deleteIfExists(answers);
      for (String contender :
          ImmutableList.of("streams", "ours", "cqengine", "lucene", "sqlite", "duckdb")) {
        if (isMeasured(contender, size)) {
          results.addAll(run(contender, size, answers));
          results.write(stored());
        }
      }
    }
    return results;
  }

  private Results run(String contender, int size, Path answers)
      throws IOException, InterruptedException {
    Path file = folder.resolve("catalogue-" + contender + "-" + size + ".json");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseParallelGC");
    command.add(size < 10_000_000 ? "-Xmx6g" : "-Xmx12g");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(CatalogueRun.class.getName());
    command.add(contender);
    for (int number : new int[] {size, effort.warmups, effort.iterations, effort.millis}) {
      command.add(Integer.toString(number));
    }
    command.add(answers.toString());
    command.add(file.toString());
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException(contender + " over " + size + " papers ended with code " + code);
    }
    return Results.read(file);
  }
}
