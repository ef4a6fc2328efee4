package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.json.JsonFactory;

/** Reads one paper from the object that a parser stands on, whoever made it. */
final class JsonRecord {
  private final PaperReader.Format format;
  private final JsonParser parser;
  private final PaperJson plain;
  private Optional<PaperJson.Fault> fault = Optional.empty();
  private Optional<String> id = Optional.empty();

  JsonRecord(PaperReader.Format format, JsonFactory factory, JsonParser parser) {
    this.format = format;
    this.parser = parser;
    this.plain = new PaperJson(factory, parser);
  }

  /** Reads the object; {@code generatedId} is for a paper that has none. */
  Optional<Paper> read(String generatedId) {
    if (format == PaperReader.Format.JSON || parser.currentToken() != JsonToken.START_OBJECT) {
      Optional<Paper> paper = plain.read(generatedId);
      fault = plain.fault();
      return paper;
    }
    TokenStreamLocation start = parser.currentTokenLocation();
    List<JsonTree.Repeated> repeated = new ArrayList<>();
    JsonTree tree = JsonTree.of(parser, repeated::add);
    id = tree.text("id").or(() -> tree.text("paperId")).or(() -> tree.text("corpusid"));
    if (!repeated.isEmpty()) {
      String message = "has the key '" + repeated.get(0).key() + "' twice";
      fault = Optional.of(new PaperJson.Fault(message, location(repeated.get(0))));
      return Optional.empty();
    }
    try {
      return Optional.of(RecordJson.paper(format, (JsonTree.Obj) tree, generatedId));
    } catch (IllegalArgumentException e) {
      fault = Optional.of(new PaperJson.Fault(String.valueOf(e.getMessage()), start));
      return Optional.empty();
    }
  }

  private static TokenStreamLocation location(JsonTree.Repeated repeated) {
    return new TokenStreamLocation(
        ContentReference.unknown(), -1, repeated.line(), repeated.column());
  }

  Optional<PaperJson.Fault> fault() {
    return fault;
  }

  String subject() {
    return id.map(text -> "paper '" + text + "'").orElseGet(plain::subject);
  }
}
