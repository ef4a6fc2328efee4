package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small RDF graph that keeps the order of its statements and where each was read. */
final class Rdf {
  private final Map<Term, Set<Fact>> bySubject = new LinkedHashMap<>();

  /** A node of the graph. */
  sealed interface Term {}

  /** Something with a name. */
  record Iri(String value) implements Term {
    @Override
    public String toString() {
      return "<" + value + ">";
    }
  }

  /** Something without a name. */
  record Blank(String label) implements Term {
    @Override
    public String toString() {
      return "_:" + label;
    }
  }

  /**
   * A text; the language is empty or lower case, and the datatype empty for a plain text, as in RDF
   * 1.1 a plain text and one of type xsd:string are the same.
   */
  record Literal(String text, String language, String datatype) implements Term {
    static Literal of(String text) {
      return new Literal(text, "", "");
    }

    @Override
    public String toString() {
      String tail = language.isEmpty() ? "" : "@" + language;
      return "'" + text + "'" + (datatype.isEmpty() ? tail : "^^<" + datatype + ">");
    }
  }

  /** What is said of a subject. Facts are equal wherever they were read. */
  record Fact(String property, Term object, Optional<String> place) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Fact fact
          && fact.property.equals(property)
          && fact.object.equals(object);
    }

    @Override
    public int hashCode() {
      return 31 * property.hashCode() + object.hashCode();
    }
  }

  void add(Term subject, String property, Term object) {
    add(subject, new Fact(property, object, Optional.empty()));
  }

  void add(Term subject, Fact fact) {
    bySubject.computeIfAbsent(subject, any -> new LinkedHashSet<>()).add(fact);
  }

  ImmutableSet<Term> subjects() {
    return ImmutableSet.copyOf(bySubject.keySet());
  }

  /** Returns what is said of a subject, in order. */
  ImmutableList<Fact> facts(Term subject) {
    return ImmutableList.copyOf(bySubject.getOrDefault(subject, Set.of()));
  }

  ImmutableList<Fact> facts(Term subject, String property) {
    return facts(subject).stream()
        .filter(fact -> fact.property().equals(property))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Term> objects(Term subject, String property) {
    return facts(subject, property).stream()
        .map(Fact::object)
        .collect(ImmutableList.toImmutableList());
  }

  boolean has(Term subject, String property, Term object) {
    return bySubject
        .getOrDefault(subject, Set.of())
        .contains(new Fact(property, object, Optional.empty()));
  }

  /** Returns the subjects of which this is said, in order. */
  ImmutableList<Term> subjects(String property, Term object) {
    List<Term> found = new ArrayList<>();
    for (Term subject : bySubject.keySet()) {
      if (has(subject, property, object)) {
        found.add(subject);
      }
    }
    return ImmutableList.copyOf(found);
  }
}
