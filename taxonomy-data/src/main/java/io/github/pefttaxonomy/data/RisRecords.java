package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import java.io.IOException;
import java.util.Optional;

/** RIS: lines of a tag of two letters, two blanks, a hyphen and a value, from TY to ER. */
final class RisRecords implements PaperSource {
  private static final String HYPHEN = "  -";
  private static final int TAG = 2;
  private static final int VALUE = 6;

  private final LineSource lines;
  private final String name;
  private final PaperFaults faults;

  RisRecords(LineSource lines, String name, PaperFaults faults) {
    this.lines = lines;
    this.name = name;
    this.faults = faults;
  }

  @Override
  public Optional<Paper> next() throws IOException {
    while (!lines.isAtEnd()) {
      int line = lines.line();
      lines.beginRecord();
      String text = lines.readLine();
      if (text.startsWith("TY  -")) {
        Optional<Paper> paper = record(text, line);
        if (paper.isPresent()) {
          return paper;
        }
      } else if (!text.isBlank()) {
        reject("stands outside of a record: '" + text.strip() + "'", "line", line);
      }
    }
    return Optional.empty();
  }

  private void reject(String message, String subject, int line) {
    faults.reject(Problem.of(subject, message).at(name + ":" + line));
  }

  private Optional<Paper> record(String first, int start) throws IOException {
    FieldRecord record = new FieldRecord();
    String tag = "TY";
    StringBuilder value = new StringBuilder(value(first));
    while (!lines.isAtEnd()) {
      String text = lines.readLine();
      if (!isTagged(text)) {
        value.append(text.isBlank() ? "" : "\n" + text);
        continue;
      }
      set(record, tag, value.toString());
      tag = text.substring(0, TAG);
      value = new StringBuilder(value(text));
      if (tag.equals("ER")) {
        Optional<Paper> paper = record.paper("line-" + start);
        if (paper.isEmpty()) {
          reject("has neither a title nor an abstract", "record", start);
        }
        return paper;
      }
    }
    reject("has no end, 'ER  -'", "record", start);
    return Optional.empty();
  }

  /** Two letters, or a letter and a digit, then the hyphen, then nothing or a blank. */
  private static boolean isTagged(String line) {
    return line.startsWith(HYPHEN, TAG)
        && isCapital(line.charAt(0))
        && (isCapital(line.charAt(1)) || (line.charAt(1) >= '0' && line.charAt(1) <= '9'))
        && (line.length() < VALUE || line.charAt(VALUE - 1) == ' ');
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static String value(String line) {
    return line.length() > VALUE ? line.substring(VALUE) : "";
  }

  private static void set(FieldRecord record, String tag, String value) {
    switch (tag) {
      case "ID" -> record.id(value);
      case "TI", "T1" -> record.title(value);
      case "AB", "N2" -> record.text(value);
      case "PY", "Y1" -> record.year(value);
      case "AU", "A1" -> record.author(value);
      case "UR", "L1", "L2" -> record.link(value);
      default -> record.attribute(tag, value);
    }
  }
}
