package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * BibTeX, entry by entry: braces and quotes, {@code #} and {@code @string}. Values keep their
 * LaTeX, which the matcher reads over, so that spans refer to what the file says. See docs/adr for
 * why no library reads it.
 */
final class BibTexRecords implements PaperSource {
  private final LineSource lines;
  private final Reader in;
  private final String name;
  private final PaperFaults faults;
  private final Map<String, String> strings = new HashMap<>();
  private int line = 1;
  private int next = ' ';

  BibTexRecords(LineSource lines, String name, PaperFaults faults) {
    this.lines = lines;
    this.in = lines.rest();
    this.name = name;
    this.faults = faults;
  }

  /** What is wrong with an entry; the next one begins at the next at-sign of a line. */
  private static final class BadEntry extends Exception {
    private static final long serialVersionUID = 1;

    BadEntry(String message) {
      super(message);
    }
  }

  @Override
  public Optional<Paper> next() throws IOException {
    while (findEntry()) {
      int start = line;
      FieldRecord record = new FieldRecord();
      try {
        if (readEntry(record)) {
          Optional<Paper> paper = record.paper("line-" + start);
          if (paper.isPresent()) {
            return paper;
          }
          reject(record, "has neither a title nor an abstract", start);
        }
      } catch (BadEntry e) {
        reject(record, String.valueOf(e.getMessage()), start);
      } catch (BadInput e) {
        reject(record, e.fault() + "; not read further", start);
        next = -1;
      }
    }
    return Optional.empty();
  }

  private void reject(FieldRecord record, String message, int start) {
    String subject = record.id().map(id -> "entry '" + id + "'").orElse("entry");
    faults.reject(Problem.of(subject, message).at(name + ":" + start));
  }

  private void advance() throws IOException {
    line += next == '\n' ? 1 : 0;
    next = in.read();
  }

  /** What stands between entries is a comment. */
  private boolean findEntry() throws IOException {
    while (next >= 0 && next != '@') {
      lines.beginRecord();
      advance();
    }
    return next == '@';
  }

  private boolean readEntry(FieldRecord record) throws IOException, BadEntry {
    advance();
    String type = word().toLowerCase(Locale.ROOT);
    skipSpace();
    if (type.equals("comment") || (next != '{' && next != '(')) {
      return false;
    }
    int close = next == '{' ? '}' : ')';
    advance();
    switch (type) {
      case "preamble" -> value();
      case "string" -> readFields(close, (field, value) -> strings.put(field, value));
      default -> {
        record.attribute("type", type);
        skipSpace();
        record.id(word());
        skipSpace();
        if (next == ',') {
          advance();
        } else if (next != close) {
          throw new BadEntry("needs ',' after its key, not " + found());
        }
        readFields(close, (field, value) -> set(record, field, value));
        return true;
      }
    }
    return false;
  }

  private interface FieldTaker {
    void take(String field, String value);
  }

  private void readFields(int close, FieldTaker taker) throws IOException, BadEntry {
    skipSpace();
    while (next != close) {
      String field = word().toLowerCase(Locale.ROOT);
      skipSpace();
      if (field.isEmpty() || next != '=') {
        throw new BadEntry("needs a field and '=', not " + found());
      }
      advance();
      taker.take(field, value());
      skipSpace();
      if (next == ',') {
        advance();
        skipSpace();
      } else if (next != close) {
        throw new BadEntry("needs ',' or its end after '" + field + "', not " + found());
      }
    }
    advance();
  }

  private String found() {
    return next < 0 ? "the end of the file" : "'" + (char) next + "'";
  }

  private String value() throws IOException, BadEntry {
    StringBuilder value = new StringBuilder();
    do {
      if (next == '#') {
        advance();
      }
      skipSpace();
      if (next == '{' || next == '"') {
        quoted(next == '{' ? '}' : '"', value);
      } else {
        String word = word();
        if (word.isEmpty()) {
          throw new BadEntry("needs a value, not " + found());
        }
        value.append(strings.getOrDefault(word.toLowerCase(Locale.ROOT), word));
      }
      skipSpace();
    } while (next == '#');
    return value.toString();
  }

  private void quoted(int close, StringBuilder value) throws IOException, BadEntry {
    advance();
    int depth = 0;
    while (depth > 0 || next != close) {
      if (next < 0) {
        throw new BadEntry("is not closed before the end of the file");
      } else if (next == '\\') {
        value.append('\\');
        advance();
        if (next < 0) {
          continue;
        }
      } else if (next == '{') {
        if (++depth > lines.limits().nesting()) {
          throw new BadEntry(LimitFault.nesting(lines.limits()));
        }
      } else if (next == '}') {
        depth--;
      }
      value.append((char) next);
      if (value.length() > lines.limits().stringLength()) {
        throw new BadEntry(LimitFault.stringLength(lines.limits()));
      }
      advance();
    }
    advance();
  }

  private void skipSpace() throws IOException {
    while (next >= 0 && next <= ' ') {
      advance();
    }
  }

  private String word() throws IOException {
    StringBuilder word = new StringBuilder();
    while (next > ' ' && "{}(),=#\"".indexOf(next) < 0) {
      word.append((char) next);
      advance();
    }
    return word.toString();
  }

  private static void set(FieldRecord record, String field, String value) {
    switch (field) {
      case "title" -> record.title(value);
      case "abstract" -> record.text(value);
      case "year" -> record.year(value);
      case "author" -> FieldRecord.names(value, false).forEach(record::author);
      case "url" -> record.link(value);
      default -> record.attribute(field, value);
    }
  }
}
