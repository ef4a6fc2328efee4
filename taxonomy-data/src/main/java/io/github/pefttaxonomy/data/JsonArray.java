package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** One JSON array of objects. What is no JSON ends the reading, for the rest has no beginning. */
final class JsonArray implements PaperSource {
  private final JsonFactory factory;
  private final PaperReader.Format format;
  private final JsonParser parser;
  private final LineSource lines;
  private final int linesBefore;
  private final String name;
  private final PaperFaults faults;
  private int lastLine;
  private int onLastLine;
  private boolean isDone;

  JsonArray(PaperReader.Format format, LineSource lines, String name, PaperFaults faults) {
    this.format = format;
    this.lines = lines;
    this.factory = PaperJson.factory(lines.limits());
    this.parser = PaperJson.parser(factory, lines.rest());
    this.linesBefore = lines.line() - 1;
    this.name = name;
    this.faults = faults;
  }

  @Override
  public Optional<Paper> next() throws IOException {
    while (!isDone) {
      lines.beginRecord();
      try {
        Optional<Paper> paper = readElement();
        if (paper.isPresent()) {
          return paper;
        }
      } catch (JacksonException e) {
        isDone = true;
        reject("array", complaint(e), JsonFault.location(e, parser));
      }
    }
    return Optional.empty();
  }

  private String complaint(JacksonException e) throws IOException {
    if (e.getCause() instanceof BadInput bad) {
      return bad.fault() + "; not read further";
    }
    JsonFault.rethrow(e);
    return JsonFault.complaint(e, lines.limits(), ", and not read further");
  }

  private Optional<Paper> readElement() {
    if (parser.currentToken() == null) {
      parser.nextToken();
    }
    if (parser.nextToken() == JsonToken.END_ARRAY) {
      isDone = true;
      if (parser.nextToken() != null) {
        String message = "is followed by something else, which is not read";
        reject("array", message, parser.currentTokenLocation());
      }
      return Optional.empty();
    }
    JsonRecord record = new JsonRecord(format, factory, parser);
    Optional<Paper> paper = record.read(generatedId());
    record.fault().ifPresent(f -> reject(record.subject(), f.message(), f.location()));
    return paper;
  }

  /** Several papers may begin in one line; the second is {@code line-1-2}. */
  private String generatedId() {
    int line = linesBefore + parser.currentTokenLocation().getLineNr();
    onLastLine = line == lastLine ? onLastLine + 1 : 1;
    lastLine = line;
    return "line-" + line + (onLastLine == 1 ? "" : "-" + onLastLine);
  }

  private void reject(String subject, String message, TokenStreamLocation location) {
    int line = linesBefore + Math.max(location.getLineNr(), 1);
    String place = name + ":" + line + ":" + Math.max(location.getColumnNr(), 1);
    faults.reject(Problem.of(subject, message).at(place));
  }
}
