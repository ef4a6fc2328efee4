package org.example.consumer;

import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.data.PeftTaxonomy;

/** Classifies one paper and exits with 1 if the label that it expects is missing. */
public final class Consumer {
  private Consumer() {}

  /** Runs the example; it takes no arguments. */
  public static void main(String[] arguments) {
    Taxonomy taxonomy = PeftTaxonomy.load().taxonomy();
    Classifier classifier = Classifiers.compile(taxonomy);
    Classification classification =
        classifier.classify(
            Paper.of(
                "Low-Rank Adaptation for Crop Advice",
                "We propose a low-rank adaptation of a frozen language model."));

    classification.about().forEach(a -> System.out.println(a.concept() + " " + a.role()));

    ConceptId expected = ConceptId.of("low-rank-adaptation");
    if (classification.about().stream().noneMatch(a -> a.concept().equals(expected))) {
      System.err.println("missing: " + expected);
      System.exit(1);
    }
  }
}
