package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Taxonomy;

/**
 * How sure an assignment is: the logistic function of a weighted sum of its {@linkplain Feature
 * features}. The weights are data, {@linkplain ConfidenceFit fitted} on labelled papers; a
 * vocabulary without a weight {@code bias} gets the strength of the strongest place instead, and so
 * do the facets that only describe, for which nothing was fitted.
 */
final class Confidence {
  static final String BIAS = "bias";
  static final String THRESHOLD = "threshold";

  private static final String METHOD_STRENGTH = "method-strength";
  private static final double LOWEST = 0.01;
  private static final double HIGHEST = 0.99;
  private static final double DEFAULT_METHOD_STRENGTH = 0.8;

  /** The weights of the features in their order, then the bias; empty where nothing was fitted. */
  private final double[] weights;

  /**
   * Takes the weights of a vocabulary.
   *
   * @throws InvalidTaxonomyException if one has a name that no feature has
   */
  Confidence(ImmutableMap<String, Double> named) {
    check(named);
    this.weights = named.containsKey(BIAS) ? inOrder(named) : new double[0];
  }

  private static double[] inOrder(ImmutableMap<String, Double> named) {
    double[] weights = new double[Feature.values().length + 1];
    for (Feature feature : Feature.values()) {
      weights[feature.ordinal()] = named.getOrDefault(feature.label(), 0.0);
    }
    weights[weights.length - 1] = named.getOrDefault(BIAS, 0.0);
    return weights;
  }

  private static void check(ImmutableMap<String, Double> named) {
    ImmutableSet.Builder<String> known = ImmutableSet.builder();
    known.add(BIAS, METHOD_STRENGTH, THRESHOLD);
    for (Feature feature : Feature.values()) {
      known.add(feature.label());
    }
    ImmutableSet<String> names = known.build();
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (String name : named.keySet()) {
      if (!names.contains(name)) {
        problems.add(Problem.of("weight '" + name + "'", message(names)));
      }
    }
    if (!names.containsAll(named.keySet())) {
      throw new InvalidTaxonomyException(problems.build());
    }
  }

  private static String message(ImmutableSet<String> names) {
    return "has a name that no feature has; there are " + String.join(", ", names);
  }

  /** Returns how much the name of a method says. */
  static double methodStrength(Taxonomy taxonomy) {
    return taxonomy.weights().getOrDefault(METHOD_STRENGTH, DEFAULT_METHOD_STRENGTH);
  }

  /** Returns the confidence where features have these values. */
  double of(double[] features) {
    if (weights.length == 0) {
      return ofStrength(features[Feature.STRENGTH.ordinal()]);
    }
    double sum = weights[weights.length - 1];
    for (int i = 0; i < features.length; i++) {
      sum += weights[i] * features[i];
    }
    return bounded(logistic(sum));
  }

  /** Returns the confidence where nothing was fitted. */
  static double ofStrength(double strength) {
    return Math.max(LOWEST, strength);
  }

  static double logistic(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  private static double bounded(double probability) {
    return Math.min(HIGHEST, Math.max(LOWEST, probability));
  }
}
