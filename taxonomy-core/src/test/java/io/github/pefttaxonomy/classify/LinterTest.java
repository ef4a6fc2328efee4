package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One seeded defect for each class of findings, and its harmless neighbour. */
class LinterTest {
  private static Taxonomy.Builder builder() {
    return Taxonomy.builder()
        .add(SmallTaxonomy.concept("technique"))
        .add(SmallTaxonomy.concept("pruning", "technique"))
        .add(SmallTaxonomy.concept("head-pruning", "pruning"))
        .add(SmallTaxonomy.rule("pruning.name", "pruning", "'pruning'"))
        .add(SmallTaxonomy.rule("head.name", "head-pruning", "'head pruning'"));
  }

  private static Rule rule(String id, String when) {
    return SmallTaxonomy.rule(id, "pruning", when);
  }

  private static List<Finding> findings(Taxonomy.Builder builder, String id) {
    return Linter.lint(builder.build()).stream().filter(f -> f.id().equals(id)).toList();
  }

  private static void assertOne(
      Taxonomy.Builder builder, String id, Severity severity, String subject, String message) {
    List<Finding> findings = findings(builder, id);
    assertThat(findings).as(findings.toString()).hasSize(1);
    assertThat(findings.get(0).severity()).isEqualTo(severity);
    assertThat(findings.get(0).subject()).isEqualTo(subject);
    assertThat(findings.get(0).message()).contains(message);
    assertThat(findings.get(0).remedy()).isNotBlank();
  }

  @Test
  void lint_soundVocabulary_findsNothing() {
    assertThat(Linter.lint(builder().build())).isEmpty();
  }

  @Test
  void l001_wordLongerThanAnyThatIsKnown_neverMatches() {
    String longWord = "a".repeat(60);

    assertOne(
        builder().add(rule("r", "'" + longWord + " trees'")),
        "L001",
        Severity.ERROR,
        "rule 'r'",
        "that can never match");
    assertOne(
        builder().add(rule("r", "'cutting|" + longWord + " trees'")),
        "L001",
        Severity.WARNING,
        "rule 'r'",
        "never matches '" + longWord + " trees'");
  }

  @Test
  void l001_emptyWordGroup_neverMatches() {
    Taxonomy.Builder builder =
        builder()
            .wordGroup("cut", ImmutableList.of("b".repeat(49)))
            .add(rule("r", "'<cut> trees'"));

    assertOne(builder, "L001", Severity.ERROR, "rule 'r'", "'<cut> trees' that can never match");
  }

  @Test
  void l001_cue_isCheckedToo() {
    Condition when = Condition.phrase("c".repeat(49));
    Taxonomy.Builder builder =
        builder()
            .add(new Cue("never", when, Cue.Kind.USE, Cue.Direction.FORWARD, Cue.Until.PHRASE, 9));

    assertOne(builder, "L001", Severity.ERROR, "cue 'never'", "can never match");
  }

  @Test
  void l002_contradictions_neverHold() {
    assertOne(
        builder().add(rule("r", "and('cutting', not('cutting|sawing'))")),
        "L002",
        Severity.ERROR,
        "rule 'r'",
        "can never hold");
    assertOne(
        builder().add(rule("r", "or('x', and('y', sentence(then(2, 'cut', 'tree'), not('cut'))))")),
        "L002",
        Severity.ERROR,
        "rule 'r'",
        "never holds together with not('cut')");
    assertOne(
        builder().add(rule("r", "except('cutting', 'cutting|sawing')")),
        "L002",
        Severity.ERROR,
        "rule 'r'",
        "the exception takes every place");
  }

  @Test
  void l002_longerException_isFine() {
    assertThat(findings(builder().add(rule("r", "except('cut', 'cut tree')")), "L002")).isEmpty();
    assertThat(findings(builder().add(rule("r", "and('cut', not('cut tree'))")), "L002")).isEmpty();
  }

  @Test
  void l003_narrowerRuleOfTheSameConcept_isShadowed() {
    assertOne(
        builder().add(rule("r", "sentence('pruning', 'tree')")),
        "L003",
        Severity.WARNING,
        "rule 'r'",
        "nothing that rule 'pruning.name' does not say");
    assertOne(
        builder().add(rule("r", "'pruning'")),
        "L003",
        Severity.WARNING,
        "rule 'r'",
        "rule 'pruning.name'");
    assertOne(
        builder().add(rule("wide", "or('cut', 'saw')")).add(rule("r", "title('saw')")),
        "L003",
        Severity.WARNING,
        "rule 'r'",
        "rule 'wide'");
  }

