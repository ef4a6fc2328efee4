package io.github.pefttaxonomy.benchmarks;

import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.data.PeftTaxonomy;

/** The shortest program that labels a paper; its start is measured by {@link Extras}. */
public final class FirstLabel {
  private FirstLabel() {}

  /** Prints the first label of a paper. */
  public static void main(String[] args) {
    Classifier classifier = PeftTaxonomy.load().classifier();
    Paper paper =
        Paper.of(
            "Rank by need",
            "We propose a low-rank adaptation whose rank grows with depth. Unlike quantization, it"
                + " needs no calibration data.");
    System.out.println(classifier.classify(paper).techniques().get(0).concept());
  }
}
