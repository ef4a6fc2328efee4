package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds everything that is wrong with a vocabulary; hides the list of checks. */
final class TaxonomyCheck {
  private static final String GROUP = "<([a-z][a-z-]*)>";
  private static final String GAPS = " \t\n\u000B\f\r-";

  /** Each concept keeps all that lie above it; without a limit that would be quadratic. */
  private static final int MOST_ABOVE = 1000;

  private final ImmutableList<Concept> added;
  private final ImmutableMap<ConceptId, Concept> concepts;
  private final ImmutableList<NamedMethod> methods;
  private final ImmutableList<Rule> rules;
  private final ImmutableList<Cue> cues;
  private final ImmutableSetMultimap<String, String> wordGroups;
  private final ImmutableSet<ConceptId> descriptiveFacets;
  private final Taxonomy.Builder builder;
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

  TaxonomyCheck(Taxonomy.Builder builder) {
    this.builder = builder;
    this.added = builder.allConcepts();
    this.concepts = builder.concepts();
    this.methods = builder.allMethods();
    this.rules = builder.allRules();
    this.cues = builder.allCues();
    this.wordGroups = builder.wordGroups.build();
    this.descriptiveFacets = builder.descriptiveFacets.build();
  }

  ImmutableList<Problem> problems() {
    checkAmendments();
    checkConceptIds();
    for (Concept concept : added) {
      checkLinks(concept);
    }
    checkCyclesAndFacets();
    checkLabels();
    checkMethods();
    checkRules();
    checkCues();
    checkGroups();
    for (ConceptId facet : descriptiveFacets) {
      checkDescriptive(facet);
    }
    for (Map.Entry<ConceptId, Role> usual : builder.usualRoles.entrySet()) {
      checkUsualRole(usual.getKey(), usual.getValue());
    }
    return problems.build();
  }

  private void reportAmendment(String message) {
    problems.add(Problem.of("extension", message));
  }

  private void report(String kind, Object name, String message) {
    problems.add(Problem.of(kind + " '" + name + "'", message));
  }

  /** What is disabled or added to must be there. */
  private void checkAmendments() {
    Set<String> inherited = new HashSet<>();
    for (Rule rule : builder.inheritedRules) {
      inherited.add(rule.id());
    }
    for (Cue cue : builder.inheritedCues) {
      inherited.add(cue.id());
    }
    for (String id : builder.disabled) {
      if (!inherited.contains(id)) {
        String hint = Nearest.hint(id, inherited);
        reportAmendment("disables an unknown rule or cue '" + id + "'" + hint);
      }
    }
    for (ConceptId id : builder.labels.keySet()) {
      if (!concepts.containsKey(id)) {
        String hint = Nearest.hint(id.value(), concepts.keySet());
        reportAmendment("labels an unknown concept '" + id + "'" + hint);
      }
    }
    Set<String> names = new HashSet<>();
    for (NamedMethod method : methods) {
      names.add(method.name());
    }
    for (String name : builder.aliases.keySet()) {
      if (!names.contains(name)) {
        String hint = Nearest.hint(name, names);
        reportAmendment("gives an unknown method '" + name + "' an alias" + hint);
      }
    }
  }

  private void checkConceptIds() {
    Set<ConceptId> seen = new HashSet<>();
    for (Concept concept : added) {
      if (!seen.add(concept.id())) {
        report("concept", concept.id(), "is there twice");
      }
    }
  }

  private void checkLinks(Concept concept) {
    checkKnown(concept, "broader", concept.broader());
    checkKnown(concept, "related", concept.related());
    if (concept.replacedBy().isPresent()) {
      checkKnown(concept, "replacedBy", ImmutableSet.of(concept.replacedBy().get()));
    }
    if (concept.status() == Concept.Status.RETIRED) {
      checkSuccessor(concept);
    } else if (concept.replacedBy().isPresent()) {
      report("concept", concept.id(), "has a successor but is not retired");
    }
  }

