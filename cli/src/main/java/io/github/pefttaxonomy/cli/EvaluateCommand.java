package io.github.pefttaxonomy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.data.EvaluationJson;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import io.github.pefttaxonomy.evaluate.Counts;
import io.github.pefttaxonomy.evaluate.Evaluation;
import io.github.pefttaxonomy.evaluate.Judgement;
import io.github.pefttaxonomy.evaluate.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the classifier on papers that people labelled. */
@Command(
    name = "evaluate",
    header = "Measure the labels against labels that people gave.",
    description = {
      "Prints hierarchical, flat and family figures, roles, scope and calibration.",
      "With --baseline, fails if a concept with at least 10 given labels lost too much F1."
    },
    sortOptions = false)
final class EvaluateCommand implements TaxonomyCommand.Subcommand {
  private static final int ENOUGH_SUPPORT = 10;

  private final TaxonomyCommand root;
  private final Session session;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      required = true,
      description = "Labels, one JSON object a line: id, and concepts with roles.")
  private List<Path> gold = List.of();

  @Option(
      names = "--papers",
      paramLabel = "FILE",
      required = true,
      description = "The papers with these ids; - is standard input.")
  private List<String> papers = List.of();

  @Option(
      names = "--threshold",
      paramLabel = "X",
      description = "Count only labels that are at least this sure.")
  private double threshold;

  @Option(
      names = "--families",
      paramLabel = "ID",
      split = ",",
      description = "Concepts to look at one by one, instead of the usual ones.")
  private List<String> families = List.of();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "What --json wrote for an earlier state of the rules.")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--max-loss",
      paramLabel = "X",
      description = "How much F1 a concept may lose against the baseline; 0.05 without it.")
  private double maxLoss = 0.05;

  @Option(names = "--report", paramLabel = "FILE", description = "Write the report as Markdown.")
  private Optional<Path> report = Optional.empty();

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON.")
  private Optional<Path> json = Optional.empty();

  EvaluateCommand(TaxonomyCommand root) {
    this.root = root;
    this.session = root.session();
  }

  @Override
  public Integer call() throws IOException {
    checkShare("--threshold", threshold);
    checkShare("--max-loss", maxLoss);
    ImmutableMap<ConceptId, Counts> before =
        baseline.isPresent() ? EvaluationJson.readConcepts(baseline.get()) : ImmutableMap.of();
    Taxonomy taxonomy = root.taxonomy();
    LabelledPapers labelled = LabelledPapers.read(taxonomy, gold, papers, session);
    labelled.reportLost(session);
    Evaluation evaluation = Evaluation.of(taxonomy, families(taxonomy), judge(taxonomy, labelled));
    String text = new EvaluationReport(evaluation).text();
    session.out().print(text);
    if (report.isPresent()) {
      Files.writeString(report.get(), text);
    }
    if (json.isPresent()) {
      Files.writeString(json.get(), EvaluationJson.text(evaluation, taxonomy));
    }
    return compare(before, evaluation);
  }

  private static void checkShare(String option, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw Failure.usage(option + " is from 0 to 1, not " + value);
    }
  }

  private ImmutableList<ConceptId> families(Taxonomy taxonomy) {
    if (!families.isEmpty()) {
      return families.stream()
          .map(id -> TaxonomyCommand.concept(taxonomy, id))
          .collect(ImmutableList.toImmutableList());
    }
    return PeftTaxonomy.load().families().stream()
        .filter(id -> taxonomy.find(id).isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  private List<Judgement> judge(Taxonomy taxonomy, LabelledPapers labelled) {
    Classifier classifier = Classifiers.compile(taxonomy);
    List<Judgement> judgements = new ArrayList<>();
    labelled
        .labels()
        .forEach(
            (id, labels) ->
                judgements.add(
                    judge(classifier, id, labels, Optional.ofNullable(labelled.papers().get(id)))
                        .withFoundFrom(threshold)));
    return judgements;
  }

  private static Judgement judge(
      Classifier classifier, String id, ImmutableList<Label> given, Optional<Paper> paper) {
    return paper
        .map(text -> Judgement.of(classifier.classify(text), given))
        .orElseGet(() -> new Judgement(id, given, ImmutableList.of()));
  }

  private int compare(ImmutableMap<ConceptId, Counts> before, Evaluation evaluation) {
    List<String> losses = new ArrayList<>();
    for (Map.Entry<ConceptId, Counts> entry : before.entrySet()) {
      Counts now =
          Optional.ofNullable(evaluation.concepts().get(entry.getKey()))
              .map(Evaluation.ConceptOutcome::counts)
              .orElse(Counts.NONE);
      double loss = entry.getValue().f1() - now.f1();
      if (now.support() >= ENOUGH_SUPPORT && loss > maxLoss) {
        losses.add(loss(entry.getKey(), entry.getValue(), now));
      }
    }
    losses.forEach(loss -> session.err().println("taxonomy: " + loss));
    return losses.isEmpty() ? ExitCode.OK : ExitCode.DATA;
  }

  private static String loss(ConceptId id, Counts before, Counts now) {
    return String.format(
        Locale.ROOT,
        "'%s' fell from F1 %.3f to %.3f on %d given labels",
        id,
        before.f1(),
        now.f1(),
        now.support());
  }
}
