package io.github.pefttaxonomy.benchmarks;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Java programs that are started to see how long they take. */
final class Programs {
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");
  private static final Pattern NEEDED =
      Pattern.compile(
          ".*/(taxonomy-|guava-|failureaccess-|jspecify-|jackson-core-|picocli-|aircompressor-)[^/]*\\.jar");

  private Programs() {}

  /** Returns the home of an installed JDK of a feature version. */
  static Optional<Path> jdk(int version) throws IOException {
    Path running = Path.of(System.getProperty("java.home"));
    Path installed = Path.of("/usr/lib/jvm");
    ImmutableList.Builder<Path> homes = ImmutableList.<Path>builder().add(running);
    if (Files.isDirectory(installed)) {
      try (Stream<Path> found = Files.list(installed)) {
        found.sorted().forEach(homes::add);
      }
    }
    for (Path home : homes.build()) {
      if (versionOf(home) == version) {
        return Optional.of(home);
      }
    }
    return Optional.empty();
  }

  private static int versionOf(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/java"))) {
      return 0;
    }
    Matcher version = VERSION.matcher(Files.readString(release));
    return version.find() ? Integer.parseInt(version.group(1)) : 0;
  }

  /** Returns the jars of the library and its command, without those of the peers. */
  static String classPath() {
    return Joiner.on(':')
        .join(
            Splitter.on(':')
                .splitToStream(System.getProperty("java.class.path"))
                .filter(jar -> NEEDED.matcher(jar).matches())
                .toList());
  }

  /** Runs a program to its end, and returns the milliseconds until it printed its first line. */
  static double millisToFirstLine(Path jdk, List<String> arguments)
      throws IOException, InterruptedException {
    Stopwatch watch = Stopwatch.createStarted();
    Process process = start(jdk, arguments);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      double millis = watch.elapsed(TimeUnit.MICROSECONDS) / 1e3;
      while (out.readLine() != null) {}
      finish(process, arguments);
      if (line == null) {
        throw new IOException(arguments + " printed nothing");
      }
      return millis;
    }
  }

  /** Runs a program, and returns the milliseconds that it took. */
  static double millis(Path jdk, List<String> arguments) throws IOException, InterruptedException {
    Stopwatch watch = Stopwatch.createStarted();
    Process process = start(jdk, arguments);
    process.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {});
    finish(process, arguments);
    return watch.elapsed(TimeUnit.MICROSECONDS) / 1e3;
  }

  private static Process start(Path jdk, List<String> arguments) throws IOException {
    List<String> command =
        ImmutableList.<String>builder()
            .add(jdk.resolve("bin/java").toString())
            .addAll(arguments)
            .build();
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void finish(Process process, List<String> arguments)
      throws IOException, InterruptedException {
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException(arguments + " ended with " + code);
    }
  }
}
