package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The six integrity conditions of the SKOS Reference (W3C Recommendation 18 August 2009): S9, S13,
 * S14, S27, S37 and S46, each after the entailments that bear on it.
 */
final class SkosIntegrity {
  private static final ImmutableList<String> LABELS =
      ImmutableList.of(SkosTerms.PREFERRED, SkosTerms.ALTERNATIVE, SkosTerms.HIDDEN);

  private final Rdf graph;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Rdf.Term, Set<Rdf.Term>> broader = new HashMap<>();

  private SkosIntegrity(Rdf graph) {
    this.graph = graph;
  }

  static ImmutableList<Problem> problems(Rdf graph) {
    SkosIntegrity check = new SkosIntegrity(graph);
    check.collectBroader();
    for (Rdf.Term subject : graph.subjects()) {
      check.checkTypes(subject);
      check.checkLabels(subject);
      check.checkRelated(subject);
      check.checkMatches(subject);
    }
    return ImmutableList.copyOf(check.problems);
  }

  private void report(Rdf.Term subject, String condition, String message, Rdf.Fact fact) {
    Problem problem = Problem.of(subject.toString(), message + " (SKOS " + condition + ")");
    problems.add(fact.place().map(problem::at).orElse(problem));
  }

  /** A property also tells the kind of what it joins (S4, S5, S6, S19 to S22, S30 to S33). */
  private boolean is(Rdf.Term subject, String type) {
    return switch (type) {
      case "concept" -> isTyped(subject, SkosTerms.CONCEPT) || speaks(subject, BROADER_LIKE);
      case "scheme" ->
          isTyped(subject, SkosTerms.SCHEME)
              || speaks(subject, ImmutableSet.of(SkosTerms.HAS_TOP_CONCEPT));
      case "collection" ->
          isTyped(subject, SkosTerms.COLLECTION)
              || isTyped(subject, SkosTerms.ORDERED)
              || speaks(subject, ImmutableSet.of(SkosTerms.MEMBER, SkosTerms.MEMBER_LIST));
      default -> throw new AssertionError(type);
    };
  }

  private static final ImmutableSet<String> BROADER_LIKE =
      ImmutableSet.<String>builder()
          .add(SkosTerms.BROADER, SkosTerms.NARROWER, SkosTerms.RELATED)
          .add(SkosTerms.BROADER_TRANSITIVE, SkosTerms.NARROWER_TRANSITIVE)
          .add(SkosTerms.TOP_CONCEPT_OF)
          .addAll(SkosTerms.MATCHES.values())
          .build();

  private boolean isTyped(Rdf.Term subject, String type) {
    return graph.has(subject, SkosTerms.TYPE, new Rdf.Iri(type));
  }

  private boolean speaks(Rdf.Term subject, Set<String> properties) {
    return graph.facts(subject).stream().anyMatch(fact -> properties.contains(fact.property()));
  }

  private void checkTypes(Rdf.Term subject) {
    boolean isConcept = is(subject, "concept");
    boolean isScheme = is(subject, "scheme");
    Rdf.Fact first = graph.facts(subject).get(0);
    if (isConcept && isScheme) {
      report(subject, "S9", "is a concept and a concept scheme", first);
    }
    if (is(subject, "collection") && (isConcept || isScheme)) {
      String other = isConcept ? "concept" : "concept scheme";
      report(subject, "S37", "is a collection and a " + other, first);
    }
  }

  private void checkLabels(Rdf.Term subject) {
    Map<Rdf.Term, String> kinds = new HashMap<>();
    Map<String, Rdf.Term> preferred = new HashMap<>();
    for (Rdf.Fact fact : graph.facts(subject)) {
      if (!LABELS.contains(fact.property())) {
        continue;
      }
      String other = kinds.putIfAbsent(fact.object(), fact.property());
      if (other != null && !other.equals(fact.property())) {
        report(subject, "S13", "has the label " + fact.object() + " in two kinds", fact);
      }
      if (fact.property().equals(SkosTerms.PREFERRED)
          && fact.object() instanceof Rdf.Literal literal
          && preferred.putIfAbsent(literal.language(), literal) != null) {
        String language = literal.language().isEmpty() ? "no language" : literal.language();
        report(subject, "S14", "has two preferred labels in " + language, fact);
      }
    }
  }

