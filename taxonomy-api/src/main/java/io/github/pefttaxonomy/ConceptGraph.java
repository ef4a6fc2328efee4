package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
    for (ConceptId id : concepts.keySet()) {
      up.put(id, ancestorsOf(id));
    }
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
    return ImmutableSet.copyOf(seen);
  }

  private ImmutableSet<ConceptId> broader(ConceptId id) {
    Concept concept = concepts.get(id);
    return concept == null ? ImmutableSet.of() : concept.broader();
  }

  /** Expects to be asked for the ancestors before. */
  ImmutableMap<ConceptId, ImmutableSet<ConceptId>> descendants() {
    Map<ConceptId, ImmutableSet.Builder<ConceptId>> down = new LinkedHashMap<>();
    for (ConceptId id : concepts.keySet()) {
      down.put(id, ImmutableSet.builder());
    }
    for (List<ConceptId> level : byNumberOfAncestors()) {
      for (ConceptId id : level) {
        addBelow(id, down);
      }
    }
    ImmutableMap.Builder<ConceptId, ImmutableSet<ConceptId>> result = ImmutableMap.builder();
    for (Map.Entry<ConceptId, ImmutableSet.Builder<ConceptId>> entry : down.entrySet()) {
      result.put(entry.getKey(), entry.getValue().build());
    }
    return result.buildOrThrow();
  }

  private void addBelow(ConceptId id, Map<ConceptId, ImmutableSet.Builder<ConceptId>> down) {
    for (ConceptId above : ancestors(id)) {
      ImmutableSet.Builder<ConceptId> below = down.get(above);
      if (below != null) {
        below.add(id);
      }
    }
  }

  private List<List<ConceptId>> byNumberOfAncestors() {
    List<List<ConceptId>> levels = new ArrayList<>();
    for (ConceptId id : concepts.keySet()) {
      int number = ancestors(id).size();
      while (levels.size() <= number) {
        levels.add(new ArrayList<>());
      }
      levels.get(number).add(id);
    }
    return levels;
  }

  private ImmutableSet<ConceptId> ancestors(ConceptId id) {
    return up.getOrDefault(id, ImmutableSet.of());
  }
}
