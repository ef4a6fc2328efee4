package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** One JSON value in memory, for forms that cannot be read key by key. */
sealed interface JsonTree {
  /** An object and where it began. */
  record Obj(Map<String, JsonTree> members, int line, int column) implements JsonTree {}

  /** An array. */
  record Arr(List<JsonTree> items) implements JsonTree {}

  /** A text. */
  record Text(String text) implements JsonTree {}

  /** A number, a truth value or null, as written. */
  record Bare(String text) implements JsonTree {
    boolean isNull() {
      return text.equals("null");
    }
  }

  /** A key that an object has twice, and where the second stands. */
  record Repeated(String key, int line, int column) {}

  /**
   * Returns the value that the parser stands on, and moves to its last token. The last of several
   * members with one name counts; each further one is told.
   *
   * @throws tools.jackson.core.JacksonException if it is not JSON
   */
  static JsonTree of(JsonParser parser, Consumer<Repeated> onRepeated) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      int line = parser.currentTokenLocation().getLineNr();
      int column = parser.currentTokenLocation().getColumnNr();
      Map<String, JsonTree> members = new LinkedHashMap<>();
      for (String key = parser.nextName(); key != null; key = parser.nextName()) {
        TokenStreamLocation location = parser.currentTokenLocation();
        parser.nextToken();
        if (members.put(key, of(parser, onRepeated)) != null) {
          onRepeated.accept(new Repeated(key, location.getLineNr(), location.getColumnNr()));
        }
      }
      return new Obj(members, line, column);
    } else if (token == JsonToken.START_ARRAY) {
      List<JsonTree> elements = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        elements.add(of(parser, onRepeated));
      }
      return new Arr(elements);
    } else if (token == JsonToken.VALUE_STRING) {
      return new Text(parser.getString());
    }
    return new Bare(parser.getString());
  }

  /** Returns the member of an object, unless it is null or this is no object. */
  default Optional<JsonTree> get(String name) {
    return this instanceof Obj object
        ? Optional.ofNullable(object.members.get(name)).filter(value -> !value.isNothing())
        : Optional.empty();
  }

  /** Returns the member of a member, and so on. */
  default Optional<JsonTree> path(String... names) {
    Optional<JsonTree> value = Optional.of(this);
    for (String name : names) {
      value = value.flatMap(tree -> tree.get(name));
    }
    return value;
  }

  /** Returns the text or the bare value of a member. */
  default Optional<String> text(String... names) {
    return path(names).flatMap(JsonTree::scalar);
  }

  /** Returns a text, or a number or truth value as written. */
  default Optional<String> scalar() {
    if (this instanceof Text text) {
      return Optional.of(text.text);
    }
    return this instanceof Bare bare && !bare.isNull() ? Optional.of(bare.text) : Optional.empty();
  }

  /** Returns the elements of an array, or the value itself as the only one. */
  default ImmutableList<JsonTree> elements() {
    return this instanceof Arr array ? ImmutableList.copyOf(array.items) : ImmutableList.of(this);
  }

  /** Returns the elements of a member; none if there is no member. */
  default Stream<JsonTree> all(String... names) {
    return path(names).stream().flatMap(tree -> tree.elements().stream());
  }

  /** Returns whether it is null. */
  default boolean isNothing() {
    return this instanceof Bare bare && bare.isNull();
  }

  /** Returns the JSON text. */
  default String json() {
    StringBuilder out = new StringBuilder();
    print(out);
    return out.toString();
  }

  private void print(StringBuilder out) {
    if (this instanceof Obj object) {
      String separator = "{";
      for (Map.Entry<String, JsonTree> member : object.members.entrySet()) {
        out.append(separator);
        JsonText.quote(out, member.getKey());
        out.append(':');
        member.getValue().print(out);
        separator = ",";
      }
      out.append(object.members.isEmpty() ? "{}" : "}");
    } else if (this instanceof Arr array) {
      String separator = "[";
      for (JsonTree element : array.items) {
        out.append(separator);
        element.print(out);
        separator = ",";
      }
      out.append(array.items.isEmpty() ? "[]" : "]");
    } else if (this instanceof Text text) {
      JsonText.quote(out, text.text);
    } else if (this instanceof Bare bare) {
      out.append(bare.text);
    }
  }
}
