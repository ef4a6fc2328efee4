package io.github.pefttaxonomy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Numbers by name and size, several where something was measured several times, and the facts of
 * the run. Those of JMH are read from its own files, one a round.
 */
final class Results {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, List<Double>> numbers = new TreeMap<>();
  private final Map<String, String> facts = new TreeMap<>();

  private static String key(String name, int size) {
    return name + "@" + size;
  }

  void put(String name, int size, double value) {
    numbers.put(key(name, size), new ArrayList<>(List.of(value)));
  }

  void add(String name, int size, double value) {
    numbers.computeIfAbsent(key(name, size), any -> new ArrayList<>()).add(value);
  }

  /** Forgets what was measured before under names with these beginnings. */
  void forget(String... beginnings) {
    for (String beginning : beginnings) {
      numbers.keySet().removeIf(name -> name.startsWith(beginning));
    }
  }

  void fact(String name, String value) {
    facts.put(name, value);
  }

  String fact(String name) {
    return facts.getOrDefault(name, "?");
  }

  boolean has(String name, int size) {
    return numbers.containsKey(key(name, size));
  }

  List<Double> all(String name, int size) {
    return numbers.getOrDefault(key(name, size), List.of());
  }

  /** Returns the median, or NaN if nothing was measured. */
  double median(String name, int size) {
    return median(all(name, size).stream().mapToDouble(value -> value).toArray());
  }

  static double median(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Returns the median of the ratios within each round. */
  double ratio(String name, int size, String other, int otherSize) {
    List<Double> mine = all(name, size);
    List<Double> theirs = all(other, otherSize);
    int rounds = Math.min(mine.size(), theirs.size());
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      ratios[round] = mine.get(round) / theirs.get(round);
    }
    return median(ratios);
  }

  /** Takes one round from the file that JMH wrote. */
  void addJmh(Path file) throws IOException {
    for (JsonNode benchmark : JSON.readTree(Files.readString(file))) {
      String method = benchmark.get("benchmark").asString();
      JsonNode params = benchmark.get("params");
      String name =
          method.substring(method.lastIndexOf('.') + 1)
              + "-"
              + params.get("contender").asString()
              + (benchmark.get("threads").asInt() > 1 ? "-two" : "");
      int size = params.has("terms") ? params.get("terms").asInt() : 0;
      add(name + "-wall", size, benchmark.get("primaryMetric").get("score").asDouble());
      JsonNode others = benchmark.get("secondaryMetrics");
      others.propertyNames().stream()
          .filter(metric -> metric.endsWith(CpuTime.LABEL))
          .forEach(metric -> add(name, size, others.get(metric).get("score").asDouble()));
      others.propertyNames().stream()
          .filter(metric -> metric.endsWith("gc.alloc.rate.norm"))
          .forEach(
              metric -> add(name + "-bytes", size, others.get(metric).get("score").asDouble()));
    }
  }

  /** Takes the numbers of others. */
  void addAll(Results others) {
    others.numbers.forEach(
        (key, values) -> numbers.computeIfAbsent(key, any -> new ArrayList<>()).addAll(values));
  }

  void write(Path file) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode values = root.putObject("numbers");
    numbers.forEach((name, list) -> list.forEach(values.withArray(name)::add));
    ObjectNode texts = root.putObject("facts");
    facts.forEach(texts::put);
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
  }

  static Results read(Path file) throws IOException {
    Results results = new Results();
    JsonNode root = JSON.readTree(Files.readString(file));
    for (Map.Entry<String, JsonNode> entry : root.get("numbers").properties()) {
      List<Double> list = new ArrayList<>();
      entry.getValue().forEach(value -> list.add(value.asDouble()));
      results.numbers.put(entry.getKey(), list);
    }
    root.get("facts").properties().forEach(e -> results.fact(e.getKey(), e.getValue().asString()));
    return results;
  }
}
