package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Fits the weights of a vocabulary's confidence on papers that people labelled, so that a
 * confidence is the share of such assignments that is right: logistic regression of "the assigned
 * concept lies among those that the paper is about, ancestors included" on features of the
 * evidence. Deterministic: the same papers in the same order give the same weights.
 *
 * <p>Only assignments that say what a paper is about take part. For baselines and mentions the same
 * function says how sure it is that the text speaks of the concept; facets that only describe keep
 * the strength of their rules.
 */
public final class ConfidenceFit {
  /** The number of parts of the cross-validation. */
  public static final int FOLDS = 5;

  private static final double DIGITS = 10_000;

  private final Taxonomy taxonomy;
  private final ImmutableList<Example> examples;
  private final List<Row> rows = new ArrayList<>();

  /**
   * A paper and what it is about.
   *
   * @param paper the paper
   * @param about the concepts that it is about, as people say; their ancestors follow
   */
  public record Example(Paper paper, ImmutableSet<ConceptId> about) {}

  /** An assignment of a paper: its features and whether it is right. */
  private record Row(int paper, double[] features, boolean isRight) {}

  private ConfidenceFit(Taxonomy taxonomy, ImmutableList<Example> examples) {
    this.taxonomy = taxonomy;
    this.examples = examples;
    TextClassifier classifier = new TextClassifier(taxonomy);
    for (int paper = 0; paper < examples.size(); paper++) {
      addRows(classifier, paper);
    }
  }

  /**
   * Returns a fit of a vocabulary's confidence on some papers; the weights that the vocabulary has
   * already play no part.
   *
   * @throws IllegalArgumentException if an example names an unknown concept, or the classifier
   *     finds no technique in fewer papers than there are folds
   */
  public static ConfidenceFit of(Taxonomy taxonomy, Iterable<Example> examples) {
    ConfidenceFit fit = new ConfidenceFit(taxonomy, ImmutableList.copyOf(examples));
    long papers = fit.rows.stream().mapToInt(Row::paper).distinct().count();
    if (papers < FOLDS) {
      throw new IllegalArgumentException(
          "techniques are found in " + papers + " papers only; at least " + FOLDS + " are needed");
    }
    return fit;
  }

  private void addRows(TextClassifier classifier, int paper) {
    Example example = examples.get(paper);
    Set<ConceptId> right = new HashSet<>();
    for (ConceptId concept : example.about) {
      right.add(concept);
      right.addAll(taxonomy.ancestors(concept));
    }
    for (Verdicts.Rated rated : classifier.rate(example.paper)) {
      if (rated.assignment().isAbout()) {
        boolean isRight = right.contains(rated.assignment().concept());
        rows.add(new Row(paper, rated.features(), isRight));
      }
    }
  }

  /** Returns how many assignments take part. */
  public int assignments() {
    return rows.size();
  }

  /** Returns how many of the assignments are right. */
  public int right() {
    return (int) rows.stream().filter(Row::isRight).count();
  }

  /** Returns the weights by the names of their features, to four digits. */
  public ImmutableMap<String, Double> weights() {
    return weights(paper -> true);
  }

  private ImmutableMap<String, Double> weights(IntPredicate papers) {
    List<Row> chosen = rows.stream().filter(row -> papers.test(row.paper)).toList();
    boolean[] outcomes = new boolean[chosen.size()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = chosen.get(i).isRight;
    }
    double[] fitted =
        new LogisticRegression(chosen.stream().map(Row::features).toList(), outcomes)
            .fit(column -> Feature.values()[column].direction());
    ImmutableMap.Builder<String, Double> weights = ImmutableMap.builder();
    weights.put(Confidence.BIAS, rounded(fitted[fitted.length - 1]));
    for (Feature feature : Feature.values()) {
      weights.put(feature.label(), rounded(fitted[feature.ordinal()]));
    }
    return weights.buildOrThrow();
  }

  private static double rounded(double weight) {
    double value = Math.round(weight * DIGITS) / DIGITS;
    return value == 0 ? 0 : value;
  }

  /**
   * Returns the classifications of the papers, in their order, each with confidences that were
   * fitted without it: the papers are dealt out in turn to {@value #FOLDS} parts, and each part is
   * classified with what was fitted on the others.
   */
  public ImmutableList<Classification> outOfFold() {
    List<Classifier> classifiers = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      classifiers.add(Classifiers.compile(with(weights(paper -> paper % FOLDS != left))));
    }
    ImmutableList.Builder<Classification> classifications = ImmutableList.builder();
    for (int paper = 0; paper < examples.size(); paper++) {
      classifications.add(classifiers.get(paper % FOLDS).classify(examples.get(paper).paper));
    }
    return classifications.build();
  }

  /** Returns the vocabulary with other weights of features; the other numbers stay. */
  private Taxonomy with(ImmutableMap<String, Double> weights) {
    Taxonomy.Builder builder = taxonomy.toBuilder();
    weights.forEach(builder::weight);
    return builder.build();
  }
}
