package io.github.pefttaxonomy.data;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the forms of papers apart by how they begin. */
final class PaperFormat {
  /** How far to look for a line of JSON when the text does not begin like JSON. */
  private static final int HORIZON = 1 << 16;

  private static final int WINDOW = 1 << 12;
  private static final int XML_WINDOW = 1 << 13;

  /** An entry at the beginning of a line; comments may come before the first. */
  private static final Pattern BIBTEX =
      Pattern.compile("(?m)^\\s*@[A-Za-z]+\\s*[{(]\\s*[^\\s,={}\"]*\\s*[,=\"{]");

  private static final ImmutableMap<Pattern, PaperReader.Format> RECORD_KEYS =
      ImmutableMap.of(
          Pattern.compile("\"abstract_inverted_index\"\\s*:"), PaperReader.Format.OPENALEX,
          Pattern.compile("\"(corpusid|paperId)\"\\s*:"), PaperReader.Format.SEMANTIC_SCHOLAR,
          Pattern.compile("\"paper\"\\s*:\\s*\\{"), PaperReader.Format.HF_DAILY_PAPERS,
          Pattern.compile("\"authors_parsed\"\\s*:"), PaperReader.Format.ARXIV_SNAPSHOT);

  private static final Pattern RIS = Pattern.compile("TY  - ");

  private PaperFormat() {}

  static PaperSource source(
      Optional<PaperReader.Format> known, LineSource lines, String name, PaperFaults faults)
      throws IOException {
    if (lines.look(0) == '\uFEFF') {
      lines.skipChar();
    }
    PaperReader.Format format = known.isPresent() ? known.get() : find(lines);
    return switch (format) {
      case JSON, ARXIV_SNAPSHOT, OPENALEX, SEMANTIC_SCHOLAR, HF_DAILY_PAPERS ->
          json(format, lines, name, faults);
      case ATOM, OAI_PMH, ACL_ANTHOLOGY -> new XmlRecords(format, lines, name, faults);
      case BIBTEX -> new BibTexRecords(lines, name, faults);
      case RIS -> new RisRecords(lines, name, faults);
      case CSV -> new TableRecords(',', lines, name, faults);
      case TSV -> new TableRecords('\t', lines, name, faults);
      case TEXT -> new PaperPage(lines, name, faults);
    };
  }

  private static PaperSource json(
      PaperReader.Format format, LineSource lines, String name, PaperFaults faults)
      throws IOException {
    int first = skipSpace(lines, 0);
    return isArray(lines, first)
        ? new JsonArray(format, lines, name, faults)
        : new JsonLines(format, lines, name, faults);
  }

  private static boolean isArray(LineSource lines, int first) throws IOException {
    int second = lines.look(skipSpace(lines, first + 1));
    return lines.look(first) == '[' && (second == '{' || second == ']' || second < 0);
  }

  private static PaperReader.Format find(LineSource lines) throws IOException {
    int first = skipSpace(lines, 0);
    int c = lines.look(first);
    if (c == '{') {
      return record(lines, first);
    } else if (c == '[') {
      if (isArray(lines, first)) {
        return record(lines, first);
      }
    } else if (c == '<') {
      Optional<PaperReader.Format> xml = xml(window(lines, first, XML_WINDOW));
      if (xml.isPresent()) {
        return xml.get();
      }
    }
    String start = window(lines, first, WINDOW);
    if (RIS.matcher(start).lookingAt()) {
      return PaperReader.Format.RIS;
    }
    Optional<PaperReader.Format> table = table(start);
    if (table.isPresent()) {
      return table.get();
    } else if (BIBTEX.matcher(start).find()) {
      return PaperReader.Format.BIBTEX;
    }
    return hasJsonLine(lines, first) ? PaperReader.Format.JSON : PaperReader.Format.TEXT;
  }

  /** Publishers are told apart by a key that nobody else has, within the first records. */
  private static PaperReader.Format record(LineSource lines, int from) throws IOException {
    String start = window(lines, from, HORIZON);
    return RECORD_KEYS.entrySet().stream()
        .filter(key -> key.getKey().matcher(start).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(PaperReader.Format.JSON);
  }

  private static Optional<PaperReader.Format> xml(String start) {
    if (start.contains("<OAI-PMH")) {
      return Optional.of(PaperReader.Format.OAI_PMH);
    } else if (start.contains("<feed")) {
      return Optional.of(PaperReader.Format.ATOM);
    }
    return start.contains("<collection")
        ? Optional.of(PaperReader.Format.ACL_ANTHOLOGY)
        : Optional.empty();
  }

  /** A header names a title, and something else that papers have. */
  private static Optional<PaperReader.Format> table(String start) {
    String header = start.lines().findFirst().orElse("");
    for (char separator : new char[] {'\t', ','}) {
      List<String> names =
          Splitter.on(separator).trimResults(CharMatcher.anyOf("\" ")).splitToList(header).stream()
              .map(name -> name.toLowerCase(Locale.ROOT))
              .toList();
      if (names.contains("title") && names.stream().anyMatch(TableRecords.MEANINGS::contains)) {
        return Optional.of(separator == ',' ? PaperReader.Format.CSV : PaperReader.Format.TSV);
      }
    }
    return Optional.empty();
  }

  private static String window(LineSource lines, int from, int length) throws IOException {
    StringBuilder window = new StringBuilder();
    for (int at = from; at < from + length && lines.look(at) >= 0; at++) {
      window.append((char) lines.look(at));
    }
    return window.toString();
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
