package io.github.pefttaxonomy.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * An output whose failures reach the writer through any number of print streams, which swallow an
 * {@link IOException} but nothing unchecked.
 */
final class LoudOutput extends FilterOutputStream {
  LoudOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    attempt(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    attempt(out::flush);
  }

  private interface Step {
    void run() throws IOException;
  }

  private void attempt(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw isPipe(e) ? new ClosedOutputException(Failure.message(e)) : new UncheckedIOException(e);
    }
    if (out instanceof PrintStream print && print.checkError()) {
      throw new ClosedOutputException("the output is closed");
    }
  }

  private static boolean isPipe(IOException e) {
    String message = Failure.message(e).toLowerCase(Locale.ROOT);
    return message.contains("pipe") || message.contains("connection reset");
  }
}