  private void checkSuccessor(Concept concept) {
    Concept successor = concept.replacedBy().map(concepts::get).orElse(null);
    if (concept.replacedBy().isEmpty()) {
      report("concept", concept.id(), "is retired without a successor; set replacedBy");
    } else if (successor != null && successor.status() == Concept.Status.RETIRED) {
      report("concept", concept.id(), "is replaced by '" + successor.id() + "', itself retired");
    }
  }

  private void checkKnown(Concept concept, String relation, Iterable<ConceptId> ids) {
    for (ConceptId id : ids) {
      if (!concepts.containsKey(id)) {
        report(
            "concept",
            concept.id(),
            "has an unknown "
                + relation
                + " concept '"
                + id
                + "'"
                + Nearest.hint(id.value(), concepts.keySet()));
      }
    }
  }

  private void checkCyclesAndFacets() {
    for (Concept concept : concepts.values()) {
      Set<ConceptId> above = new LinkedHashSet<>();
      climb(concept.id(), above);
      if (above.contains(concept.id())) {
        report("concept", concept.id(), "lies above itself; broader concepts go round in a circle");
        continue;
      } else if (above.size() > MOST_ABOVE) {
        report(
            "concept",
            concept.id(),
            "has more than " + MOST_ABOVE + " concepts above it; make the hierarchy flatter");
        return;
      }
      Set<ConceptId> roots = roots(above);
      if (roots.size() > 1) {
        report("concept", concept.id(), "lies in several facets: " + new TreeSet<>(roots));
      }
    }
  }

  private Set<ConceptId> roots(Set<ConceptId> ids) {
    Set<ConceptId> roots = new LinkedHashSet<>();
    for (ConceptId id : ids) {
      if (isRoot(id)) {
        roots.add(id);
      }
    }
    return roots;
  }

  private boolean isRoot(ConceptId id) {
    Concept concept = concepts.get(id);
    return concept != null && concept.isFacet();
  }

  /** Collects what lies above, depth first, without calling itself: files may be deep. */
  private void climb(ConceptId id, Set<ConceptId> above) {
    Deque<ConceptId> open = new ArrayDeque<>();
    open.push(id);
    while (!open.isEmpty() && above.size() <= MOST_ABOVE) {
      Concept concept = concepts.get(open.pop());
      if (concept != null) {
        for (ConceptId broader : concept.broader()) {
          if (above.add(broader)) {
            open.push(broader);
          }
        }
      }
    }
  }

  private void checkLabels() {
    Map<String, ConceptId> preferred = new HashMap<>();
    for (Concept concept : added) {
      ConceptId other = preferred.putIfAbsent(fold(concept.label()), concept.id());
      if (other != null && !other.equals(concept.id())) {
        report(
            "concept",
            concept.id(),
            "has the label '" + concept.label() + "' that '" + other + "' has already");
      }
    }
    for (Concept concept : added) {
      checkAlternatives(concept, preferred);
    }
  }

  private void checkAlternatives(Concept concept, Map<String, ConceptId> preferred) {
    Set<String> own = new HashSet<>();
    for (String label : concept.alternativeLabels()) {
      ConceptId holder = preferred.get(fold(label));
      if (!own.add(label)) {
        report("concept", concept.id(), "has the alternative label '" + label + "' twice");
      }
      if (holder != null && !holder.equals(concept.id()) && sameFacet(holder, concept.id())) {
        report(
            "concept",
            concept.id(),
            "has the alternative label '" + label + "', which is the label of '" + holder + "'");
      }
    }
  }

  private boolean sameFacet(ConceptId one, ConceptId other) {
    return root(one).equals(root(other));
  }

  private ConceptId root(ConceptId id) {
    Set<ConceptId> above = new LinkedHashSet<>();
    climb(id, above);
    Set<ConceptId> roots = roots(above);
    return roots.isEmpty() ? id : roots.iterator().next();
  }

