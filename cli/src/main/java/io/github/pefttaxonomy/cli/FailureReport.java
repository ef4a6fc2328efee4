package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.data.InvalidLabelsException;
import io.github.pefttaxonomy.data.InvalidPaperException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;

/** Turns what went wrong into a message for people and an exit code for programs. */
final class FailureReport {
  private final Session session;
  private final PrintStream err;
  private final boolean debug;

  FailureReport(Session session, boolean debug) {
    this.session = session;
    this.err = session.err();
    this.debug = debug;
  }

  /** Prints what is to be said of this and returns the exit code. */
  int of(Throwable e) {
    if (e instanceof ClosedOutputException) {
      return ExitCode.OK;
    }
    flushWhatIsDone();
    int code = report(e);
    if (debug) {
      e.printStackTrace(err);
    }
    err.flush();
    return code;
  }

  private int report(Throwable e) {
    if (e instanceof CommandLine.ParameterException wrong) {
      String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
      return say(ExitCode.USAGE, Failure.message(e) + "\nTry '" + command + " --help'.");
    } else if (e instanceof Failure failure) {
      return say(failure.exitCode(), Failure.message(e));
    } else if (e instanceof InvalidTaxonomyException
        || e instanceof InvalidPaperException
        || e instanceof InvalidLabelsException) {
      return say(ExitCode.DATA, Failure.message(e));
    } else if (e instanceof UncheckedIOException unchecked) {
      return report(Objects.requireNonNullElse(unchecked.getCause(), new IOException()));
    } else if (e instanceof CharacterCodingException) {
      return say(ExitCode.DATA, "the input is not UTF-8: " + Failure.message(e));
    } else if (e instanceof IOException io) {
      return say(ExitCode.ENVIRONMENT, world(io));
    } else if (e instanceof OutOfMemoryError) {
      return say(
          ExitCode.ENVIRONMENT,
          "not enough memory; fewer --jobs need less, or give more with"
              + " JAVA_TOOL_OPTIONS=-Xmx4g");
    }
    return say(ExitCode.BUG, bug(e));
  }

  private static String world(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return "no such file or directory: " + missing.getFile();
    } else if (e instanceof AccessDeniedException denied) {
      return "no permission: " + denied.getFile();
    } else if (e instanceof FileSystemException other) {
      return Optional.ofNullable(other.getReason()).orElse("cannot be used")
          + ": "
          + other.getFile();
    }
    return Failure.message(e);
  }

  private static String bug(Throwable e) {
    return "this is a bug, please report it: "
        + String.valueOf(e).replaceAll("\\s*\\R\\s*", " ")
        + " (--debug prints the trace)";
  }

  private int say(int code, String message) {
    err.println("taxonomy: " + message.replaceAll("[\\p{Cntrl}&&[^\n]]", " "));
    return code;
  }

  /** What was computed before the failure is still good; a second failure says nothing new. */
  private void flushWhatIsDone() {
    try {
      session.out().flush();
    } catch (ClosedOutputException | UncheckedIOException ignored) {
      return;
    }
  }
}
