package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Miss;
import io.github.pefttaxonomy.Miss.NearMiss;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says why a paper is not about a concept. Compiles the rules of the concept alone, part by part,
 * so that each part of a condition can be asked whether it holds.
 */
final class MissExplainer {
  private static final int SHOWN = 5;
  private static final Comparator<NearMiss> CLOSEST_FIRST =
      Comparator.comparingDouble((NearMiss miss) -> -miss.satisfied() / (double) miss.leaves())
          .thenComparing(NearMiss::rule);

  private final Taxonomy taxonomy;
  private final Classification classification;
  private final ConceptId concept;
  private final ImmutableList<Rule> rules;
  private final PhraseBook book;
  private final Reading reading;

  MissExplainer(Taxonomy taxonomy, Classification classification, ConceptId concept) {
    this.taxonomy = taxonomy;
    this.classification = classification;
    this.concept = concept;
    this.rules =
        taxonomy.rules().stream()
            .filter(rule -> bearsOn(rule.concept()))
            .collect(ImmutableList.toImmutableList());
    this.book = new PhraseBook(taxonomy.wordGroups());
    rules.forEach(rule -> Matching.compile(rule.when(), book));
    this.reading = new Reading(Vocabulary.of(book));
  }

  private boolean bearsOn(ConceptId other) {
    return taxonomy.isA(other, concept) || taxonomy.isA(concept, other);
  }

  Miss explain() {
    Paper paper = classification.paper();
    reading.read(paper);
    ImmutableList<NearMiss> closest =
        rules.stream()
            .filter(rule -> !rule.isVeto() && taxonomy.isA(rule.concept(), concept))
            .filter(rule -> !holds(rule.when()))
            .map(this::nearMiss)
            .sorted(CLOSEST_FIRST)
            .limit(SHOWN)
            .collect(ImmutableList.toImmutableList());
    return new Miss(concept, reason(), closest);
  }

  private String reason() {
    Optional<Assignment> own = classification.assignment(concept);
    if (own.isPresent()) {
      return "assigned as " + own.get().role().label() + reasonOfRole(own.get());
    }
    Optional<Assignment> narrower =
        classification.techniques().stream()
            .filter(a -> taxonomy.isA(a.concept(), concept))
            .findFirst();
    if (narrower.isPresent()) {
      return "implied by the narrower '"
          + narrower.get().concept()
          + "', assigned as "
          + narrower.get().role().label()
          + reasonOfRole(narrower.get());
    }
    return rules.stream()
        .filter(rule -> rule.isVeto() && taxonomy.isA(concept, rule.concept()))
        .filter(rule -> holds(rule.when()))
        .findFirst()
        .map(veto -> "turned away by the veto '" + veto.id() + "': " + veto.because())
        .orElse(rules.isEmpty() ? "no rule speaks for it" : "none of its rules fired");
  }

  private static String reasonOfRole(Assignment assignment) {
    if (assignment.isAbout()) {
      return ", so the paper is about it";
    }
    return assignment.evidence().stream()
        .map(MissExplainer::reasonOfPlace)
        .distinct()
        .collect(Collectors.joining("; ", ", since ", ""));
  }

  private static String reasonOfPlace(Evidence evidence) {
    return "'"
        + evidence.text()
        + "' stands "
        + evidence
            .cue()
            .map(cue -> "in the reach of the cue '" + cue + "'")
            .orElse("before the authors speak of their own work");
  }

  private NearMiss nearMiss(Rule rule) {
    long leaves = rule.when().leaves().count();
    long satisfied = rule.when().leaves().filter(this::holds).count();
    return new NearMiss(rule.id(), failing(rule.when()), (int) satisfied, (int) leaves);
  }

  private boolean holds(Condition condition) {
    int mark = reading.places.size();
    boolean holds = Matching.compile(condition, book).holds(reading, 0, reading.wordCount());
    reading.places.truncate(mark);
    return holds;
  }

  /** Returns the smallest part that has to give way; expects a condition that does not hold. */
  private Condition failing(Condition condition) {
    if (condition instanceof Condition.Or or) {
      return failing(closest(or.parts()));
    } else if (condition instanceof Condition.Except except) {
      return holds(except.base()) ? condition : failing(except.base());
    } else if (condition instanceof Condition.Not) {
      return condition;
    }
    return condition.operands().stream()
        .filter(part -> !holds(part))
        .findFirst()
        .map(this::failing)
        .orElse(condition);
  }

  private Condition closest(ImmutableList<Condition> alternatives) {
    return alternatives.stream()
        .max(Comparator.comparingDouble(this::satisfiedShare))
        .orElseThrow(() -> new AssertionError(alternatives));
  }

  private double satisfiedShare(Condition condition) {
    return condition.leaves().filter(this::holds).count() / (double) condition.leaves().count();
  }
}
