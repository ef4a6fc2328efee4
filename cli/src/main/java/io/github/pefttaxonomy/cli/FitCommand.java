package io.github.pefttaxonomy.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.ConfidenceFit;
import io.github.pefttaxonomy.data.EvaluationJson;
import io.github.pefttaxonomy.evaluate.Evaluation;
import io.github.pefttaxonomy.evaluate.Judgement;
import io.github.pefttaxonomy.evaluate.Label;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fits the weights of the confidence on papers that people labelled. */
@Command(
    name = "fit",
    header = "Fit the weights of confidences on labelled papers.",
    description = {
      "Prints how confidences turn out on papers that they were not fitted on (5 parts), and the",
      "threshold at which the labels agree best with people there."
    },
    sortOptions = false)
final class FitCommand implements TaxonomyCommand.Subcommand {
  private static final String THRESHOLD = "threshold";
  private static final int STEPS = 18;
  private static final double STEP = 0.05;

  private final TaxonomyCommand root;
  private final Session session;
  private final PrintStream out;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      required = true,
      description = "Labels, one JSON object a line; may be given several times.")
  private List<Path> gold = List.of();

  @Option(
      names = "--papers",
      paramLabel = "FILE",
      required = true,
      description = "The papers with these ids; may be given several times.")
  private List<String> papers = List.of();

  @Option(
      names = "--none",
      paramLabel = "FILE",
      description = "Papers that are about no technique at all; may be given several times.")
  private List<String> none = List.of();

  @Option(names = "--output", paramLabel = "FILE", description = "Write the weights as JSON.")
  private Optional<Path> output = Optional.empty();

  FitCommand(TaxonomyCommand root) {
    this.root = root;
    this.session = root.session();
    this.out = root.session().out();
  }

  @Override
  public Integer call() throws IOException {
    Taxonomy taxonomy = root.taxonomy();
    LabelledPapers labelled = LabelledPapers.read(taxonomy, gold, papers, session);
    labelled.reportLost(session);
    LabelledPapers all = labelled.withoutLabels(none, session);
    ConfidenceFit fit = fit(taxonomy, all);
    ImmutableMap<String, Double> weights = fit.weights();
    print(fit, all, weights);
    List<Judgement> judgements = judge(fit, all);
    Evaluation evaluation = Evaluation.of(taxonomy, ImmutableList.of(), judgements);
    out.print(new EvaluationReport(evaluation).calibrationText());
    double threshold = bestThreshold(taxonomy, judgements);
    if (output.isPresent()) {
      Files.writeString(
          output.get(), EvaluationJson.weightsText(kept(taxonomy, weights, threshold)));
    }
    return ExitCode.OK;
  }

  private static ConfidenceFit fit(Taxonomy taxonomy, LabelledPapers all) {
    List<ConfidenceFit.Example> examples = new ArrayList<>();
    all.known()
        .forEach(id -> examples.add(new ConfidenceFit.Example(all.paper(id), about(all, id))));
    try {
      return ConfidenceFit.of(taxonomy, examples);
    } catch (IllegalArgumentException e) {
      throw Failure.data(Failure.message(e));
    }
  }

  private static ImmutableSet<ConceptId> about(LabelledPapers all, String id) {
    return all.labels(id).stream()
        .filter(label -> label.role().isAbout())
        .map(Label::concept)
        .collect(ImmutableSet.toImmutableSet());
  }

  private void print(ConfidenceFit fit, LabelledPapers all, Map<String, Double> weights) {
    out.printf(
        Locale.ROOT,
        "%d papers, %d about-labels found, %d of them right%n%nweights%n",
        all.papers().size(),
        fit.assignments(),
        fit.right());
    weights.forEach((name, value) -> out.printf(Locale.ROOT, "  %-20s %8.4f%n", name, value));
  }

  private static List<Judgement> judge(ConfidenceFit fit, LabelledPapers all) {
    List<Judgement> judgements = new ArrayList<>();
    for (Classification classification : fit.outOfFold()) {
      Paper paper = classification.paper();
      judgements.add(Judgement.of(classification, all.labels(paper.id())));
    }
    return judgements;
  }

  /** Prints how well the labels agree at each threshold, and returns the best one. */
  private double bestThreshold(Taxonomy taxonomy, List<Judgement> judgements) {
    out.print("\nthreshold, and hierarchical F on papers not fitted on\n");
    double best = 0;
    double bestF = -1;
    for (int i = 0; i <= STEPS; i++) {
      double threshold = Math.round(i * STEP * 100) / 100.0;
      double f = hierarchicalF(taxonomy, judgements, threshold);
      out.printf(Locale.ROOT, "  %.2f  %.4f%n", threshold, f);
      if (f > bestF) {
        best = threshold;
        bestF = f;
      }
    }
    out.printf(Locale.ROOT, "best threshold %.2f%n", best);
    return best;
  }

  private static double hierarchicalF(
      Taxonomy taxonomy, List<Judgement> judgements, double threshold) {
    List<Judgement> kept = judgements.stream().map(j -> j.withFoundFrom(threshold)).toList();
    return Evaluation.of(taxonomy, ImmutableList.of(), kept).hierarchical().f1();
  }

  /** Returns the new weights, with the numbers of the vocabulary that are not fitted. */
  private static ImmutableMap<String, Double> kept(
      Taxonomy taxonomy, ImmutableMap<String, Double> fitted, double threshold) {
    Map<String, Double> all = new LinkedHashMap<>(taxonomy.weights());
    all.putAll(fitted);
    all.put(THRESHOLD, threshold);
    return ImmutableMap.copyOf(all);
  }
}
