package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;

/** The concepts of a vocabulary as numbers, in its order, with their closures as arrays. */
final class ConceptTable {
  private static final int MOST = 1 << 15;

  private final Taxonomy taxonomy;
  private final ImmutableMap<ConceptId, Integer> numbers;
  private final int[][] above;
  private final int[][] below;
  private final Part<ImmutableMap<NamedMethod, Integer>> methods;

  ConceptTable(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    ImmutableMap.Builder<ConceptId, Integer> builder = ImmutableMap.builder();
    int next = 0;
    for (Concept concept : taxonomy.concepts()) {
      builder.put(concept.id(), next++);
    }
    if (next > MOST) {
      throw new IllegalArgumentException(
          "a catalogue takes at most " + MOST + " concepts, not " + next);
    }
    this.numbers = builder.buildOrThrow();
    this.methods = Part.read(this::methodNumbers);
    this.above = new int[next][];
    this.below = new int[next][];
    numbers.forEach(
        (id, number) -> {
          above[number] = closure(id, taxonomy.ancestors(id));
          below[number] = closure(id, taxonomy.descendants(id));
        });
  }

  private int[] closure(ConceptId self, Iterable<ConceptId> others) {
    List<ConceptId> all = new ArrayList<>(List.of(self));
    others.forEach(all::add);
    return all.stream().mapToInt(this::number).toArray();
  }

  Taxonomy taxonomy() {
    return taxonomy;
  }

  int size() {
    return above.length;
  }

  /**
   * Returns the number of a concept.
   *
   * @throws IllegalArgumentException if there is no such concept
   */
  int number(ConceptId id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("no concept '" + taxonomy.concept(id).id() + "'");
    }
    return number;
  }

  /** Returns the place of a method in the vocabulary, or -1. */
  int number(NamedMethod method) {
    Integer number = methods.get().get(method);
    return number == null ? -1 : number;
  }

  private ImmutableMap<NamedMethod, Integer> methodNumbers() {
    ImmutableMap.Builder<NamedMethod, Integer> builder = ImmutableMap.builder();
    for (int i = 0; i < taxonomy.methods().size(); i++) {
      builder.put(taxonomy.methods().get(i), i);
    }
    return builder.buildKeepingLast();
  }

  ConceptId id(int number) {
    return taxonomy.concepts().get(number).id();
  }

  /** Returns a concept and everything above it. Not to be changed. */
  int[] above(int number) {
    return above[number];
  }

  /** Returns a concept and everything below it. Not to be changed. */
  int[] below(int number) {
    return below[number];
  }

  /** Returns whether roles are not told apart in the facet of a concept. */
  boolean isDescriptive(ConceptId id) {
    return taxonomy.descriptiveFacets().contains(taxonomy.facet(id));
  }
}
