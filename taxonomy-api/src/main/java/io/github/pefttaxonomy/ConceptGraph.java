package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The closures of the broader relation; expects a graph without cycles or unknown ids. */
final class ConceptGraph {
  private final ImmutableMap<ConceptId, Concept> concepts;
  private final Map<ConceptId, ImmutableSet<ConceptId>> up = new LinkedHashMap<>();

  ConceptGraph(ImmutableMap<ConceptId, Concept> concepts) {
    this.concepts = concepts;
  }

  ImmutableMap<ConceptId, ImmutableSet<ConceptId>> ancestors() {
    concepts.keySet().forEach(this::ancestorsOf);
    return ImmutableMap.copyOf(up);
  }

  /** Breadth first, so that nearer ones come first; the facet, alone without parents, is last. */
  private ImmutableSet<ConceptId> ancestorsOf(ConceptId id) {
    Set<ConceptId> seen = new LinkedHashSet<>();
    Set<ConceptId> level = broader(id);
    Set<ConceptId> roots = new LinkedHashSet<>();
    while (!level.isEmpty()) {
      Set<ConceptId> next = new LinkedHashSet<>();
      for (ConceptId parent : level) {
        Set<ConceptId> above = broader(parent);
        (above.isEmpty() ? roots : seen).add(parent);
        next.addAll(above);
      }
      level = next;
    }
    seen.addAll(roots);
    ImmutableSet<ConceptId> result = ImmutableSet.copyOf(seen);
    up.put(id, result);
    return result;
  }

  private ImmutableSet<ConceptId> broader(ConceptId id) {
    Concept concept = concepts.get(id);
    return concept == null ? ImmutableSet.of() : concept.broader();
  }

  ImmutableMap<ConceptId, ImmutableSet<ConceptId>> descendants() {
    Map<ConceptId, ImmutableSet.Builder<ConceptId>> down = new LinkedHashMap<>();
    concepts.keySet().forEach(id -> down.put(id, ImmutableSet.builder()));
    up.entrySet().stream()
        .sorted((a, b) -> Integer.compare(a.getValue().size(), b.getValue().size()))
        .forEach(
            entry -> entry.getValue().forEach(above -> builderOf(down, above).add(entry.getKey())));
    ImmutableMap.Builder<ConceptId, ImmutableSet<ConceptId>> result = ImmutableMap.builder();
    down.forEach((id, below) -> result.put(id, below.build()));
    return result.buildOrThrow();
  }

  private static ImmutableSet.Builder<ConceptId> builderOf(
      Map<ConceptId, ImmutableSet.Builder<ConceptId>> down, ConceptId id) {
    return down.computeIfAbsent(id, any -> ImmutableSet.builder());
  }
}
