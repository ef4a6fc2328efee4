package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.data.MutationReport.Survivor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Which damages there are, which lines notice them, and how many of the shipped rules' do not. */
class MutationCheckTest {
  private static final Path BUDGET =
      Path.of("src/test/resources/io/github/pefttaxonomy/data/mutation-budget.txt");

  private static Taxonomy taxonomy(String when) {
    return taxonomy(when, 1);
  }

  private static Taxonomy taxonomy(String when, double strength) {
    ConceptId technique = ConceptId.of("technique");
    ConceptId pruning = ConceptId.of("pruning");
    return Taxonomy.builder()
        .add(Concept.builder().id(technique).label("T").definition("All.").build())
        .add(
            Concept.builder()
                .id(pruning)
                .label("P")
                .definition("Cut.")
                .addBroader(technique)
                .build())
        .add(new Rule("p.rule", pruning, Condition.parse(when), strength, "it says so"))
        .add(new Rule("p.other", pruning, Condition.phrase("shears"), 1, "it says so"))
        .build();
  }

  private static List<String> mutations(String when) {
    return Mutation.all(Condition.parse(when)).stream()
        .map(mutation -> mutation.text() + " = " + mutation.when())
        .toList();
  }

  private static List<String> survivors(Taxonomy taxonomy, String spec) {
    return MutationCheck.of(taxonomy, ImmutableMap.of("x.spec", spec)).run().survivors().stream()
        .map(Survivor::mutation)
        .toList();
  }

  @Test
  void mutations_eachKind_isMadeOnce() {
    assertThat(mutations("or('a', 'b', 'c')"))
        .containsExactly(
            "drop 'a' = or('b', 'c')", "drop 'b' = or('a', 'c')", "drop 'c' = or('a', 'b')");
    assertThat(mutations("and('a', not('b'), 'c')"))
        .containsExactly("drop not('b') = and('a', 'c')", "drop 'c' = and('a', not('b'))");
    assertThat(mutations("except('a', 'b')")).containsExactly("drop exception 'b' = 'a'");
    assertThat(mutations("title('a')")).containsExactly("drop title of 'a' = 'a'");
    assertThat(mutations("near(2, 'a', 'b')"))
        .containsExactly("widen near(2, 'a', 'b') = near(60, 'a', 'b')");
    assertThat(mutations("'a b|c d?'")).isEmpty();
  }

  @Test
  void mutations_nestedParts_arePutBackIntoTheirSurroundings() {
    assertThat(mutations("sentence(then(3, or('a', 'b'), 'c'), or('d', 'e'))"))
        .containsExactly(
            "drop or('d', 'e') = then(3, or('a', 'b'), 'c')",
            "widen then(3, or('a', 'b'), 'c')"
                + " = sentence(then(60, or('a', 'b'), 'c'), or('d', 'e'))",
            "drop 'a' = sentence(then(3, 'b', 'c'), or('d', 'e'))",
            "drop 'b' = sentence(then(3, 'a', 'c'), or('d', 'e'))");
  }

  @Test
  void run_linesForEveryPart_leaveNoSurvivor() {
    Taxonomy taxonomy = taxonomy("or(except('prune~', 'prune trees'), then(1, 'cut', 'weights'))");
    String spec =
        """
        + p.rule  | We [prune] much.
        + p.rule  | We [cut the weights].
        - pruning | They prune trees.
        - pruning | They cut the long and heavy weights.
        """;

    assertThat(survivors(taxonomy, spec)).isEmpty();
  }

  @Test
  void run_missingLine_leavesASurvivorWithASuggestion() {
    Taxonomy taxonomy = taxonomy("and('prune~', not('tree'))");
    MutationReport report =
        MutationCheck.of(taxonomy, ImmutableMap.of("x.spec", "+ p.rule | We [prune].\n")).run();

    assertThat(report.mutants()).isEqualTo(1);
    assertThat(report.survivors())
        .hasToString("[p.rule: drop not('tree'); add a '-' line that only this keeps out]");
    assertThat(survivors(taxonomy, "- p.rule | We prune a tree.\n")).isEmpty();
    assertThat(survivors(taxonomy, "- pruning | We prune a tree.\n")).isEmpty();
  }

  @Test
  void run_lineOfAnotherConcept_doesNotCount() {
    Taxonomy taxonomy = taxonomy("or('prune~', 'cut')");

    assertThat(survivors(taxonomy, "+ technique | We [cut] it.\n+ p.rule | We [prune].\n"))
        .containsExactly("drop 'cut'");
  }

  @Test
  void run_veto_isDamagedToo() {
    Taxonomy taxonomy = taxonomy("or('tree', 'bush')", 0);

    assertThat(survivors(taxonomy, "+ p.rule | A [tree].\n")).containsExactly("drop 'bush'");
    assertThat(survivors(taxonomy, "+ p.rule | A [tree].\n- pruning | With shears on a bush.\n"))
        .isEmpty();
  }

  @Test
  void run_waivers_takeSurvivorsOffTheList() {
    Taxonomy taxonomy = taxonomy("and('prune~', not('tree'))");
    String spec =
        """
        # waive: p.rule drop not('tr… — no text without it is known
        # waive: p.rule drop not('bush') — left over
        """;
    MutationReport report = MutationCheck.of(taxonomy, ImmutableMap.of("x.spec", spec)).run();

    assertThat(report.survivors()).isEmpty();
    assertThat(report.waived()).hasSize(1);
    assertThat(report.needlessWaivers())
        .containsExactly("x.spec:2: waive: p.rule drop not('bush')");
  }

  @Test
  void run_oneRule_damagesOnlyThat() {
    Taxonomy taxonomy = taxonomy("or('prune~', 'cut')");
    MutationCheck check = MutationCheck.of(taxonomy, ImmutableMap.of());

    assertThat(check.run("p.other").mutants()).isZero();
    assertThat(check.run("p.rule").mutants()).isEqualTo(2);
    assertThatThrownBy(() -> check.run("p.none"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no rule 'p.none'");
  }

  /**
   * The number of unnoticed damages may only fall: whoever writes lines lowers the budget, whoever
   * writes rules without lines meets it.
   */
  @Test
  void run_shippedRules_keepWithinTheBudget(TestReporter reporter) throws IOException {
    int budget = Integer.parseInt(Files.readString(BUDGET).strip());
    VocabularyFiles shipped = VocabularyFiles.shipped();
    MutationReport report = MutationCheck.of(shipped.taxonomy(), shipped.specs()).run();
    int survivors = report.survivors().size();

    reporter.publishEntry(
        "mutations", report.mutants() + " tried, " + survivors + " unnoticed, budget " + budget);
    assertThat(survivors)
        .as(
            "more damage goes unnoticed than the budget allows; './taxonomy mutate' lists it all:"
                + report.survivors().stream()
                    .limit(20)
                    .map(survivor -> "\n  " + survivor)
                    .collect(Collectors.joining()))
        .isLessThanOrEqualTo(budget);
    assertThat(report.needlessWaivers()).isEmpty();
  }
}
