package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.NamedMethod;
import java.util.Optional;

/** Reads a file of named methods. */
final class MethodFile {
  private static final JsonWalk.Keys FILE = JsonWalk.Keys.required("methods");
  private static final JsonWalk.Keys METHOD =
      JsonWalk.Keys.required("name", "concepts")
          .optional("aliases", "arxivId", "year", "ambiguity", "model");

  private final JsonWalk walk;
  private final TaxonomyDraft draft;

  MethodFile(JsonWalk walk, TaxonomyDraft draft) {
    this.walk = walk;
    this.draft = draft;
  }

  boolean read() {
    return walk.document(FILE, key -> walk.list(this::readMethod));
  }

  private void readMethod() {
    Parts parts = new Parts();
    int mark = walk.mark();
    String place = walk.place();
    walk.object(METHOD, key -> readKey(parts, key));
    String subject = parts.name.map(name -> "method '" + name + "'").orElse("method");
    boolean isSound = walk.mark() == mark;
    walk.settle(mark, subject);
    parts.name.ifPresent(name -> draft.place(subject, place));
    if (parts.name.isPresent() && (isSound || !parts.concepts.isEmpty())) {
      draft.builder().add(parts.builder.addAllConcepts(parts.concepts).build());
    }
  }

  private void readKey(Parts parts, String key) {
    switch (key) {
      case "name" -> {
        parts.name = walk.text();
        parts.name.ifPresent(parts.builder::name);
      }
      case "aliases" -> parts.builder.addAllAliases(walk.texts());
      case "concepts" -> parts.concepts = walk.conceptIds();
      case "arxivId" -> walk.text().ifPresent(parts.builder::arxivId);
      case "year" -> walk.whole().ifPresent(parts.builder::year);
      case "ambiguity" -> walk.text().ifPresent(parts.builder::ambiguity);
      case "model" -> parts.builder.isModel(walk.flag());
      default -> throw new AssertionError(key);
    }
  }

  /** The parts of a method while it is read. */
  private static final class Parts {
    final NamedMethod.Builder builder = NamedMethod.builder();
    Optional<String> name = Optional.empty();
    ImmutableList<ConceptId> concepts = ImmutableList.of();
  }
}
