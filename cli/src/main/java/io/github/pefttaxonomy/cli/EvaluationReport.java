package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.evaluate.Calibration;
import io.github.pefttaxonomy.evaluate.Counts;
import io.github.pefttaxonomy.evaluate.Evaluation;
import io.github.pefttaxonomy.evaluate.Evaluation.ConceptOutcome;
import io.github.pefttaxonomy.evaluate.Evaluation.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Writes out an evaluation as Markdown that also reads well in a terminal. */
final class EvaluationReport {
  private static final int WORST = 25;
  private static final int EXAMPLES = 3;

  private final Evaluation evaluation;
  private final List<String> lines = new ArrayList<>();

  EvaluationReport(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  String text() {
    lines.add("# Evaluation on " + evaluation.papers() + " papers");
    figures();
    families();
    roles();
    calibration();
    worst();
    return String.join("\n", lines) + "\n";
  }

  /** Returns only how confidences turned out. */
  String calibrationText() {
    calibration();
    evaluation
        .calibration()
        .expectedError()
        .ifPresent(error -> lines.add("\nexpected calibration error " + number(error)));
    return String.join("\n", lines) + "\n";
  }

  private void heading(String title) {
    lines.add("");
    lines.add("## " + title);
    lines.add("");
  }

  private void row(String name, Object... cells) {
    StringBuilder row = new StringBuilder("| ").append(String.format("%-36s", name));
    for (Object cell : cells) {
      row.append(" | ").append(cell);
    }
    lines.add(row.append(" |").toString());
  }

  private void rule(int columns) {
    lines.add("|---" + "|--:".repeat(columns) + "|");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "";
  }

  private void figures() {
    heading("Figures, with 95 % bootstrap intervals over papers");
    Map<String, Interval> intervals = evaluation.intervals();
    row("figure", "value", "from", "to");
    rule(3);
    evaluation.figures().forEach((name, value) -> figure(name, value, intervals));
  }

  private void figure(String name, double value, Map<String, Interval> intervals) {
    Interval between = intervals.getOrDefault(name, new Interval(value, value));
    row(name, number(value), number(between.low()), number(between.high()));
  }

  private void families() {
    heading("Families");
    row("family", "given", "P", "R", "F1");
    rule(4);
    evaluation.families().entrySet().stream()
        .filter(e -> e.getValue().support() > 0)
        .sorted(Comparator.comparingInt(e -> -e.getValue().support()))
        .forEach(e -> counts(e.getKey(), e.getValue()));
  }

  private void counts(ConceptId id, Counts counts) {
    row(
        id.value(),
        counts.support(),
        number(counts.precision()),
        number(counts.recall()),
        number(counts.f1()));
  }

  private void roles() {
    heading("Roles on shared families: given down, found across");
    row("", Stream.of(Role.values()).map(Role::label).toArray());
    rule(Role.values().length);
    evaluation
        .roleConfusion()
        .rowMap()
        .forEach(
            (given, found) ->
                row(given.label(), Stream.of(Role.values()).map(found::get).toArray()));
  }

  private void calibration() {
    heading("Reliability of confidences");
    row("confidence", "labels", "mean confidence", "share right");
    rule(3);
    List<Calibration.Bin> bins = evaluation.calibration().bins();
    for (int i = 0; i < bins.size(); i++) {
      Calibration.Bin bin = bins.get(i);
      row(
          String.format(Locale.ROOT, "%.1f to %.1f", i / 10.0, (i + 1) / 10.0),
          bin.count(),
          number(bin.meanConfidence()),
          number(bin.shareRight()));
    }
  }

  private void worst() {
    heading("Concepts with most errors");
    row("concept", "TP", "FP", "FN", "F1", "wrongly found in", "missed in");
    rule(6);
    evaluation.concepts().entrySet().stream()
        .filter(e -> errors(e.getValue()) > 0)
        .sorted(Comparator.comparingInt(e -> -errors(e.getValue())))
        .limit(WORST)
        .forEach(e -> outcome(e.getKey(), e.getValue()));
  }

  private static int errors(ConceptOutcome outcome) {
    return outcome.invented().size() + outcome.missed().size();
  }

  private void outcome(ConceptId id, ConceptOutcome outcome) {
    row(
        id.value(),
        outcome.counts().truePositives(),
        outcome.counts().falsePositives(),
        outcome.counts().falseNegatives(),
        number(outcome.counts().f1()),
        examples(outcome.invented()),
        examples(outcome.missed()));
  }

  private static String examples(List<String> ids) {
    String shown = String.join(" ", ids.stream().limit(EXAMPLES).map(Screen::printable).toList());
    return ids.size() > EXAMPLES ? shown + " …" : shown;
  }
}
