package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Miss;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which part of which rule is named, and what is said of the role. */
class MissExplainerTest {
  private static Taxonomy.Builder builder() {
    return Taxonomy.builder()
        .add(SmallTaxonomy.concept("technique"))
        .add(SmallTaxonomy.concept("pruning", "technique"))
        .add(SmallTaxonomy.concept("head-pruning", "pruning"))
        .add(SmallTaxonomy.concept("unruly", "technique"));
  }

  private static Miss miss(String when, String title, String text) {
    Taxonomy taxonomy = builder().add(SmallTaxonomy.rule("r", "pruning", when)).build();
    return Classifiers.compile(taxonomy)
        .explainMiss(Paper.of(title, text), ConceptId.of("pruning"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "'ab'|'ab'|0|1",
        "and('ab', 'cd', 'ef')|'cd'|1|3",
        "and('cd', 'ab', 'ef')|'cd'|1|3",
        "or('cd', and('ab', 'ef'))|'ef'|1|3",
        "or(and('ab', 'ef'), 'cd')|'ef'|1|3",
        "or('cd', 'ef')|'cd'|0|2",
        "and('ab', not('x'))|not('x')|2|2",
        "and('ab', not(or('x', 'cd')))|not(or('x', 'cd'))|2|3",
        "then(1, 'ab', 'x')|then(1, 'ab', 'x')|2|2",
        "then(1, 'ab', 'cd')|'cd'|1|2",
        "near(1, 'ab', 'ab')|near(1, 'ab', 'ab')|2|2",
        "title('ab')|title('ab')|1|1",
        "and(title('t'), title('x'))|title('x')|2|2",
        "title('cd')|'cd'|0|1",
        "sentence('ab', 'x')|sentence('ab', 'x')|2|2",
        "except('ab', 'ab what')|except('ab', 'ab what')|2|2",
        "except('cd', 'ab what')|'cd'|1|2",
        "and('ab', or('cd', sentence('x', 'ef')))|'ef'|2|4",
      })
  void closest_condition_namesTheSmallestPartThatHasToGiveWay(
      String when, String failed, int satisfied, int leaves) {
    Miss miss = miss(when, "T", "One ab what. And x here.");
    if (when.equals("'ab'")) {
      miss = miss(when, "T", "Nothing.");
    }

    assertThat(miss.concept()).isEqualTo(ConceptId.of("pruning"));
    assertThat(miss.reason()).isEqualTo("none of its rules fired");
    assertThat(miss.closest())
        .containsExactly(new Miss.NearMiss("r", Condition.parse(failed), satisfied, leaves));
  }

  @Test
  void closest_manyRules_areTheFiveBestByTheShareOfTheirLeaves() {
    Taxonomy.Builder builder = builder();
    builder.add(SmallTaxonomy.rule("z.half", "pruning", "and('ab', 'none')"));
    builder.add(SmallTaxonomy.rule("a.none", "pruning", "'none'"));
    builder.add(SmallTaxonomy.rule("b.third", "pruning", "and('ab', 'none', 'nil')"));
    builder.add(SmallTaxonomy.rule("c.half", "head-pruning", "and('ab', 'nil')"));
    builder.add(SmallTaxonomy.rule("d.none", "pruning", "'nil'"));
    builder.add(SmallTaxonomy.rule("e.none", "pruning", "'nought'"));
    builder.add(SmallTaxonomy.rule("f.none", "pruning", "'nobody'"));
    builder.add(
        new Rule("v.veto", ConceptId.of("pruning"), Condition.parse("'nil nil'"), 0, "so it is"));
    Classifier classifier = Classifiers.compile(builder.build());
    Paper paper = Paper.of("", "One ab here.");

    assertThat(classifier.explainMiss(paper, ConceptId.of("pruning")).closest())
        .extracting(Miss.NearMiss::rule)
        .containsExactly("c.half", "z.half", "b.third", "a.none", "d.none");
    assertThat(classifier.explainMiss(paper, ConceptId.of("head-pruning")).closest())
        .as("a rule of the broader concept does not speak for the narrower")
        .extracting(Miss.NearMiss::rule)
        .containsExactly("c.half");
  }

  @Test
  void reason_noRuleAtAll_saysSo() {
    Classifier classifier =
        Classifiers.compile(builder().add(SmallTaxonomy.rule("r", "pruning", "'ab'")).build());
    Miss miss = classifier.explainMiss(Paper.of("", "One ab."), ConceptId.of("unruly"));

    assertThat(miss.reason()).isEqualTo("no rule speaks for it");
    assertThat(miss.closest()).isEmpty();
  }

  @Test
  void reason_narrowerConcept_isNamedWithItsRole() {
    Classifier classifier = Classifiers.compile(SmallTaxonomy.builder().build());

    assertThat(
            classifier
                .explainMiss(
                    Paper.of("", "We propose pruning attention heads."), ConceptId.of("pruning"))
                .reason())
        .isEqualTo(
            "implied by the narrower 'head-pruning', assigned as contribution, so the paper is"
                + " about it");
    assertThat(
            classifier
                .explainMiss(
                    Paper.of("", "Unlike quantization, we win."), ConceptId.of("compression"))
                .reason())
        .isEqualTo(
            "implied by the narrower 'quantization', assigned as mention, since 'quantization'"
                + " stands in the reach of the cue 'unlike'");
  }

  @Test
  void reason_severalPlaces_areEachGivenOnce() {
    Classifier classifier = Classifiers.compile(SmallTaxonomy.builder().build());
    Paper paper =
        Paper.of("", "Quantization is known. Quantization is old. We go on unlike quantization.");

    assertThat(classifier.explainMiss(paper, ConceptId.of("quantization")).reason())
        .isEqualTo(
            "assigned as mention, since 'Quantization' stands before the authors speak of their own"
                + " work; 'quantization' stands in the reach of the cue 'unlike'");
  }

  @Test
  void reason_vetoOfTheConceptItself_isGiven() {
    Classifier classifier = Classifiers.compile(SmallTaxonomy.builder().build());

    assertThat(
            classifier.explainMiss(Paper.of("", "An orchard."), ConceptId.of("pruning")).reason())
        .isEqualTo("turned away by the veto 'pruning.garden': trees are pruned too");
    assertThat(
            classifier
                .explainMiss(Paper.of("", "An orchard."), ConceptId.of("quantization"))
                .reason())
        .isEqualTo("none of its rules fired");
  }

  @Test
  void closest_rulesThatFired_areLeftOut() {
    Taxonomy.Builder builder = builder();
    builder.add(SmallTaxonomy.rule("fired", "pruning", "'ab'"));
    builder.add(SmallTaxonomy.rule("missed", "pruning", "'none'"));

    assertThat(
            Classifiers.compile(builder.build())
                .explainMiss(Paper.of("", "One ab."), ConceptId.of("pruning"))
                .closest())
        .extracting(Miss.NearMiss::rule)
        .containsExactly("missed");
  }
}
