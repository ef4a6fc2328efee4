package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Problem;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads JSON-LD 1.1 into a graph: the part of it that vocabularies are written in. Contexts must
 * stand in the file (prefixes, terms, {@code @vocab}, {@code @base}, {@code @language}, and
 * containers of languages, lists and sets); what the reader does not know, such as {@code @reverse}
 * or the address of a context, is refused and not passed over.
 */
final class JsonLdReader {
  private static final Set<String> KNOWN_IN_CONTEXT =
      Set.of("@vocab", "@base", "@language", "@version");
  private static final Set<String> KNOWN_IN_TERM =
      Set.of("@id", "@type", "@container", "@language");
  private static final Set<String> KNOWN_IN_NODE = Set.of("@context", "@id", "@type", "@graph");

  private final String file;
  private final ReadLimits limits;
  private final Rdf graph = new Rdf();
  private long statements;
  private final Map<String, Term> terms = new HashMap<>();
  private String base = "";
  private String vocabulary = "";
  private String language = "";
  private int blanks;
  private Optional<String> place = Optional.empty();

  /** What a context says of a word; empty parts are not said. */
  private record Term(String id, String type, String container, Optional<String> language) {}

  private JsonLdReader(String file, ReadLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /**
   * Returns the graph.
   *
   * @throws RdfFault if the text is not JSON, or not of the known part of JSON-LD
   */
  static Rdf read(String file, String text, ReadLimits limits) {
    JsonLdReader reader = new JsonLdReader(file, limits);
    reader.tree(text).elements().forEach(reader::topLevel);
    return reader.graph;
  }

  private JsonTree tree(String text) {
    try (JsonParser parser = PaperJson.parser(PaperJson.factory(limits), new StringReader(text))) {
      try {
        parser.nextToken();
        JsonTree tree = JsonTree.of(parser, this::refuse);
        if (parser.nextToken() != null) {
          place = Optional.of(place(parser.currentTokenLocation()));
          throw fault("goes on after its end");
        }
        return tree;
      } catch (JacksonException e) {
        place = Optional.of(place(JsonFault.location(e, parser)));
        throw fault(JsonFault.complaint(e, limits, ""));
      }
    }
  }

  private void refuse(JsonTree.Repeated repeated) {
    place = Optional.of(file + ":" + repeated.line() + ":" + repeated.column());
    throw fault("has the key '" + repeated.key() + "' twice");
  }

  private String place(TokenStreamLocation location) {
    return file + ":" + location.getLineNr() + ":" + location.getColumnNr();
  }

  private RdfFault fault(String message) {
    return new RdfFault(Problem.of("file '" + file + "'", message).at(place.orElse(file)));
  }

  private void topLevel(JsonTree tree) {
    if (!(tree instanceof JsonTree.Obj object)) {
      throw fault("needs objects, not " + tree.json());
    }
    node(object);
  }

  private void context(JsonTree context) {
    for (JsonTree part : context.elements()) {
      if (!(part instanceof JsonTree.Obj object)) {
        throw fault(
            "has the context " + part.json() + " elsewhere; a context must stand in the file");
      }
      object.members().keySet().stream()
          .filter(key -> key.startsWith("@") && !KNOWN_IN_CONTEXT.contains(key))
          .findFirst()
          .ifPresent(
              key -> {
                throw fault("has '" + key + "' in a context, which is not supported");
              });
      part.text("@base").ifPresent(text -> base = text);
      part.text("@vocab").ifPresent(text -> vocabulary = text);
      part.text("@language").ifPresent(text -> language = text.toLowerCase(Locale.ROOT));
      object.members().forEach((name, value) -> prefix(name, value));
      object.members().forEach((name, value) -> define(name, value));
    }
  }

  /** Prefixes first, for terms may use them whatever the order. */
  private void prefix(String name, JsonTree value) {
    value
        .scalar()
        .filter(text -> !name.startsWith("@") && IriReference.isAbsolute(text))
        .ifPresent(text -> terms.put(name, new Term(text, "", "", Optional.empty())));
  }

  private void define(String name, JsonTree value) {
    if (name.startsWith("@")) {
      return;
    }
    if (value instanceof JsonTree.Obj object) {
      object.members().keySet().stream()
          .filter(key -> !KNOWN_IN_TERM.contains(key))
          .findFirst()
          .ifPresent(
              key -> {
                throw fault("has '" + key + "' at the term '" + name + "', not supported");
              });
      String id = expand(value.text("@id").orElse(name));
      String type = value.text("@type").map(this::expand).orElse("");
      Optional<String> own =
          object.members().containsKey("@language")
              ? Optional.of(value.text("@language").orElse("").toLowerCase(Locale.ROOT))
              : Optional.empty();
      terms.put(name, new Term(id, type, value.text("@container").orElse(""), own));
    } else {
      terms.put(name, new Term(expand(value.scalar().orElse("")), "", "", Optional.empty()));
    }
  }

  /** Returns the address of a word of the vocabulary; the word itself if it has none. */
  private String expand(String word) {
    if (word.startsWith("@")) {
      return word;
    }
    Term term = terms.get(word);
    if (term != null) {
      return term.id;
    }
    int colon = word.indexOf(':');
    if (colon >= 0) {
      Term prefix = terms.get(word.substring(0, colon));
      return prefix == null || word.startsWith("//", colon + 1)
          ? word
          : prefix.id + word.substring(colon + 1);
    }
    return vocabulary + word;
  }

  private Rdf.Term reference(String id) {
    if (id.startsWith("_:")) {
      return new Rdf.Blank("n-" + id.substring(2));
    }
    int colon = id.indexOf(':');
    String full = colon > 0 ? expand(id) : id;
    return new Rdf.Iri(
        IriReference.resolve(base, full)
            .orElseThrow(() -> fault("'" + id + "' is relative, but there is no base")));
  }

  private Rdf.Term node(JsonTree.Obj object) {
    Optional<String> outer = place;
    place = Optional.of(file + ":" + object.line() + ":" + object.column());
    object.get("@context").ifPresent(this::context);
    Rdf.Term subject =
        object.text("@id").map(this::reference).orElseGet(() -> new Rdf.Blank("b" + ++blanks));
    object
        .all("@type")
        .flatMap(type -> type.scalar().stream())
        .forEach(type -> add(subject, SkosTerms.TYPE, reference(expand(type))));
    object.all("@graph").forEach(this::topLevel);
    for (Map.Entry<String, JsonTree> member : object.members().entrySet()) {
      if (!KNOWN_IN_NODE.contains(member.getKey())) {
        member(subject, member.getKey(), member.getValue());
      }
    }
    place = outer;
    return subject;
  }

  private void member(Rdf.Term subject, String key, JsonTree value) {
    Term term = terms.getOrDefault(key, new Term(expand(key), "", "", Optional.empty()));
    if (term.id.equals("@id") || term.id.equals("@type") || term.id.startsWith("@")) {
      throw fault("has '" + key + "' (" + term.id + ") in an object, which is not supported");
    }
    if (!IriReference.isAbsolute(term.id)) {
      throw fault("has the key '" + key + "', which no context explains");
    }
    if (term.container.equals("@language") && value instanceof JsonTree.Obj byLanguage) {
      byLanguage.members().forEach((tag, texts) -> addTexts(subject, term.id, tag, texts));
    } else if (term.container.equals("@list")) {
      add(subject, term.id, list(term, value.elements()));
    } else {
      for (JsonTree element : value.elements()) {
        if (!element.isNothing()) {
          add(subject, term.id, value(term, element));
        }
      }
    }
  }

  private void addTexts(Rdf.Term subject, String property, String tag, JsonTree texts) {
    String known = tag.equals("@none") ? "" : tag.toLowerCase(Locale.ROOT);
    for (JsonTree text : texts.elements()) {
      text.scalar().ifPresent(t -> add(subject, property, new Rdf.Literal(t, known, "")));
    }
  }

  private void add(Rdf.Term subject, String property, Rdf.Term object) {
    if (++statements > limits.documentCount()) {
      throw fault(LimitFault.documentCount(limits));
    }
    graph.add(subject, new Rdf.Fact(property, object, place));
  }

  private Rdf.Term value(Term term, JsonTree value) {
    if (value instanceof JsonTree.Obj object) {
      if (object.members().containsKey("@value")) {
        return literal(object);
      } else if (object.members().containsKey("@list")) {
        return list(term, object.all("@list").toList());
      }
      return node(object);
    }
    String text = value.scalar().orElseThrow(() -> fault("has an array within an array"));
    if (term.type.equals("@id") || term.type.equals("@vocab")) {
      return reference(term.type.equals("@vocab") ? expand(text) : text);
    } else if (value instanceof JsonTree.Bare) {
      return new Rdf.Literal(text, "", term.type.isEmpty() ? bareType(text) : term.type);
    }
    return term.type.isEmpty()
        ? new Rdf.Literal(text, term.language.orElse(language), "")
        : new Rdf.Literal(text, "", datatype(term.type));
  }

  private Rdf.Term literal(JsonTree.Obj object) {
    JsonTree value = object.get("@value").orElseThrow(() -> fault("has a null at '@value'"));
    String text = value.scalar().orElseThrow(() -> fault("has no plain text at '@value'"));
    String tag = object.text("@language").orElse("").toLowerCase(Locale.ROOT);
    String type = object.text("@type").map(this::expand).orElse("");
    boolean isBare = value instanceof JsonTree.Bare && type.isEmpty();
    return new Rdf.Literal(text, tag, isBare ? bareType(text) : datatype(type));
  }

  private static String datatype(String type) {
    return type.equals(SkosTerms.XSD + "string") || type.equals("@none") ? "" : type;
  }

  private static String bareType(String text) {
    boolean isTruth = text.equals("true") || text.equals("false");
    return SkosTerms.XSD + (isTruth ? "boolean" : text.matches("-?[0-9]+") ? "integer" : "double");
  }

  private Rdf.Term list(Term term, List<JsonTree> elements) {
    Rdf.Term next = new Rdf.Iri(SkosTerms.NIL);
    for (int i = elements.size() - 1; i >= 0; i--) {
      Rdf.Blank cell = new Rdf.Blank("b" + ++blanks);
      add(cell, SkosTerms.FIRST, value(term, elements.get(i)));
      add(cell, SkosTerms.REST, next);
      next = cell;
    }
    return next;
  }
}
