package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each check alone: what it reports, and its harmless neighbour. */
class TaxonomyCheckTest {
  private static final ConceptId PRUNING = ConceptId.of("pruning");

  private static Concept.Builder concept(String id, String... broader) {
    Concept.Builder concept =
        Concept.builder().id(ConceptId.of(id)).label("the " + id).definition("What it is.");
    for (String above : broader) {
      concept.addBroader(ConceptId.of(above));
    }
    return concept;
  }

  private static Rule rule(String id, String concept, String when) {
    return new Rule(id, ConceptId.of(concept), Condition.parse(when), 0.8, "it says so");
  }

  private static Cue cue(String id, String when) {
    return new Cue(
        id, Condition.parse(when), Cue.Kind.USE, Cue.Direction.FORWARD, Cue.Until.PHRASE, 4);
  }

  private static Taxonomy.Builder sound() {
    return Taxonomy.builder()
        .add(concept("technique").build())
        .add(concept("pruning", "technique").build())
        .add(NamedMethod.builder().name("CutHeads").addConcepts(PRUNING).build())
        .add(rule("pruning.name", "pruning", "'pruning'"))
        .add(cue("use", "'we use'"));
  }

  private static List<String> problems(Taxonomy.Builder builder) {
    InvalidTaxonomyException e =
        catchThrowableOfType(InvalidTaxonomyException.class, builder::build);
    return e == null ? ImmutableList.of() : e.problems().stream().map(Problem::toString).toList();
  }

  private static void assertProblem(Taxonomy.Builder builder, String... problems) {
    assertThat(problems(builder)).containsExactly(problems);
  }

  @Test
  void build_soundVocabulary_hasNone() {
    assertProblem(sound());
  }

  @Test
  void build_amendmentsOfWhatIsNotThere_areReportedWithTheNearest() {
    assertProblem(
        sound().build().toBuilder()
            .disable("pruning.nam")
            .disable("us")
            .disable("nothing.like.it")
            .label(ConceptId.of("prunin"), "cutting")
            .alias("CutHead", "CH")
            .alias("Unheard", "U"),
        "extension disables an unknown rule or cue 'pruning.nam'; did you mean 'pruning.name'?",
        "extension disables an unknown rule or cue 'us'; did you mean 'use'?",
        "extension disables an unknown rule or cue 'nothing.like.it'",
        "extension labels an unknown concept 'prunin'; did you mean 'pruning'?",
        "extension gives an unknown method 'CutHead' an alias; did you mean 'CutHeads'?",
        "extension gives an unknown method 'Unheard' an alias");
  }

  /** What is added to the same builder is not inherited, so it cannot be disabled. */
  @Test
  void build_disabledRuleOfTheBuilderItself_isReported() {
    assertProblem(
        sound().disable("pruning.name"),
        "extension disables an unknown rule or cue 'pruning.name'");
  }

  @Test
  void build_amendmentsOfWhatIsThere_areTaken() {
    Taxonomy extended =
        sound().build().toBuilder()
            .disable("use")
            .disable("pruning.name")
            .label(PRUNING, "cutting")
            .alias("CutHeads", "CH")
            .build();

    assertThat(extended.cues()).isEmpty();
    assertThat(extended.rules()).isEmpty();
    assertThat(extended.concept(PRUNING).alternativeLabels()).containsExactly("cutting");
    assertThat(extended.methods().get(0).aliases()).containsExactly("CH");
  }

  @Test
  void build_retiredConcepts_needAnActiveSuccessor() {
    assertProblem(
        sound()
            .add(
                concept("old", "technique")
                    .status(Concept.Status.RETIRED)
                    .replacedBy(ConceptId.of("older"))
                    .build())
            .add(
                concept("older", "technique")
                    .status(Concept.Status.RETIRED)
                    .replacedBy(PRUNING)
                    .build())
            .add(
                concept("lost", "technique")
                    .status(Concept.Status.RETIRED)
                    .replacedBy(ConceptId.of("prunin"))
                    .build()),
        "concept 'old' is replaced by 'older', itself retired",
        "concept 'lost' has an unknown replacedBy concept 'prunin'; did you mean 'pruning'?");
  }

  @Test
  void build_relatedConcept_mustBeThere() {
    assertProblem(
        sound().add(concept("x", "technique").addRelated(ConceptId.of("y-z-w")).build()),
        "concept 'x' has an unknown related concept 'y-z-w'");
    assertProblem(sound().add(concept("x", "technique").addRelated(PRUNING).build()));
  }

