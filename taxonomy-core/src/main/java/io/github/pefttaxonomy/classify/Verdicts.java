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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns places with roles into assignments: overlaps, vetoes, specificity, confidence, order. */
final class Verdicts {
  private static final Comparator<Hit> BY_PLACE =
      Comparator.comparingInt((Hit hit) -> hit.concept)
          .thenComparingInt(hit -> hit.start)
          .thenComparingInt(hit -> -hit.end)
          .thenComparing(Comparator.comparingDouble((Hit hit) -> -hit.strength))
          .thenComparing(hit -> hit.source);
  private static final Comparator<Assignment> STRONGEST_FIRST =
      Comparator.comparing(Assignment::role)
          .thenComparing(Comparator.comparingDouble(Assignment::confidence).reversed())
          .thenComparing(Assignment::concept);

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

  String idOf(int concept) {
    return concepts.get(concept).id().value();
  }

  /** Drops what a veto turns away and, within one concept, what lies inside a longer place. */
  List<Hit> withoutShadowed(List<Hit> hits, List<Rule> vetoes) {
    BitSet vetoed = new BitSet();
    vetoes.forEach(rule -> vetoed.set(number(rule.concept())));
    List<Hit> sorted = new ArrayList<>(hits);
    sorted.sort(BY_PLACE);
    List<Hit> kept = new ArrayList<>(sorted.size());
    int concept = -1;
    int furthest = 0;
    for (Hit hit : sorted) {
      furthest = hit.concept == concept ? furthest : 0;
      concept = hit.concept;
      if (hit.end > furthest && !isVetoed(concept, vetoed)) {
        kept.add(hit);
        furthest = hit.end;
      }
    }
    return kept;
  }

  private boolean isVetoed(int concept, BitSet vetoed) {
    return !vetoed.isEmpty() && (vetoed.get(concept) || ancestors[concept].intersects(vetoed));
  }

  /** Returns the assignments of a paper; the hits are in the order of their concepts. */
  List<Assignment> assignments(Reading reading, List<Hit> hits) {
    return rate(reading, hits).stream().map(Rated::assignment).sorted(STRONGEST_FIRST).toList();
  }

  /** Returns the assignments with their features, in the order of their concepts. */
  List<Rated> rate(Reading reading, List<Hit> hits) {
    Map<Integer, List<Hit>> byConcept = new TreeMap<>();
    hits.forEach(hit -> byConcept.computeIfAbsent(hit.concept, c -> new ArrayList<>()).add(hit));
    Map<Integer, Role> roles = new TreeMap<>();
    byConcept.forEach((concept, places) -> roles.put(concept, strongest(places)));
    Map<Integer, List<Hit>> stated = new TreeMap<>(byConcept);
    stated.keySet().removeIf(concept -> isImplied(concept, roles));
    List<Rated> rated = new ArrayList<>();
    stated.forEach((concept, places) -> rated.add(rate(reading, concept, stated)));
    return rated;
  }

  private Rated rate(Reading reading, int concept, Map<Integer, List<Hit>> stated) {
    List<Hit> places = stated.getOrDefault(concept, List.of());
    boolean isOtherInTitle = false;
    int related = 0;
    for (Map.Entry<Integer, List<Hit>> other : stated.entrySet()) {
      if (other.getKey() != concept
          && !isDescriptive(other.getKey())
          && strongest(other.getValue()).isAbout()) {
        isOtherInTitle |= other.getValue().get(0).start < reading.titleWordCount();
        related += closures[concept].intersects(closures[other.getKey()]) ? 1 : 0;
      }
    }
    Role role = strongest(places);
    double[] values =
        features.read(reading, new FeatureReader.Subject(role, places, isOtherInTitle, related));
    double sure = isDescriptive(concept) ? Confidence.ofStrength(values) : confidence.of(values);
    return new Rated(assignment(reading, concept, sure, places), values);
  }

  private static Role strongest(List<Hit> places) {
    Role best = Role.MENTION;
    for (Hit hit : places) {
      best = hit.role.isStrongerThan(best) ? hit.role : best;
    }
    return best;
  }

  /** Returns whether a narrower concept is assigned with the same or a stronger role. */
  private boolean isImplied(int concept, Map<Integer, Role> roles) {
    Role own = roles.getOrDefault(concept, Role.MENTION);
    return roles.entrySet().stream()
        .anyMatch(e -> ancestors[e.getKey()].get(concept) && !own.isStrongerThan(e.getValue()));
  }

  private Assignment assignment(Reading reading, int concept, double sure, List<Hit> places) {
    return new Assignment(
        facets[concept],
        concepts.get(concept).id(),
        strongest(places),
        sure,
        places.stream()
            .map(hit -> evidence(reading, hit))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Evidence evidence(Reading reading, Hit hit) {
    Span span = reading.span(hit.start, hit.end);
    String text = reading.paper().text(reading.field(hit.start));
    return new Evidence(
        hit.source,
        reading.field(hit.start),
        span,
        span.of(text),
        hit.role,
        Optional.ofNullable(hit.cue).map(cue -> cue.id()));
  }
}
