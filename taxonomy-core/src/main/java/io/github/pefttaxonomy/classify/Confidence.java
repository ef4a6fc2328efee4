package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Taxonomy;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How sure an assignment is: the logistic function of a weighted sum of named features of its
 * places. The weights are data, fitted on labelled papers; a vocabulary without weights gets the
 * strength of the strongest place instead.
 */
final class Confidence {
  private static final double LOWEST = 0.01;
  private static final double HIGHEST = 0.99;
  private static final double DEFAULT_METHOD_STRENGTH = 0.8;

  private final ImmutableMap<String, Double> weights;

  Confidence(ImmutableMap<String, Double> weights) {
    this.weights = weights;
  }

  /** Returns how much the name of a method says. */
  static double methodStrength(Taxonomy taxonomy) {
    return taxonomy.weights().getOrDefault("method-strength", DEFAULT_METHOD_STRENGTH);
  }

  /** Returns the confidence of an assignment with these places. */
  double of(Reading reading, Role role, List<Hit> places) {
    double strength = places.stream().mapToDouble(hit -> hit.strength).max().orElse(0);
    if (!weights.containsKey("bias")) {
      return Math.max(LOWEST, strength);
    }
    Set<String> sources = new HashSet<>();
    boolean title = false;
    boolean cue = false;
    boolean names = true;
    for (Hit hit : places) {
      sources.add(hit.source);
      title |= hit.start < reading.titleWordCount();
      cue |= hit.role == role && hit.cue != null;
      names &= hit.isName;
    }
    double sum =
        weight("bias")
            + weight("strength") * strength
            + weight("hits") * Math.log(places.size())
            + weight("sources") * Math.log(sources.size())
            + (title ? weight("title") : 0)
            + (cue ? weight("cue") : 0)
            + (names ? weight("names-only") : 0)
            + weight("role-" + role.name().toLowerCase(Locale.ROOT));
    return Math.min(HIGHEST, Math.max(LOWEST, 1 / (1 + Math.exp(-sum))));
  }

  private double weight(String feature) {
    return weights.getOrDefault(feature, 0.0);
  }
}
