package io.github.pefttaxonomy.cli;

/** What the process says to its caller. */
final class ExitCode {
  /** All went well. */
  static final int OK = 0;

  /** The arguments make no sense. */
  static final int USAGE = 1;

  /** Something in the data is wrong: a record, a vocabulary, a spec line. */
  static final int DATA = 2;

  /** The world is in the way: a file, a permission, a disk. */
  static final int ENVIRONMENT = 3;

  /** The command itself is wrong. */
  static final int BUG = 70;

  private ExitCode() {}
}
