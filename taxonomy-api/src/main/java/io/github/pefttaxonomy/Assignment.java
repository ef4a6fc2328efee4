package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;

/**
 * One label of a paper: a concept, what the paper does with it, how sure we are, and why.
 *
 * @param facet the root above the concept, such as {@code efficiency-technique}
 * @param concept the most specific concept that the text supports; its ancestors are implied
 * @param role what the paper does with it; always {@link Role#STUDIED} in a descriptive facet
 * @param confidence the estimated probability that the label is right, in (0, 1]
 * @param evidence every place that supports the concept, in text order, title first; never empty
 */
public record Assignment(
    ConceptId facet,
    ConceptId concept,
    Role role,
    double confidence,
    ImmutableList<Evidence> evidence) {
  /**
   * Checks the confidence and the evidence.
   *
   * @throws IllegalArgumentException if the confidence is outside (0, 1] or there is no evidence
   */
  public Assignment {
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in (0, 1], not " + confidence);
    }
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("no evidence for '" + concept + "'");
    }
  }

  /** Returns whether the paper is about the concept. */
  public boolean isAbout() {
    return role.isAbout();
  }
}
