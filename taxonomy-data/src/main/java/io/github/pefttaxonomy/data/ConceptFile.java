package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import java.util.Optional;

/** Reads a file of concepts. */
final class ConceptFile implements JsonWalk.KeyReader {
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
    return walk.document(FILE, this);
  }

  @Override
  public void readKey(String key) {
    for (boolean more = walk.firstElement(); more; more = walk.nextElement()) {
      readConcept();
    }
  }

  private void readConcept() {
    Parts parts = new Parts();
    int mark = walk.mark();
    String place = walk.place();
    JsonWalk.Members members = walk.members(CONCEPT);
    while (members.next()) {
      readKey(parts, members.key());
    }
    String subject = parts.id.isPresent() ? "concept '" + parts.id.get() + "'" : "concept";
    walk.settle(mark, subject);
    if (parts.id.isPresent()) {
      draft.place(subject, place);
      draft.builder().add(parts.concept(parts.id.get()));
    }
  }

  private void readKey(Parts parts, String key) {
    switch (key) {
      case "id" -> parts.id = walk.conceptId();
      case "label" -> parts.label = walk.text();
      case "definition" -> parts.definition = walk.text();
      case "alternativeLabels" -> parts.builder.addAllAlternativeLabels(walk.texts());
      case "hiddenLabels" -> parts.builder.addAllHiddenLabels(walk.texts());
      case "scopeNote" -> parts.builder.scopeNote(walk.text());
      case "broader" -> parts.builder.addAllBroader(walk.conceptIds());
      case "related" -> parts.builder.addAllRelated(walk.conceptIds());
      case "status" -> readStatus(parts);
      case "replacedBy" -> parts.builder.replacedBy(walk.conceptId());
      case "matches" -> parts.builder.addAllMatches(walk.texts());
      case "literature" -> parts.builder.addAllLiterature(walk.texts());
      default -> throw new AssertionError(key);
    }
  }

  private void readStatus(Parts parts) {
    Optional<Concept.Status> status = Labels.read(Concept.Status.values(), "status", walk);
    if (status.isPresent()) {
      parts.builder.status(status.get());
    }
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
          .label(label.isPresent() ? label.get() : "concept without label: " + known)
          .definition(definition.orElse("none"))
          .build();
    }
  }
}
