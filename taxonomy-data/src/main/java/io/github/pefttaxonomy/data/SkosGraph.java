package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says the concepts of a vocabulary in SKOS. */
final class SkosGraph {
  static final Rdf.Iri SCHEME = new Rdf.Iri(SkosTerms.BASE + "scheme");
  private static final String LANGUAGE = "en";

  private final Taxonomy taxonomy;
  private final Rdf graph = new Rdf();
  private final List<Problem> problems = new ArrayList<>();

  private SkosGraph(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /**
   * Returns the graph, which meets the integrity conditions of SKOS.
   *
   * @throws InvalidTaxonomyException with everything that SKOS does not allow
   */
  static Rdf of(Taxonomy taxonomy) {
    SkosGraph skos = new SkosGraph(taxonomy);
    skos.addScheme();
    taxonomy.concepts().forEach(skos::add);
    skos.problems.addAll(SkosIntegrity.problems(skos.graph));
    if (!skos.problems.isEmpty()) {
      throw new InvalidTaxonomyException(skos.problems);
    }
    return skos.graph;
  }

  static Rdf.Iri iri(ConceptId id) {
    return new Rdf.Iri(SkosTerms.CONCEPT_BASE + id);
  }

  private void addScheme() {
    add(SCHEME, SkosTerms.TYPE, new Rdf.Iri(SkosTerms.SCHEME));
    add(SCHEME, SkosTerms.VERSION, text("vocabulary", taxonomy.version(), ""));
    taxonomy.facets().forEach(id -> add(SCHEME, SkosTerms.HAS_TOP_CONCEPT, iri(id)));
    taxonomy.descriptiveFacets().forEach(id -> add(SCHEME, SkosTerms.DESCRIBES, iri(id)));
  }

  private void add(Concept concept) {
    Rdf.Iri subject = iri(concept.id());
    add(subject, SkosTerms.TYPE, new Rdf.Iri(SkosTerms.CONCEPT));
    add(subject, SkosTerms.IN_SCHEME, SCHEME);
    if (concept.isFacet()) {
      add(subject, SkosTerms.TOP_CONCEPT_OF, SCHEME);
    }
    add(subject, SkosTerms.NOTATION, Rdf.Literal.of(concept.id().value()));
    addTexts(concept, SkosTerms.PREFERRED, Stream.of(concept.label()));
    addTexts(concept, SkosTerms.ALTERNATIVE, concept.alternativeLabels().stream());
    addTexts(concept, SkosTerms.HIDDEN, concept.hiddenLabels().stream());
    addTexts(concept, SkosTerms.DEFINITION, Stream.of(concept.definition()));
    addTexts(concept, SkosTerms.SCOPE_NOTE, concept.scopeNote().stream());
    addAll(subject, SkosTerms.BROADER, concept.broader());
    addAll(subject, SkosTerms.NARROWER, narrower(concept.id()));
    addAll(subject, SkosTerms.RELATED, concept.related());
    concept.matches().forEach(match -> addMatch(concept, match));
    concept
        .literature()
        .forEach(line -> add(subject, SkosTerms.LITERATURE, text(name(concept), line, "")));
    if (concept.status() == Concept.Status.RETIRED) {
      add(subject, SkosTerms.DEPRECATED, new Rdf.Literal("true", "", SkosTerms.XSD + "boolean"));
    }
    addAll(subject, SkosTerms.REPLACED_BY, concept.replacedBy().stream().toList());
    reportRepeated(concept);
  }

  private ImmutableList<ConceptId> narrower(ConceptId id) {
    return taxonomy.descendants(id).stream()
        .filter(below -> taxonomy.concept(below).broader().contains(id))
        .collect(ImmutableList.toImmutableList());
  }

  private void addAll(Rdf.Iri subject, String property, Iterable<ConceptId> ids) {
    ids.forEach(id -> add(subject, property, iri(id)));
  }

  private void addTexts(Concept concept, String property, Stream<String> texts) {
    texts.forEach(text -> add(iri(concept.id()), property, text(name(concept), text, LANGUAGE)));
  }

  private void addMatch(Concept concept, String match) {
    int colon = match.indexOf(':');
    Optional<String> property =
        Optional.ofNullable(SkosTerms.MATCHES.get(match.substring(0, Math.max(colon, 0))));
    String name = match.substring(colon + 1);
    if (property.isEmpty() || !SkosTerms.isReversible(name) || !isWhole(name)) {
      report(
          concept,
          "has the match '"
              + match
              + "', which SKOS cannot carry; write exact:, close:, broad:, narrow: or related:, then"
              + " a registry, a colon and a name, or an address");
      return;
    }
    add(iri(concept.id()), property.get(), new Rdf.Iri(SkosTerms.address(name)));
  }

  /** A graph says everything once. */
  private void reportRepeated(Concept concept) {
    Stream.of(concept.matches(), concept.literature(), concept.hiddenLabels())
        .filter(list -> list.stream().distinct().count() < list.size())
        .forEach(list -> report(concept, "says a thing twice in " + list));
  }

  private Rdf.Literal text(String subject, String text, String language) {
    if (!isWhole(text)) {
      problems.add(Problem.of(subject, "has half of a surrogate pair in '" + text + "'"));
    }
    return new Rdf.Literal(text, language, "");
  }

  private static boolean isWhole(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static String name(Concept concept) {
    return "concept '" + concept.id() + "'";
  }

  private void report(Concept concept, String message) {
    problems.add(Problem.of(name(concept), message));
  }

  private void add(Rdf.Iri subject, String property, Rdf.Term object) {
    graph.add(subject, property, object);
  }
}
