package io.github.pefttaxonomy.data;

import java.io.IOException;

/** Tells the forms of papers apart by how they begin. */
final class PaperFormat {
  /** How far to look for a line of JSON when the text does not begin like JSON. */
  private static final int HORIZON = 1 << 16;

  private PaperFormat() {}

  static PaperSource source(LineSource lines, String name, PaperFaults faults) throws IOException {
    if (lines.look(0) == '\uFEFF') {
      lines.skipChar();
    }
    int first = skipSpace(lines, 0);
    if (lines.look(first) == '{') {
      return new JsonLines(lines, name, faults);
    }
    if (lines.look(first) == '[') {
      int second = lines.look(skipSpace(lines, first + 1));
      if (second == '{' || second == ']' || second < 0) {
        return new JsonArray(lines, name, faults);
      }
    }
    return hasJsonLine(lines, first)
        ? new JsonLines(lines, name, faults)
        : new PaperPage(lines, name, faults);
  }

  private static int skipSpace(LineSource lines, int from) throws IOException {
    int at = from;
    while (at < HORIZON && lines.look(at) >= 0 && lines.look(at) <= ' ') {
      at++;
    }
    return at;
  }

  /** Returns whether a line begins with an object, so that a spoilt first line does not mislead. */
  private static boolean hasJsonLine(LineSource lines, int from) throws IOException {
    boolean isLineStart = false;
    for (int at = from; at < HORIZON && lines.look(at) >= 0; at++) {
      int c = lines.look(at);
      if (isLineStart && c == '{' && lines.look(skipSpace(lines, at + 1)) == '"') {
        return true;
      }
      isLineStart = c == '\n' || c == '\r';
    }
    return false;
  }
}