  @Test
  void l003_strongerOrFurtherReachingOrOtherConcept_isNotShadowed() {
    Rule stronger =
        new Rule("r", ConceptId.of("pruning"), Condition.parse("title('pruning')"), 0.9, "it is");

    assertThat(findings(builder().add(stronger), "L003")).isEmpty();
    assertThat(findings(builder().add(rule("r", "'pruning trees'")), "L003")).isEmpty();
    assertThat(
            findings(
                builder().add(SmallTaxonomy.rule("r", "head-pruning", "title('pruning')")), "L003"))
        .isEmpty();
  }

  private static Rule veto(String id, String concept, String when) {
    return new Rule(id, ConceptId.of(concept), Condition.parse(when), 0, "trees");
  }

  @Test
  void l003_vetoWithinAnother_isShadowed() {
    Taxonomy.Builder wide = builder().add(veto("wide", "pruning", "'orchard'"));

    assertOne(
        wide.add(veto("r", "head-pruning", "then(3, 'orchard', 'gate')")),
        "L003",
        Severity.WARNING,
        "rule 'r'",
        "rule 'wide'");
    assertThat(
            findings(
                builder()
                    .add(veto("narrow", "head-pruning", "'orchard'"))
                    .add(veto("r", "pruning", "then(3, 'orchard', 'gate')")),
                "L003"))
        .isEmpty();
    assertThat(
            findings(
                builder()
                    .add(veto("one", "pruning", "'orchard'"))
                    .add(veto("r", "pruning", "'garden'")),
                "L003"))
        .isEmpty();
    assertThat(findings(builder().add(veto("r", "pruning", "'pruning'")), "L003")).isEmpty();
  }

  @Test
  void l003_equalRules_theLaterIsShadowed() {
    assertOne(
        builder().add(rule("one", "or('cut', 'saw')")).add(rule("two", "or('saw', 'cut')")),
        "L003",
        Severity.WARNING,
        "rule 'two'",
        "rule 'one'");
  }

  @Test
  void l004_sameConditionTwice_isNeedless() {
    assertOne(
        builder().add(rule("r", "or('cut', 'saw', 'cut')")),
        "L004",
        Severity.WARNING,
        "rule 'r'",
        "has the alternative 'cut' twice");
    assertOne(
        builder().add(rule("r", "and('cut tree', or('cut tree', 'bush'))")),
        "L004",
        Severity.WARNING,
        "rule 'r'",
        "which implies it");
  }

  @Test
  void l005_coveredAlternative_isNeedless() {
    assertOne(
        builder().add(rule("r", "or(title('cut'), 'cut|saw')")),
        "L005",
        Severity.NOTE,
        "rule 'r'",
        "has the alternative title('cut'), which 'cut|saw' covers");
  }

  @Test
  void l006_formOfAnAlternative_isNeedless() {
    assertOne(
        builder().add(rule("r", "'saw*|sawing'")),
        "L006",
        Severity.NOTE,
        "rule 'r'",
        "the alternative 'sawing'");
    assertThat(findings(builder().add(rule("r", "'saw*|cutting'")), "L006")).isEmpty();
  }

  @Test
  void l007_barBetweenKnownPhrases_looksWrong() {
    Taxonomy.Builder builder =
        builder()
            .add(rule("one", "'tree cutting'"))
            .add(rule("two", "'bush trimming'"))
            .add(rule("r", "'tree cutting|bush trimming'"));

    assertOne(builder, "L007", Severity.WARNING, "rule 'r'", "the bar divides words");
    assertThat(findings(builder().add(rule("r", "'tree cutting|bush trimming'")), "L007"))
        .isEmpty();
  }

  @Test
  void l006_equalAlternativesAndGroups_theLaterIsNeedless() {
    Taxonomy.Builder equal = builder().add(rule("r", "'tree cut|cut|saw?'"));
    Taxonomy.Builder groups =
        builder()
            .wordGroup("cut", ImmutableList.of("cutting", "sawing"))
            .add(rule("r", "'<cut>|cutting|<cut> trees'"));

    assertOne(equal, "L006", Severity.NOTE, "rule 'r'", "the alternative 'cut' in");
    assertOne(
        groups,
        "L006",
        Severity.NOTE,
        "rule 'r'",
        "the alternative '<cut>' in '<cut>|cutting|<cut> trees', which '<cut>' matches already");
  }