  /** A thousand above are still taken; one more is reported once, not for each below. */
  @Test
  void build_endlessHierarchy_isReportedOnce() {
    Taxonomy.Builder builder = sound();
    String above = "technique";
    for (int i = 2; i <= 1001; i++) {
      builder.add(concept("c" + i, above).build());
      above = "c" + i;
    }
    assertProblem(builder);
    builder.add(concept("x", above).build()).add(concept("y", "x").build());

    assertProblem(
        builder, "concept 'x' has more than 1000 concepts above it; make the hierarchy flatter");
  }

  @Test
  void build_labelsThatDifferInCaseSpacesOrHyphens_areTheSame() {
    assertProblem(
        sound().add(concept("x", "technique").build().plusLabels(Set.of("The  Pruning"))),
        "concept 'x' has the alternative label 'The  Pruning', which is the label of 'pruning'");
    assertProblem(
        sound()
            .add(
                Concept.builder()
                    .id(ConceptId.of("x"))
                    .label("the-pruning")
                    .definition("It.")
                    .addBroader(ConceptId.of("technique"))
                    .build()),
        "concept 'x' has the label 'the-pruning' that 'pruning' has already");
  }

  @Test
  void build_alternativeLabelOfItsOwnOrOfAnotherFacet_isTaken() {
    assertProblem(
        sound()
            .add(concept("domain").build())
            .add(
                concept("trees", "domain")
                    .addAlternativeLabels("The pruning", "the trees", "Trees")
                    .build()));
  }

  @Test
  void build_alternativeLabelTwice_isReported() {
    assertProblem(
        sound().add(concept("x", "technique").addAlternativeLabels("cut", "cut").build()),
        "concept 'x' has the alternative label 'cut' twice");
  }

  @Test
  void build_methods_mustBeOnceAndOfConceptsInUse() {
    assertProblem(
        sound()
            .add(
                concept("old", "technique")
                    .status(Concept.Status.RETIRED)
                    .replacedBy(PRUNING)
                    .build())
            .add(NamedMethod.builder().name("CutHeads").addConcepts(PRUNING).build())
            .add(NamedMethod.builder().name("N").addConcepts(ConceptId.of("old")).build())
            .add(NamedMethod.builder().name("M").addConcepts(ConceptId.of("technique")).build()),
        "method 'CutHeads' is there twice",
        "method 'N' names the retired concept 'old'",
        "method 'M' names the facet 'technique', which is never assigned itself");
  }

  @Test
  void build_cues_mustBeOnceAndOfKnownGroups() {
    assertProblem(
        sound().add(cue("use", "'we apply'")).add(cue("propose", "'we <verb>'")),
        "cue 'use' is there twice",
        "cue 'propose' uses an unknown word group 'verb'");
    assertProblem(
        sound().add(cue("propose", "'we <verb>'")).wordGroup("verb", List.of("propose~")));
  }

  @Test
  void build_wordGroups_holdWordsOfTheNotation() {
    assertProblem(
        sound().wordGroup("verb", List.of("cut~", "cut  out", "<noun>", "optional?")),
        "word group 'verb' holds a bad word: '' in the phrase 'cut  out' is no word of the phrase"
            + " notation",
        "word group 'verb' holds another group, '<noun>'; list the words",
        "word group 'verb' holds a bad word: every word of the phrase 'optional?' is optional");
  }

  @Test
  void build_descriptiveFacet_mustBeARoot() {
    assertProblem(
        sound().describe(PRUNING).describe(ConceptId.of("none")),
        "descriptive facet 'pruning' is not the root of a facet",
        "descriptive facet 'none' is not the root of a facet");
    assertThat(sound().describe(ConceptId.of("technique")).build().descriptiveFacets())
        .containsExactly(ConceptId.of("technique"));
  }

  @Test
  void build_usualRoles_areUseOrStudyOfAConcept() {
    assertProblem(
        sound()
            .usualRole(PRUNING, Role.CONTRIBUTION)
            .usualRole(ConceptId.of("technique"), Role.STUDIED)
            .usualRole(ConceptId.of("prunin"), Role.MENTION),
        "usual role of 'pruning' is contribution; only component and studied can be",
        "usual role of 'technique' names the facet 'technique', which is never assigned itself",
        "usual role of 'prunin' names an unknown concept 'prunin'; did you mean 'pruning'?",
        "usual role of 'prunin' is mention; only component and studied can be");
    assertThat(
            sound()
                .usualRole(PRUNING, Role.STUDIED)
                .usualRole(PRUNING, Role.COMPONENT)
                .build()
                .usualRoles())
        .containsExactly(Map.entry(PRUNING, Role.COMPONENT));
  }
}
