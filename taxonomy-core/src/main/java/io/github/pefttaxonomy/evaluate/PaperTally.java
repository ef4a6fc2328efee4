package io.github.pefttaxonomy.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that one paper adds to the figures, so that resampling papers needs no second look at
 * their labels.
 *
 * @param paper the id of the paper
 * @param given the concepts it is about by people, ancestors included
 * @param found the concepts it was found to be about, ancestors included
 * @param exact the decisions on concepts without ancestors
 * @param families one decision a family, in their order
 * @param roles the pairs of roles, given and found, of families that both speak of
 * @param outcomes the found about-labels and whether each is right
 */
record PaperTally(
    String paper,
    ImmutableSet<ConceptId> given,
    ImmutableSet<ConceptId> found,
    Map<ConceptId, Counts> exact,
    ImmutableList<Counts> families,
    ImmutableList<RolePair> roles,
    ImmutableList<Calibration.Outcome> outcomes) {
  /** The roles that people and the classifier give one family in one paper. */
  record RolePair(Role given, Role found) {
    boolean agrees() {
      return given == found;
    }
  }

  static PaperTally of(Judgement judgement, Closure closure, ImmutableList<ConceptId> families) {
    ImmutableSet<ConceptId> given = closure.about(judgement.given());
    ImmutableSet<ConceptId> found = closure.about(judgement.found());
    Map<ConceptId, Role> givenRoles = closure.strongestRoles(judgement.given());
    Map<ConceptId, Role> foundRoles = closure.strongestRoles(judgement.found());
    ImmutableList.Builder<Counts> counts = ImmutableList.builder();
    ImmutableList.Builder<RolePair> roles = ImmutableList.builder();
    for (ConceptId family : families) {
      counts.add(Counts.ofOne(given.contains(family), found.contains(family)));
      Role one = givenRoles.get(family);
      Role other = foundRoles.get(family);
      if (one != null && other != null) {
        roles.add(new RolePair(one, other));
      }
    }
    return new PaperTally(
        judgement.paper(),
        given,
        found,
        exact(judgement),
        counts.build(),
        roles.build(),
        outcomes(judgement.found(), given));
  }

  private static Map<ConceptId, Counts> exact(Judgement judgement) {
    ImmutableSet<ConceptId> given = aboutOnly(judgement.given());
    ImmutableSet<ConceptId> found = aboutOnly(judgement.found());
    Map<ConceptId, Counts> counts = new LinkedHashMap<>();
    given.forEach(id -> counts.put(id, Counts.ofOne(true, found.contains(id))));
    found.forEach(id -> counts.putIfAbsent(id, Counts.ofOne(false, true)));
    return counts;
  }

  private static ImmutableSet<ConceptId> aboutOnly(List<Label> labels) {
    return labels.stream()
        .filter(label -> label.role().isAbout())
        .map(Label::concept)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableList<Calibration.Outcome> outcomes(
      List<Label> found, ImmutableSet<ConceptId> given) {
    return found.stream()
        .filter(label -> label.role().isAbout())
        .map(label -> new Calibration.Outcome(label.confidence(), given.contains(label.concept())))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the decisions on all concepts of either side. */
  Counts hierarchical() {
    int shared = (int) given.stream().filter(found::contains).count();
    return new Counts(shared, found.size() - shared, given.size() - shared);
  }

  /** Returns the agreement on this paper alone; 1 where both sides say nothing. */
  double f1() {
    return given.isEmpty() && found.isEmpty() ? 1 : hierarchical().f1();
  }

  boolean agreesOnScope() {
    return given.isEmpty() == found.isEmpty();
  }
}
