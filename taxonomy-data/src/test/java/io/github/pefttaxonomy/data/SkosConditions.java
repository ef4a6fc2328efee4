package io.github.pefttaxonomy.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/**
 * The integrity conditions of the SKOS Reference once more, over the graph of another library and
 * word by word, as the oracle for ours.
 */
final class SkosConditions {
  private SkosConditions() {}

  static List<String> broken(Model model) {
    List<String> broken = new ArrayList<>();
    for (Resource subject : model.subjects()) {
      boolean isConcept = model.contains(subject, RDF.TYPE, SKOS.CONCEPT);
      boolean isScheme = model.contains(subject, RDF.TYPE, SKOS.CONCEPT_SCHEME);
      boolean isCollection =
          model.contains(subject, RDF.TYPE, SKOS.COLLECTION)
              || model.contains(subject, RDF.TYPE, SKOS.ORDERED_COLLECTION);
      if (isConcept && isScheme) {
        broken.add("S9 " + subject);
      }
      if (isCollection && (isConcept || isScheme)) {
        broken.add("S37 " + subject);
      }
      labels(model, subject, broken);
    }
    for (Statement related : model.filter(null, SKOS.RELATED, null)) {
      if (above(model, related.getSubject()).contains(related.getObject())
          || above(model, (Resource) related.getObject()).contains(related.getSubject())) {
        broken.add("S27 " + related.getSubject());
      }
    }
    for (Statement exact : model.filter(null, SKOS.EXACT_MATCH, null)) {
      Resource subject = exact.getSubject();
      Resource object = (Resource) exact.getObject();
      for (IRI kind : List.of(SKOS.BROAD_MATCH, SKOS.RELATED_MATCH, SKOS.NARROW_MATCH)) {
        if (model.contains(subject, kind, object) || model.contains(object, kind, subject)) {
          broken.add("S46 " + subject);
        }
      }
    }
    return broken;
  }

  private static void labels(Model model, Resource subject, List<String> broken) {
    Set<Value> preferred = objects(model, subject, SKOS.PREF_LABEL);
    Set<Value> alternative = objects(model, subject, SKOS.ALT_LABEL);
    Set<Value> hidden = objects(model, subject, SKOS.HIDDEN_LABEL);
    if (preferred.stream().anyMatch(alternative::contains)
        || preferred.stream().anyMatch(hidden::contains)
        || alternative.stream().anyMatch(hidden::contains)) {
      broken.add("S13 " + subject);
    }
    if (preferred.stream().map(v -> ((Literal) v).getLanguage()).distinct().count()
        < preferred.size()) {
      broken.add("S14 " + subject);
    }
  }

  private static Set<Value> objects(Model model, Resource subject, IRI property) {
    return new HashSet<>(model.filter(subject, property, null).objects());
  }

  private static Set<Value> above(Model model, Resource subject) {
    Set<Value> seen = new HashSet<>();
    climb(model, subject, seen);
    return seen;
  }

  private static void climb(Model model, Resource subject, Set<Value> seen) {
    Set<Value> next = objects(model, subject, SKOS.BROADER);
    model.filter(null, SKOS.NARROWER, subject).forEach(s -> next.add(s.getSubject()));
    for (Value value : next) {
      if (seen.add(value)) {
        climb(model, (Resource) value, seen);
      }
    }
  }
}
