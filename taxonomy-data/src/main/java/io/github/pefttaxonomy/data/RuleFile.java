package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads a file of rules. */
final class RuleFile implements JsonWalk.KeyReader {
  private static final JsonWalk.Keys FILE = JsonWalk.Keys.required("rules").optional("let");
  private static final JsonWalk.Keys RULE =
      JsonWalk.Keys.required("id", "concept", "when", "because").optional("strength", "veto");

  private final JsonWalk walk;
  private final TaxonomyDraft draft;
  private final ConditionFile conditions;
  private final List<Parts> read = new ArrayList<>();

  RuleFile(JsonWalk walk, TaxonomyDraft draft) {
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
    if (key.equals("let")) {
      conditions.readLets();
      return;
    }
    for (boolean more = walk.firstElement(); more; more = walk.nextElement()) {
      readRule();
    }
  }

  private void readRule() {
    Parts parts = new Parts(walk.place());
    int mark = walk.mark();
    JsonWalk.Members members = walk.members(RULE);
    while (members.next()) {
      readKey(parts, members.key());
    }
    checkStrength(parts);
    walk.settle(mark, parts.subject());
    read.add(parts);
  }

  private void readKey(Parts parts, String key) {
    switch (key) {
      case "id" -> parts.id = walk.text();
      case "concept" -> parts.concept = walk.conceptId();
      case "when" -> parts.when = conditions.readWhen();
      case "because" -> parts.because = walk.text();
      case "strength" -> {
        parts.hasStrength = true;
        parts.strength = walk.number();
      }
      case "veto" -> parts.isVeto = walk.flag();
      default -> throw new AssertionError(key);
    }
  }

  private void checkStrength(Parts parts) {
    if (parts.isVeto && parts.hasStrength) {
      walk.report("is a veto and has a strength; leave one out", parts.place);
    } else if (!parts.isVeto && !parts.hasStrength) {
      walk.report("has no 'strength'", parts.place);
    } else if (!parts.isVeto && parts.strength.orElse(1) == 0) {
      walk.report("has strength 0; say \"veto\": true instead", parts.place);
    }
  }

  private void add(Parts parts) {
    Condition condition = conditions.resolve(parts.subject(), parts.when);
    if (parts.id.isPresent() && parts.concept.isPresent()) {
      add(parts, parts.id.get(), parts.concept.get(), condition);
    }
  }

  private void add(Parts parts, String id, ConceptId about, Condition condition) {
    draft.place(parts.subject(), parts.place);
    try {
      draft.builder().add(parts.rule(id, about, condition));
    } catch (IllegalArgumentException e) {
      draft.report(parts.subject(), e, parts.place);
    }
  }

  /** The parts of a rule while it is read. */
  private static final class Parts {
    final String place;
    Optional<String> id = Optional.empty();
    Optional<ConceptId> concept = Optional.empty();
    ImmutableList<ConditionFile.Source> when = ImmutableList.of();
    Optional<String> because = Optional.empty();
    OptionalDouble strength = OptionalDouble.empty();
    boolean hasStrength;
    boolean isVeto;

    Parts(String place) {
      this.place = place;
    }

    String subject() {
      return id.isPresent() ? "rule '" + id.get() + "'" : "rule";
    }

    /** What is missing is reported already; stand-ins let the rest be checked. */
    Rule rule(String knownId, ConceptId about, Condition condition) {
      return new Rule(
          knownId, about, condition, isVeto ? 0 : strength.orElse(1), because.orElse("none"));
    }
  }
}
