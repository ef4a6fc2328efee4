package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Says what a parser stands on, in words or as JSON. */
final class RawJson {
  private RawJson() {}

  /** Returns the JSON text of the value that the parser stands on, and moves to its last token. */
  static String of(JsonFactory factory, JsonParser parser) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      generator.copyCurrentStructureExact(parser);
    }
    return out.toString();
  }

  /** Returns the elements of an array of texts; nothing if the JSON text is anything else. */
  static Optional<ImmutableList<String>> texts(JsonFactory factory, String raw) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), raw)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return Optional.empty();
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
          return Optional.empty();
        }
        texts.add(parser.getString());
      }
    }
    return Optional.of(texts.build());
  }

  /** Returns the kind of the value that the parser stands on, such as {@code an array}. */
  static String describe(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + parser.getString();
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> parser.getString();
      default -> "'" + token.asString() + "'";
    };
  }
}
