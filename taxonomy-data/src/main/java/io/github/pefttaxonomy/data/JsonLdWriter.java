package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a graph as JSON-LD, one object a subject, in the order of the graph. */
final class JsonLdWriter {
  private final JsonGenerator out;

  private JsonLdWriter(JsonGenerator out) {
    this.out = out;
  }

  static String write(Rdf graph) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      new JsonLdWriter(out).writeGraph(graph);
    }
    return text.append('\n').toString();
  }

  private void writeGraph(Rdf graph) {
    out.writeStartObject();
    out.writeName("@context");
    out.writeStartObject();
    SkosTerms.PREFIXES.forEach(out::writeStringProperty);
    out.writeEndObject();
    out.writeName("@graph");
    out.writeStartArray();
    for (Rdf.Term subject : graph.subjects()) {
      writeNode(subject, graph.facts(subject));
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /** Begins another object with the same name where a property comes again: order is kept. */
  private void writeNode(Rdf.Term subject, ImmutableList<Rdf.Fact> facts) {
    Map<String, List<Rdf.Term>> byProperty = new LinkedHashMap<>();
    String last = "";
    for (Rdf.Fact fact : facts) {
      String property = fact.property();
      if (!property.equals(last) && byProperty.containsKey(property)) {
        writeObject(subject, byProperty);
        byProperty.clear();
      }
      byProperty.computeIfAbsent(property, any -> new ArrayList<>()).add(fact.object());
      last = property;
    }
    writeObject(subject, byProperty);
  }

  private void writeObject(Rdf.Term subject, Map<String, List<Rdf.Term>> byProperty) {
    out.writeRaw('\n');
    out.writeStartObject();
    out.writeStringProperty("@id", id(subject));
    byProperty.forEach(this::writeProperty);
    out.writeEndObject();
  }

  private void writeProperty(String property, List<Rdf.Term> objects) {
    boolean isType = property.equals(SkosTerms.TYPE);
    out.writeName(isType ? "@type" : compact(property));
    out.writeStartArray();
    for (Rdf.Term object : objects) {
      if (isType) {
        out.writeString(compact(id(object)));
      } else {
        writeValue(object);
      }
    }
    out.writeEndArray();
  }

  private void writeValue(Rdf.Term term) {
    out.writeStartObject();
    if (term instanceof Rdf.Literal literal) {
      out.writeStringProperty("@value", literal.text());
      if (!literal.language().isEmpty()) {
        out.writeStringProperty("@language", literal.language());
      } else if (!literal.datatype().isEmpty()) {
        out.writeStringProperty("@type", compact(literal.datatype()));
      }
    } else {
      out.writeStringProperty("@id", id(term));
    }
    out.writeEndObject();
  }

  private static String id(Rdf.Term term) {
    if (term instanceof Rdf.Iri iri) {
      return iri.value();
    } else if (term instanceof Rdf.Blank blank) {
      return "_:" + blank.label();
    }
    throw new AssertionError(term);
  }

  private static String compact(String iri) {
    for (Map.Entry<String, String> prefix : SkosTerms.PREFIXES.entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }
}
