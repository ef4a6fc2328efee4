package io.github.pefttaxonomy.data;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Says what a parser stands on, in words or as JSON. */
final class RawJson {
  private RawJson() {}

  /** Returns the JSON text of the value that the parser stands on, and moves to its last token. */
  static String of(JsonParser parser) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      generator.copyCurrentStructureExact(parser);
    }
    return out.toString();
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
