package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import java.util.Optional;

/** Reads a file of concepts. */
final class ConceptFile {
  private static final JsonWalk.Keys FILE = JsonWalk.Keys.required("concepts");
  private static final JsonWalk.Keys CONCEPT =
      JsonWalk.Keys.required("id", "label", "definition")
          .optional(
              "alternativeLabels",
              "hiddenLabels",
              "scopeNote",
              "broader",
              "related",
              "status",
              "replacedBy",
              "matches",
              "literature");

  private final JsonWalk walk;
  private final TaxonomyDraft draft;

  ConceptFile(JsonWalk walk, TaxonomyDraft draft) {
    this.walk = walk;
    this.draft = draft;
  }

  boolean read() {
    return walk.document(FILE, key -> walk.list(this::readConcept));
  }

  private void readConcept() {
    Parts parts = new Parts();
    int mark = walk.mark();
    String place = walk.place();
    walk.object(CONCEPT, key -> readKey(parts, key));
    String subject = parts.id.map(id -> "concept '" + id + "'").orElse("concept");
    walk.settle(mark, subject);
    parts.id.ifPresent(
        id -> {
          draft.place(subject, place);
          draft.builder().add(parts.concept(id));
        });
  }

  private void readKey(Parts parts, String key) {
    switch (key) {
      case "id" -> parts.id = walk.conceptId();
      case "label" -> parts.label = walk.text();
      case "definition" -> parts.definition = walk.text();
      case "alternativeLabels" -> parts.builder.addAllAlternativeLabels(walk.texts());
      case "hiddenLabels" -> parts.builder.addAllHiddenLabels(walk.texts());
      case "scopeNote" -> walk.text().ifPresent(parts.builder::scopeNote);
      case "broader" -> parts.builder.addAllBroader(walk.conceptIds());
      case "related" -> parts.builder.addAllRelated(walk.conceptIds());
      case "status" -> walk.text().flatMap(this::status).ifPresent(parts.builder::status);
      case "replacedBy" -> walk.conceptId().ifPresent(parts.builder::replacedBy);
      case "matches" -> parts.builder.addAllMatches(walk.texts());
      case "literature" -> parts.builder.addAllLiterature(walk.texts());
      default -> throw new AssertionError(key);
    }
  }

  private Optional<Concept.Status> status(String text) {
    return Labels.find(Concept.Status.values(), text, "status", walk);
  }

  /** The parts of a concept while it is read. */
  private static final class Parts {
    final Concept.Builder builder = Concept.builder();
    Optional<ConceptId> id = Optional.empty();
    Optional<String> label = Optional.empty();
    Optional<String> definition = Optional.empty();

    /** What is missing is reported already; stand-ins let the rest be checked. */
    Concept concept(ConceptId known) {
      return builder
          .id(known)
          .label(label.orElse("concept without label: " + known))
          .definition(definition.orElse("none"))
          .build();
    }
  }
}
