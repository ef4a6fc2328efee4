package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Taxonomy;

/** Makes classifiers. */
public final class Classifiers {
  private Classifiers() {}

  /**
   * Returns a classifier for a vocabulary. Compiling takes time and memory in proportion to the
   * vocabulary; do it once and share the result among threads.
   *
   * @throws io.github.pefttaxonomy.InvalidTaxonomyException if a phrase has too many readings or a
   *     weight has a name that no feature has
   */
  public static Classifier compile(Taxonomy taxonomy) {
    return new TextClassifier(taxonomy);
  }
}
