package io.github.pefttaxonomy.evaluate;

/**
 * Decisions of one kind, counted.
 *
 * @param truePositives found and given
 * @param falsePositives found, but not given
 * @param falseNegatives given, but not found
 */
public record Counts(int truePositives, int falsePositives, int falseNegatives) {
  /** No decisions at all. */
  public static final Counts NONE = new Counts(0, 0, 0);

  /** Returns how often it was given. */
  public int support() {
    return truePositives + falseNegatives;
  }

  /** Returns the share of what was found that is right; 1 where nothing was found. */
  public double precision() {
    return share(truePositives, truePositives + falsePositives);
  }

  /** Returns the share of what was given that was found; 1 where nothing was given. */
  public double recall() {
    return share(truePositives, truePositives + falseNegatives);
  }

  /** Returns the harmonic mean of precision and recall; 0 where both are 0. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** Returns the decisions of both. */
  public Counts plus(Counts other) {
    return new Counts(
        truePositives + other.truePositives,
        falsePositives + other.falsePositives,
        falseNegatives + other.falseNegatives);
  }

  /** Returns the one decision on something. */
  static Counts ofOne(boolean given, boolean found) {
    return new Counts(given && found ? 1 : 0, found && !given ? 1 : 0, given && !found ? 1 : 0);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
