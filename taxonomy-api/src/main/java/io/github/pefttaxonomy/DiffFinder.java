package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.TaxonomyDiff.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what became of each concept; hides how a split and a merger are recognized. */
final class DiffFinder {
  /** The parts whose change is only told by name. */
  private static final Map<String, Function<Concept, Object>> PARTS = parts();

  private final Taxonomy before;
  private final Taxonomy after;
  private final List<Change> changes = new ArrayList<>();

  DiffFinder(Taxonomy before, Taxonomy after) {
    this.before = before;
    this.after = after;
  }

  private static Map<String, Function<Concept, Object>> parts() {
    Map<String, Function<Concept, Object>> parts = new LinkedHashMap<>();
    parts.put("alternative labels", Concept::alternativeLabels);
    parts.put("hidden labels", Concept::hiddenLabels);
    parts.put("definition", Concept::definition);
    parts.put("scope note", Concept::scopeNote);
    parts.put("related", Concept::related);
    parts.put("successor", Concept::replacedBy);
    parts.put("matches", Concept::matches);
    parts.put("literature", Concept::literature);
    return parts;
  }

  ImmutableList<Change> changes() {
    for (Concept concept : after.concepts()) {
      if (before.find(concept.id()).isEmpty()) {
        changes.add(new Change.Added(concept.id(), concept.label(), concept.broader()));
      }
    }
    Map<ConceptId, Set<ConceptId>> retiredInto = new LinkedHashMap<>();
    for (Concept old : before.concepts()) {
      Optional<Concept> now = after.find(old.id());
      if (now.isEmpty()) {
        changes.add(new Change.Removed(old.id(), heir(before, after, old.id())));
      } else {
        compare(old, now.get(), retiredInto);
      }
    }
    retiredInto.forEach(this::addRetired);
    return ImmutableList.copyOf(changes);
  }

  /** Returns the nearest concept above that may be assigned in the later version. */
  static Optional<ConceptId> heir(Taxonomy before, Taxonomy after, ConceptId id) {
    return before.ancestors(id).stream()
        .flatMap(above -> after.find(above).stream())
        .map(above -> above.replacedBy().orElse(above.id()))
        .filter(above -> !after.concept(above).isFacet())
        .findFirst();
  }

  private void compare(Concept old, Concept now, Map<ConceptId, Set<ConceptId>> retiredInto) {
    boolean wasActive = old.status() == Concept.Status.ACTIVE;
    boolean isActive = now.status() == Concept.Status.ACTIVE;
    ImmutableSet<ConceptId> into = wasActive ? into(old, now) : ImmutableSet.of();
    if (into.size() > 1) {
      changes.add(new Change.Split(old.id(), into));
    } else if (wasActive && !isActive) {
      now.replacedBy()
          .ifPresent(
              id -> retiredInto.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(old.id()));
    }
    if (!wasActive && isActive) {
      changes.add(new Change.Restored(old.id()));
    }
    if (!old.broader().equals(now.broader())) {
      changes.add(new Change.Moved(old.id(), old.broader(), now.broader()));
    }
    if (!old.label().equals(now.label())) {
      changes.add(new Change.Relabelled(old.id(), old.label(), now.label()));
    }
    boolean isSameStatus = wasActive == isActive;
    ImmutableList<String> parts =
        PARTS.entrySet().stream()
            .filter(part -> isSameStatus || !part.getKey().equals("successor"))
            .filter(part -> !part.getValue().apply(old).equals(part.getValue().apply(now)))
            .map(Map.Entry::getKey)
            .collect(ImmutableList.toImmutableList());
    if (!parts.isEmpty()) {
      changes.add(new Change.Redefined(old.id(), parts));
    }
  }

  /** What several retired concepts go into, or what was there before, is a merger. */
  private void addRetired(ConceptId into, Set<ConceptId> retired) {
    if (retired.size() > 1 || before.find(into).isPresent()) {
      changes.add(new Change.Merged(ImmutableSet.copyOf(retired), into));
    } else {
      retired.forEach(id -> changes.add(new Change.Retired(id, into)));
    }
  }

  /**
   * Returns the concepts that have the labels and methods of a concept now: new ones that took over
   * what it lost, and itself if it is still in use.
   */
  private ImmutableSet<ConceptId> into(Concept old, Concept now) {
    boolean isActive = now.status() == Concept.Status.ACTIVE;
    Set<String> lost = labels(old);
    if (isActive) {
      lost.removeAll(labels(now));
    }
    ImmutableSet.Builder<ConceptId> into = ImmutableSet.builder();
    if (isActive) {
      into.add(old.id());
    }
    after.concepts().stream()
        .filter(heir -> heir.status() == Concept.Status.ACTIVE && !heir.id().equals(old.id()))
        .filter(heir -> before.find(heir.id()).isEmpty())
        .filter(heir -> labels(heir).stream().anyMatch(lost::contains) || tookMethod(old, heir))
        .forEach(heir -> into.add(heir.id()));
    return into.build();
  }

  private boolean tookMethod(Concept old, Concept heir) {
    return after.methods().stream()
        .filter(method -> method.concepts().contains(heir.id()))
        .filter(method -> !method.concepts().contains(old.id()))
        .anyMatch(
            method ->
                before.methods().stream()
                    .anyMatch(
                        m -> m.name().equals(method.name()) && m.concepts().contains(old.id())));
  }

  private static Set<String> labels(Concept concept) {
    return Stream.concat(Stream.of(concept.label()), concept.alternativeLabels().stream())
        .map(DiffFinder::fold)
        .collect(Collectors.toSet());
  }

  /** Returns whether a text is a label of a concept. */
  static boolean isLabel(Concept concept, String text) {
    return labels(concept).contains(fold(text));
  }

  private static String fold(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ");
  }
}
