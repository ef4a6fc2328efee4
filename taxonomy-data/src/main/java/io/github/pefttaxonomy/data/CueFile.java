package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a file of cues, and of what papers usually do with a concept. */
final class CueFile implements JsonWalk.KeyReader {
  private static final JsonWalk.Keys FILE =
      JsonWalk.Keys.required("cues").optional("let", "usually");
  private static final JsonWalk.Keys CUE =
      JsonWalk.Keys.required("id", "when", "kind", "direction").optional("until", "reach");
  private static final int USUAL_REACH = 40;

  private final JsonWalk walk;
  private final TaxonomyDraft draft;
  private final ConditionFile conditions;
  private final List<Parts> read = new ArrayList<>();

  CueFile(JsonWalk walk, TaxonomyDraft draft) {
    this.walk = walk;
    this.draft = draft;
    this.conditions = new ConditionFile(walk, draft);
  }

  boolean read() {
    boolean isWhole = walk.document(FILE, this);
    for (Parts parts : read) {
      add(parts);
    }
    return isWhole;
  }

  @Override
  public void readKey(String key) {
    switch (key) {
      case "let" -> conditions.readLets();
      case "usually" -> walk.map(this::readUsual);
      default -> {
        for (boolean more = walk.firstElement(); more; more = walk.nextElement()) {
          readCue();
        }
      }
    }
  }

  private void readUsual(String name) {
    Optional<Role> role = Labels.find(Role.values(), name, "role", walk);
    for (boolean more = walk.firstElement(); more; more = walk.nextElement()) {
      String place = walk.place();
      Optional<ConceptId> concept = walk.conceptId();
      if (concept.isPresent() && role.isPresent()) {
        addUsual(concept.get(), role.get(), place);
      }
    }
  }

  private void addUsual(ConceptId concept, Role role, String place) {
    draft.place("usual role of '" + concept + "'", place);
    draft.builder().usualRole(concept, role);
  }

  private void readCue() {
    Parts parts = new Parts(walk.place());
    int mark = walk.mark();
    JsonWalk.Members members = walk.members(CUE);
    while (members.next()) {
      readKey(parts, members.key());
    }
    walk.settle(mark, parts.subject());
    read.add(parts);
  }

  private void readKey(Parts parts, String key) {
    switch (key) {
      case "id" -> parts.id = walk.text();
      case "when" -> parts.when = conditions.readWhen();
      case "kind" -> parts.kind = Labels.read(Cue.Kind.values(), key, walk);
      case "direction" -> parts.direction = Labels.read(Cue.Direction.values(), key, walk);
      case "until" -> parts.until = Labels.read(Cue.Until.values(), key, walk);
      case "reach" -> parts.reach = walk.whole();
      default -> throw new AssertionError(key);
    }
  }

  private void add(Parts parts) {
    Condition condition = conditions.resolve(parts.subject(), parts.when);
    if (parts.id.isPresent()) {
      add(parts, parts.id.get(), condition);
    }
  }

  private void add(Parts parts, String id, Condition condition) {
    draft.place(parts.subject(), parts.place);
    try {
      draft.builder().add(parts.cue(id, condition));
    } catch (IllegalArgumentException e) {
      draft.report(parts.subject(), e, parts.place);
    }
  }

  /** The parts of a cue while it is read. */
  private static final class Parts {
    final String place;
    Optional<String> id = Optional.empty();
    ImmutableList<ConditionFile.Source> when = ImmutableList.of();
    Optional<Cue.Kind> kind = Optional.empty();
    Optional<Cue.Direction> direction = Optional.empty();
    Optional<Cue.Until> until = Optional.empty();
    OptionalInt reach = OptionalInt.empty();

    Parts(String place) {
      this.place = place;
    }

    String subject() {
      return id.isPresent() ? "cue '" + id.get() + "'" : "cue";
    }

    /** What is missing is reported already; stand-ins let the rest be checked. */
    Cue cue(String knownId, Condition condition) {
      return new Cue(
          knownId,
          condition,
          kind.orElse(Cue.Kind.STOP),
          direction.orElse(Cue.Direction.BOTH),
          until.orElse(Cue.Until.SENTENCE),
          reach.orElse(USUAL_REACH));
    }
  }
}