  private void checkMethods() {
    Map<String, NamedMethod> seen = new HashMap<>();
    for (NamedMethod method : methods) {
      if (method.concepts().isEmpty()) {
        report("method", method.name(), "belongs to no concept");
      }
      for (ConceptId id : method.concepts()) {
        checkTarget("method", method.name(), id);
      }
      NamedMethod other = seen.putIfAbsent(method.name(), method);
      if (other != null) {
        report("method", method.name(), "is there twice");
      }
    }
  }

  private void checkTarget(String kind, String name, ConceptId id) {
    Concept concept = concepts.get(id);
    if (concept == null) {
      report(
          kind,
          name,
          "names an unknown concept '" + id + "'" + Nearest.hint(id.value(), concepts.keySet()));
    } else if (concept.status() == Concept.Status.RETIRED) {
      report(kind, name, "names the retired concept '" + id + "'");
    } else if (concept.isFacet()) {
      report(kind, name, "names the facet '" + id + "', which is never assigned itself");
    }
  }

  private void checkRules() {
    Set<String> seen = new HashSet<>();
    for (Rule rule : rules) {
      if (!seen.add(rule.id())) {
        report("rule", rule.id(), "is there twice");
      }
      checkTarget("rule", rule.id(), rule.concept());
      checkGroupNames("rule", rule.id(), rule.when());
    }
  }

  private void checkCues() {
    Set<String> seen = new HashSet<>();
    for (Cue cue : cues) {
      if (!seen.add(cue.id())) {
        report("cue", cue.id(), "is there twice");
      }
      checkGroupNames("cue", cue.id(), cue.when());
    }
  }

  private void checkGroupNames(String kind, String name, Condition condition) {
    if (condition instanceof Condition.Phrase phrase) {
      checkGroupNames(kind, name, phrase.text());
    }
    for (Condition operand : condition.operands()) {
      checkGroupNames(kind, name, operand);
    }
  }

  private void checkGroupNames(String kind, String name, String phrase) {
    int start = phrase.indexOf('<');
    while (start >= 0) {
      int end = phrase.indexOf('>', start);
      String group = phrase.substring(start + 1, end);
      if (!wordGroups.containsKey(group)) {
        report(
            kind,
            name,
            "uses an unknown word group '"
                + group
                + "'"
                + Nearest.hint(group, wordGroups.keySet()));
      }
      start = phrase.indexOf('<', end);
    }
  }

  private void checkGroups() {
    for (Map.Entry<String, String> entry : wordGroups.entries()) {
      checkGroup(entry.getKey(), entry.getValue());
    }
  }

  private void checkGroup(String group, String word) {
    if (word.indexOf('<') >= 0 && Pattern.compile(GROUP).matcher(word).find()) {
      report("word group", group, "holds another group, '" + word + "'; list the words");
      return;
    }
    try {
      ConditionParser.checkPhrase(word);
    } catch (IllegalArgumentException e) {
      report("word group", group, "holds a bad word: " + e.getMessage());
    }
  }

  private void checkDescriptive(ConceptId facet) {
    if (!isRoot(facet)) {
      report("descriptive facet", facet, "is not the root of a facet");
    }
  }

  private void checkUsualRole(ConceptId id, Role role) {
    checkTarget("usual role of", id.value(), id);
    if (role != Role.COMPONENT && role != Role.STUDIED) {
      report("usual role of", id, "is " + role.label() + "; only component and studied can be");
    }
  }

  /** Returns a label in small letters, with one space for each run of white space and hyphens. */
  private static String fold(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    boolean isGap = false;
    for (int i = 0; i < lower.length(); i++) {
      boolean wasGap = isGap;
      isGap = GAPS.indexOf(lower.charAt(i)) >= 0;
      if (!isGap) {
        folded.append(lower.charAt(i));
      } else if (!wasGap) {
        folded.append(' ');
      }
    }
    return folded.toString();
  }
}
