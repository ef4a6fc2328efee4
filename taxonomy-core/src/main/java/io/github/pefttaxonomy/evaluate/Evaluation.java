package io.github.pefttaxonomy.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Taxonomy;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures that say how far found labels agree with given ones.
 *
 * <p>A paper is about a concept when a label says so with the role contribution, studied or
 * component; ancestors follow. <em>Hierarchical</em> precision and recall count all concepts that a
 * paper is about, ancestors included and each once, without the root (Kiritchenko et al. 2005).
 * <em>Flat</em> figures count the labels as they stand. <em>Families</em> are chosen concepts, such
 * as {@code pruning}, looked at one by one; the role of a paper for a family is the strongest of
 * all labels at or below it.
 *
 * <p>Immutable and safe for many threads. The time is linear in the number of labels; {@link
 * #intervals()} takes a thousand times that.
 */
public final class Evaluation {
  /** Families with fewer given labels tell little and are left out of the mean over families. */
  public static final int FAMILY_SUPPORT = 5;

  private final ImmutableList<ConceptId> families;
  private final ImmutableList<PaperTally> tallies;

  private Evaluation(ImmutableList<ConceptId> families, ImmutableList<PaperTally> tallies) {
    this.families = families;
    this.tallies = tallies;
  }

  /**
   * An interval that the true figure lies in with a probability of about 95 %.
   *
   * @param low its lower end
   * @param high its upper end
   */
  public record Interval(double low, double high) {}

  /**
   * How one concept fared.
   *
   * @param counts the decisions on it, labels of narrower concepts included
   * @param invented ids of papers that were wrongly found to be about it
   * @param missed ids of papers that were not found to be about it
   */
  public record ConceptOutcome(
      Counts counts, ImmutableList<String> invented, ImmutableList<String> missed) {}

  /**
   * Returns the figures of some papers.
   *
   * @param families the concepts that family figures look at, in the order of their table
   * @throws IllegalArgumentException if a family or a label is no concept of the vocabulary
   */
  public static Evaluation of(
      Taxonomy taxonomy, Iterable<ConceptId> families, Iterable<Judgement> judgements) {
    ImmutableList<ConceptId> known = ImmutableList.copyOf(families);
    known.forEach(taxonomy::concept);
    Closure closure = new Closure(taxonomy);
    return new Evaluation(
        known,
        ImmutableList.copyOf(judgements).stream()
            .map(judgement -> PaperTally.of(judgement, closure, known))
            .collect(ImmutableList.toImmutableList()));
  }

  /** Returns the number of papers. */
  public int papers() {
    return tallies.size();
  }

  /** Returns the decisions on all concepts, ancestors included. */
  public Counts hierarchical() {
    return sum(tallies.stream().map(PaperTally::hierarchical));
  }

  /** Returns the mean of the hierarchical F of each paper. */
  public double paperMacroF1() {
    return tallies.stream().mapToDouble(PaperTally::f1).average().orElse(1);
  }

  /** Returns the decisions on labels as they stand, without ancestors. */
  public Counts flat() {
    return sum(flatByConcept().values().stream());
  }

  /** Returns the mean F1 of the concepts that were given, without ancestors. */
  public double flatMacroF1() {
    return flatByConcept().values().stream()
        .filter(counts -> counts.support() > 0)
        .mapToDouble(Counts::f1)
        .average()
        .orElse(1);
  }

  private Map<ConceptId, Counts> flatByConcept() {
    return tallies.stream()
        .flatMap(tally -> tally.exact().entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Counts::plus));
  }

  /** Returns the decisions on each family, in the order given. */
  public ImmutableMap<ConceptId, Counts> families() {
    ImmutableMap.Builder<ConceptId, Counts> byFamily = ImmutableMap.builder();
    for (int i = 0; i < families.size(); i++) {
      int family = i;
      byFamily.put(families.get(i), sum(tallies.stream().map(t -> t.families().get(family))));
    }
    return byFamily.buildOrThrow();
  }

  /** Returns the mean F1 of the families with enough support; nothing where there are none. */
  public OptionalDouble familyMacroF1() {
    return mean(
        families().values().stream()
            .filter(counts -> counts.support() >= FAMILY_SUPPORT)
            .map(Counts::f1));
  }

  /** Returns how each concept fared that was given or found, most often given first. */
  public ImmutableMap<ConceptId, ConceptOutcome> concepts() {
    return new ConceptTable(tallies).rows();
  }

  /** Returns how often a family with the first role was found with the second one. */
  public ImmutableTable<Role, Role, Integer> roleConfusion() {
    ImmutableTable.Builder<Role, Role, Integer> table = ImmutableTable.builder();
    for (Role given : Role.values()) {
      for (Role found : Role.values()) {
        long count =
            rolePairs().filter(pair -> pair.given() == given && pair.found() == found).count();
        table.put(given, found, (int) count);
      }
    }
    return table.build();
  }

  /** Returns the share of families with the same role on both sides, of those on both sides. */
  public OptionalDouble roleAccuracy() {
    return mean(rolePairs().map(pair -> pair.agrees() ? 1.0 : 0.0));
  }

  private Stream<PaperTally.RolePair> rolePairs() {
    return tallies.stream().flatMap(tally -> tally.roles().stream());
  }

  /** Returns the share of papers for which both sides agree whether it is about any technique. */
  public double scopeAccuracy() {
    return mean(tallies.stream().map(t -> t.agreesOnScope() ? 1.0 : 0.0)).orElse(1.0);
  }

  /**
   * Returns how the confidences of the found about-labels turned out. A label is right if its
   * concept is among those that the paper is about, ancestors included.
   */
  public Calibration calibration() {
    return Calibration.of(tallies.stream().flatMap(tally -> tally.outcomes().stream()).toList());
  }

  /** Returns the headline figures by the names used in reports; those without a value left out. */
  public ImmutableMap<String, Double> figures() {
    ImmutableMap.Builder<String, Double> figures = ImmutableMap.builder();
    Counts hierarchical = hierarchical();
    Counts family = sum(families().values().stream());
    figures.put("hP", hierarchical.precision());
    figures.put("hR", hierarchical.recall());
    figures.put("hF", hierarchical.f1());
    figures.put("paper_macro_F", paperMacroF1());
    figures.put("flat_micro_F1", flat().f1());
    figures.put("flat_macro_F1", flatMacroF1());
    figures.put("family_micro_P", family.precision());
    figures.put("family_micro_R", family.recall());
    figures.put("family_micro_F1", family.f1());
    familyMacroF1().ifPresent(value -> figures.put("family_macro_F1_support5", value));
    figures.put("scope_accuracy", scopeAccuracy());
    roleAccuracy().ifPresent(v -> figures.put("role_accuracy_on_shared_families", v));
    calibration().expectedError().ifPresent(value -> figures.put("ECE", value));
    return figures.buildOrThrow();
  }

  /**
   * Returns an interval for each of the headline figures: the percentile bootstrap over papers
   * (Efron 1979) with a fixed seed, so that the same labels give the same intervals. The papers are
   * drawn; uncertainty of the given labels themselves is not in it.
   */
  public ImmutableMap<String, Interval> intervals() {
    Function<ImmutableList<PaperTally>, ImmutableMap<String, Double>> figures =
        drawn -> new Evaluation(families, drawn).figures();
    return new Bootstrap(tallies, figures).intervals();
  }

  private static Counts sum(Stream<Counts> counts) {
    return counts.reduce(Counts.NONE, Counts::plus);
  }

  private static OptionalDouble mean(Stream<Double> values) {
    double[] all = values.mapToDouble(Double::doubleValue).toArray();
    double sum = 0;
    for (double value : all) {
      sum += value;
    }
    return all.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / all.length);
  }
}
