package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Miss;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes out why a paper has its labels, or why it has not got one. */
final class Explanation {
  private static final String METHOD = "method:";

  private final Taxonomy taxonomy;
  private final Screen screen;
  private final List<String> lines = new ArrayList<>();

  Explanation(Taxonomy taxonomy, Screen screen) {
    this.taxonomy = taxonomy;
    this.screen = screen;
  }

  /** Adds all labels of a paper with everything that led to them. */
  Explanation why(Classification classification) {
    Paper paper = classification.paper();
    lines.add(new PaperTable(screen).title(paper));
    List<Assignment> aside =
        classification.techniques().stream().filter(label -> !label.isAbout()).toList();
    section("Is about", classification.about(), paper);
    section("Only speaks of", aside, paper);
    section("Is described as", classification.descriptors(), paper);
    if (lines.size() == 1) {
      lines.add("\nNo rule found anything in it.");
    }
    return this;
  }

  private void section(String title, List<Assignment> labels, Paper paper) {
    if (!labels.isEmpty()) {
      lines.add("\n" + title);
    }
    for (Assignment label : labels) {
      String role = isDescriptive(label) ? "" : label.role().label() + ", ";
      String confidence = String.format(Locale.ROOT, "confidence %.2f", label.confidence());
      lines.add(screen.wrap(2, label.concept() + ": " + role + confidence));
      byRule(label).forEach((rule, places) -> rule(rule, places, paper, isDescriptive(label)));
    }
  }

  /** In a facet that only describes, roles say nothing. */
  private boolean isDescriptive(Assignment label) {
    return taxonomy.descriptiveFacets().contains(label.facet());
  }

  private static Map<String, List<Evidence>> byRule(Assignment label) {
    Map<String, List<Evidence>> rules = new LinkedHashMap<>();
    label.evidence().forEach(e -> rules.computeIfAbsent(e.rule(), r -> new ArrayList<>()).add(e));
    return rules;
  }

  private void rule(String id, List<Evidence> places, Paper paper, boolean isDescriptive) {
    lines.add(screen.wrap(4, "by " + describe(id)));
    because(id, 6);
    for (Evidence place : places) {
      lines.add(screen.wrap(6, place(place, paper)));
      if (!isDescriptive) {
        lines.add(screen.wrap(8, role(place)));
      }
    }
  }

  private void because(String id, int indent) {
    find(id).ifPresent(rule -> lines.add(screen.wrap(indent, "because " + rule.because())));
  }

  private static String place(Evidence evidence, Paper paper) {
    String context = Context.of(paper.text(evidence.field()), evidence.span());
    return evidence.field().label() + " " + evidence.span() + ": " + context;
  }

  private String role(Evidence evidence) {
    String because =
        evidence.cue().map(cue -> "by cue " + describeCue(cue)).orElse("by its position, no cue");
    return evidence.role().label() + " " + because;
  }

  private String describeCue(String id) {
    return taxonomy.cues().stream()
        .filter(cue -> cue.id().equals(id))
        .findFirst()
        .map(cue -> id + " (" + label(cue.kind()) + ", " + reach(cue) + "): " + cue.when())
        .orElse(id);
  }

  private static String reach(Cue cue) {
    return label(cue.direction()) + " to the end of the " + label(cue.until());
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private String describe(String id) {
    Optional<Rule> rule = find(id);
    if (rule.isPresent()) {
      return "rule " + ConceptCard.text(rule.get());
    }
    return taxonomy.methods().stream()
        .filter(method -> id.equals(METHOD + method.name()))
        .findFirst()
        .map(Explanation::describe)
        .orElse(id);
  }

  private Optional<Rule> find(String id) {
    return taxonomy.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  private static String describe(NamedMethod method) {
    StringBuilder out = new StringBuilder("method " + method.name());
    method.year().ifPresent(year -> out.append(" of ").append(year));
    method.arxivId().ifPresent(id -> out.append(", arXiv ").append(id));
    method.ambiguity().ifPresent(why -> out.append(", an ambiguous name: ").append(why));
    return out.toString();
  }

  /** Adds why a paper is not about a concept. */
  Explanation whyNot(Miss miss) {
    lines.add("\nNot about " + miss.concept());
    lines.add(screen.wrap(2, miss.reason()));
    for (Miss.NearMiss near : miss.closest()) {
      lines.add(screen.wrap(4, describe(near.rule())));
      because(near.rule(), 6);
      lines.add(screen.wrap(6, verdict(near)));
    }
    return this;
  }

  private static String verdict(Miss.NearMiss near) {
    return near.satisfied()
        + " of "
        + near.leaves()
        + (near.leaves() == 1 ? " part found" : " parts found")
        + "; decided by "
        + near.failed();
  }

  /** Adds that there is nothing to miss. */
  Explanation notMissed(String asked, List<Assignment> labels) {
    lines.add("\nThe paper is about " + asked + ":");
    labels.forEach(label -> lines.add("  " + label.concept() + ": " + label.role().label()));
    return this;
  }

  /** Returns what was added as text. */
  String text() {
    return String.join("\n", lines);
  }
}
