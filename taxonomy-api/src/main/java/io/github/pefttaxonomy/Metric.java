package io.github.pefttaxonomy;

import java.util.Locale;

/** What a {@link Claim} gives a figure for. */
public enum Metric {
  /** The parameters that training changes or adds. */
  TRAINABLE_PARAMETERS,
  /** All parameters of a model. */
  TOTAL_PARAMETERS,
  /** The size of a model, in bytes or as a degree of compression. */
  MODEL_SIZE,
  /** Memory in use while training or running. */
  MEMORY,
  /** Operations of a pass or of training: FLOPs, MACs. */
  FLOPS,
  /** Time that passes: of an answer, of training, of a search. */
  LATENCY,
  /** Speed: speed-up, frames or tokens a second. */
  THROUGHPUT,
  /** The width of numbers. */
  BITS,
  /** The part of a model that is, or is not, left out. */
  SPARSITY,
  /** Any score of quality: accuracy, BLEU, perplexity, error rate. */
  ACCURACY;

  /** Returns the name used in files, such as {@code trainable-parameters}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the metric with this label.
   *
   * @throws IllegalArgumentException if no metric is called {@code label}
   */
  public static Metric of(String label) {
    for (Metric metric : values()) {
      if (metric.label().equals(label)) {
        return metric;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + label
            + "' is no metric; metrics are trainable-parameters, total-parameters, model-size,"
            + " memory, flops, latency, throughput, bits, sparsity, accuracy");
  }
}
