package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Span;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns places with roles into assignments: overlaps, vetoes, specificity, confidence, order. */
final class Verdicts {
  private static final Comparator<Hit> BY_PLACE = Verdicts::compare;
  private static final Comparator<Assignment> STRONGEST_FIRST = Verdicts::compare;

  private static final BitSet NONE = new BitSet();
  private static final ConceptId NEW_METHOD = ConceptId.of("new-method");

  private final ImmutableList<Concept> concepts;
  private final ConceptId[] facets;
  private final BitSet[] ancestors;
  private final BitSet descriptive = new BitSet();
  private final ImmutableMap<ConceptId, Integer> numbers;
  private final BitSet[] closures;
  private final FeatureReader features;
  private final Confidence confidence;

  /**
   * An assignment with what its confidence was computed from.
   *
   * @param assignment the assignment
   * @param features the values of its {@linkplain Feature features}
   */
  record Rated(Assignment assignment, double[] features) {}

  Verdicts(Taxonomy taxonomy, ImmutableMap<ConceptId, Integer> numbers) {
    this.concepts = taxonomy.concepts();
    this.numbers = numbers;
    this.facets = new ConceptId[concepts.size()];
    this.ancestors = new BitSet[concepts.size()];
    for (int i = 0; i < concepts.size(); i++) {
      ConceptId id = concepts.get(i).id();
      facets[i] = taxonomy.facet(id);
      descriptive.set(i, taxonomy.descriptiveFacets().contains(facets[i]));
      ancestors[i] = new BitSet();
      for (ConceptId above : taxonomy.ancestors(id)) {
        ancestors[i].set(number(above));
      }
    }
    this.closures = closures();
    this.features = new FeatureReader(taxonomy);
    this.confidence = new Confidence(taxonomy.weights());
  }

  /** Returns each concept with its ancestors, the root of the facet left out. */
  private BitSet[] closures() {
    BitSet[] sets = new BitSet[concepts.size()];
    for (int i = 0; i < sets.length; i++) {
      sets[i] = new BitSet();
      sets[i].or(ancestors[i]);
      sets[i].clear(number(facets[i]));
      sets[i].set(i);
    }
    return sets;
  }

