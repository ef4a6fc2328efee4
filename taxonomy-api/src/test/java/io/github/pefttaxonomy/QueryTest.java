package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
  static final Taxonomy TAXONOMY =
      Taxonomy.builder()
          .add(concept("technique"))
          .add(concept("low-rank-adaptation", "technique"))
          .add(concept("mixture-of-experts", "technique"))
          .build();
  private static final ConceptId LORA = ConceptId.of("low-rank-adaptation");
  private static final ConceptId MOE = ConceptId.of("mixture-of-experts");

  private static Concept concept(String id, String... broader) {
    Concept.Builder builder =
        Concept.builder().id(ConceptId.of(id)).label("the " + id).definition("What " + id + " is.");
    if (id.startsWith("low")) {
      builder.addAlternativeLabels("LoRA");
    }
    for (String parent : broader) {
      builder.addBroader(ConceptId.of(parent));
    }
    return builder.build();
  }

  @Test
  void toString_precedence_bracketsWhereNeeded() {
    Query a = Query.about(LORA);
    Query b = Query.exactly(MOE);
    Query c = Query.since(2023);

    assertThat(a.and(b.or(c)).and(a.and(b).not()))
        .hasToString(
            "about(low-rank-adaptation) and (exactly(mixture-of-experts) or since(2023)) and not"
                + " (about(low-rank-adaptation) and exactly(mixture-of-experts))");
    assertThat(a.and(b).or(c.not()))
        .hasToString(
            "about(low-rank-adaptation) and exactly(mixture-of-experts) or not since(2023)");
  }

  @Test
  void toString_everyKind_isItsNotation() {
    assertThat(
            List.of(
                Query.role(LORA, Role.STUDIED),
                Query.role(LORA, Role.MENTION, Role.BASELINE),
                Query.confidence(LORA, 0.8),
                Query.published(2020, 2023),
                Query.until(2020),
                Query.titleContains("it's \\ low"),
                Query.attribute("venue", "ACL"),
                Query.paper("7"),
                Query.introduces("LoRA"),
                Query.buildsOn("LoRA"),
                Query.comparesWith("it's"),
                Query.claims(Metric.MEMORY),
                Query.claims(Metric.MEMORY, Claim.Direction.STATE),
                Query.claims(
                    Metric.TRAINABLE_PARAMETERS,
                    Claim.Direction.DECREASE,
                    Amount.of(10, Unit.TIMES),
                    "LoRA"),
                Query.claims(
                    Metric.MEMORY, Claim.Direction.STATE, Amount.parse("<4.5 GB (of 8, or so)")),
                Query.everything()))
        .extracting(Query::toString)
        .containsExactly(
            "studied(low-rank-adaptation)",
            "role(low-rank-adaptation, baseline, mention)",
            "confidence(low-rank-adaptation, 0.8)",
            "published(2020, 2023)",
            "until(2020)",
            "titleContains('it\\'s \\\\ low')",
            "attribute('venue', 'ACL')",
            "paper('7')",
            "introduces('LoRA')",
            "extends('LoRA')",
            "comparesWith('it\\'s')",
            "claims(memory)",
            "claims(memory, state)",
            "claims(trainable-parameters, decrease, >=10x, 'LoRA')",
            "claims(memory, state, <='4.5 GB (of 8, or so)')",
            "everything()");
  }

  @Test
  void and_nested_isDissolved() {
    Query a = Query.about(LORA);
    Query b = Query.about(MOE);
    Query c = Query.everything();

    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
    assertThat(a.and(b).and(c).operands()).containsExactly(a, b, c);
    assertThat(a.or(b.or(c)).operands()).containsExactly(a, b, c);
    assertThat(a.not().operands()).containsExactly(a);
    assertThat(a.operands()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '"',
      value = {
        "'' # expected a query, such as about(…), at column 1",
        "about # expected '(', at column 6",
        "about(mixture-of-expert) # no concept 'mixture-of-expert'; did you mean"
            + " 'mixture-of-experts'?, at column 7",
        "about(lora) # no concept 'lora'; did you mean 'low-rank-adaptation'?, at column 7",
        "about() # expected the id of a concept, at column 7",
        "abou(technique) # no query 'abou'; did you mean 'about'?, at column 1",
        "about(technique) about(technique) # expected 'and', 'or' or the end, at column 18",
        "about(technique) and # expected a query, such as about(…), at column 21",
        "and about(technique) # expected a query before 'and', at column 1",
        "(about(technique) # expected ')', at column 18",
        "role(technique, owner) # 'owner' is no role; roles are contribution, studied, component,"
            + " baseline, mention, at column 17",
        "role(technique) # expected ',', at column 15",
        "since(soon) # expected a year, not 'soon', at column 7",
        "published(2023, 2020) # the year 2023 comes after 2020, at column 1",
        "confidence(technique, 2) # a confidence lies in [0, 1], not 2.0, at column 1",
        "confidence(technique, x) # expected a number from 0 to 1, not 'x', at column 23",
        "titleContains(low) # expected a text in quotes, such as 'low rank', at column 15",
        "titleContains('low # a text without its closing quote, at column 15",
        "introduces() # expected the name of a method, at column 12",
        "extends(' ') # a method needs a name, at column 1",
        "extend('LoRA') # no query 'extend'; did you mean 'extends'?, at column 1",
        "claims(memry) # 'memry' is no metric; did you mean 'memory'?, at column 8",
        "claims() # '' is no metric; metrics are trainable-parameters, total-parameters, model-size,"
            + " memory, flops, latency, throughput, bits, sparsity, accuracy, at column 8",
        "claims(memory, down) # 'down' is no direction of a claim, at column 16",
        "claims(memory, >=ten) # 'ten' is no amount, at column 16",
        "claims(memory, >=1-2x) # '1-2x' is no bound, at column 16",
        "claims(memory, 10x, LoRA) # expected a text in quotes, such as 'low rank', at column 21",
        "titleContains('?') # there is no word in '?', at column 1",
      })
  void parse_mistake_showsTheColumn(String text, String message) {
    String query = text.equals("''") ? "" : text;

    assertThatThrownBy(() -> Query.parse(query, TAXONOMY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message + "\n  " + query + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '"',
      value = {
        "introduces(LoRA-XS) # introduces('LoRA-XS')",
        "claims(memory, 10 x) # claims(memory, >=10x)",
        "claims(memory, >4GB) # claims(memory, >=4 GB)",
        "claims(memory, ≤ 4 GB , 'LoRA') # claims(memory, <=4 GB, 'LoRA')",
        "claims(memory, state, 'LoRA') # claims(memory, state, 'LoRA')",
      })
  void parse_otherSpelling_isUnderstood(String text, String query) {
    assertThat(Query.parse(text, TAXONOMY)).hasToString(query);
  }

  @Test
  void claims_oneClaimHasToSatisfyAll() {
    Claim claim = Claim.parse("memory decrease 90% relative to FooNet or LoRA @ title[0, 0) ''");
    Query.Claims tenTimes =
        (Query.Claims) Query.parse("claims(memory, decrease, 10x, 'lora')", TAXONOMY);

    assertThat(tenTimes.holds(claim)).isTrue();
    for (String other :
        List.of(
            "claims(memory, decrease, 10.1x)",
            "claims(memory, <=9.9x)",
            "claims(memory, increase)",
            "claims(latency)",
            "claims(memory, 'Lo')",
            "claims(memory, 10 GB)")) {
      assertThat(((Query.Claims) Query.parse(other, TAXONOMY)).holds(claim)).as(other).isFalse();
    }
  }

  @Test
  void parse_mistakeInASecondLine_caretStandsBelow() {
    assertThatThrownBy(() -> Query.parse("about(technique)\n  and\tsince(x)", TAXONOMY))
        .hasMessage(
            "expected a year, not 'x', at column 30\n"
                + "  about(technique)   and since(x)\n"
                + "                               ^");
  }

  @Test
  void parse_deepNest_isRefused() {
    assertThatThrownBy(() -> Query.parse("not ".repeat(100_000) + "everything()", TAXONOMY))
        .hasMessageStartingWith("queries nest deeper than 200, at column 801");
    assertThatThrownBy(() -> Query.parse("(".repeat(100_000), TAXONOMY))
        .hasMessageStartingWith("queries nest deeper than 200");
  }

  @Test
  void new_badParts_areRefused() {
    assertThatThrownBy(() -> Query.role(LORA))
        .hasMessage("no role is given for 'low-rank-adaptation'");
    assertThatThrownBy(() -> Query.confidence(LORA, Double.NaN))
        .hasMessage("a confidence lies in [0, 1], not NaN");
    assertThatThrownBy(() -> new Query.And(ImmutableList.of(Query.everything())))
        .hasMessage("and takes at least two parts, not 1");
    assertThatThrownBy(() -> Query.introduces(" ")).hasMessage("a method needs a name");
    assertThatThrownBy(
            () -> Query.claims(Metric.BITS, Claim.Direction.STATE, Amount.parse("2-4 bits")))
        .hasMessage("'2-4 bits' is no bound");
    assertThatThrownBy(() -> new Query.InRole(LORA, ImmutableSet.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void kinds_all_areSealed() {
    assertThat(Arrays.stream(Query.class.getPermittedSubclasses()).filter(Class::isRecord))
        .hasSize(Query.class.getPermittedSubclasses().length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '"',
      value = {
        "about(  nope) # no concept 'nope', at column 9",
        "role(technique,  x, mention) # 'x' is no role; roles are contribution, studied, component,"
            + " baseline, mention, at column 18",
        "introduces(  ) # expected the name of a method, at column 14",
        "claims(  memry) # 'memry' is no metric; did you mean 'memory'?, at column 10",
        "claims(memory, >=  ten) # 'ten' is no amount, at column 16",
        "comparesWith(' ') # a method needs a name, at column 1",
        "claims(memory, ' ') # a method needs a name, at column 1",
        "everything(  # expected ')', at column 12",
      })
  void parse_mistakeAfterSpaces_showsTheColumn(String text, String message) {
    assertThatThrownBy(() -> Query.parse(text, TAXONOMY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '"',
      value = {
        "introduces( 'LoRA' ) # introduces('LoRA')",
        "role( technique , mention , baseline ) # role(technique, baseline, mention)",
        "claims( memory , decrease , >= '4 a,b' , 'LoRA' ) # claims(memory, decrease, >='4 a,b',"
            + " 'LoRA')",
        "claims(memory, 0x) # claims(memory, >=0x)",
        "claims(memory, 9x) # claims(memory, >=9x)",
        "claims(memory, ≥2x) # claims(memory, >=2x)",
        "claims(memory, >= '4 GB'  ) # claims(memory, >=4 GB)",
        "  not  ( everything ( ) )   # not everything()",
      })
  void parse_spaces_makeNoDifference(String text, String query) {
    assertThat(Query.parse(text, TAXONOMY)).hasToString(query);
  }

  @Test
  void parse_manyPartsSideBySide_nestNoDeeper() {
    String wide = "everything()" + " or not since(2020)".repeat(300);

    assertThat(Query.parse(wide, TAXONOMY).operands()).hasSize(301);
    assertThat(Query.parse("not ".repeat(199) + "everything()", TAXONOMY)).isNotNull();
  }

  /** Of a text that is longer than a screen, what stands around the mistake is shown. */
  @Test
  void parse_mistakeInALongText_showsWhatIsAround() {
    String start = "since(2020) or ".repeat(20);
    String text = start + "sinc(2020)" + " or since(2020)".repeat(20);
    String shown = text.substring(200, 400);

    assertThatThrownBy(() -> Query.parse(text, TAXONOMY))
        .hasMessage(
            "no query 'sinc'; did you mean 'since'?, at column 301\n  "
                + shown
                + "\n  "
                + " ".repeat(100)
                + "^");
    String whole = "sinc(2020) or " + "since(2020) or ".repeat(12) + "since(2)";
    assertThat(whole).hasSizeBetween(201, 210);
    assertThatThrownBy(() -> Query.parse(whole.substring(2), TAXONOMY))
        .hasMessageEndingWith("\n  " + whole.substring(2, 202) + "\n  ^");
    String screen = "since(2020) or ".repeat(12) + "sinc(2020) or ab(12)";
    assertThat(screen).hasSize(200);
    assertThatThrownBy(() -> Query.parse(screen, TAXONOMY))
        .hasMessageEndingWith("\n  " + screen + "\n  " + " ".repeat(180) + "^");
    String early = "everything() or " + "sinc(2020) or ".repeat(20);
    assertThatThrownBy(() -> Query.parse(early, TAXONOMY))
        .hasMessageEndingWith("\n  " + early.substring(0, 200) + "\n  " + " ".repeat(16) + "^");
  }

  @Test
  void about_conceptItself_isByItsId() {
    assertThat(Query.about(TAXONOMY.concept(LORA))).isEqualTo(Query.about(LORA));
  }

  @Test
  void new_badPartsOfOthers_areRefused() {
    assertThatThrownBy(() -> new Query.Or(ImmutableList.of(Query.everything())))
        .hasMessage("or takes at least two parts, not 1");
    assertThatThrownBy(() -> Query.comparesWith("\t")).hasMessage("a method needs a name");
    assertThatThrownBy(() -> Query.buildsOn("")).hasMessage("a method needs a name");
    assertThatThrownBy(
            () -> Query.claims(Metric.BITS, Claim.Direction.STATE, Amount.of(4, Unit.BITS), " "))
        .hasMessage("a method needs a name");
    assertThatThrownBy(
            () -> Query.claims(Metric.BITS, Claim.Direction.STATE, Amount.parse("~4 bits")))
        .hasMessage("'~4 bits' is no bound");
    assertThatThrownBy(() -> Query.confidence(LORA, -0.1))
        .hasMessage("a confidence lies in [0, 1], not -0.1");
    assertThat(Query.published(2020, 2020)).hasToString("published(2020, 2020)");
  }
}
