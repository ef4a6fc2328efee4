package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Walks one JSON text once, and collects what does not fit instead of stopping; hides Jackson.
 *
 * <p>Each method that reads a value expects the walk to stand on its first token and leaves it on
 * its last one. What is wrong inside a record is reported without a subject, because its name may
 * come last; {@link #settle} names the record afterwards.
 */
final class JsonWalk implements AutoCloseable {
  private final String file;
  private final int firstLine;
  private final Context context;
  private final JsonFactory factory;
  private final JsonParser parser;
  private final List<Problem> problems;
  private final Map<String, ConceptId> ids;

  /** What the walks through the files of one vocabulary share. */
  record Context(
      JsonFactory factory,
      List<Problem> problems,
      Map<String, ConceptId> ids,
      ReadLimits limits,
      AtomicLong records) {
    static Context reporting(List<Problem> problems, ReadLimits limits) {
      return new Context(
          PaperJson.factory(limits), problems, new HashMap<>(), limits, new AtomicLong());
    }

    /** Counts one more record; all files of a vocabulary count together. */
    void count() {
      if (records.incrementAndGet() > limits.documentCount()) {
        throw new StreamConstraintsException(LimitFault.documentCount(limits));
      }
    }
  }

  /** Reads the value of one key. */
  interface KeyReader {
    void read(String key);
  }

  /** The keys that an object must have, and those that it may have. */
  record Keys(ImmutableSet<String> required, ImmutableSet<String> known) {
    static Keys required(String... names) {
      return new Keys(ImmutableSet.copyOf(names), ImmutableSet.copyOf(names));
    }

    Keys optional(String... names) {
      return new Keys(required, ImmutableSet.<String>builder().addAll(known).add(names).build());
    }
  }

  JsonWalk(Context context, String file, String text) {
    this(context, file, 1, text);
  }

  /** Walks a part of a file; {@code firstLine} is the line where the part begins. */
  JsonWalk(Context context, String file, int firstLine, String text) {
    this.file = file;
    this.firstLine = firstLine;
    this.context = context;
    this.problems = context.problems;
    this.ids = context.ids;
    this.factory = context.factory;
    this.parser = factory.createParser(ObjectReadContext.empty(), text);
  }

  /**
   * Walks the whole text, which is one object.
   *
   * @return whether it could be read to its end
   */
  boolean document(Keys keys, KeyReader reader) {
    int mark = mark();
    try {
      parser.nextToken();
      object(keys, reader);
      if (parser.nextToken() != null) {
        report("goes on after the end of its object");
      }
      settle(mark, "file '" + file + "'");
      return true;
    } catch (JacksonException e) {
      settle(mark, "file '" + file + "'");
      problems.add(
          Problem.of("file '" + file + "'", JsonFault.complaint(e, context.limits, ""))
              .at(place(JsonFault.location(e, parser))));
      return false;
    }
  }

  /** Reads an object key by key. */
  void object(Keys keys, KeyReader reader) {
    if (!expect(JsonToken.START_OBJECT, "an object")) {
      return;
    }
    context.count();
    String start = place();
    Set<String> seen = new HashSet<>();
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      if (!keys.known.contains(key)) {
        report("has an unknown key '" + key + "'; there are " + String.join(", ", keys.known));
        skip();
      } else if (!seen.add(key)) {
        report("has the key '" + key + "' twice");
        skip();
      } else {
        parser.nextToken();
        reader.read(key);
      }
    }
    for (String key : keys.required) {
      if (!seen.contains(key)) {
        report("has no '" + key + "'", start);
      }
    }
  }

  /** Reads an object whose keys are free; none may be empty or there twice. */
  void map(KeyReader reader) {
    if (!expect(JsonToken.START_OBJECT, "an object")) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      if (key.isBlank() || !seen.add(key)) {
        report(key.isBlank() ? "has an empty key" : "has the key '" + key + "' twice");
        skip();
      } else {
        context.count();
        parser.nextToken();
        reader.read(key);
      }
    }
  }

  /** Reads an array element by element. */
  void list(Runnable element) {
    if (!expect(JsonToken.START_ARRAY, "an array")) {
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element.run();
    }
  }

  /** Reads a text that is not blank; nothing where there is none, which is reported. */
  Optional<String> text() {
    if (!expect(JsonToken.VALUE_STRING, "a text")) {
      return Optional.empty();
    }
    String text = parser.getString();
    if (text.isBlank()) {
      report("has an empty text" + atKey());
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Reads an array of texts, without those that are there twice, which is reported. */
  ImmutableList<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    list(() -> text().ifPresent(text -> addOnce(texts, text)));
    return ImmutableList.copyOf(texts);
  }

  private void addOnce(Set<String> texts, String text) {
    if (!texts.add(text)) {
      report("lists '" + text + "' twice");
    }
  }

  /** Reads the id of a concept. */
  Optional<ConceptId> conceptId() {
    return text().flatMap(this::toConceptId);
  }

  /** Reads an array of ids of concepts. */
  ImmutableList<ConceptId> conceptIds() {
    ImmutableList.Builder<ConceptId> ids = ImmutableList.builder();
    Set<String> texts = new HashSet<>();
    list(
        () ->
            text()
                .ifPresent(
                    text -> {
                      if (texts.add(text)) {
                        toConceptId(text).ifPresent(ids::add);
                      } else {
                        report("lists '" + text + "' twice");
                      }
                    }));
    return ids.build();
  }

  /** The same few ids come again and again, and checking one is dear. */
  private Optional<ConceptId> toConceptId(String text) {
    ConceptId known = ids.get(text);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      ConceptId id = ConceptId.of(text);
      ids.put(text, id);
      return Optional.of(id);
    } catch (IllegalArgumentException e) {
      report("has a bad id" + atKey() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Reads a whole number. */
  OptionalInt whole() {
    if (!expect(JsonToken.VALUE_NUMBER_INT, "a whole number")) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(parser.getIntValue());
    } catch (JacksonException e) {
      report("has a number out of range" + atKey() + ": " + parser.getString());
      return OptionalInt.empty();
    }
  }

  /** Reads a finite number. */
  OptionalDouble number() {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
        && !expect(JsonToken.VALUE_NUMBER_FLOAT, "a number")) {
      return OptionalDouble.empty();
    }
    double number = parser.getDoubleValue();
    if (!Double.isFinite(number)) {
      report("has a number out of range" + atKey() + ": " + parser.getString());
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(number);
  }

  /** Reads true or false; false where there is neither, which is reported. */
  boolean flag() {
    if (parser.currentToken() == JsonToken.VALUE_TRUE) {
      return true;
    }
    expect(JsonToken.VALUE_FALSE, "true or false");
    return false;
  }

  /** Returns whether the walk stands at a null. */
  boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  /** Returns whether the walk stands at the beginning of an array. */
  boolean isAtList() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  /** Returns the JSON text of the value, whatever it is. */
  String raw() {
    return RawJson.of(factory, parser);
  }

  /** Returns the file, line and column where the walk stands. */
  String place() {
    return place(parser.currentTokenLocation());
  }

  private String place(TokenStreamLocation location) {
    return file
        + ":"
        + (firstLine - 1 + location.getLineNr())
        + ":"
        + Math.max(location.getColumnNr(), 1);
  }

  /** Reports a problem of the record that is being read, where the walk stands. */
  void report(String message) {
    report(message, place());
  }

  /** Reports a problem of the record that is being read, at a place. */
  void report(String message, String place) {
    problems.add(Problem.of("", message).at(place));
  }

  /** Returns the mark of what is reported from now on. */
  int mark() {
    return problems.size();
  }

  /** Gives what was reported since the mark, and has no subject yet, its subject. */
  void settle(int mark, String subject) {
    for (int i = mark; i < problems.size(); i++) {
      Problem problem = problems.get(i);
      if (problem.subject().isEmpty()) {
        problems.set(i, new Problem(subject, problem.message(), problem.place()));
      }
    }
  }

  private boolean expect(JsonToken wanted, String name) {
    if (parser.currentToken() == wanted) {
      return true;
    }
    report("needs " + name + atKey() + ", not " + RawJson.describe(parser));
    parser.skipChildren();
    return false;
  }

  private String atKey() {
    String key = parser.currentName();
    if (key == null && parser.streamReadContext().getParent() != null) {
      key = parser.streamReadContext().getParent().currentName();
    }
    return key == null ? "" : " at '" + key + "'";
  }

  private void skip() {
    parser.nextToken();
    parser.skipChildren();
  }

  @Override
  public void close() {
    parser.close();
  }
}
