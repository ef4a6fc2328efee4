package io.github.pefttaxonomy.cli;

import com.google.common.base.Joiner;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;

/** Shows one concept with everything that the vocabulary knows of it. */
final class ConceptCard {
  private static final int NAMES = 12;

  private final Taxonomy taxonomy;
  private final Screen screen;
  private final List<String> lines = new ArrayList<>();

  ConceptCard(Taxonomy taxonomy, Screen screen) {
    this.taxonomy = taxonomy;
    this.screen = screen;
  }

  /** Returns the lines of a concept. */
  String of(Concept concept) {
    lines.add(screen.line(concept.id() + "  " + concept.label()));
    list("also called", concept.alternativeLabels());
    text("definition", concept.definition());
    concept.scopeNote().ifPresent(note -> text("scope", note));
    status(concept);
    list("broader", concept.broader());
    list("narrower", narrower(concept.id()));
    list("related", concept.related());
    list("matches", concept.matches());
    list("literature", concept.literature());
    methods(concept.id());
    rules(concept.id());
    return String.join("\n", lines) + "\n";
  }

  private void status(Concept concept) {
    if (concept.status() == Concept.Status.RETIRED) {
      text("retired", concept.replacedBy().map(id -> "use " + id).orElse("without a successor"));
    }
  }

  private List<ConceptId> narrower(ConceptId id) {
    return taxonomy.concepts().stream()
        .filter(concept -> concept.broader().contains(id))
        .map(Concept::id)
        .toList();
  }

  private void methods(ConceptId id) {
    List<String> names =
        taxonomy.methods().stream()
            .filter(method -> method.concepts().contains(id))
            .map(NamedMethod::name)
            .toList();
    String shown = Joiner.on(", ").join(names.subList(0, Math.min(NAMES, names.size())));
    String more = names.size() > NAMES ? ", …" : "";
    text("methods", names.size() + (names.isEmpty() ? "" : ": ") + shown + more);
  }

  private void rules(ConceptId id) {
    List<Rule> rules = taxonomy.rules().stream().filter(rule -> rule.concept().equals(id)).toList();
    text("rules", String.valueOf(rules.size()));
    for (Rule rule : rules) {
      lines.add(screen.wrap(2, text(rule)));
      lines.add(screen.wrap(4, "because " + rule.because()));
    }
  }

  /** Returns a rule without its reason on one line. */
  static String text(Rule rule) {
    String kind = rule.isVeto() ? "a veto" : "strength " + rule.strength();
    return rule.id() + " (" + kind + "): " + rule.when();
  }

  private void list(String name, Iterable<?> values) {
    if (values.iterator().hasNext()) {
      text(name, Joiner.on(", ").join(values));
    }
  }

  private void text(String name, String value) {
    lines.add(screen.wrap(0, name + ": " + value));
  }
}
