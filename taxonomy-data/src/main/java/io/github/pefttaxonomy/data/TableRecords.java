package io.github.pefttaxonomy.data;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A table with a header (RFC 4180): quotes may hold separators, line breaks and doubled quotes. */
final class TableRecords implements PaperSource {
  /** The columns that have a place in a paper; any other becomes an attribute. */
  static final ImmutableSet<String> MEANINGS =
      ImmutableSet.of("id", "abstract", "summary", "year", "authors", "url", "link", "links");

  private final char separator;
  private final LineSource lines;
  private final String name;
  private final PaperFaults faults;
  private boolean isUnclosed;
  private Optional<List<String>> header = Optional.empty();

  TableRecords(char separator, LineSource lines, String name, PaperFaults faults) {
    this.separator = separator;
    this.lines = lines;
    this.name = name;
    this.faults = faults;
  }

  @Override
  public Optional<Paper> next() throws IOException {
    if (header.isEmpty() && !lines.isAtEnd()) {
      lines.beginRecord();
      header = Optional.of(row());
    }
    while (!lines.isAtEnd()) {
      int line = lines.line();
      lines.beginRecord();
      List<String> row = row();
      if (row.size() == 1 && row.get(0).isBlank()) {
        continue;
      }
      Optional<Paper> paper = paper(row, line);
      if (paper.isPresent()) {
        return paper;
      }
    }
    return Optional.empty();
  }

  private Optional<Paper> paper(List<String> row, int line) {
    if (isUnclosed) {
      reject("has a quote that is not closed before the end of the file", line);
      return Optional.empty();
    }
    List<String> names = header.orElse(List.of());
    if (row.size() != names.size()) {
      reject("has " + row.size() + " cells, the header has " + names.size(), line);
      return Optional.empty();
    }
    FieldRecord record = new FieldRecord();
    for (int i = 0; i < row.size(); i++) {
      set(record, names.get(i), row.get(i));
    }
    Optional<Paper> paper = record.paper("line-" + line);
    if (paper.isEmpty()) {
      reject("has neither a title nor an abstract", line);
    }
    return paper;
  }

  private void reject(String message, int line) {
    faults.reject(Problem.of("row", message).at(name + ":" + line));
  }

  private static void set(FieldRecord record, String column, String cell) {
    switch (column.strip().toLowerCase(Locale.ROOT)) {
      case "id" -> record.id(cell);
      case "title" -> record.title(cell);
      case "abstract", "summary" -> record.text(cell);
      case "year" -> record.year(cell);
      case "authors" -> Splitter.on(';').split(cell).forEach(record::author);
      case "url", "link", "links" -> Splitter.on(' ').split(cell).forEach(record::link);
      default -> record.attribute(column.strip(), cell);
    }
  }

  private List<String> row() throws IOException {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    String line = lines.readLine();
    boolean isQuoted = false;
    boolean isFresh = true;
    for (int i = 0; ; i++) {
      if (i == line.length()) {
        if (!isQuoted || lines.isAtEnd()) {
          isUnclosed = isQuoted;
          break;
        }
        cell.append('\n');
        line = lines.readLine();
        i = -1;
        continue;
      }
      char c = line.charAt(i);
      if (isQuoted && c == '"') {
        boolean isDoubled = i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (isDoubled) {
          cell.append('"');
          i++;
        } else {
          isQuoted = false;
        }
      } else if (!isQuoted && isFresh && c == '"') {
        isQuoted = true;
        isFresh = false;
      } else if (!isQuoted && c == separator) {
        cells.add(cell.toString());
        cell.setLength(0);
        isFresh = true;
      } else {
        cell.append(c);
        isFresh = false;
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
