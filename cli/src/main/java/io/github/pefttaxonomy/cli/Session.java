package io.github.pefttaxonomy.cli;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The surroundings of one run.
 *
 * @param in standard input
 * @param out standard output, in UTF-8 and buffered; throws unchecked where writing fails
 * @param err standard error
 * @param columns the width of the terminal
 * @param isInteractive whether a person watches standard error
 */
record Session(
    InputStream in, PrintStream out, PrintStream err, int columns, boolean isInteractive) {
  private static final int BUFFER = 1 << 16;
  private static final int DEFAULT_COLUMNS = 100;
  private static final int MINIMAL_COLUMNS = 40;

  /** Returns the surroundings of a program that is no terminal. */
  static Session of(InputStream in, OutputStream out, PrintStream err) {
    return new Session(in, loud(out), err, DEFAULT_COLUMNS, false);
  }

  /**
   * Returns the surroundings of the process. Which stream is a terminal, and how wide it is, Java
   * cannot find out by itself; the launcher tells it in properties.
   */
  static Session ofProcess(InputStream in, OutputStream out, PrintStream err) {
    int columns = Integer.getInteger("taxonomy.columns", DEFAULT_COLUMNS);
    boolean isInteractive = Boolean.getBoolean("taxonomy.terminal");
    return new Session(in, loud(out), err, Math.max(MINIMAL_COLUMNS, columns), isInteractive);
  }

  /** Returns a buffered stream in UTF-8 that throws unchecked where writing fails. */
  static PrintStream loud(OutputStream out) {
    return new PrintStream(
        new BufferedOutputStream(new LoudOutput(out), BUFFER), false, StandardCharsets.UTF_8);
  }
}
