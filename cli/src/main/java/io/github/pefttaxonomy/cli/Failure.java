package io.github.pefttaxonomy.cli;

import java.util.Optional;

/** An end of the command that its user caused and can mend: a message and an exit code. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  private Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Returns a failure for arguments that make no sense. */
  static Failure usage(String message) {
    return new Failure(ExitCode.USAGE, message);
  }

  /** Returns a failure for data that cannot be used. */
  static Failure data(String message) {
    return new Failure(ExitCode.DATA, message);
  }

  /** Returns the message of a throwable, or what it is where it has none. */
  static String message(Throwable e) {
    return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
  }

  int exitCode() {
    return exitCode;
  }
}
