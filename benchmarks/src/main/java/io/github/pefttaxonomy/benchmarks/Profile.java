package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the time of a full classification goes, after the samples of the JDK's flight recorder. */
final class Profile {
  /** The engine's parts by class; the innermost frame that has one of them tells. */
  private static final ImmutableMap<String, String> PARTS =
      ImmutableMap.<String, String>builder()
          .put("WordScanner", "fold and cut into words")
          .put("Folding", "fold and cut into words")
          .put("Lexicon", "look words up")
          .put("PhraseAutomaton", "walk phrases, note hits")
          .put("Reading", "walk phrases, note hits")
          .put("ConditionSet", "evaluate rules and cues")
          .put("Matching", "evaluate rules and cues")
          .put("MethodBook", "names of methods")
          .put("LocalDefinition", "names of methods")
          .put("CueReader", "roles")
          .put("RoleJudge", "roles")
          .put("SortedPlaces", "roles")
          .put("Verdicts", "assignments and evidence")
          .put("Confidence", "assignments and evidence")
          .put("TextClassifier", "the rest")
          .build();

  private static final String ENGINE = "io.github.pefttaxonomy.classify.";

  private final Results results;

  Profile(Results results) {
    this.results = results;
  }

  void measure(Corpus corpus, int seconds) throws IOException {
    Classifier classifier = Classifiers.compile(PeftTaxonomy.load().taxonomy());
    classifyFor(Duration.ofSeconds(seconds), classifier, corpus);
    Path file = Files.createTempFile("profile", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(1));
      recording.start();
      classifyFor(Duration.ofSeconds(2L + seconds), classifier, corpus);
      recording.stop();
      recording.dump(file);
    }
    report(file);
    Files.delete(file);
  }

  private static void classifyFor(Duration time, Classifier classifier, Corpus corpus) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      for (Paper paper : corpus.papers().subList(0, Math.min(1_000, corpus.papers().size()))) {
        classifier.classify(paper);
      }
    }
  }

  private void report(Path file) throws IOException {
    Map<String, Integer> samples = new LinkedHashMap<>();
    PARTS.values().forEach(part -> samples.put(part, 0));
    Map<String, Integer> frames = new LinkedHashMap<>();
    int all = 0;
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      if (event.getStackTrace() == null || !isClassification(event)) {
        continue;
      }
      samples.merge(part(event), 1, Integer::sum);
      frames.merge(name(event.getStackTrace().getFrames().get(0)), 1, Integer::sum);
      all++;
    }
    int total = Math.max(1, all);
    results.forget("profile-");
    samples.forEach((part, count) -> results.put("profile-" + part, 0, 100.0 * count / total));
    results.fact("profile-samples", Integer.toString(all));
    results.fact(
        "profile-hottest",
        frames.entrySet().stream()
            .sorted((a, b) -> b.getValue() - a.getValue())
            .limit(12)
            .map(e -> "`" + e.getKey() + "` " + 100 * e.getValue() / total + " %")
            .collect(Collectors.joining(", ")));
  }

  private static boolean isClassification(RecordedEvent event) {
    return event.getStackTrace().getFrames().stream()
        .anyMatch(frame -> frame.getMethod().getType().getName().equals(ENGINE + "TextClassifier"));
  }

  private static String part(RecordedEvent event) {
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      String type = frame.getMethod().getType().getName();
      if (type.startsWith(ENGINE)) {
        String simple = type.substring(ENGINE.length()).replaceAll("\\$.*", "");
        String part = PARTS.get(simple);
        if (part != null) {
          return part;
        }
      }
    }
    return "the rest";
  }

  private static String name(RecordedFrame frame) {
    String type = frame.getMethod().getType().getName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethod().getName();
  }
}
