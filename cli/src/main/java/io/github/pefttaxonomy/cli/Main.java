package io.github.pefttaxonomy.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The entry point of the {@code taxonomy} command. */
public final class Main {
  private Main() {}

  /** Runs the command on the streams of the process, and ends the process with its exit code. */
  public static void main(String[] args) {
    // System.out hides why writing failed; a closed pipe and a full disk must be told apart.
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(new TaxonomyCommand(Session.ofProcess(System.in, out, err)).run(args));
  }

  /** Runs the command on the given streams and returns its {@link ExitCode}. Never throws. */
  static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return new TaxonomyCommand(Session.of(in, out, err)).run(args);
  }
}
