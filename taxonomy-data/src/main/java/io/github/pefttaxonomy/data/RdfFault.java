package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Problem;

/** What ends the reading of a graph. */
final class RdfFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  RdfFault(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