  private void collectBroader() {
    for (Rdf.Term subject : graph.subjects()) {
      for (Rdf.Fact fact : graph.facts(subject)) {
        switch (SkosIntegrity.direction(fact.property())) {
          case 1 -> link(subject, fact.object());
          case -1 -> link(fact.object(), subject);
          default -> {}
        }
      }
    }
  }

  /** Mapping properties are broader and narrower too (S41). */
  private static int direction(String property) {
    if (property.equals(SkosTerms.BROADER)
        || property.equals(SkosTerms.BROADER_TRANSITIVE)
        || property.equals(SkosTerms.MATCHES.get("broad"))) {
      return 1;
    }
    return property.equals(SkosTerms.NARROWER)
            || property.equals(SkosTerms.NARROWER_TRANSITIVE)
            || property.equals(SkosTerms.MATCHES.get("narrow"))
        ? -1
        : 0;
  }

  private void link(Rdf.Term below, Rdf.Term above) {
    broader.computeIfAbsent(below, any -> new LinkedHashSet<>()).add(above);
  }

  private boolean isBelow(Rdf.Term below, Rdf.Term above) {
    Set<Rdf.Term> seen = new LinkedHashSet<>();
    Deque<Rdf.Term> open = new ArrayDeque<>(broader.getOrDefault(below, Set.of()));
    while (!open.isEmpty()) {
      Rdf.Term next = open.remove();
      if (next.equals(above)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(broader.getOrDefault(next, Set.of()));
      }
    }
    return false;
  }

  private void checkRelated(Rdf.Term subject) {
    String match = SkosTerms.MATCHES.getOrDefault("related", "");
    for (Rdf.Fact fact : graph.facts(subject)) {
      if ((fact.property().equals(SkosTerms.RELATED) || fact.property().equals(match))
          && (isBelow(subject, fact.object()) || isBelow(fact.object(), subject))) {
        report(
            subject, "S27", "is related to " + fact.object() + ", which lies above or below", fact);
      }
    }
  }

  /** Matches hold in both directions (S43, S44), and exact ones go on (S45). */
  private void checkMatches(Rdf.Term subject) {
    for (Rdf.Term same : sameAs(subject)) {
      for (String kind : List.of("broad", "narrow", "related")) {
        fact(subject, kind, same)
            .ifPresent(
                fact -> report(subject, "S46", "matches " + same + " exactly and " + kind, fact));
      }
    }
  }

  private Optional<Rdf.Fact> fact(Rdf.Term subject, String kind, Rdf.Term object) {
    return graph.facts(subject, SkosTerms.MATCHES.getOrDefault(kind, "")).stream()
        .filter(fact -> fact.object().equals(object))
        .findFirst();
  }

  private Set<Rdf.Term> sameAs(Rdf.Term subject) {
    String exact = SkosTerms.MATCHES.getOrDefault("exact", "");
    Set<Rdf.Term> seen = new LinkedHashSet<>();
    if (graph.facts(subject).stream()
        .noneMatch(fact -> SkosTerms.MATCHES.containsValue(fact.property()))) {
      return seen;
    }
    Deque<Rdf.Term> open = new ArrayDeque<>(List.of(subject));
    while (!open.isEmpty()) {
      Rdf.Term next = open.remove();
      graph.objects(next, exact).stream().filter(seen::add).forEach(open::add);
      exactly(next).stream().filter(seen::add).forEach(open::add);
    }
    return seen;
  }

  private final Map<Rdf.Term, Set<Rdf.Term>> inverse = new HashMap<>();

  /** Returns what matches a term exactly. */
  private Set<Rdf.Term> exactly(Rdf.Term term) {
    if (inverse.isEmpty()) {
      String exact = SkosTerms.MATCHES.getOrDefault("exact", "");
      for (Rdf.Term subject : graph.subjects()) {
        inverse.put(subject, new LinkedHashSet<>());
        for (Rdf.Term object : graph.objects(subject, exact)) {
          inverse.computeIfAbsent(object, any -> new LinkedHashSet<>()).add(subject);
        }
      }
    }
    return inverse.getOrDefault(term, Set.of());
  }
}
