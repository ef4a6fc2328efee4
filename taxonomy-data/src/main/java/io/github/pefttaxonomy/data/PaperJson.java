package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Paper;
import java.io.Reader;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one paper from the object that a parser stands on. After a fault the rest of the object is
 * still walked through, so that the parser always ends on the last token of the object.
 */
final class PaperJson {
  private final JsonFactory factory;
  private final JsonParser parser;
  private final Paper.Builder builder = Paper.builder();
  private final Set<String> seen = new HashSet<>();
  private Optional<String> id = Optional.empty();
  private Optional<String> abstractText = Optional.empty();
  private Optional<String> summary = Optional.empty();
  private Optional<Fault> fault = Optional.empty();

  /** The first thing that is wrong with a record. */
  record Fault(String message, TokenStreamLocation location) {}

  PaperJson(JsonFactory factory, JsonParser parser) {
    this.factory = factory;
    this.parser = parser;
  }

  /** Returns a factory whose parsers keep to the limits and leave their reader open. */
  static JsonFactory factory(ReadLimits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.nesting())
            .maxStringLength(limits.stringLength())
            .maxNameLength(limits.stringLength())
            .maxNumberLength(limits.numberLength())
            .build();
    return JsonFactory.builder()
        .streamReadConstraints(constraints)
        .streamWriteConstraints(
            StreamWriteConstraints.builder().maxNestingDepth(limits.nesting() + 1).build())
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .disable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
        .build();
  }

  /** Returns a parser of a text; its place in the text is counted from line 1, column 1. */
  static JsonParser parser(JsonFactory factory, Reader in) {
    return factory.createParser(ObjectReadContext.empty(), in);
  }

  /** Reads the object; {@code generatedId} is for a paper that has none. */
  Optional<Paper> read(String generatedId) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      fail("is " + RawJson.describe(parser) + ", not an object");
      parser.skipChildren();
      return Optional.empty();
    }
    TokenStreamLocation start = parser.currentTokenLocation();
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      if (!seen.add(key)) {
        fail("has the key '" + key + "' twice");
      }
      parser.nextToken();
      readKey(key);
    }
    if (!seen.contains("title") && !seen.contains("abstract") && !seen.contains("summary")) {
      fail("has neither a title nor an abstract", start);
    }
    return fault.isPresent() ? Optional.empty() : Optional.of(paper(generatedId));
  }

  /** Returns what is wrong, if the object was no paper. */
  Optional<Fault> fault() {
    return fault;
  }

  /** Returns the record's name in messages. */
  String subject() {
    return id.map(text -> "paper '" + text + "'").orElse("record");
  }

  private Paper paper(String generatedId) {
    Optional<String> text = abstractText.or(() -> summary);
    if (abstractText.isPresent()) {
      summary.ifPresent(other -> builder.putAttributes("summary", other));
    }
    return builder.id(id.orElse(generatedId)).abstractText(text.orElse("")).build();
  }

  private void readKey(String key) {
    if (fault.isPresent() || parser.currentToken() == JsonToken.VALUE_NULL) {
      parser.skipChildren();
      return;
    }
    switch (key) {
      case "id" -> id = scalar(key).filter(text -> !text.isBlank());
      case "title" -> scalar(key).ifPresent(builder::title);
      case "abstract" -> abstractText = scalar(key);
      case "summary" -> summary = scalar(key);
      case "year" -> readYear();
      case "authors", "url", "link", "links" -> readNames(key);
      default -> builder.putAttributes(key, anything());
    }
  }

  private Optional<String> scalar(String key) {
    if (!parser.currentToken().isScalarValue()) {
      fail("needs a text at '" + key + "', not " + RawJson.describe(parser));
      parser.skipChildren();
      return Optional.empty();
    }
    return Optional.of(parser.getString());
  }

  private String anything() {
    return parser.currentToken().isScalarValue() ? parser.getString() : RawJson.of(factory, parser);
  }

  private void readYear() {
    String text = anything();
    OptionalInt year = year(text);
    if (year.isPresent()) {
      builder.year(year.getAsInt());
    } else {
      builder.putAttributes("year", text);
    }
  }

  private static OptionalInt year(String text) {
    try {
      return OptionalInt.of(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /** What is no text, nor an array of texts, is kept as it is. */
  private void readNames(String key) {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      addName(key, parser.getString());
      return;
    }
    String raw = anything();
    Optional<ImmutableList<String>> texts = RawJson.texts(factory, raw);
    texts.ifPresent(all -> all.forEach(text -> addName(key, text)));
    if (texts.isEmpty()) {
      builder.putAttributes(key, raw);
    }
  }

  private void addName(String key, String text) {
    if (key.equals("authors")) {
      builder.addAuthors(text);
    } else {
      builder.addLinks(text);
    }
  }

  private void fail(String message) {
    fail(message, parser.currentTokenLocation());
  }

  private void fail(String message, TokenStreamLocation location) {
    if (fault.isEmpty()) {
      fault = Optional.of(new Fault(message, location));
    }
  }
}
