package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the checks of the linter share: the vocabulary, its phrases, and the findings so far. */
final class LintContext {
  private final Taxonomy taxonomy;
  private final PhraseBook book;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Condition, ImmutableList<ImmutableList<ImmutableSet<String>>>> readings =
      new HashMap<>();

  /** A condition of a rule or a cue, and what to call its owner. */
  record Owned(String subject, Condition when) {}

  LintContext(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.book = new PhraseBook(taxonomy.wordGroups());
    owned().forEach(owned -> Matching.compile(owned.when, book));
  }

  Taxonomy taxonomy() {
    return taxonomy;
  }

  PhraseBook book() {
    return book;
  }

  /** Returns the conditions of all rules, then of all cues. */
  ImmutableList<Owned> owned() {
    ImmutableList.Builder<Owned> all = ImmutableList.builder();
    for (Rule rule : taxonomy.rules()) {
      all.add(new Owned(subject(rule), rule.when()));
    }
    for (Cue cue : taxonomy.cues()) {
      all.add(new Owned("cue '" + cue.id() + "'", cue.when()));
    }
    return all.build();
  }

  static String subject(Rule rule) {
    return "rule '" + rule.id() + "'";
  }

  /** Returns the forms that each position of each reading of a leaf accepts. */
  ImmutableList<ImmutableList<ImmutableSet<String>>> readings(Condition leaf) {
    return readings.computeIfAbsent(leaf, this::read);
  }

  private ImmutableList<ImmutableList<ImmutableSet<String>>> read(Condition leaf) {
    return book.readings(book.id(leaf));
  }

  void report(String id, Severity severity, String subject, String message, String remedy) {
    findings.add(new Finding(id, severity, subject, message, remedy, Optional.empty()));
  }

  ImmutableList<Finding> findings() {
    return ImmutableList.copyOf(findings);
  }
}