  @Test
  void l007_barBetweenLabelsAndNames_looksWrong() {
    Taxonomy.Builder labels =
        builder()
            .add(labelled("cutting", "Tree Cutting", "bush trimming").build())
            .add(rule("r", "'tree cutting|bush trimming'"));
    Taxonomy.Builder names =
        builder()
            .add(method("Tree-Cutting", "pruning").addAliases("bush trimming").build())
            .add(rule("r", "'tree cutting|bush? trimming'"));

    assertOne(labels, "L007", Severity.WARNING, "rule 'r'", "'tree cutting' from 'bush trimming'");
    assertOne(names, "L007", Severity.WARNING, "rule 'r'", "'tree cutting' from 'bush trimming'");
    assertThat(
            findings(
                builder()
                    .add(labelled("cutting", "Tree Cutting").build())
                    .add(rule("r", "'tree cutting|bush trimming'")),
                "L007"))
        .isEmpty();
  }

  @Test
  void l008_ruleThatItsVetoAlwaysMeets_neverHasAnEffect() {
    Rule veto = new Rule("veto", ConceptId.of("pruning"), Condition.phrase("orchard"), 0, "trees");

    assertOne(
        builder()
            .add(veto)
            .add(SmallTaxonomy.rule("r", "head-pruning", "then(3, 'orchard', 'head')")),
        "L008",
        Severity.ERROR,
        "rule 'r'",
        "the veto 'veto'");
  }

  @Test
  void l009_conceptThatNothingSpeaksFor_isNeverAssigned() {
    assertOne(
        builder().add(SmallTaxonomy.concept("tree-pruning", "pruning")),
        "L009",
        Severity.WARNING,
        "concept 'tree-pruning'",
        "no rule and no method");
    assertOne(
        builder()
            .add(SmallTaxonomy.concept("colour"))
            .add(SmallTaxonomy.concept("green", "colour")),
        "L009",
        Severity.NOTE,
        "concept 'colour'",
        "a facet that no rule speaks for");
  }

  @Test
  void l008_vetoOfAnotherConceptOrCase_isFine() {
    assertThat(
            findings(
                builder()
                    .add(veto("veto", "head-pruning", "'orchard'"))
                    .add(rule("r", "then(3, 'orchard', 'head')")),
                "L008"))
        .isEmpty();
    assertThat(
            findings(
                builder()
                    .add(veto("veto", "pruning", "'orchard gate'"))
                    .add(rule("r", "'orchard'")),
                "L008"))
        .isEmpty();
  }

  @Test
  void l009_namesSpeakForConcepts_butModelsDoNot() {
    Taxonomy.Builder named =
        builder()
            .add(SmallTaxonomy.concept("tree-pruning", "pruning"))
            .add(method("TreeCut", "tree-pruning").build());
    Taxonomy.Builder model =
        builder()
            .add(SmallTaxonomy.concept("tree-pruning", "pruning"))
            .add(method("TreeCut", "tree-pruning").isModel(true).build());
    Taxonomy.Builder vetoed =
        builder()
            .add(SmallTaxonomy.concept("tree-pruning", "pruning"))
            .add(veto("r", "tree-pruning", "'orchard'"));

    assertThat(findings(named, "L009")).isEmpty();
    assertThat(findings(model, "L009")).hasSize(1);
    assertThat(findings(vetoed, "L009")).hasSize(1);
  }

  @Test
  void l009_facetWithoutConceptsSpokenFor_isANoteOfItsOwn() {
    Taxonomy.Builder silent =
        builder()
            .add(SmallTaxonomy.concept("colour"))
            .add(SmallTaxonomy.concept("green", "colour"));

    assertThat(findings(silent, "L009"))
        .extracting(Finding::subject)
        .containsExactly("concept 'colour'");
  }

  @Test
  void l010_otherLabels_areFine() {
    assertThat(
            findings(builder().add(labelled("cutting", "The cutting", "sawing").build()), "L010"))
        .isEmpty();
    assertThat(
            findings(
                builder().add(labelled("cutting", "The cutting", "sawing", "Sawing").build()),
                "L011"))
        .isEmpty();
  }

  @Test
  void l012_relatedBelowOrBeside() {
    Taxonomy.Builder below =
        builder()
            .add(labelled("felling", "The felling").addRelated(ConceptId.of("sawing")).build())
            .add(labelled("sawing", "The sawing").addBroader(ConceptId.of("felling")).build());
    Taxonomy.Builder beside =
        builder()
            .add(labelled("felling", "The felling").addRelated(ConceptId.of("pruning")).build());

    assertOne(below, "L012", Severity.ERROR, "concept 'felling'", "related to 'sawing'");
    assertThat(findings(beside, "L012")).isEmpty();
  }

