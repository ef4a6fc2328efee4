package io.github.pefttaxonomy.evaluate;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Whether confidences can be taken at their word: a reliability table of ten equal bins (Murphy
 * &amp; Winkler 1977), and the expected calibration error (Naeini et al. 2015) over it.
 *
 * @param bins the ten bins, from unsure to sure; empty ones included
 */
public record Calibration(ImmutableList<Bin> bins) {
  static final int BINS = 10;

  /**
   * Predictions of about the same confidence.
   *
   * @param count how many there are
   * @param sumOfConfidences what they said in sum
   * @param right how many of them are right
   */
  public record Bin(int count, double sumOfConfidences, int right) {
    static final Bin EMPTY = new Bin(0, 0, 0);

    /** Returns the mean confidence; nothing where there are none. */
    public OptionalDouble meanConfidence() {
      return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sumOfConfidences / count);
    }

    /** Returns the share that is right; nothing where there are none. */
    public OptionalDouble shareRight() {
      return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / count);
    }

    Bin plus(double confidence, boolean isRight) {
      return new Bin(count + 1, sumOfConfidences + confidence, right + (isRight ? 1 : 0));
    }

    double error() {
      return Math.abs(sumOfConfidences - right);
    }
  }

  /**
   * A prediction and how it turned out.
   *
   * @param confidence the estimated probability that it is right
   * @param isRight whether it is
   */
  public record Outcome(double confidence, boolean isRight) {}

  /** Returns the table of these outcomes. */
  public static Calibration of(Iterable<Outcome> outcomes) {
    Bin[] bins = new Bin[BINS];
    Arrays.fill(bins, Bin.EMPTY);
    for (Outcome outcome : outcomes) {
      int bin = Math.min(BINS - 1, (int) (outcome.confidence * BINS));
      bins[bin] = bins[bin].plus(outcome.confidence, outcome.isRight);
    }
    return new Calibration(ImmutableList.copyOf(bins));
  }

  /** Returns how many predictions there are. */
  public int count() {
    return bins.stream().mapToInt(Bin::count).sum();
  }

  /**
   * Returns the mean distance between confidence and share right, each bin counting as many times
   * as it has predictions; nothing where there are none.
   */
  public OptionalDouble expectedError() {
    int total = count();
    return total == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(bins.stream().mapToDouble(Bin::error).sum() / total);
  }
}
