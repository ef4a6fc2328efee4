package io.github.pefttaxonomy.data;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes a vocabulary of a SKOS graph. Every fact that is used is ticked off; what was not ticked
 * off in the end is reported, so that nothing can be forgotten.
 */
final class SkosImport {
  private static final ImmutableSet<String> RELATIONS =
      ImmutableSet.of(
          SkosTerms.BROADER, SkosTerms.NARROWER, SkosTerms.RELATED, SkosTerms.REPLACED_BY);

  private final Rdf graph;
  private final Optional<String> wanted;
  private final String language;
  private final List<Problem> refused = new ArrayList<>();
  private final List<Problem> lost = new ArrayList<>();
  private final Map<Rdf.Term, Set<Rdf.Fact>> used = new LinkedHashMap<>();
  private final Map<Rdf.Term, ConceptId> ids = new LinkedHashMap<>();

  SkosImport(Rdf graph, Optional<String> wanted, String language) {
    this.graph = graph;
    this.wanted = wanted;
    this.language = language;
  }

  /**
   * Returns the vocabulary.
   *
   * @throws InvalidTaxonomyException if it is not sound, or if something is lost and nobody is told
   */
  Taxonomy taxonomy(Optional<Consumer<Problem>> reporter) {
    refused.addAll(SkosIntegrity.problems(graph));
    Optional<Rdf.Term> scheme = scheme();
    nameConcepts(scheme);
    Taxonomy.Builder builder = Taxonomy.builder();
    scheme.ifPresent(term -> readScheme(term, builder));
    ids.forEach((term, id) -> builder.add(concept(term, id)));
    reportUnused();
    if (reporter.isEmpty()) {
      refused.addAll(lost);
    }
    try {
      Taxonomy taxonomy = builder.build();
      if (refused.isEmpty()) {
        reporter.ifPresent(to -> lost.forEach(to));
        return taxonomy;
      }
    } catch (InvalidTaxonomyException e) {
      e.problems().forEach(problem -> refused.add(placed(problem)));
    }
    throw new InvalidTaxonomyException(refused);
  }

  /** What the vocabulary says of a concept is at fault where the file first speaks of it. */
  private Problem placed(Problem problem) {
    return ids.entrySet().stream()
        .filter(entry -> problem.subject().equals("concept '" + entry.getValue() + "'"))
        .findFirst()
        .map(entry -> at(problem, entry.getKey()))
        .orElse(problem);
  }

  private Problem at(Problem problem, Rdf.Term term) {
    return graph.facts(term).stream()
        .flatMap(fact -> fact.place().stream())
        .findFirst()
        .map(problem::at)
        .orElse(problem);
  }

  private Optional<Rdf.Term> scheme() {
    ImmutableList<Rdf.Term> schemes = graph.subjects(SkosTerms.TYPE, new Rdf.Iri(SkosTerms.SCHEME));
    if (wanted.isPresent()) {
      Rdf.Term chosen = new Rdf.Iri(wanted.get());
      if (!schemes.contains(chosen)) {
        refused.add(Problem.of("scheme " + chosen, "is not in the file; there are " + schemes));
      }
      return Optional.of(chosen);
    }
    if (schemes.size() > 1) {
      refused.add(Problem.of("file", "has several schemes, choose one of " + schemes));
    }
    return schemes.stream().findFirst();
  }

  private void nameConcepts(Optional<Rdf.Term> scheme) {
    Map<ConceptId, Rdf.Term> taken = new LinkedHashMap<>();
    for (Rdf.Term term : graph.subjects(SkosTerms.TYPE, new Rdf.Iri(SkosTerms.CONCEPT))) {
      if (!isIn(scheme, term)) {
        continue;
      }
      use(term, SkosTerms.TYPE, new Rdf.Iri(SkosTerms.CONCEPT));
      Optional<ConceptId> id = id(term);
      if (id.isEmpty()) {
        String message = "has nothing that an id could be made from; give it a skos:notation";
        refused.add(at(Problem.of("concept " + term, message), term));
      } else if (taken.putIfAbsent(id.get(), term) != null) {
        String message = "has the id '" + id.get() + "' of " + taken.get(id.get());
        refused.add(at(Problem.of("concept " + term, message + "; give it a skos:notation"), term));
      } else {
        ids.put(term, id.get());
        reportAddress("concept '" + id.get() + "'", term, SkosGraph.iri(id.get()));
      }
    }
  }

  /** Addresses of others are not kept; what else is said to be at them is reported apart. */
  private void reportAddress(String subject, Rdf.Term term, Rdf.Iri own) {
    if (!term.equals(own)) {
      lost.add(Problem.of(subject, "has the address " + term + ", not kept"));
    }
  }

