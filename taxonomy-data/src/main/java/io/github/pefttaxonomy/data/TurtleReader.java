package io.github.pefttaxonomy.data;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads Turtle (W3C 2014) into a graph, by recursive descent over {@link TurtleScanner}. The first
 * fault ends the reading, for what follows a fault in Turtle has no safe beginning.
 */
final class TurtleReader {
  private final TurtleScanner scan;
  private final ReadLimits limits;
  private final Rdf graph = new Rdf();
  private final Map<String, String> prefixes = new HashMap<>();
  private String base = "";
  private int blanks;
  private int levels;
  private long statements;

  private TurtleReader(TurtleScanner scan, ReadLimits limits) {
    this.scan = scan;
    this.limits = limits;
  }

  /**
   * Returns the graph.
   *
   * @throws RdfFault if the text is not Turtle
   */
  static Rdf read(String file, String text, ReadLimits limits) {
    TurtleReader reader = new TurtleReader(new TurtleScanner(file, text, limits), limits);
    while (reader.scan.peek() >= 0) {
      reader.statement();
    }
    return reader.graph;
  }

  private void statement() {
    if (scan.takeIf("@prefix")) {
      prefix();
      scan.take('.');
    } else if (scan.takeIf("@base")) {
      scan.peek();
      base = iriReference();
      scan.take('.');
    } else if (scan.takeWord("prefix")) {
      prefix();
    } else if (scan.takeWord("base")) {
      scan.peek();
      base = iriReference();
    } else {
      triples();
      scan.take('.');
    }
  }

  private void prefix() {
    scan.peek();
    String name = scan.name();
    scan.take(':');
    scan.peek();
    prefixes.put(name, iriReference());
  }

  private void triples() {
    if (scan.peek() == '[') {
      Rdf.Term subject = blankWithProperties();
      if (scan.peek() != '.') {
        properties(subject);
      }
    } else {
      Rdf.Term subject = scan.peek() == '(' ? list() : resource();
      properties(subject);
    }
  }

  private void properties(Rdf.Term subject) {
    do {
      int next = scan.peek();
      if (next == '.' || next == ']' || next == ';') {
        continue;
      }
      String property = property();
      do {
        Optional<String> place = Optional.of(scan.placeOfNext());
        add(subject, new Rdf.Fact(property, object(), place));
      } while (scan.takeIf(","));
    } while (scan.takeIf(";"));
  }

  private void add(Rdf.Term subject, Rdf.Fact fact) {
    if (++statements > limits.documentCount()) {
      throw scan.broken(LimitFault.documentCount(limits));
    }
    graph.add(subject, fact);
  }

  /** Goes a level deeper, into a list or a node without a name. */
  private void open(char sign) {
    scan.take(sign);
    if (++levels > limits.nesting()) {
      throw scan.broken(LimitFault.nesting(limits));
    }
  }

  private void close(char sign) {
    scan.take(sign);
    levels--;
  }

  private String property() {
    if (scan.takeA()) {
      return SkosTerms.TYPE;
    }
    if (resource() instanceof Rdf.Iri iri) {
      return iri.value();
    }
    throw scan.fault("a property needs a name");
  }

  private Rdf.Term object() {
    int next = scan.peek();
    if (next == '[') {
      return blankWithProperties();
    } else if (next == '(') {
      return list();
    } else if (next == '"' || next == '\'') {
      return literal();
    } else if (next == '+' || next == '-' || next == '.' || Character.isDigit(next)) {
      return number();
    } else if (scan.takeWord("true")) {
      return new Rdf.Literal("true", "", SkosTerms.XSD + "boolean");
    } else if (scan.takeWord("false")) {
      return new Rdf.Literal("false", "", SkosTerms.XSD + "boolean");
    }
    return resource();
  }

  private Rdf.Term resource() {
    int next = scan.peek();
    if (next == '<') {
      return new Rdf.Iri(iriReference());
    } else if (scan.takeIf("_:")) {
      return new Rdf.Blank("n-" + scan.localName());
    }
    return new Rdf.Iri(prefixed());
  }

  private String prefixed() {
    String place = scan.placeOfNext();
    String prefix = scan.name();
    scan.takeNow(':');
    String start = prefixes.get(prefix);
    if (start == null) {
      throw scan.fault("the prefix '" + prefix + "' is not declared", place);
    }
    return start + scan.localName();
  }

  private String iriReference() {
    String place = scan.placeOfNext();
    String reference = scan.iri();
    return IriReference.resolve(base, reference)
        .orElseThrow(
            () -> scan.fault("'" + reference + "' is relative, but there is no base", place));
  }

  private Rdf.Term blankWithProperties() {
    open('[');
    Rdf.Blank node = newBlank();
    properties(node);
    close(']');
    return node;
  }

  private Rdf.Term list() {
    open('(');
    Rdf.Iri nil = new Rdf.Iri(SkosTerms.NIL);
    Rdf.Term head = nil;
    Rdf.Term last = nil;
    while (scan.peek() != ')') {
      Optional<String> place = Optional.of(scan.placeOfNext());
      Rdf.Term element = object();
      Rdf.Blank cell = newBlank();
      if (last.equals(nil)) {
        head = cell;
      } else {
        add(last, new Rdf.Fact(SkosTerms.REST, cell, place));
      }
      add(cell, new Rdf.Fact(SkosTerms.FIRST, element, place));
      last = cell;
    }
    close(')');
    if (!last.equals(nil)) {
      graph.add(last, SkosTerms.REST, nil);
    }
    return head;
  }

  private Rdf.Blank newBlank() {
    return new Rdf.Blank("b" + ++blanks);
  }

  private Rdf.Term literal() {
    String text = scan.string();
    if (scan.takeNowIf('@')) {
      return new Rdf.Literal(text, scan.language(), "");
    } else if (scan.takeIf("^^")) {
      Rdf.Term type = resource();
      if (type instanceof Rdf.Iri iri) {
        return new Rdf.Literal(
            text, "", iri.value().equals(SkosTerms.XSD + "string") ? "" : iri.value());
      }
      throw scan.fault("a datatype needs a name");
    }
    return Rdf.Literal.of(text);
  }

  private Rdf.Term number() {
    String number = scan.number();
    String type =
        number.matches("[+-]?[0-9]+")
            ? "integer"
            : number.matches("[+-]?[0-9]*\\.[0-9]+") ? "decimal" : "double";
    return new Rdf.Literal(number, "", SkosTerms.XSD + type);
  }
}
