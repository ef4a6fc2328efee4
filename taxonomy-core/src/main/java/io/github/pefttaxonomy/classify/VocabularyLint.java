package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Finding.Severity;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Checks labels, relations, names of methods and weights. For labels and relations the conditions
 * are those of the SKOS Reference (W3C 2009), sections 5.4 and 8.4.
 */
final class VocabularyLint {
  private final LintContext context;
  private final Taxonomy taxonomy;

  VocabularyLint(LintContext context) {
    this.context = context;
    this.taxonomy = context.taxonomy();
  }

  void check() {
    Map<String, ConceptId> alternatives = new HashMap<>();
    for (Concept concept : taxonomy.concepts()) {
      checkOwnLabel(concept);
      checkSharedLabels(concept, alternatives);
      checkRelated(concept);
    }
    checkAliases();
    checkWeights();
  }

  private static String subject(Concept concept) {
    return "concept '" + concept.id() + "'";
  }

  private void checkOwnLabel(Concept concept) {
    concept.alternativeLabels().stream()
        .filter(label -> fold(label).equals(fold(concept.label())))
        .forEach(
            label ->
                context.report(
                    "L010",
                    Severity.ERROR,
                    subject(concept),
                    "has its own label '" + label + "' as an alternative (SKOS S13)",
                    "leave the alternative out"));
  }

  private void checkSharedLabels(Concept concept, Map<String, ConceptId> alternatives) {
    for (String label : concept.alternativeLabels()) {
      String key = taxonomy.facet(concept.id()) + " " + fold(label);
      ConceptId holder = alternatives.putIfAbsent(key, concept.id());
      if (holder != null && !holder.equals(concept.id())) {
        context.report(
            "L011",
            Severity.WARNING,
            subject(concept),
            "has the alternative label '" + label + "' that '" + holder + "' has too",
            "keep it where it is meant more often");
      }
    }
  }

  private void checkRelated(Concept concept) {
    concept.related().stream()
        .filter(other -> taxonomy.isA(other, concept.id()) || taxonomy.isA(concept.id(), other))
        .forEach(
            other ->
                context.report(
                    "L012",
                    Severity.ERROR,
                    subject(concept),
                    "is related to '" + other + "', which lies above or below it (SKOS S27)",
                    "leave the relation out"));
  }

  private static String fold(String label) {
    return String.join(" ", WordSplitter.split(label));
  }

  private void checkAliases() {
    Map<String, NamedMethod> holders = new HashMap<>();
    for (NamedMethod method : taxonomy.methods()) {
      Set<String> spellings = new LinkedHashSet<>();
      spellings.add(method.name());
      spellings.addAll(method.aliases());
      Set<String> own = new LinkedHashSet<>();
      for (String spelling : spellings) {
        String folded = String.join("", WordSplitter.split(spelling));
        NamedMethod other = own.add(folded) ? holders.putIfAbsent(folded, method) : null;
        if (other != null) {
          checkCollision(method, other, spelling);
        }
      }
    }
  }

  /** An ambiguous name tells itself apart by its context. */
  private void checkCollision(NamedMethod method, NamedMethod other, String spelling) {
    if (method.ambiguity().isPresent() || other.ambiguity().isPresent()) {
      return;
    }
    boolean differs = !method.concepts().equals(other.concepts());
    boolean bothCount = !method.isModel() && !other.isModel();
    context.report(
        "L013",
        differs && bothCount ? Severity.ERROR : Severity.WARNING,
        "method '" + method.name() + "'",
        "is spelled '" + spelling + "', as is '" + other.name() + "', and neither is ambiguous",
        "join the two, or say why the names are ambiguous");
  }

  private void checkWeights() {
    Map<String, Double> weights = taxonomy.weights();
    checkShare("threshold");
    checkShare("method-strength");
    if (!weights.containsKey(Confidence.BIAS)) {
      for (Feature feature : Feature.values()) {
        if (weights.containsKey(feature.label())) {
          reportWeight(feature.label(), "has no effect without a weight 'bias'", "add one");
        }
      }
    }
    for (Feature feature : Feature.values()) {
      double weight = weights.getOrDefault(feature.label(), 0.0);
      if (!feature.direction().allows(weight)) {
        reportWeight(
            feature.label(), "is " + weight + ", which sense forbids", "fit the weights again");
      }
    }
  }

  private void checkShare(String name) {
    double value = taxonomy.weights().getOrDefault(name, 0.5);
    if (!(value >= 0 && value <= 1)) {
      reportWeight(name, "is " + value + ", outside [0, 1]", "choose one in it");
    }
  }

  private void reportWeight(String name, String message, String remedy) {
    context.report("L014", Severity.ERROR, "weight '" + name + "'", message, remedy);
  }
}
