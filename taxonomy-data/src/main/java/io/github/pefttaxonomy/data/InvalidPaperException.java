package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Problem;

/** A record that is not a paper, met by a reader that does not skip. */
public final class InvalidPaperException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /** Wraps what is wrong; the message says it with its place. */
  public InvalidPaperException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** Returns what is wrong and where. */
  public Problem problem() {
    return problem;
  }
}
