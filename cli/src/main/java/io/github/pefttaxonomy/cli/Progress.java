package io.github.pefttaxonomy.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells a person at a terminal how far the work is; silent where nobody watches. */
final class Progress {
  private static final long INTERVAL = 200_000_000;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintStream err;
  private final boolean isShown;
  private final LongSupplier nanos;
  private final long start;
  private long last;
  private long papers;

  Progress(PrintStream err, boolean isShown, LongSupplier nanos) {
    this.err = err;
    this.isShown = isShown;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.last = start;
  }

  /** Counts more papers as done. */
  void add(int more) {
    papers += more;
    long now = nanos.getAsLong();
    if (isShown && now - last >= INTERVAL) {
      last = now;
      err.print(ERASE_LINE + status(now));
      err.flush();
    }
  }

  /** Prints a line of its own, out of the way of the status. */
  void say(String line) {
    err.println((isShown ? ERASE_LINE : "") + line);
  }

  /** Prints the last status as a line of its own. */
  void finish() {
    if (isShown) {
      say(status(nanos.getAsLong()));
    }
  }

  private String status(long now) {
    double seconds = Math.max(1e-9, (now - start) / 1e9);
    return String.format(Locale.ROOT, "%,d papers, %,.0f papers/s", papers, papers / seconds);
  }
}
