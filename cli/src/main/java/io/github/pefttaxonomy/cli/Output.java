package io.github.pefttaxonomy.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where results go: standard output, which stays open, or a file, which is closed.
 *
 * @param stream throws unchecked where writing fails
 * @param isFile whether it is a file
 */
record Output(PrintStream stream, boolean isFile) implements AutoCloseable {
  /** Returns a file, emptied if it is there. */
  static Output file(Path path) throws IOException {
    return new Output(Session.loud(Files.newOutputStream(path)), true);
  }

  /** Writes lines. */
  void println(String lines) {
    stream.print(lines);
    stream.print('\n');
  }

  @Override
  public void close() {
    if (isFile) {
      stream.close();
    }
  }
}
