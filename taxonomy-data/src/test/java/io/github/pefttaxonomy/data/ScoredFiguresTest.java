package io.github.pefttaxonomy.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.evaluate.Evaluation;
import io.github.pefttaxonomy.evaluate.Judgement;
import io.github.pefttaxonomy.evaluate.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures equal those of the scorer that the labels are judged by. What it said of the small
 * committed labels is committed beside them; where the scorer itself is at hand, it is run on all
 * papers that the project began from.
 */
class ScoredFiguresTest {
  private static final Path FIXTURE = Path.of("src/test/resources/io/github/pefttaxonomy/data");
  private static final Path SHARED = Path.of("../../shared");
  private static final Pattern FIGURE = Pattern.compile("\"(\\w+)\": ([0-9.e-]+)");
  private static final PeftTaxonomy PEFT = PeftTaxonomy.load();

  private static Map<String, Double> parse(String json) {
    Map<String, Double> figures = new HashMap<>();
    Matcher matcher = FIGURE.matcher(json);
    while (matcher.find()) {
      figures.put(matcher.group(1), Double.valueOf(matcher.group(2)));
    }
    return figures;
  }

  private static void assertSame(Evaluation evaluation, String scored) {
    Map<String, Double> expected = parse(scored);
    assertThat(expected).hasSize(12);
    assertThat(evaluation.papers())
        .isEqualTo((int) (double) Objects.requireNonNull(expected.remove("papers")));
    expected.forEach(
        (name, value) ->
            assertThat(evaluation.figures().get(name)).as(name).isCloseTo(value, within(1e-9)));
  }

  @Test
  void figures_ofCommittedLabels_equalThoseOfTheScorer() throws IOException {
    ImmutableMap<String, ImmutableList<Label>> gold =
        EvaluationJson.readLabels(FIXTURE.resolve("scored-gold.jsonl"), PEFT.taxonomy());
    ImmutableMap<String, ImmutableList<Label>> found =
        EvaluationJson.readLabels(FIXTURE.resolve("scored-found.jsonl"), PEFT.taxonomy());
    List<Judgement> judgements = new ArrayList<>();
    gold.forEach(
        (id, given) ->
            judgements.add(new Judgement(id, given, found.getOrDefault(id, ImmutableList.of()))));
    Evaluation evaluation = Evaluation.of(PEFT.taxonomy(), PEFT.families(), judgements);

    assertSame(evaluation, Files.readString(FIXTURE.resolve("scored-figures.json")));
  }

  @Test
  void figures_ofThePapersTheProjectBeganFrom_equalThoseOfTheScorer(
      @TempDir Path folder, TestReporter reporter) throws Exception {
    if (!Files.exists(SHARED.resolve("eval/score.py"))) {
      reporter.publishEntry("scorer", "not here; only its committed figures were compared");
      return;
    }
    Path gold = SHARED.resolve("corpus/seed-gold.jsonl");
    Classifier classifier = Classifiers.compile(PEFT.taxonomy());
    ImmutableMap<String, ImmutableList<Label>> labels =
        EvaluationJson.readLabels(gold, PEFT.taxonomy());
    List<Classification> found;
    try (Stream<Paper> papers =
        PaperReader.strict().read(SHARED.resolve("corpus/seed-papers.jsonl"))) {
      found = classifier.classifyAll(papers).toList();
    }
    Path written =
        Files.write(
            folder.resolve("found.jsonl"), found.stream().map(ClassificationJson::line).toList());
    List<Judgement> judgements =
        found.stream()
            .map(c -> Judgement.of(c, labels.getOrDefault(c.paper().id(), ImmutableList.of())))
            .toList();

    assertSame(Evaluation.of(PEFT.taxonomy(), PEFT.families(), judgements), score(gold, written));
  }

  private static String score(Path gold, Path found) throws Exception {
    Process process =
        new ProcessBuilder(
                "python3",
                SHARED.resolve("eval/score.py").toString(),
                "gold",
                "--json",
                "--concepts",
                SHARED.resolve("reference/concepts.tsv").toString(),
                "--gold",
                gold.toString(),
                "--pred",
                found.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return out;
  }
}
