package io.github.pefttaxonomy.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of the command, and what it left behind.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Cli(int code, String out, String err) {
  private static final String TAXONOMY =
      """
      {"version": "0.0.1", "describes": [], "concepts": ["concepts.json"],
       "methods": ["methods.json"], "rules": ["rules.json"], "cues": ["cues.json"],
       "words": [], "weights": []}
      """;
  private static final String CONCEPTS =
      """
      {"concepts": [
        {"id": "efficiency-technique", "label": "Efficiency technique", "definition": "All."},
        {"id": "tuning", "label": "Tuning", "definition": "Changing few weights.",
         "broader": ["efficiency-technique"]},
        {"id": "low-rank", "label": "Low rank", "definition": "Thin matrices.",
         "broader": ["efficiency-technique"]},
        {"id": "low-rank-adaptation", "label": "Low-rank adaptation",
         "alternativeLabels": ["LoRA"], "definition": "Tuning by thin matrices.",
         "scopeNote": "Not the radio.", "broader": ["tuning", "low-rank"],
         "related": ["pruning"]},
        {"id": "pruning", "label": "Pruning", "definition": "Removing weights.",
         "broader": ["efficiency-technique"]},
        {"id": "weeding", "label": "Weeding", "definition": "An old name of pruning.",
         "broader": ["efficiency-technique"], "status": "retired", "replacedBy": "pruning"}
      ]}
      """;
  private static final String METHODS =
      """
      {"methods": [
        {"name": "DoRA", "concepts": ["low-rank-adaptation"], "arxivId": "2402.09353",
         "year": 2024}
      ]}
      """;
  private static final String RULES =
      """
      {"rules": [
        {"id": "lora.name", "concept": "low-rank-adaptation", "when": "'low-rank adaptation'",
         "strength": 0.9, "because": "the name of the technique"},
        {"id": "prune.name", "concept": "pruning", "when": "except('pruning', 'data pruning')",
         "strength": 0.9, "because": "the name of the technique"}
      ]}
      """;
  private static final String CUES =
      """
      {"cues": [
        {"id": "contrast.unlike", "when": "'unlike'", "kind": "contrast", "direction": "forward",
         "until": "phrase", "reach": 12},
        {"id": "propose.we", "when": "'we propose'", "kind": "propose", "direction": "forward"}
      ]}
      """;

  static Cli run(String... args) {
    return runOn("", args);
  }

  static Cli runOn(String in, String... args) {
    return runOn(in.getBytes(StandardCharsets.UTF_8), args);
  }

  static Cli runOn(byte[] in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, false, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, false, StandardCharsets.UTF_8);
    int code = Main.run(args, new ByteArrayInputStream(in), outStream, errStream);
    outStream.flush();
    errStream.flush();
    return new Cli(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  /** Writes a small vocabulary into a folder and returns its main file. */
  static String vocabulary(Path folder) throws IOException {
    Files.writeString(folder.resolve("concepts.json"), CONCEPTS);
    Files.writeString(folder.resolve("methods.json"), METHODS);
    Files.writeString(folder.resolve("rules.json"), RULES);
    Files.writeString(folder.resolve("cues.json"), CUES);
    return Files.writeString(folder.resolve("taxonomy.json"), TAXONOMY).toString();
  }

  /** Writes lines into a file of a folder and returns its path. */
  static String file(Path folder, String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines)).toString();
  }

  /** Returns the record of a paper. */
  static String paper(String id, String title, String abstractText) {
    return """
        {"id": "%s", "title": "%s", "abstract": "%s"}"""
        .formatted(id, title, abstractText);
  }
}
