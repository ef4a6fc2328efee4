package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.TaxonomyDiff.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carries labels from one version of a vocabulary to another. */
final class Migration {
  private static final Comparator<Evidence> IN_TEXT_ORDER =
      Comparator.comparing(Evidence::field).thenComparing(Evidence::span);
  private static final Comparator<Assignment> STRONGEST_FIRST =
      Comparator.comparing(Assignment::role)
          .thenComparing(Comparator.comparingDouble(Assignment::confidence).reversed())
          .thenComparing(Assignment::concept);
  private static final String METHOD = "method:";

  private final Taxonomy before;
  private final Taxonomy after;
  private final ImmutableMap<ConceptId, ImmutableSet<ConceptId>> splits;
  private final Map<String, NamedMethod> methods;

  Migration(Taxonomy before, Taxonomy after, ImmutableList<Change> changes) {
    this.before = before;
    this.after = after;
    this.splits =
        changes.stream()
            .filter(Change.Split.class::isInstance)
            .map(Change.Split.class::cast)
            .collect(ImmutableMap.toImmutableMap(Change.Split::concept, Change.Split::into));
    this.methods =
        after.methods().stream().collect(Collectors.toMap(NamedMethod::name, method -> method));
  }

  Classification migrate(Classification old) {
    Map<ConceptId, List<Assignment>> moved = new TreeMap<>();
    Stream.concat(old.techniques().stream(), old.descriptors().stream())
        .flatMap(assignment -> move(assignment).stream())
        .forEach(a -> moved.computeIfAbsent(a.concept(), any -> new ArrayList<>()).add(a));
    ImmutableList<Assignment> labels =
        moved.values().stream()
            .map(Migration::merge)
            .sorted(STRONGEST_FIRST)
            .collect(ImmutableList.toImmutableList());
    return Classification.builder()
        .paper(old.paper())
        .addAllTechniques(labels.stream().filter(a -> !isDescriptive(a.facet())).toList())
        .addAllDescriptors(labels.stream().filter(a -> isDescriptive(a.facet())).toList())
        .addAllIntroduces(old.introduces().stream().map(this::move).toList())
        .addAllBuildsOn(old.buildsOn().stream().map(this::move).toList())
        .addAllComparesWith(old.comparesWith().stream().map(this::move).toList())
        .addAllClaims(old.claims())
        .taxonomyVersion(after.version())
        .taxonomyHash(after.hash())
        .build();
  }

  /** A mention means the method that the new vocabulary has under the same name. */
  private MethodMention move(MethodMention old) {
    Optional<NamedMethod> method = old.method().map(NamedMethod::name).map(methods::get);
    return new MethodMention(old.name(), old.expansion(), method, old.quote());
  }

  private boolean isDescriptive(ConceptId facet) {
    return after.descriptiveFacets().contains(facet);
  }

  private List<Assignment> move(Assignment old) {
    Map<ConceptId, List<Evidence>> byTarget = new LinkedHashMap<>();
    for (Evidence evidence : old.evidence()) {
      targets(old.concept(), evidence)
          .forEach(id -> byTarget.computeIfAbsent(id, any -> new ArrayList<>()).add(evidence));
    }
    List<Assignment> moved = new ArrayList<>();
    byTarget.forEach((id, evidence) -> moved.add(assignment(old, id, evidence)));
    return moved;
  }

  private Assignment assignment(Assignment old, ConceptId id, List<Evidence> evidence) {
    ConceptId facet = after.facet(id);
    Role role = isDescriptive(facet) ? Role.STUDIED : old.role();
    return new Assignment(facet, id, role, old.confidence(), ImmutableList.copyOf(evidence));
  }

  private List<ConceptId> targets(ConceptId id, Evidence evidence) {
    ImmutableSet<ConceptId> into = splits.getOrDefault(id, ImmutableSet.of());
    List<ConceptId> named = into.stream().filter(heir -> isNamed(heir, evidence)).toList();
    return named.isEmpty() ? successor(id).stream().toList() : named;
  }

  private boolean isNamed(ConceptId heir, Evidence evidence) {
    NamedMethod method =
        evidence.rule().startsWith(METHOD)
            ? methods.get(evidence.rule().substring(METHOD.length()))
            : null;
    return method != null
        ? method.concepts().contains(heir)
        : DiffFinder.isLabel(after.concept(heir), evidence.text());
  }

  private Optional<ConceptId> successor(ConceptId id) {
    return after
        .find(id)
        .map(concept -> concept.replacedBy().orElse(id))
        .filter(successor -> !after.concept(successor).isFacet())
        .or(() -> before.find(id).flatMap(old -> DiffFinder.heir(before, after, id)));
  }

  private static Assignment merge(List<Assignment> labels) {
    Assignment first = labels.get(0);
    Role role = labels.stream().map(Assignment::role).min(Comparator.naturalOrder()).orElseThrow();
    double confidence = labels.stream().mapToDouble(Assignment::confidence).max().orElseThrow();
    ImmutableList<Evidence> evidence =
        labels.stream()
            .flatMap(label -> label.evidence().stream())
            .distinct()
            .sorted(IN_TEXT_ORDER)
            .collect(ImmutableList.toImmutableList());
    return new Assignment(first.facet(), first.concept(), role, confidence, evidence);
  }
}
