package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.NamedMethod;
import java.util.Optional;

/** Reads a file of named methods. */
final class MethodFile implements JsonWalk.KeyReader {
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
    return walk.document(FILE, this);
  }

  @Override
  public void readKey(String key) {
    for (boolean more = walk.firstElement(); more; more = walk.nextElement()) {
      readMethod();
    }
  }

  private void readMethod() {
    Parts parts = new Parts();
    int mark = walk.mark();
    String place = walk.place();
    JsonWalk.Members members = walk.members(METHOD);
    while (members.next()) {
      readKey(parts, members.key());
    }
    String subject = parts.name.isPresent() ? "method '" + parts.name.get() + "'" : "method";
    boolean isSound = walk.mark() == mark;
    walk.settle(mark, subject);
    if (parts.name.isPresent()) {
      draft.place(subject, place);
      if (isSound || !parts.concepts.isEmpty()) {
        draft.builder().add(parts.method(parts.name.get()));
      }
    }
  }

  private void readKey(Parts parts, String key) {
    switch (key) {
      case "name" -> parts.name = walk.text();
      case "aliases" -> parts.builder.addAllAliases(walk.texts());
      case "concepts" -> parts.concepts = walk.conceptIds();
      case "arxivId" -> parts.builder.arxivId(walk.text());
      case "year" -> parts.builder.year(walk.whole());
      case "ambiguity" -> parts.builder.ambiguity(walk.text());
      case "model" -> parts.builder.isModel(walk.flag());
      default -> throw new AssertionError(key);
    }
  }

  /** The parts of a method while it is read. */
  private static final class Parts {
    final NamedMethod.Builder builder = NamedMethod.builder();
    Optional<String> name = Optional.empty();
    ImmutableList<ConceptId> concepts = ImmutableList.of();

    NamedMethod method(String known) {
      return builder.name(known).addAllConcepts(concepts).build();
    }
  }
}
