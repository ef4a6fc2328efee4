package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the small values refuse, how they compare, and what they print. */
class ValuesTest {
  private static final ConceptId PRUNING = ConceptId.of("pruning");
  private static final Evidence PLACE =
      new Evidence(
          "pruning.name", Field.TITLE, new Span(0, 3), "Cut", Role.STUDIED, Optional.empty());

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static Assignment assignment(Role role, double confidence) {
    return new Assignment(
        ConceptId.of("technique"), PRUNING, role, confidence, ImmutableList.of(PLACE));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.0000001, Double.NaN, Double.POSITIVE_INFINITY})
  void assignment_confidenceOutsideItsRange_isRefused(double confidence) {
    assertRefused(
        () -> assignment(Role.STUDIED, confidence),
        "confidence must be in (0, 1], not " + confidence);
  }

  @Test
  void assignment_confidenceAtTheEnds_isTaken() {
    assertThat(assignment(Role.STUDIED, 1).confidence()).isEqualTo(1);
    assertThat(assignment(Role.STUDIED, Double.MIN_VALUE).confidence()).isPositive();
  }

  @Test
  void assignment_withoutEvidence_isRefused() {
    assertRefused(
        () -> new Assignment(PRUNING, PRUNING, Role.STUDIED, 1, ImmutableList.of()),
        "no evidence for 'pruning'");
  }

  @Test
  void isAbout_roles_areTheFirstThree() {
    assertThat(Arrays.stream(Role.values()).filter(role -> assignment(role, 1).isAbout()))
        .containsExactly(Role.CONTRIBUTION, Role.STUDIED, Role.COMPONENT);
    assertThat(Role.STUDIED.isStrongerThan(Role.STUDIED)).isFalse();
  }

  @Test
  void evidence_printed_tellsPlaceRuleRoleAndCue() {
    assertThat(PLACE).hasToString("title[0, 3) 'Cut' by pruning.name as studied");
    assertThat(
            new Evidence(
                "r",
                Field.ABSTRACT,
                new Span(9, 12),
                "Cut",
                Role.BASELINE,
                Optional.of("compare.than")))
        .hasToString("abstract[9, 12) 'Cut' by r as baseline (compare.than)");
  }

  @Test
  void quote_ofAPaper_isWhatStandsThere() {
    Paper paper = Paper.of("Cut heads", "They are cut.");

    assertThat(Quote.of(paper, Field.TITLE, new Span(4, 9)))
        .isEqualTo(new Quote(Field.TITLE, new Span(4, 9), "heads"))
        .hasToString("title[4, 9) 'heads'");
    assertThat(Quote.of(paper, Field.ABSTRACT, new Span(9, 12)).text()).isEqualTo("cut");
    assertThatThrownBy(() -> Quote.of(paper, Field.TITLE, new Span(4, 10)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void quote_textOfAnotherLength_isRefused() {
    assertRefused(
        () -> new Quote(Field.TITLE, new Span(4, 9), "head"), "'head' does not fill [4, 9)");
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "3, 2", "-2, -1"})
  void span_disorder_isRefused(int start, int end) {
    assertRefused(() -> new Span(start, end), "not a span: [" + start + ", " + end + ")");
  }

  @Test
  void span_order_isByStartThenEnd() {
    List<Span> spans =
        List.of(new Span(0, 0), new Span(0, 3), new Span(1, 2), new Span(1, 3), new Span(7, 9));

    assertThat(spans).isSorted();
    assertThat(new Span(1, 2)).isEqualByComparingTo(new Span(1, 2));
    assertThat(new Span(1, 3)).isGreaterThan(new Span(1, 2)).hasToString("[1, 3)");
    assertThat(new Span(2, 6).length()).isEqualTo(4);
    assertThat(new Span(2, 2).overlaps(new Span(2, 2))).isFalse();
    assertThat(new Span(2, 4).overlaps(new Span(0, 2))).isFalse();
    assertThat(new Span(2, 4).overlaps(new Span(0, 3))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "é", "a\n"})
  void conceptId_otherShape_isRefused(String text) {
    assertThat(ConceptId.isValid(text)).isFalse();
    assertRefused(
        () -> ConceptId.of(text),
        "a concept id is lower-case words joined by hyphens, not '" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "z", "0", "9", "a-0", "8-bit-optimizer"})
  void conceptId_words_areTaken(String text) {
    assertThat(ConceptId.of(text)).hasToString(text);
  }

  @Test
  void conceptId_order_isThatOfTheText() {
    assertThat(ConceptId.of("a-b")).isLessThan(ConceptId.of("ab"));
    assertThat(ConceptId.of("b")).isGreaterThan(ConceptId.of("ab"));
  }

  @Test
  void conceptId_endlessText_isShownInPart() {
    assertThatThrownBy(() -> ConceptId.of("A".repeat(10_000)))
        .hasMessage(
            "a concept id is lower-case words joined by hyphens, not '" + "A".repeat(200) + "…'");
  }

  @Test
  void rule_badParts_areRefused() {
    Condition when = Condition.phrase("cut");

    assertRefused(
        () -> new Rule(" ", PRUNING, when, 1, "said"), "rule ' ' needs an id and a reason");
    assertRefused(() -> new Rule("r", PRUNING, when, 1, ""), "rule 'r' needs an id and a reason");
    for (double strength : new double[] {-0.01, 1.01, Double.NaN}) {
      assertRefused(
          () -> new Rule("r", PRUNING, when, strength, "said"),
          "rule 'r' has strength " + strength + " outside [0, 1]");
    }
  }

  @Test
  void rule_ofNoStrength_isAVeto() {
    Condition when = Condition.phrase("cut");

    assertThat(new Rule("r", PRUNING, when, 0, "said").isVeto()).isTrue();
    assertThat(new Rule("r", PRUNING, when, 0.01, "said").isVeto()).isFalse();
    assertThat(new Rule("r", PRUNING, when, 1, "said").isVeto()).isFalse();
  }

  private static Cue cue(String id, String when, int reach) {
    return new Cue(
        id, Condition.parse(when), Cue.Kind.USE, Cue.Direction.FORWARD, Cue.Until.PHRASE, reach);
  }

  @Test
  void cue_badParts_areRefused() {
    assertRefused(() -> cue(" ", "'we use'", 3), "a cue needs an id");
    assertRefused(() -> cue("use", "'we use'", -1), "cue 'use' has negative reach -1");
    assertRefused(
        () -> cue("use", "not('we use')", 3),
        "cue 'use' has no place in a sentence: not('we use')");
    assertThat(cue("use", "'we use'", 0).reach()).isZero();
  }

  @Test
  void turnsAway_kindsOfCues_areThoseBeforeExtend() {
    assertThat(Arrays.stream(Cue.Kind.values()).filter(Cue.Kind::turnsAway))
        .containsExactly(Cue.Kind.CONTRAST, Cue.Kind.COMPARE, Cue.Kind.EXAMPLE, Cue.Kind.OTHERS);
  }

  @Test
  void methodMention_name_isNeeded() {
    Quote quote = new Quote(Field.TITLE, new Span(0, 3), "Cut");

    assertRefused(
        () -> new MethodMention(" ", Optional.empty(), Optional.empty(), quote),
        "a method needs a name");
    assertThat(new MethodMention("Cut", Optional.empty(), Optional.empty(), quote))
        .hasToString("Cut @ title[0, 3) 'Cut'");
    assertThat(new MethodMention("Cut", Optional.of("Cut Us Too"), Optional.empty(), quote))
        .hasToString("Cut (Cut Us Too) @ title[0, 3) 'Cut'");
  }

  @Test
  void methodMention_inTheVocabulary_goesByItsNameThere() {
    Quote quote = new Quote(Field.TITLE, new Span(0, 3), "Cut");
    NamedMethod known = NamedMethod.builder().name("CutIt").addConcepts(PRUNING).build();

    assertThat(
            new MethodMention("Cut", Optional.empty(), Optional.of(known), quote).canonicalName())
        .isEqualTo("CutIt");
    assertThat(new MethodMention("Cut", Optional.empty(), Optional.empty(), quote).canonicalName())
        .isEqualTo("Cut");
  }

  @Test
  void problem_printed_beginsWithItsPlaceIfAny() {
    Problem problem = Problem.of("rule 'r'", "is there twice");

    assertThat(problem).hasToString("rule 'r' is there twice");
    assertThat(problem.place()).isEmpty();
    assertThat(problem.at("rules/a.json:3:7"))
        .isEqualTo(new Problem("rule 'r'", "is there twice", Optional.of("rules/a.json:3:7")))
        .hasToString("rules/a.json:3:7: rule 'r' is there twice");
    assertThat(problem.kind()).contains(ProblemKind.THERE_TWICE);
    assertThat(Problem.of("rule 'r'", "is ugly").kind()).isEmpty();
  }

  @Test
  void invalidTaxonomyException_manyProblems_showsTheFirstFifty() {
    ImmutableList<Problem> problems =
        IntStream.rangeClosed(1, 52)
            .mapToObj(i -> Problem.of("rule '" + i + "'", "is wrong"))
            .collect(ImmutableList.toImmutableList());

    assertThat(new InvalidTaxonomyException(problems).problems()).isEqualTo(problems);
    assertThat(new InvalidTaxonomyException(problems))
        .hasMessageStartingWith("the vocabulary has 52 problems\n  rule '1' is wrong\n")
        .hasMessageEndingWith("\n  rule '50' is wrong\n  and 2 more");
    assertThat(new InvalidTaxonomyException(problems.subList(0, 50)))
        .hasMessageEndingWith("\n  rule '50' is wrong");
    assertThat(new InvalidTaxonomyException(problems.subList(0, 51)))
        .hasMessageEndingWith("\n  and 1 more");
    assertThat(new InvalidTaxonomyException(problems.subList(0, 1)))
        .hasMessage("the vocabulary has a problem\n  rule '1' is wrong");
  }

  @Test
  void invalidTaxonomyException_withoutAProblem_isRefused() {
    assertRefused(
        () -> new InvalidTaxonomyException(List.of()),
        "an invalid taxonomy has at least one problem");
  }

  @Test
  void paper_text_isThatOfTheField() {
    Paper paper = Paper.of("Cut heads", "They are cut.");

    assertThat(paper.text(Field.TITLE)).isEqualTo("Cut heads");
    assertThat(paper.text(Field.ABSTRACT)).isEqualTo("They are cut.");
    assertThat(paper.id()).isEmpty();
    assertThat(Paper.builder().build().text(Field.TITLE)).isEmpty();
    assertThat(Paper.builder().build().text(Field.ABSTRACT)).isEmpty();
  }

  @Test
  void labels_ofEnums_areLowerCaseWords() {
    assertThat(Arrays.stream(Field.values()).map(Field::label))
        .containsExactly("title", "abstract");
    assertThat(Arrays.stream(Amount.Bound.values()).map(Amount.Bound::label))
        .containsExactly("exactly", "about", "at-least", "at-most");
    assertThat(Arrays.stream(MethodGraph.Relation.values()).map(MethodGraph.Relation::label))
        .containsExactly("builds-on", "compares-with");
    assertThat(Arrays.stream(Metric.values()).map(Metric::label))
        .startsWith("trainable-parameters", "total-parameters", "model-size", "memory");
  }

  @Test
  void of_unknownLabel_isRefusedWithTheKnownOnes() {
    assertRefused(
        () -> Metric.of("speed"),
        "'speed' is no metric; metrics are trainable-parameters, total-parameters, model-size,"
            + " memory, flops, latency, throughput, bits, sparsity, accuracy");
    assertRefused(() -> Claim.Direction.of("up"), "'up' is no direction of a claim");
    assertRefused(
        () -> Role.of("Studied"),
        "'Studied' is no role; roles are contribution, studied, component, baseline, mention");
  }

  @Test
  void order_factories_giveTheOrderThatTheyName() {
    assertThat(
            List.of(
                Order.newest(),
                Order.oldest(),
                Order.title(),
                Order.confidence(PRUNING),
                Order.claim(Metric.BITS, Claim.Direction.STATE, Unit.BITS)))
        .containsExactly(
            new Order.Newest(),
            new Order.Oldest(),
            new Order.ByTitle(),
            new Order.ByConfidence(PRUNING),
            new Order.ByClaim(Metric.BITS, Claim.Direction.STATE, Unit.BITS))
        .extracting(Object::getClass)
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(Order.class.getPermittedSubclasses()));
  }
}
