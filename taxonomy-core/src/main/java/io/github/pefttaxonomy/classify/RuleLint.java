package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Finding.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks rules against one another and against the concepts they speak for. */
final class RuleLint {
  private final LintContext context;
  private final Taxonomy taxonomy;
  private final Implication implication;

  RuleLint(LintContext context) {
    this.context = context;
    this.taxonomy = context.taxonomy();
    this.implication = new Implication(context);
  }

  void check() {
    List<Rule> rules = taxonomy.rules();
    for (int i = 0; i < rules.size(); i++) {
      checkShadowed(rules, i);
      checkVetoed(rules.get(i));
    }
    checkSilentConcepts();
  }

  private void checkShadowed(List<Rule> rules, int number) {
    Rule rule = rules.get(number);
    for (int i = 0; i < rules.size(); i++) {
      Rule other = rules.get(i);
      if (i != number && isShadowed(rule, other) && (i < number || !isShadowed(other, rule))) {
        context.report(
            "L003",
            Severity.WARNING,
            LintContext.subject(rule),
            "says nothing that rule '" + other.id() + "' does not say as strongly",
            "leave one of them out, or make the strengths tell them apart");
        return;
      }
    }
  }

  private boolean isShadowed(Rule rule, Rule by) {
    if (rule.isVeto() != by.isVeto()) {
      return false;
    } else if (rule.isVeto()) {
      return taxonomy.isA(rule.concept(), by.concept())
          && implication.holds(rule.when(), by.when());
    }
    return rule.concept().equals(by.concept())
        && by.strength() >= rule.strength()
        && implication.covers(by.when(), rule.when());
  }

  private void checkVetoed(Rule rule) {
    taxonomy.rules().stream()
        .filter(veto -> veto.isVeto() && !rule.isVeto())
        .filter(veto -> taxonomy.isA(rule.concept(), veto.concept()))
        .filter(veto -> implication.holds(rule.when(), veto.when()))
        .findFirst()
        .ifPresent(
            veto ->
                context.report(
                    "L008",
                    Severity.ERROR,
                    LintContext.subject(rule),
                    "never has an effect: wherever it fires, the veto '" + veto.id() + "' does",
                    "narrow the veto or leave the rule out"));
  }

  /** A facet that no rule speaks for at all is left so on purpose. */
  private void checkSilentConcepts() {
    Set<ConceptId> spoken = new HashSet<>();
    taxonomy.rules().stream()
        .filter(rule -> !rule.isVeto())
        .map(Rule::concept)
        .forEach(spoken::add);
    taxonomy.methods().stream()
        .filter(method -> !method.isModel())
        .map(NamedMethod::concepts)
        .forEach(spoken::addAll);
    Set<ConceptId> spokenFacets = new HashSet<>();
    spoken.forEach(concept -> spokenFacets.add(taxonomy.facet(concept)));
    for (Concept concept : taxonomy.concepts()) {
      boolean isAssignable = !concept.isFacet() && concept.status() == Concept.Status.ACTIVE;
      if (isAssignable
          && !spoken.contains(concept.id())
          && spokenFacets.contains(taxonomy.facet(concept.id()))) {
        context.report(
            "L009",
            Severity.WARNING,
            "concept '" + concept.id() + "'",
            "has no rule and no method that speaks for it, so that it is never assigned",
            "write a rule");
      }
    }
    taxonomy.facets().stream()
        .filter(facet -> !spokenFacets.contains(facet))
        .forEach(
            facet ->
                context.report(
                    "L009",
                    Severity.NOTE,
                    "concept '" + facet + "'",
                    "is a facet that no rule speaks for",
                    "nothing, if it is only there to be asked about"));
  }
}
