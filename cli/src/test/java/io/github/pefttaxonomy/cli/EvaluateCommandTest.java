package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code taxonomy evaluate} and {@code taxonomy fit} from outside. */
class EvaluateCommandTest {
  @TempDir Path folder;
  private String vocabulary = "";
  private String papers = "";
  private String gold = "";

  @BeforeEach
  void writeFiles() throws IOException {
    vocabulary = Cli.vocabulary(folder);
    String[] texts = new String[12];
    String[] labels = new String[12];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = Cli.paper("p" + i, "Paper " + i, "We propose pruning.");
      labels[i] = gold("p" + i, i < 11 ? "pruning" : "tuning");
    }
    papers = Cli.file(folder, "papers.jsonl", texts);
    gold = Cli.file(folder, "gold.jsonl", labels);
  }

  private static String gold(String id, String concept) {
    return """
        {"id": "%s", "concepts": [{"concept": "%s", "role": "contribution"}]}"""
        .formatted(id, concept);
  }

  private Cli evaluate(String... more) {
    String[] args = {"--vocabulary", vocabulary, "evaluate", "--gold", gold, "--papers", papers};
    return Cli.run(with(args, more));
  }

  @Test
  void evaluate_papers_printsFiguresAndErrors() {
    Cli run = evaluate("--families", "pruning,tuning");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("# Evaluation on 12 papers")
        .containsPattern("\\| hF +\\| 0\\.9167 \\|")
        .containsPattern("\\| pruning +\\| 11 \\| 0\\.9167 \\| 1\\.0000 \\|")
        .containsPattern("\\| tuning +\\| 0 \\| 0 \\| 1 \\| 0\\.0000 \\|  \\| p11 \\|");
  }

  @Test
  void evaluate_reportAndJson_areWritten() throws IOException {
    Path report = folder.resolve("report.md");
    Path json = folder.resolve("now.json");
    Cli run = evaluate("--report", report.toString(), "--json", json.toString());

    assertThat(Files.readString(report)).isEqualTo(run.out());
    assertThat(Files.readString(json)).contains("\"papers\": 12").contains("\"hF\": 0.916");
  }

  @Test
  void evaluate_baseline_failsOnlyForALossOfAWellSupportedConcept() throws IOException {
    String before =
        "{\"concepts\": {\"pruning\": {\"tp\": 11, \"fp\": %d, \"fn\": 0},"
            + " \"tuning\": {\"tp\": 1, \"fp\": 0, \"fn\": 0}}}";
    String same = Cli.file(folder, "same.json", before.formatted(1));
    String better = Cli.file(folder, "better.json", before.formatted(0));

    assertThat(evaluate("--baseline", same).code()).isZero();
    assertThat(evaluate("--baseline", better).code()).isZero();
    Cli lost = evaluate("--baseline", better, "--max-loss", "0.01");
    assertThat(lost.code()).isEqualTo(2);
    assertThat(lost.err())
        .contains("'pruning' fell from F1 1.000 to 0.957 on 11 given labels")
        .doesNotContain("'tuning'");
  }

  @Test
  void evaluate_missingPapers_areReportedAndCountAsNothingFound() throws IOException {
    papers = Cli.file(folder, "few.jsonl", Cli.paper("p0", "T", "We propose pruning."));
    Cli run = evaluate();

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("no paper for 11 of 12 labelled ids, such as 'p1'");
    assertThat(run.out()).containsPattern("\\| hR +\\| 0\\.0833");
  }

  @Test
  void evaluate_threshold_dropsWhatIsLessSure() {
    assertThat(evaluate("--threshold", "0.95").out()).containsPattern("\\| hR +\\| 0\\.0000");
    assertThat(evaluate("--threshold", "1.5").code()).isEqualTo(1);
  }

  @Test
  void evaluate_badLabels_areReportedWithTheirPlaces() throws IOException {
    gold = Cli.file(folder, "bad.jsonl", gold("p0", "prunning"));
    Cli run = evaluate();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("bad.jsonl:1:").contains("unknown concept 'prunning'");
  }

  @Test
  void fit_labelledPapers_printsReliabilityAndWritesWeightsThatLoad() throws IOException {
    Path weights = folder.resolve("weights.json");
    String none = Cli.file(folder, "none.jsonl", Cli.paper("n", "On pruning", "Trees."));
    Cli run =
        Cli.run(
            "--vocabulary",
            vocabulary,
            "fit",
            "--gold",
            gold,
            "--papers",
            papers,
            "--none",
            none,
            "--output",
            weights.toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("13 papers, 13 about-labels found, 11 of them right")
        .contains("expected calibration error")
        .contains("best threshold");
    String manifest = Files.readString(Path.of(vocabulary));
    Files.writeString(
        Path.of(vocabulary),
        manifest.replace("\"weights\": []", "\"weights\": [\"weights.json\"]"));
    Cli classified =
        Cli.runOn(
            "On pruning\n" + "x".repeat(300) + "\n",
            "--vocabulary",
            vocabulary,
            "classify",
            "-",
            "--format",
            "jsonl",
            "--threshold",
            "fitted");
    assertThat(classified.code()).as(classified.err()).isZero();
  }

  @Test
  void fit_nothingToLearnFrom_isAFailureOfTheData() throws IOException {
    papers = Cli.file(folder, "few.jsonl", Cli.paper("p0", "T", "We propose pruning."));
    Cli run = Cli.run("--vocabulary", vocabulary, "fit", "--gold", gold, "--papers", papers);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("techniques are found in 1 papers only");
  }

  @Test
  void classify_threshold_leavesOutWhatIsLessSure() {
    String[] args = {"--vocabulary", vocabulary, "classify", papers, "--format", "jsonl"};
    Cli all = Cli.run(args);
    Cli sure = Cli.run(with(args, "--threshold", "0.95"));

    assertThat(all.outLines().get(0)).contains("\"concept\":\"pruning\"");
    assertThat(sure.outLines()).hasSize(12);
    assertThat(sure.outLines().get(0)).contains("\"concepts\":[]");
    assertThat(Cli.run(with(args, "--threshold", "much")).err()).contains("'much' is no number");
    assertThat(Cli.run(with(args, "--threshold", "2")).code()).isEqualTo(1);
  }

  private static String[] with(String[] args, String... more) {
    return Stream.of(args, more).flatMap(Arrays::stream).toArray(String[]::new);
  }
}
