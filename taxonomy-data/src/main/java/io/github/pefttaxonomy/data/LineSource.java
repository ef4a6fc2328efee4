package io.github.pefttaxonomy.data;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * A text line by line, of which no more is held than a buffer and what {@link #look} asked for;
 * hides buffering and the three kinds of line end.
 */
final class LineSource extends Reader {
  private static final int CHUNK = 8192;

  /** Parsers read ahead, beyond the end of a record. */
  private static final int READ_AHEAD = 1 << 16;

  private final Reader in;
  private final ReadLimits limits;
  private char[] buffer = new char[CHUNK];
  private int at;
  private int end;
  private boolean isDrained;
  private int line = 1;
  private long total;
  private long ofRecord;

  LineSource(Reader in, ReadLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  /** Returns how much may be read. */
  ReadLimits limits() {
    return limits;
  }

  /** Begins to count the chars of a record, of which there may be no more than of a text. */
  void beginRecord() {
    ofRecord = 0;
  }

  /** Returns whether it is the record that has too many chars. */
  boolean isTooLong() {
    return ofRecord > limits.stringLength();
  }

  private void count(int chars, int slack) throws BadInput {
    ofRecord += chars;
    if (ofRecord - slack > limits.stringLength()) {
      throw new BadInput(LimitFault.recordLength(limits));
    }
  }

  /** Returns the number of the line it stands in, from 1. */
  int line() {
    return line;
  }

  /** Returns whether there is nothing more, not even an empty line. */
  boolean isAtEnd() throws IOException {
    return at == end && !fill(1);
  }

  /** Returns the char that lies this far ahead, beyond line ends too; -1 behind the end. */
  int look(int ahead) throws IOException {
    return end - at > ahead || fill(ahead + 1) ? buffer[at + ahead] : -1;
  }

  /** Leaves out one char, which must not be part of a line end. */
  void skipChar() throws IOException {
    if (!isAtEnd()) {
      at++;
    }
  }

  /** Returns the rest of the line without its end, and moves to the next line. */
  String readLine() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean isWithinLine = !isAtEnd();
    while (isWithinLine) {
      int stop = endOfLine(end);
      count(stop - at, 0);
      text.append(buffer, at, stop - at);
      at = stop;
      isWithinLine = stop == end && !isAtEnd();
    }
    nextLine();
    return text.toString();
  }

  /** Reads within the line; the end of the line is the end of the text. */
  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int stop = endOfLine(Math.min(end, at + length));
    int count = stop - at;
    count(count, 0);
    System.arraycopy(buffer, at, target, offset, count);
    at = stop;
    return count == 0 ? -1 : count;
  }

  private int endOfLine(int limit) {
    int stop = at;
    while (stop < limit && buffer[stop] != '\n' && buffer[stop] != '\r') {
      stop++;
    }
    return stop;
  }

  /** Leaves out what remains of the line and moves to the next. */
  void nextLine() throws IOException {
    while (!isAtEnd() && buffer[at] != '\n' && buffer[at] != '\r') {
      at++;
    }
    if (!isAtEnd()) {
      boolean isPair = buffer[at] == '\r' && look(1) == '\n';
      at += isPair ? 2 : 1;
      line++;
    }
  }

  /** Returns a reader of all that remains, beyond line ends. */
  Reader rest() {
    return new Reader() {
      @Override
      public int read(char[] target, int offset, int length) throws IOException {
        if (isAtEnd()) {
          return -1;
        }
        int count = Math.min(length, end - at);
        count(count, READ_AHEAD);
        System.arraycopy(buffer, at, target, offset, count);
        at += count;
        return count;
      }

      @Override
      public void close() throws IOException {
        in.close();
      }
    };
  }

  /** Makes this many chars available, if the text is long enough. */
  private boolean fill(int wanted) throws IOException {
    if (isDrained) {
      return end - at >= wanted;
    }
    if (at > 0) {
      System.arraycopy(buffer, at, buffer, 0, end - at);
      end -= at;
      at = 0;
    }
    if (buffer.length < wanted) {
      buffer = Arrays.copyOf(buffer, Math.max(wanted, 2 * buffer.length));
    }
    while (end < wanted && !isDrained) {
      int count = in.read(buffer, end, buffer.length - end);
      isDrained = count < 0;
      end += Math.max(count, 0);
      total += Math.max(count, 0);
      if (total > limits.totalSize()) {
        throw new BadInput(LimitFault.totalSize(limits, "chars"));
      }
    }
    return end >= wanted;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
