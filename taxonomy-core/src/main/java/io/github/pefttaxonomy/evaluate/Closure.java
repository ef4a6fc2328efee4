package io.github.pefttaxonomy.evaluate;

import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Taxonomy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Labels with what they imply. In a scheme with several parents each ancestor counts once however
 * many ways lead to it, and the root of the facet, which everything implies, never.
 */
final class Closure {
  private final Taxonomy taxonomy;

  Closure(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** Returns the techniques that the labels make a paper be about, ancestors included. */
  ImmutableSet<ConceptId> about(List<Label> labels) {
    return labels.stream()
        .filter(label -> label.role().isAbout())
        .flatMap(label -> withAncestors(label.concept()))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns the strongest role of each concept, which it may owe to a narrower one. */
  Map<ConceptId, Role> strongestRoles(List<Label> labels) {
    Map<ConceptId, Role> roles = new LinkedHashMap<>();
    for (Label label : labels) {
      withAncestors(label.concept())
          .forEach(id -> roles.merge(id, label.role(), (a, b) -> a.isStrongerThan(b) ? a : b));
    }
    return roles;
  }

  private Stream<ConceptId> withAncestors(ConceptId id) {
    if (taxonomy.descriptiveFacets().contains(taxonomy.facet(id))) {
      return Stream.of();
    }
    return Stream.concat(Stream.of(id), taxonomy.ancestors(id).stream())
        .filter(concept -> !taxonomy.facets().contains(concept));
  }
}
