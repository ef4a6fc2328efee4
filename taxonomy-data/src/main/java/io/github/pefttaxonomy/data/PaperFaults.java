package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Problem;

/** What becomes of the faults that a reader of papers meets. */
interface PaperFaults {
  /**
   * Takes a record that is wrong.
   *
   * @throws InvalidPaperException if the reading shall end here
   */
  void reject(Problem problem);

  /** Takes a remark on what was read or left out by design. */
  void remark(Problem problem);

  /** Returns what ends the reading at the first fault. */
  static PaperFaults strict() {
    return new PaperFaults() {
      @Override
      public void reject(Problem problem) {
        throw new InvalidPaperException(problem);
      }

      @Override
      public void remark(Problem problem) {}
    };
  }
}