  /** A file with one scheme need not say of each concept that it is in it. */
  private boolean isIn(Optional<Rdf.Term> scheme, Rdf.Term term) {
    if (scheme.isEmpty()) {
      return true;
    }
    Rdf.Term chosen = scheme.get();
    if (graph.has(term, SkosTerms.IN_SCHEME, chosen)
        || graph.has(term, SkosTerms.TOP_CONCEPT_OF, chosen)
        || graph.has(chosen, SkosTerms.HAS_TOP_CONCEPT, term)) {
      return true;
    }
    return wanted.isEmpty() && graph.facts(term, SkosTerms.IN_SCHEME).isEmpty();
  }

  private Optional<ConceptId> id(Rdf.Term term) {
    for (Rdf.Fact fact : graph.facts(term, SkosTerms.NOTATION)) {
      if (fact.object() instanceof Rdf.Literal literal && isId(literal.text())) {
        use(term, fact);
        reportMarks(term, literal, "");
        return Optional.of(ConceptId.of(literal.text()));
      }
    }
    if (term instanceof Rdf.Iri iri) {
      String words =
          lastPart(iri.value())
              .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^a-z0-9]+", "-")
              .replaceAll("^-|-$", "");
      return isId(words) ? Optional.of(ConceptId.of(words)) : Optional.empty();
    }
    return Optional.empty();
  }

  private static String lastPart(String address) {
    boolean isOpen = address.endsWith("/") || address.endsWith("#");
    String name = isOpen ? address.substring(0, address.length() - 1) : address;
    return name.substring(CharMatcher.anyOf("/#:").lastIndexIn(name) + 1);
  }

  private static boolean isId(String text) {
    return ConceptId.isValid(text);
  }

  private void readScheme(Rdf.Term scheme, Taxonomy.Builder builder) {
    use(scheme, SkosTerms.TYPE, new Rdf.Iri(SkosTerms.SCHEME));
    reportAddress("scheme", scheme, SkosGraph.SCHEME);
    literal(scheme, SkosTerms.VERSION).ifPresent(builder::version);
    for (Rdf.Fact fact : graph.facts(scheme)) {
      ConceptId id = ids.get(fact.object());
      if (id != null && fact.property().equals(SkosTerms.DESCRIBES)) {
        builder.describe(id);
        use(scheme, fact);
      } else if (id != null && fact.property().equals(SkosTerms.HAS_TOP_CONCEPT)) {
        useIfTop(scheme, fact, fact.object());
      }
    }
    for (Rdf.Term term : ids.keySet()) {
      use(term, SkosTerms.IN_SCHEME, scheme);
      graph.facts(term, SkosTerms.TOP_CONCEPT_OF).stream()
          .filter(fact -> fact.object().equals(scheme))
          .forEach(fact -> useIfTop(term, fact, term));
    }
  }

  /** Only what has nothing above it is the root of a facet. */
  private void useIfTop(Rdf.Term subject, Rdf.Fact fact, Rdf.Term top) {
    if (broader(top).isEmpty()) {
      use(subject, fact);
    }
  }

  private ImmutableSet<Rdf.Term> broader(Rdf.Term term) {
    return ImmutableSet.<Rdf.Term>builder()
        .addAll(graph.objects(term, SkosTerms.BROADER))
        .addAll(graph.subjects(SkosTerms.NARROWER, term))
        .build();
  }

  private Concept concept(Rdf.Term term, ConceptId id) {
    Concept.Builder builder = Concept.builder().id(id);
    Optional<String> label = literal(term, SkosTerms.PREFERRED);
    if (label.isEmpty()) {
      String message = "has no label in '" + language + "'";
      refused.add(at(Problem.of("concept '" + id + "'", message), term));
    }
    builder.label(label.orElse(id.value()));
    builder.addAllAlternativeLabels(literals(term, SkosTerms.ALTERNATIVE));
    builder.addAllHiddenLabels(literals(term, SkosTerms.HIDDEN));
    Optional<String> definition = literal(term, SkosTerms.DEFINITION);
    if (definition.isEmpty()) {
      String message = "has no definition; its label stands in";
      lost.add(at(Problem.of("concept '" + id + "'", message), term));
    }
    builder.definition(definition.or(() -> label).orElse("none"));
    literal(term, SkosTerms.SCOPE_NOTE).ifPresent(builder::scopeNote);
    builder.addAllLiterature(plain(term, SkosTerms.LITERATURE));
    readRelations(term, builder);
    graph.facts(term).forEach(fact -> readMatch(term, fact, builder));
    readStatus(term, builder);
    return builder.build();
  }

  private void readRelations(Rdf.Term term, Concept.Builder builder) {
    graph.facts(term).stream()
        .filter(fact -> RELATIONS.contains(fact.property()) && ids.containsKey(fact.object()))
        .forEach(fact -> use(term, fact));
    broader(term).stream().flatMap(this::known).forEach(builder::addBroader);
    graph.objects(term, SkosTerms.RELATED).stream()
        .flatMap(this::known)
        .forEach(builder::addRelated);
    List<ConceptId> successors =
        graph.objects(term, SkosTerms.REPLACED_BY).stream().flatMap(this::known).toList();
    if (successors.size() > 1) {
      lost.add(
          Problem.of(
              "concept '" + ids.get(term) + "'",
              "has several successors, of which the first is kept: " + successors));
    }
    successors.stream().findFirst().ifPresent(builder::replacedBy);
  }

  private Stream<ConceptId> known(Rdf.Term term) {
    return Stream.ofNullable(ids.get(term));
  }

  private void readMatch(Rdf.Term term, Rdf.Fact fact, Concept.Builder builder) {
    for (Map.Entry<String, String> kind : SkosTerms.MATCHES.entrySet()) {
      if (kind.getValue().equals(fact.property()) && fact.object() instanceof Rdf.Iri iri) {
        builder.addMatches(kind.getKey() + ":" + SkosTerms.name(iri.value()));
        use(term, fact);
      }
    }
  }

  private void readStatus(Rdf.Term term, Concept.Builder builder) {
    for (Rdf.Fact fact : graph.facts(term, SkosTerms.DEPRECATED)) {
      if (fact.object() instanceof Rdf.Literal literal) {
        boolean isRetired = literal.text().equals("true") || literal.text().equals("1");
        builder.status(isRetired ? Concept.Status.RETIRED : Concept.Status.ACTIVE);
        use(term, fact);
        return;
      }
    }
  }

  private Optional<String> literal(Rdf.Term term, String property) {
    List<Rdf.Fact> facts = candidates(term, property);
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    return text(keep(term, facts.get(0)));
  }

  /** Ticks off a text, and reports what is said of it beside its letters. */
  private Rdf.Term keep(Rdf.Term term, Rdf.Fact fact) {
    use(term, fact);
    value(fact.object()).ifPresent(literal -> reportMarks(term, literal, language));
    return fact.object();
  }

  private void reportMarks(Rdf.Term term, Rdf.Literal literal, String tag) {
    boolean isUsual = literal.language().isEmpty() || literal.language().equals(tag);
    if (!isUsual || !literal.datatype().isEmpty()) {
      lost.add(Problem.of(term.toString(), "has " + literal + ", of which only the text is kept"));
    }
  }

  private ImmutableList<String> literals(Rdf.Term term, String property) {
    Set<String> texts = new LinkedHashSet<>();
    for (Rdf.Fact fact : candidates(term, property)) {
      text(fact.object())
          .filter(text -> !texts.contains(text)) // what is said again stays unused, and is told
          .ifPresent(
              text -> {
                texts.add(text);
                keep(term, fact);
              });
    }
    return ImmutableList.copyOf(texts);
  }

  /** Returns the facts in the language, those without any language last. */
  private List<Rdf.Fact> candidates(Rdf.Term term, String property) {
    List<Rdf.Fact> own = new ArrayList<>();
    List<Rdf.Fact> without = new ArrayList<>();
    for (Rdf.Fact fact : graph.facts(term, property)) {
      String tag = value(fact.object()).map(Rdf.Literal::language).orElse("none of ours");
      if (tag.equals(language) || tag.startsWith(language + "-")) {
        own.add(fact);
      } else if (tag.isEmpty()) {
        without.add(fact);
      }
    }
    own.addAll(without);
    return own;
  }

  private ImmutableList<String> plain(Rdf.Term term, String property) {
    return literals(term, property);
  }

  private Optional<String> text(Rdf.Term object) {
    return value(object).map(Rdf.Literal::text);
  }

  /** A note may be a node of its own with the text as its value (SKOS Primer, section 4.2). */
  private Optional<Rdf.Literal> value(Rdf.Term object) {
    if (object instanceof Rdf.Literal literal) {
      return Optional.of(literal);
    }
    return graph.objects(object, SkosTerms.VALUE).stream()
        .filter(Rdf.Literal.class::isInstance)
        .map(Rdf.Literal.class::cast)
        .findFirst();
  }

  private void use(Rdf.Term subject, String property, Rdf.Term object) {
    use(subject, new Rdf.Fact(property, object, Optional.empty()));
  }

  private void use(Rdf.Term subject, Rdf.Fact fact) {
    used.computeIfAbsent(subject, any -> new HashSet<>()).add(fact);
    if (!(fact.object() instanceof Rdf.Literal)) {
      value(fact.object()).ifPresent(literal -> use(fact.object(), SkosTerms.VALUE, literal));
    }
  }

  private void reportUnused() {
    ImmutableMap<Rdf.Term, ConceptId> known = ImmutableMap.copyOf(ids);
    for (Rdf.Term subject : graph.subjects()) {
      for (Rdf.Fact fact : graph.facts(subject)) {
        if (!used.getOrDefault(subject, Set.of()).contains(fact)) {
          String name =
              known.containsKey(subject)
                  ? "concept '" + known.get(subject) + "'"
                  : subject.toString();
          Problem problem =
              Problem.of(name, "says <" + fact.property() + "> " + fact.object() + ", not kept");
          lost.add(fact.place().map(problem::at).orElse(problem));
        }
      }
    }
  }
}
