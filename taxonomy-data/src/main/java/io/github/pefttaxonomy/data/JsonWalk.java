package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Problem;
import java.util.HashMap;
import java.util.HashSet;
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
    void readKey(String key);
  }

  /** The keys that an object must have, and after them those that it may have; at most 64. */
  record Keys(int required, ImmutableList<String> known) {
    static Keys required(String... names) {
      return new Keys(names.length, ImmutableList.copyOf(names));
    }

    Keys optional(String... names) {
      return new Keys(required, ImmutableList.<String>builder().addAll(known).add(names).build());
    }

    boolean requires(String name) {
      return known.subList(0, required).contains(name);
    }
  }

  /** The members of an object while they are read. */
  final class Members {
    private final Keys keys;
    private final TokenStreamLocation start = parser.currentTokenLocation();
    private final boolean isObject;
    private String key = "";

    /** The keys that were read, as bits. */
    private long seen;

    private Members(Keys keys, boolean isObject) {
      this.keys = keys;
      this.isObject = isObject;
    }

    /**
     * Goes to the next value whose key is known, unless there is none; then everything is reported
     * that the object lacks.
     */
    boolean next() {
      if (!isObject) {
        return false;
      }
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        if (isNew(name)) {
          key = name;
          parser.nextToken();
          return true;
        }
        skip();
      }
      for (int i = 0; i < keys.required; i++) {
        if ((seen & 1L << i) == 0) {
          report("has no '" + keys.known.get(i) + "'", JsonWalk.this.place(start));
        }
      }
      return false;
    }

    private boolean isNew(String name) {
      int number = keys.known.indexOf(name);
      if (number < 0) {
        report("has an unknown key '" + name + "'; there are " + String.join(", ", keys.known));
      } else if ((seen & 1L << number) != 0) {
        report("has the key '" + name + "' twice");
        return false;
      } else {
        seen |= 1L << number;
      }
      return number >= 0;
    }

    /** Returns the key of the value that the walk stands on. */
    String key() {
      return key;
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
    Members members = members(keys);
    while (members.next()) {
      reader.readKey(members.key());
    }
  }

  /** Begins to read an object; there are no members if there is none, which is reported. */
  Members members(Keys keys) {
    boolean isObject = expect(JsonToken.START_OBJECT, "an object");
    if (isObject) {
      context.count();
    }
    return new Members(keys, isObject);
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
        reader.readKey(key);
      }
    }
  }

  /** Reads an array element by element. */
  void list(Runnable element) {
    for (boolean more = firstElement(); more; more = nextElement()) {
      element.run();
    }
  }

  /** Goes to the first element of an array, if there is one; reports what is no array. */
  boolean firstElement() {
    return expect(JsonToken.START_ARRAY, "an array") && nextElement();
  }

  /** Goes to the next element of the array, if there is one. */
  boolean nextElement() {
    return parser.nextToken() != JsonToken.END_ARRAY;
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
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    Set<String> seen = new HashSet<>();
    for (boolean more = firstElement(); more; more = nextElement()) {
      Optional<String> text = text();
      if (text.isPresent() && isFirst(text.get(), seen)) {
        texts.add(text.get());
      }
    }
    return texts.build();
  }

  private boolean isFirst(String text, Set<String> seen) {
    boolean isFirst = seen.add(text);
    if (!isFirst) {
      report("lists '" + text + "' twice");
    }
    return isFirst;
  }

  /** Reads the id of a concept. */
  Optional<ConceptId> conceptId() {
    Optional<String> text = text();
    return text.isPresent() ? toConceptId(text.get()) : Optional.empty();
  }

  /** Reads an array of ids of concepts. */
  ImmutableList<ConceptId> conceptIds() {
    ImmutableList.Builder<ConceptId> ids = ImmutableList.builder();
    Set<String> seen = new HashSet<>();
    for (boolean more = firstElement(); more; more = nextElement()) {
      Optional<String> text = text();
      if (text.isPresent() && isFirst(text.get(), seen)) {
        Optional<ConceptId> id = toConceptId(text.get());
        if (id.isPresent()) {
          ids.add(id.get());
        }
      }
    }
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