  @Test
  void l010_ownLabelAsAlternative_breaksSkos() {
    assertOne(
        builder().add(labelled("cutting", "The cutting", "the  Cutting").build()),
        "L010",
        Severity.ERROR,
        "concept 'cutting'",
        "S13");
  }

  @Test
  void l011_alternativeOfTwoConcepts_isUnclear() {
    assertOne(
        builder()
            .add(labelled("cutting", "The cutting", "sawing").build())
            .add(labelled("felling", "The felling", "Sawing").build()),
        "L011",
        Severity.WARNING,
        "concept 'felling'",
        "that 'cutting' has too");
  }

  @Test
  void l012_relatedToAnAncestor_breaksSkos() {
    assertOne(
        builder()
            .add(
                labelled("cutting", "The cutting")
                    .addBroader(ConceptId.of("head-pruning"))
                    .addRelated(ConceptId.of("pruning"))
                    .build()),
        "L012",
        Severity.ERROR,
        "concept 'cutting'",
        "S27");
  }

  private static Concept.Builder labelled(String id, String label, String... alternatives) {
    return Concept.builder()
        .id(ConceptId.of(id))
        .label(label)
        .definition("What it is.")
        .addBroader(ConceptId.of("technique"))
        .addAlternativeLabels(alternatives);
  }

  @Test
  void l013_spellingOfTwoClearMethods_collides() {
    NamedMethod one = method("Head-Cut", "pruning").build();

    assertOne(
        builder().add(one).add(method("X", "head-pruning").addAliases("HeadCut").build()),
        "L013",
        Severity.ERROR,
        "method 'X'",
        "is spelled 'HeadCut', as is 'Head-Cut'");
    assertOne(
        builder().add(one).add(method("headcut", "pruning").build()),
        "L013",
        Severity.WARNING,
        "method 'headcut'",
        "neither is ambiguous");
    assertThat(
            findings(
                builder().add(one).add(method("headcut", "pruning").ambiguity("short").build()),
                "L013"))
        .isEmpty();
  }

  private static NamedMethod.Builder method(String name, String concept) {
    return NamedMethod.builder().name(name).addConcepts(ConceptId.of(concept));
  }

  @Test
  void l014_weightsAgainstSense_areReported() {
    assertOne(
        builder().weight("cue", 0.5), "L014", Severity.ERROR, "weight 'cue'", "without a weight");
    assertOne(
        builder().weight("bias", 0).weight("cue", -1),
        "L014",
        Severity.ERROR,
        "weight 'cue'",
        "is -1.0, which sense forbids");
    assertOne(
        builder().weight("threshold", 1.5),
        "L014",
        Severity.ERROR,
        "weight 'threshold'",
        "outside [0, 1]");
  }

  @Test
  void l014_weightsAtTheirLimits_areFine() {
    assertThat(
            findings(
                builder()
                    .weight("bias", -3)
                    .weight("cue", 0)
                    .weight("late", 0)
                    .weight("related", -1)
                    .weight("threshold", 0)
                    .weight("method-strength", 1),
                "L014"))
        .isEmpty();
    assertOne(
        builder().weight("method-strength", -0.1),
        "L014",
        Severity.ERROR,
        "weight 'method-strength'",
        "is -0.1, outside [0, 1]");
    assertOne(
        builder().weight("bias", 0).weight("late", 0.5),
        "L014",
        Severity.ERROR,
        "weight 'late'",
        "is 0.5, which sense forbids");
  }

  @Test
  void lint_severalFindings_areInTheOrderOfTheirIds() {
    Taxonomy.Builder several =
        builder()
            .weight("threshold", 2)
            .add(SmallTaxonomy.concept("tree-pruning", "pruning"))
            .add(rule("r", "or('cut', 'saw', 'cut')"))
            .add(rule("s", "'" + "d".repeat(49) + "'"));

    assertThat(Linter.lint(several.build()))
        .extracting(Finding::id)
        .containsExactly("L001", "L004", "L009", "L014");
  }

  @Test
  void l015_untestedRule_isAWarningAtThePlaceOfTheRule() {
    Finding finding =
        Linter.untested(Problem.of("rule 'r'", "has no spec line")).at("rules/a.json:3:5");

    assertThat(finding)
        .hasToString(
            "rules/a.json:3:5: warning L015: rule 'r' has no spec line; write a line that would"
                + " fail without the rule");
  }
}
