package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws the concepts as a tree. A concept with several broader ones stands under each of them, but
 * only the first time with what is below it.
 */
final class ConceptTree {
  private static final String AGAIN = " ^";

  private final Taxonomy taxonomy;
  private final Screen screen;
  private final Map<ConceptId, List<Concept>> narrower = new HashMap<>();
  private final Set<ConceptId> drawn = new HashSet<>();
  private final StringBuilder out = new StringBuilder();

  ConceptTree(Taxonomy taxonomy, Screen screen) {
    this.taxonomy = taxonomy;
    this.screen = screen;
    for (Concept concept : taxonomy.concepts()) {
      concept
          .broader()
          .forEach(b -> narrower.computeIfAbsent(b, x -> new ArrayList<>()).add(concept));
    }
  }

  /** Returns the tree of all facets. */
  String text() {
    taxonomy.facets().forEach(facet -> draw(taxonomy.concept(facet), "", ""));
    return out + "\n" + taxonomy + "\n^ stands in several places; drawn in full at the first\n";
  }

  private void draw(Concept concept, String branch, String margin) {
    boolean again = !drawn.add(concept.id());
    String retired = concept.status() == Concept.Status.RETIRED ? " (retired)" : "";
    String line = branch + concept.id() + "  " + concept.label() + retired + (again ? AGAIN : "");
    out.append(screen.line(line)).append('\n');
    List<Concept> below = again ? List.of() : narrower.getOrDefault(concept.id(), List.of());
    for (int i = 0; i < below.size(); i++) {
      boolean last = i == below.size() - 1;
      draw(below.get(i), margin + (last ? "└─ " : "├─ "), margin + (last ? "   " : "│  "));
    }
  }
}
