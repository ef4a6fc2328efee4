package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Variants;
import io.github.pefttaxonomy.data.MutationReport.Survivor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tests the tests of rules (mutation analysis; DeMillo, Lipton &amp; Sayward 1978): each rule is
 * damaged in every small way there is, and each time some spec line of its concept has to notice.
 *
 * <p>The ways are to drop an alternative of an {@code or} that is evidence; a further operand of an
 * {@code and} or a {@code sentence}, such as a {@code not}; an exception; a {@code title}; and to
 * make the distance of a {@code then} or a {@code near} wide. Words within a phrase, and the
 * insides of what merely has to be there or to be absent, are left alone: they are too many to
 * write a line for each. The lines of a concept are those that name it or one of its rules.
 *
 * <p>A spec file may say that a mutation need not be noticed, and why: {@code # waive: rule.id drop
 * not('tree') — no text without it is known}. A mutation that ends in {@code …} stands for all that
 * begin so.
 */
public final class MutationCheck {
  private final Taxonomy taxonomy;
  private final ImmutableList<Waiver> waivers;
  private final ImmutableListMultimap<String, SpecLine> lines;

  private MutationCheck(Taxonomy taxonomy, ImmutableMap<String, String> specs) {
    this.taxonomy = taxonomy;
    ImmutableList.Builder<Waiver> read = ImmutableList.builder();
    specs.forEach((file, text) -> read.addAll(Waiver.read(file, text)));
    this.waivers = read.build();
    this.lines = linesByConcept(specs);
  }

  /** Returns a check of a vocabulary's rules by spec files, given as texts by their names. */
  public static MutationCheck of(Taxonomy taxonomy, ImmutableMap<String, String> specs) {
    return new MutationCheck(taxonomy, specs);
  }

  private ImmutableListMultimap<String, SpecLine> linesByConcept(
      ImmutableMap<String, String> specs) {
    Map<String, String> concepts = new LinkedHashMap<>();
    taxonomy
        .concepts()
        .forEach(concept -> concepts.put(concept.id().value(), concept.id().value()));
    taxonomy.rules().forEach(rule -> concepts.put(rule.id(), rule.concept().value()));
    ImmutableListMultimap.Builder<String, SpecLine> byConcept = ImmutableListMultimap.builder();
    specs.forEach(
        (file, text) -> {
          for (SpecLine line : SpecLine.read(file, text)) {
            String concept = concepts.get(target(line));
            if (concept != null) {
              byConcept.put(concept, line);
            }
          }
        });
    return byConcept.build();
  }

  private static String target(SpecLine line) {
    try {
      return line.parse().target();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Returns what came of damaging all rules. */
  public MutationReport run() {
    return run(taxonomy.rules());
  }

  /**
   * Returns what came of damaging one rule.
   *
   * @throws IllegalArgumentException if there is no such rule
   */
  public MutationReport run(String rule) {
    return run(
        taxonomy.rules().stream()
            .filter(r -> r.id().equals(rule))
            .findFirst()
            .map(ImmutableList::of)
            .orElseThrow(() -> new IllegalArgumentException("no rule '" + rule + "'")));
  }

  private MutationReport run(ImmutableList<Rule> rules) {
    ImmutableListMultimap.Builder<String, Condition> variants = ImmutableListMultimap.builder();
    Map<Rule, ImmutableList<Mutation>> mutations = new LinkedHashMap<>();
    for (Rule rule : rules) {
      ImmutableList<Mutation> all = Mutation.all(rule.when());
      mutations.put(rule, all);
      all.forEach(mutation -> variants.put(rule.id(), mutation.when()));
    }
    Variants compiled = Variants.compile(taxonomy, variants.build());
    List<Survivor> survivors = new ArrayList<>();
    mutations.forEach(
        (rule, all) ->
            all.stream()
                .filter(mutation -> !isNoticed(rule, mutation, compiled))
                .map(m -> new Survivor(rule.id(), m.text(), m.when(), m.suggestion()))
                .forEach(survivors::add));
    int count = mutations.values().stream().mapToInt(List::size).sum();
    return report(rules, count, survivors);
  }

  private MutationReport report(List<Rule> rules, int mutants, List<Survivor> survivors) {
    ImmutableList<Survivor> waived =
        survivors.stream()
            .filter(survivor -> waivers.stream().anyMatch(waiver -> waiver.covers(survivor)))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<String> needless =
        waivers.stream()
            .filter(waiver -> waived.stream().noneMatch(waiver::covers))
            .filter(w -> rules.size() > 1 || rules.get(0).id().equals(w.rule()))
            .map(Waiver::toString)
            .collect(ImmutableList.toImmutableList());
    return new MutationReport(
        mutants,
        survivors.stream()
            .filter(survivor -> !waived.contains(survivor))
            .collect(ImmutableList.toImmutableList()),
        waived,
        needless);
  }

  private boolean isNoticed(Rule rule, Mutation mutation, Variants variants) {
    SpecRunner runner =
        new SpecRunner(
            rule.isVeto() ? damaged(rule, mutation) : taxonomy,
            variants.with(rule.id(), mutation.when()));
    return ownFirst(rule).stream().anyMatch(line -> !runner.run(line).passed());
  }

  /** Returns the lines of the rule's concept; those of the rule itself notice most. */
  private List<SpecLine> ownFirst(Rule rule) {
    return lines.get(rule.concept().value()).stream()
        .sorted(Comparator.comparing((SpecLine line) -> !target(line).equals(rule.id())))
        .toList();
  }

  /** A veto is tried alone by its spec lines, so the vocabulary itself has to hold the damage. */
  private Taxonomy damaged(Rule veto, Mutation mutation) {
    Taxonomy.Builder builder = Taxonomy.builder().version(taxonomy.version());
    taxonomy.concepts().forEach(builder::add);
    taxonomy.wordGroups().asMap().forEach(builder::wordGroup);
    for (Rule rule : taxonomy.rules()) {
      builder.add(
          rule.equals(veto)
              ? new Rule(rule.id(), rule.concept(), mutation.when(), 0, rule.because())
              : rule);
    }
    return builder.build();
  }
}
