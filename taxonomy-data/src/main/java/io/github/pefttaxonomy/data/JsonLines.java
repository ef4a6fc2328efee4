package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** One JSON object a line. The parser sees one line at a time, so a fault ends with its line. */
final class JsonLines implements PaperSource {
  private final PaperReader.Format format;
  private final LineSource lines;
  private final String name;
  private final PaperFaults faults;
  private final JsonFactory factory;

  JsonLines(PaperReader.Format format, LineSource lines, String name, PaperFaults faults) {
    this.format = format;
    this.lines = lines;
    this.name = name;
    this.faults = faults;
    this.factory = PaperJson.factory(lines.limits());
  }

  @Override
  public Optional<Paper> next() throws IOException {
    while (!lines.isAtEnd()) {
      int number = lines.line();
      lines.beginRecord();
      Optional<Paper> paper;
      try (JsonParser parser = PaperJson.parser(factory, lines)) {
        paper = tryLine(parser, number);
      }
      lines.nextLine();
      if (paper.isPresent()) {
        return paper;
      }
    }
    return Optional.empty();
  }

  private Optional<Paper> tryLine(JsonParser parser, int number) throws IOException {
    try {
      return readLine(parser, number);
    } catch (JacksonException e) {
      String subject = lines.isTooLong() ? "file" : "record";
      reject(subject, complaint(e), number, JsonFault.location(e, parser));
      return Optional.empty();
    }
  }

  /** A line that is too long is left out like any other that is wrong. */
  private String complaint(JacksonException e) throws IOException {
    if (e.getCause() instanceof BadInput bad && lines.isTooLong()) {
      return bad.fault();
    }
    JsonFault.rethrow(e);
    return JsonFault.complaint(e, lines.limits(), "");
  }

  private Optional<Paper> readLine(JsonParser parser, int number) {
    if (parser.nextToken() == null) {
      return Optional.empty();
    }
    JsonRecord record = new JsonRecord(format, factory, parser);
    Optional<Paper> paper = record.read("line-" + number);
    record.fault().ifPresent(f -> reject(record.subject(), f.message(), number, f.location()));
    if (paper.isPresent() && parser.nextToken() != null) {
      String message = "is followed by something else on its line";
      reject(record.subject(), message, number, parser.currentTokenLocation());
      return Optional.empty();
    }
    return paper;
  }

  private void reject(String subject, String message, int line, TokenStreamLocation location) {
    String place = name + ":" + line + ":" + Math.max(location.getColumnNr(), 1);
    faults.reject(Problem.of(subject, message).at(place));
  }
}
