package io.github.pefttaxonomy.cli;

/** Nobody reads standard output any more, as after {@code | head}; no reason to complain. */
final class ClosedOutputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ClosedOutputException(String message) {
    super(message);
  }
}