  private int number(ConceptId id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new AssertionError(id);
    }
    return number;
  }

  boolean isDescriptive(int concept) {
    return descriptive.get(concept);
  }

  boolean isDescriptive(Assignment assignment) {
    return descriptive.get(number(assignment.concept()));
  }

  /** Returns whether two concepts are the same, or one of them is broader than the other. */
  boolean isInLine(int one, int other) {
    return one == other || ancestors[one].get(other) || ancestors[other].get(one);
  }

  /** Returns whether the vocabulary can say of a paper that it proposes something. */
  boolean tellsKinds() {
    return numbers.containsKey(NEW_METHOD);
  }

  String idOf(int concept) {
    return concepts.get(concept).id().value();
  }

  private static int compare(Hit one, Hit other) {
    if (one.concept != other.concept) {
      return Integer.compare(one.concept, other.concept);
    } else if (one.start != other.start) {
      return Integer.compare(one.start, other.start);
    } else if (one.end != other.end) {
      return Integer.compare(other.end, one.end);
    }
    int stronger = Double.compare(other.strength, one.strength);
    return stronger != 0 ? stronger : one.source.compareTo(other.source);
  }

  private static int compare(Assignment one, Assignment other) {
    int weaker = one.role().compareTo(other.role());
    if (weaker == 0) {
      weaker = Double.compare(other.confidence(), one.confidence());
    }
    return weaker == 0 ? one.concept().compareTo(other.concept()) : weaker;
  }

  /**
   * Drops what a veto turns away and, within one concept, what lies inside a longer place; leaves
   * the rest in the order of concepts, then of places.
   */
  void dropShadowed(List<Hit> hits, List<Rule> vetoes) {
    BitSet vetoed = vetoed(vetoes);
    hits.sort(BY_PLACE);
    int kept = 0;
    int concept = -1;
    int furthest = 0;
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      furthest = hit.concept == concept ? furthest : 0;
      concept = hit.concept;
      if (hit.end > furthest && !isVetoed(concept, vetoed)) {
        hits.set(kept++, hit);
        furthest = hit.end;
      }
    }
    hits.subList(kept, hits.size()).clear();
  }

  private BitSet vetoed(List<Rule> vetoes) {
    if (vetoes.isEmpty()) {
      return NONE;
    }
    BitSet vetoed = new BitSet();
    vetoes.forEach(rule -> vetoed.set(number(rule.concept())));
    return vetoed;
  }

  private boolean isVetoed(int concept, BitSet vetoed) {
    return !vetoed.isEmpty() && (vetoed.get(concept) || ancestors[concept].intersects(vetoed));
  }

  /** Returns the assignments of a paper; the hits are in the order of their concepts. */
  List<Assignment> assignments(Reading reading, List<Hit> hits) {
    List<Group> stated = stated(hits);
    List<Assignment> assignments = new ArrayList<>(stated.size());
    for (Group group : stated) {
      double sure =
          isDescriptive(group.concept)
              ? Confidence.ofStrength(strength(group.places))
              : confidence.of(features(reading, group, stated));
      assignments.add(assignment(reading, group, sure));
    }
    assignments.sort(STRONGEST_FIRST);
    return assignments;
  }

  /** Returns the technique labels with their features, in the order of their concepts. */
  List<Rated> rate(Reading reading, List<Hit> hits) {
    List<Group> stated = stated(hits);
    List<Rated> rated = new ArrayList<>();
    for (Group group : stated) {
      if (!isDescriptive(group.concept)) {
        double[] values = features(reading, group, stated);
        rated.add(new Rated(assignment(reading, group, confidence.of(values)), values));
      }
    }
    return rated;
  }

  /** The places of one concept. */
  private static final class Group {
    final int concept;
    final List<Hit> places;
    final Role role;

    Group(List<Hit> places) {
      this.concept = places.get(0).concept;
      this.places = places;
      Role best = Role.MENTION;
      for (Hit hit : places) {
        best = hit.role.isStrongerThan(best) ? hit.role : best;
      }
      this.role = best;
    }
  }

  /** Returns the concepts that are not implied by a narrower one, in their order. */
  private List<Group> stated(List<Hit> hits) {
    List<Group> all = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= hits.size(); i++) {
      if (i == hits.size() || hits.get(i).concept != hits.get(from).concept) {
        all.add(new Group(hits.subList(from, i)));
        from = i;
      }
    }
    List<Group> stated = new ArrayList<>(all.size());
    for (Group group : all) {
      if (!isImplied(group, all)) {
        stated.add(group);
      }
    }
    return stated;
  }

  /** Returns whether a narrower concept is assigned with the same or a stronger role. */
  private boolean isImplied(Group group, List<Group> all) {
    for (Group other : all) {
      if (ancestors[other.concept].get(group.concept) && !group.role.isStrongerThan(other.role)) {
        return true;
      }
    }
    return false;
  }

  private double[] features(Reading reading, Group group, List<Group> stated) {
    boolean isOtherInTitle = false;
    int related = 0;
    for (Group other : stated) {
      if (other != group && other.role.isAbout() && !isDescriptive(other.concept)) {
        isOtherInTitle |= other.places.get(0).start < reading.titleWordCount();
        related += closures[group.concept].intersects(closures[other.concept]) ? 1 : 0;
      }
    }
    return features.read(
        reading, new FeatureReader.Subject(group.role, group.places, isOtherInTitle, related));
  }

  private static double strength(List<Hit> places) {
    double greatest = 0;
    for (Hit hit : places) {
      greatest = Math.max(greatest, hit.strength);
    }
    return greatest;
  }

  private Assignment assignment(Reading reading, Group group, double sure) {
    ImmutableList.Builder<Evidence> evidence =
        ImmutableList.builderWithExpectedSize(group.places.size());
    for (Hit hit : group.places) {
      evidence.add(evidence(reading, hit));
    }
    return new Assignment(
        facets[group.concept],
        concepts.get(group.concept).id(),
        group.role,
        sure,
        evidence.build());
  }

  private static Evidence evidence(Reading reading, Hit hit) {
    Span span = reading.span(hit.start, hit.end);
    String text = reading.paper().text(reading.field(hit.start));
    return new Evidence(
        hit.source,
        reading.field(hit.start),
        span,
        reading.snippets().of(text, span.start(), span.end()),
        hit.role,
        Optional.ofNullable(hit.cue).map(cue -> cue.id()));
  }
}
