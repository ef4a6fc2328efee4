package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Taxonomy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts how many papers are about each technique, where a concept stands for all above it. */
final class TechniqueSummary {
  private static final int TOP = 15;
  private static final int NAME_WIDTH = 44;
  private static final int BAR_WIDTH = 40;

  private final Taxonomy taxonomy;
  private final Map<ConceptId, Integer> papersAbout = new HashMap<>();
  private int papers;
  private int papersAboutAny;

  TechniqueSummary(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** Counts one paper. */
  void add(Classification classification) {
    Set<ConceptId> concepts = new HashSet<>();
    for (Assignment label : classification.about()) {
      concepts.add(label.concept());
      concepts.addAll(taxonomy.ancestors(label.concept()));
    }
    concepts.forEach(concept -> papersAbout.merge(concept, 1, Integer::sum));
    papers++;
    papersAboutAny += concepts.isEmpty() ? 0 : 1;
  }

  /** Returns the counts as text that fits a screen. */
  String text(Screen screen) {
    return papers
        + (papers == 1 ? " paper, " : " papers, ")
        + papersAboutAny
        + " about an efficiency technique\n"
        + section("Papers by technique", screen, this::isBroadest, Integer.MAX_VALUE)
        + section("Most frequent narrower concepts", screen, this::isNarrower, TOP);
  }

  private boolean isBroadest(Concept concept) {
    return concept.broader().stream().anyMatch(taxonomy.facets()::contains);
  }

  private boolean isNarrower(Concept concept) {
    return !concept.isFacet() && !isBroadest(concept);
  }

  private int count(ConceptId id) {
    return papersAbout.getOrDefault(id, 0);
  }

  private Comparator<ConceptId> byCount() {
    return Comparator.comparingInt(this::count).reversed().thenComparing(Comparator.naturalOrder());
  }

  private String section(String title, Screen screen, Predicate<Concept> kind, int limit) {
    List<ConceptId> ranked =
        papersAbout.keySet().stream()
            .filter(id -> kind.test(taxonomy.concept(id)))
            .sorted(byCount())
            .limit(limit)
            .toList();
    return ranked.isEmpty()
        ? ""
        : ranked.stream()
            .map(id -> row(screen, id, count(ranked.get(0))))
            .collect(Collectors.joining("\n", "\n" + title + "\n", "\n"));
  }

  private String row(Screen screen, ConceptId id, int most) {
    int count = count(id);
    int width = Math.max(1, Math.min(BAR_WIDTH, screen.columns() - NAME_WIDTH - 10));
    int bar = (int) Math.max(1, Math.round((double) count * width / most));
    String name = Screen.pad(id.value(), NAME_WIDTH);
    return screen.line(String.format(Locale.ROOT, "  %s%6d  ", name, count) + "█".repeat(bar));
  }
}
