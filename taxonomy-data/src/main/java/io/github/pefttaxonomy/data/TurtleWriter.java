package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Map;

/** Writes a graph as Turtle (W3C 2014), one subject a paragraph, in the order of the graph. */
final class TurtleWriter {
  private final StringBuilder out = new StringBuilder();

  private TurtleWriter() {}

  static String write(Rdf graph) {
    TurtleWriter writer = new TurtleWriter();
    SkosTerms.PREFIXES.forEach(
        (prefix, iri) -> writer.out.append("@prefix " + prefix + ": <" + iri + "> .\n"));
    graph.subjects().forEach(subject -> writer.paragraph(subject, graph.facts(subject)));
    return writer.out.toString();
  }

  private void paragraph(Rdf.Term subject, ImmutableList<Rdf.Fact> facts) {
    out.append('\n').append(term(subject));
    String property = "";
    for (Rdf.Fact fact : facts) {
      if (fact.property().equals(property)) {
        out.append(", ");
      } else {
        out.append(property.isEmpty() ? "\n  " : " ;\n  ");
        property = fact.property();
        out.append(property.equals(SkosTerms.TYPE) ? "a" : iri(property)).append(' ');
      }
      out.append(term(fact.object()));
    }
    out.append(" .\n");
  }

  private static String term(Rdf.Term term) {
    if (term instanceof Rdf.Iri iri) {
      return iri(iri.value());
    } else if (term instanceof Rdf.Blank blank) {
      return "_:" + blank.label();
    } else if (term instanceof Rdf.Literal literal) {
      String type = literal.datatype().isEmpty() ? "" : "^^" + iri(literal.datatype());
      String language = literal.language().isEmpty() ? "" : "@" + literal.language();
      return quote(literal.text()) + language + type;
    }
    throw new AssertionError(term);
  }

  private static String iri(String iri) {
    for (Map.Entry<String, String> prefix : SkosTerms.PREFIXES.entrySet()) {
      String base = prefix.getValue();
      if (iri.startsWith(base) && iri.substring(base.length()).matches("[a-zA-Z0-9-]+")) {
        return prefix.getKey() + ":" + iri.substring(base.length());
      }
    }
    return "<" + iri + ">";
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default ->
            quoted.append(
                c < ' ' || c == 127 ? String.format(Locale.ROOT, "\\u%04X", (int) c) : c + "");
      }
    }
    return quoted.append('"').toString();
  }
}
