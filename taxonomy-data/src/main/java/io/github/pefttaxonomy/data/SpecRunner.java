package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.data.SpecLine.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs spec files: example lines that say what a text shows and what it does not.
 *
 * <pre>{@code
 * + low-rank-adaptation   contribution | We propose a [low-rank adaptation] whose rank grows.
 * - low-rank-adaptation                | A LoRa radio gateway for soil sensors.
 * ~ quantization          mention      | Unlike [quantization], our pruner needs no data.
 * + lora.name                          | [LoRA]: Fast Tuning || We tune a model with [LoRA].
 * }</pre>
 *
 * <p>The target is the id of a concept or of a rule. With {@code +} the concept must be assigned,
 * in that role if one is given, and the brackets must mark exactly its evidence; a rule must be
 * evidence at exactly the brackets. With {@code -} the concept must not be assigned, the rule not
 * be evidence. {@code ~} is a {@code +} for the roles that a paper is not about. What stands before
 * {@code ||} is the title, the rest the abstract. A veto, which never is evidence, is tried alone:
 * the brackets mark where it fires. Blank lines and lines that begin with {@code #} do not count.
 *
 * <p>Safe for many threads.
 */
public final class SpecRunner {
  private final Taxonomy taxonomy;
  private final Classifier classifier;

  private SpecRunner(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.classifier = Classifiers.compile(taxonomy);
  }

  /** Makes a runner that asks a classifier of its own about everything but vetoes. */
  SpecRunner(Taxonomy taxonomy, Classifier classifier) {
    this.taxonomy = taxonomy;
    this.classifier = classifier;
  }

  /**
   * Returns a runner for a vocabulary, which it compiles.
   *
   * @throws io.github.pefttaxonomy.InvalidTaxonomyException if the vocabulary cannot be compiled
   */
  public static SpecRunner of(Taxonomy taxonomy) {
    return new SpecRunner(taxonomy);
  }

  /**
   * Returns what came of each line of a spec file.
   *
   * @throws IOException if the file cannot be read, is larger than {@link ReadLimits#forDocuments}
   *     allow, or is not UTF-8
   */
  public ImmutableList<SpecResult> run(Path file) throws IOException {
    return run(file.toString(), text(file));
  }

  private static String text(Path file) throws IOException {
    try {
      return FileBytes.text(file, ReadLimits.forDocuments());
    } catch (BadInput e) {
      throw new IOException(file + ": the file " + e.fault(), e);
    }
  }

  /**
   * Returns what came of each line of a spec; {@code name} stands for it in results. A line that is
   * not written in the notation of specs fails.
   */
  public ImmutableList<SpecResult> run(String name, String text) {
    return SpecLine.read(name, text).stream()
        .map(this::run)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the rules that the lines do not exercise. A rule needs a line that passes with the rule
   * among the evidence, and a {@code -} line that passes for the rule or its concept; a veto needs,
   * instead of the latter, a line where its concept is assigned in spite of it, or a {@code -} line
   * of its own.
   */
  public ImmutableList<Problem> gaps(Iterable<SpecResult> results) {
    Set<String> shown = new HashSet<>();
    Set<String> refuted = new HashSet<>();
    for (SpecResult result : results) {
      shown.addAll(result.shown());
      refuted.addAll(result.refuted());
    }
    return taxonomy.rules().stream()
        .flatMap(rule -> gaps(rule, shown, refuted))
        .collect(ImmutableList.toImmutableList());
  }

  private Stream<Problem> gaps(Rule rule, Set<String> shown, Set<String> refuted) {
    boolean isRefuted =
        refuted.contains(rule.id())
            || (rule.isVeto()
                ? Stream.concat(
                        Stream.of(rule.concept()), taxonomy.descendants(rule.concept()).stream())
                    .anyMatch(concept -> shown.contains(concept.value()))
                : refuted.contains(rule.concept().value()));
    String subject = "rule '" + rule.id() + "'";
    return Stream.of(
            shown.contains(rule.id()) ? "" : "has no spec line that passes and shows it at work",
            isRefuted ? "" : "has no spec line that passes and shows it, or its concept, absent")
        .filter(message -> !message.isEmpty())
        .map(message -> Problem.of(subject, message));
  }

  /** Returns what came of a line. */
  SpecResult run(SpecLine line) {
    try {
      return run(line, line.parse());
    } catch (IllegalArgumentException e) {
      return SpecResult.failed(line, "is no spec line: " + e.getMessage());
    }
  }

  private SpecResult run(SpecLine line, SpecLine.Claim claim) {
    Optional<Rule> rule =
        taxonomy.rules().stream().filter(r -> r.id().equals(claim.target())).findFirst();
    if (rule.isPresent()) {
      return runRule(line, claim, rule.get());
    }
    Optional<ConceptId> concept =
        taxonomy.concepts().stream()
            .map(c -> c.id())
            .filter(id -> id.value().equals(claim.target()))
            .findFirst();
    return concept
        .map(id -> runConcept(line, claim, id))
        .orElseGet(
            () -> SpecResult.failed(line, "no concept and no rule is '" + claim.target() + "'"));
  }

  private SpecResult runConcept(SpecLine line, SpecLine.Claim claim, ConceptId concept) {
    Classification found = classifier.classify(claim.text().paper());
    Optional<Assignment> assignment = found.assignment(concept);
    if (claim.isNegative()) {
      return assignment
          .map(a -> SpecResult.failed(line, "expected no '" + concept + "', but it is " + show(a)))
          .orElseGet(() -> SpecResult.refutes(line, claim.target()));
    }
    if (assignment.isEmpty()) {
      return SpecResult.failed(line, expected(claim) + ", but " + whyMissed(claim, concept, found));
    }
    boolean isAsClaimed =
        marks(assignment.get().evidence()).equals(claim.text().marks())
            && claim.role().map(assignment.get().role()::equals).orElse(true);
    return isAsClaimed
        ? SpecResult.shows(line, shown(assignment.get()))
        : SpecResult.failed(line, expected(claim) + ", but it is " + show(assignment.get()));
  }

  private SpecResult runRule(SpecLine line, SpecLine.Claim claim, Rule rule) {
    Classifier judge = rule.isVeto() ? alone(rule) : classifier;
    Classification found = judge.classify(claim.text().paper());
    List<Evidence> places =
        assignments(found)
            .flatMap(a -> a.evidence().stream())
            .filter(e -> e.rule().equals(rule.id()))
            .toList();
    if (claim.isNegative()) {
      return places.isEmpty()
          ? SpecResult.refutes(line, rule.id())
          : SpecResult.failed(line, "expected no '" + rule.id() + "', but found " + show(places));
    }
    if (!marks(places).equals(claim.text().marks())) {
      String other = places.isEmpty() ? showAll(found) : show(places);
      return SpecResult.failed(line, expected(claim) + ", but found " + other);
    }
    return places.stream().allMatch(e -> claim.role().map(e.role()::equals).orElse(true))
        ? SpecResult.shows(line, ImmutableSet.of(rule.id()))
        : SpecResult.failed(line, expected(claim) + ", but found " + show(places));
  }

  /** Returns a classifier that assigns the concept of a veto exactly where the veto fires. */
  private Classifier alone(Rule veto) {
    Taxonomy.Builder builder = Taxonomy.builder().version(taxonomy.version());
    taxonomy.concepts().forEach(builder::add);
    taxonomy.wordGroups().asMap().forEach(builder::wordGroup);
    builder.add(new Rule(veto.id(), veto.concept(), veto.when(), 1, veto.because()));
    return Classifiers.compile(builder.build());
  }

  private static Stream<Assignment> assignments(Classification classification) {
    return Stream.concat(
        classification.techniques().stream(), classification.descriptors().stream());
  }

  private static ImmutableSet<String> shown(Assignment assignment) {
    return Stream.concat(
            Stream.of(assignment.concept().value()),
            assignment.evidence().stream().map(Evidence::rule))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableSortedSet<Mark> marks(List<Evidence> places) {
    return places.stream()
        .map(Mark::of)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Mark::compareTo));
  }

  private String whyMissed(SpecLine.Claim claim, ConceptId concept, Classification found) {
    String reason = classifier.explainMiss(claim.text().paper(), concept).reason();
    return "it is not assigned (" + reason + "); found " + showAll(found);
  }

  private static String expected(SpecLine.Claim claim) {
    return "expected '"
        + claim.target()
        + "'"
        + claim.role().map(role -> " as " + role.label()).orElse("")
        + " at "
        + SpecLine.show(claim.text().marks(), claim.text().paper());
  }

  private static String showAll(Classification found) {
    String all =
        assignments(found)
            .map(a -> "'" + a.concept() + "' " + show(a))
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? "nothing" : all;
  }

  private static String show(Assignment assignment) {
    return "assigned as " + assignment.role().label() + " from " + show(assignment.evidence());
  }

  private static String show(List<Evidence> places) {
    return places.stream().map(Evidence::toString).collect(Collectors.joining(", "));
  }
}
