package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.TaxonomyDiff.Change;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One fixture for each kind of change. */
class TaxonomyDiffTest {
  private static final Taxonomy BEFORE =
      Taxonomy.builder()
          .version("1")
          .add(concept("root").build())
          .add(
              concept("pruning", "root")
                  .addAlternativeLabels("weight removal", "head removal")
                  .build())
          .add(concept("sparsity", "root").build())
          .add(concept("distillation", "root").build())
          .add(concept("teacher", "distillation").build())
          .add(method("CutHeads", "pruning"))
          .build();

  private static Concept.Builder concept(String id, String... broader) {
    Concept.Builder concept =
        Concept.builder().id(ConceptId.of(id)).label("the " + id).definition("about " + id);
    Arrays.stream(broader).map(ConceptId::of).forEach(concept::addBroader);
    return concept;
  }

  private static Concept retired(String id, String successor) {
    return concept(id, "root")
        .status(Concept.Status.RETIRED)
        .replacedBy(ConceptId.of(successor))
        .build();
  }

  private static NamedMethod method(String name, String concept) {
    return NamedMethod.builder().name(name).addConcepts(ConceptId.of(concept)).build();
  }

  /** Returns the former vocabulary with these concepts instead of those with their ids. */
  private static Taxonomy after(Concept... changed) {
    return after(ImmutableList.of(method("CutHeads", "pruning")), changed);
  }

  private static Taxonomy after(ImmutableList<NamedMethod> methods, Concept... changed) {
    Taxonomy.Builder builder = Taxonomy.builder().version("2");
    BEFORE.concepts().stream()
        .filter(old -> Arrays.stream(changed).noneMatch(c -> c.id().equals(old.id())))
        .forEach(builder::add);
    Stream.of(changed).forEach(builder::add);
    methods.forEach(builder::add);
    return builder.build();
  }

  private static ConceptId id(String id) {
    return ConceptId.of(id);
  }

  private static Evidence evidence(String rule, int start, String text) {
    Span span = new Span(start, start + text.length());
    return new Evidence(rule, Field.ABSTRACT, span, text, Role.COMPONENT, Optional.empty());
  }

  private static Assignment label(String concept, Role role, double sure, Evidence... evidence) {
    return new Assignment(id("root"), id(concept), role, sure, ImmutableList.copyOf(evidence));
  }

  private static Classification labelled(Assignment... labels) {
    return Classification.builder()
        .paper(Paper.builder().id("p").build())
        .addTechniques(labels)
        .taxonomyVersion(BEFORE.version())
        .taxonomyHash(BEFORE.hash())
        .build();
  }

  @Test
  void between_equalConcepts_hasNoChange() {
    TaxonomyDiff diff = TaxonomyDiff.between(BEFORE, after());

    assertThat(diff.changes()).isEmpty();
    assertThat(diff.toString()).isEmpty();
    assertThat(diff.changelog()).contains("No concept changed since 1.");
  }

  @Test
  void between_newConcept_isAdded() {
    TaxonomyDiff diff = TaxonomyDiff.between(BEFORE, after(concept("moe", "root").build()));

    assertThat(diff.changes())
        .containsExactly(new Change.Added(id("moe"), "the moe", ImmutableSet.of(id("root"))));
    assertThat(diff).hasToString("Added: moe (the moe) below root\n");
  }

  @Test
  void between_retiredForNewConcept_isRetiredAndLabelsFollow() {
    TaxonomyDiff diff =
        TaxonomyDiff.between(
            BEFORE, after(retired("sparsity", "zeros"), concept("zeros", "root").build()));

    assertThat(diff.changes()).contains(new Change.Retired(id("sparsity"), id("zeros")));
    Classification moved =
        diff.migrate(labelled(label("sparsity", Role.STUDIED, 0.5, evidence("r", 3, "sparse"))));
    assertThat(moved.techniques()).extracting(Assignment::concept).containsExactly(id("zeros"));
    assertThat(moved.taxonomyVersion()).isEqualTo("2");
    assertThat(moved.taxonomyHash()).isNotEqualTo(BEFORE.hash());
  }

  @Test
  void between_retiredForOldConcept_isMergedAndLabelsBecomeOne() {
    TaxonomyDiff diff = TaxonomyDiff.between(BEFORE, after(retired("sparsity", "pruning")));

    assertThat(diff.changes())
        .containsExactly(new Change.Merged(ImmutableSet.of(id("sparsity")), id("pruning")));
    Evidence late = evidence("r", 9, "pruning");
    Evidence early = evidence("r", 1, "sparse");
    Classification moved =
        diff.migrate(
            labelled(
                label("sparsity", Role.CONTRIBUTION, 0.4, early),
                label("pruning", Role.MENTION, 0.9, late)));
    assertThat(moved.techniques())
        .containsExactly(label("pruning", Role.CONTRIBUTION, 0.9, early, late));
  }

  @Test
  void between_twoRetiredForOneNew_areMerged() {
    TaxonomyDiff diff =
        TaxonomyDiff.between(
            BEFORE,
            after(
                retired("sparsity", "small"),
                retired("teacher", "small"),
                concept("small", "root").build()));

    assertThat(diff.changes())
        .contains(new Change.Merged(ImmutableSet.of(id("sparsity"), id("teacher")), id("small")));
  }

  @Test
  void between_labelsAndMethodsThatWentToNewConcepts_isSplitAndEvidenceFollows() {
    Taxonomy later =
        after(
            ImmutableList.of(method("CutHeads", "head-pruning")),
            retired("pruning", "weight-pruning"),
            concept("weight-pruning", "root").addAlternativeLabels("weight removal").build(),
            concept("head-pruning", "root").build());
    TaxonomyDiff diff = TaxonomyDiff.between(BEFORE, later);

    assertThat(diff.changes())
        .contains(
            new Change.Split(
                id("pruning"), ImmutableSet.of(id("weight-pruning"), id("head-pruning"))));
    Classification moved =
        diff.migrate(
            labelled(
                label(
                    "pruning",
                    Role.COMPONENT,
                    0.7,
                    evidence("method:CutHeads", 0, "CutHeads"),
                    evidence("r", 20, "Weight-removal"),
                    evidence("r", 40, "pruned"))));
    assertThat(moved.techniques())
        .containsExactly(
            label("head-pruning", Role.COMPONENT, 0.7, evidence("method:CutHeads", 0, "CutHeads")),
            label(
                "weight-pruning",
                Role.COMPONENT,
                0.7,
                evidence("r", 20, "Weight-removal"),
                evidence("r", 40, "pruned")));
  }

  @Test
  void between_labelThatWentToNewConceptWhileTheOldStays_isSplitWithItself() {
    Taxonomy later =
        after(
            concept("pruning", "root").addAlternativeLabels("weight removal").build(),
            concept("head-pruning", "pruning").addAlternativeLabels("head removal").build());

    assertThat(TaxonomyDiff.between(BEFORE, later).changes())
        .contains(
            new Change.Split(id("pruning"), ImmutableSet.of(id("pruning"), id("head-pruning"))));
  }

  @Test
  void between_otherPlaceLabelAndParts_areMovedRelabelledRedefined() {
    Concept teacher =
        Concept.builder()
            .id(id("teacher"))
            .label("tutor")
            .definition("new")
            .addBroader(id("root"))
            .build();

    TaxonomyDiff diff = TaxonomyDiff.between(BEFORE, after(teacher));

    assertThat(diff.changes())
        .containsExactly(
            new Change.Moved(
                id("teacher"), ImmutableSet.of(id("distillation")), ImmutableSet.of(id("root"))),
            new Change.Relabelled(id("teacher"), "the teacher", "tutor"),
            new Change.Redefined(id("teacher"), ImmutableList.of("definition")));
    assertThat(diff.changelog())
        .isEqualTo(
            """
            ## Vocabulary 2

            ### Moved

            - teacher from distillation to root

            ### Relabelled

            - teacher from 'the teacher' to 'tutor'

            ### Redefined

            - teacher: definition
            """);
  }

  @Test
  void between_missingConcept_isRemovedAndLabelsClimb() {
    Taxonomy.Builder without = Taxonomy.builder().version("2");
    BEFORE.concepts().stream().filter(c -> !c.id().value().equals("teacher")).forEach(without::add);
    TaxonomyDiff diff = TaxonomyDiff.between(BEFORE, without.build());

    assertThat(diff.changes())
        .containsExactly(new Change.Removed(id("teacher"), Optional.of(id("distillation"))));
    assertThat(
            diff.migrate(labelled(label("teacher", Role.STUDIED, 1, evidence("r", 0, "x"))))
                .techniques())
        .extracting(Assignment::concept)
        .containsExactly(id("distillation"));
  }

  @Test
  void between_retiredThatComesBack_isRestored() {
    Taxonomy retired = after(retired("sparsity", "pruning"));

    assertThat(TaxonomyDiff.between(retired, after()).changes())
        .containsExactly(new Change.Restored(id("sparsity")));
  }

  @Test
  void changes_allKinds_haveAFixtureHere() {
    assertThat(Change.class.getPermittedSubclasses()).hasSize(9);
  }

  @Test
  void migrate_labelsOfTheLaterVersion_stay() {
    Taxonomy later = after();
    Classification labels =
        Classification.builder()
            .paper(Paper.of("a", "b"))
            .taxonomyVersion("2")
            .taxonomyHash(later.hash())
            .build();

    assertThat(TaxonomyDiff.between(BEFORE, later).migrate(labels)).isSameAs(labels);
  }

  @Test
  void migrate_labelsOfAnotherVocabulary_isRefused() {
    Classification labels =
        Classification.builder()
            .paper(Paper.builder().id("p").build())
            .taxonomyVersion("0")
            .taxonomyHash("none")
            .build();

    assertThatThrownBy(() -> TaxonomyDiff.between(BEFORE, after()).migrate(labels))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("labels of paper 'p' were made with version 0, hash none");
  }

  /** Whoever adds a part to classifications must say how it is carried over. */
  @Test
  void migrate_everyPartOfAClassification_isKnownToIt() {
    assertThat(Classification.class.getDeclaredMethods())
        .filteredOn(m -> Modifier.isAbstract(m.getModifiers()))
        .extracting(Method::getName)
        .containsExactlyInAnyOrder(
            "paper",
            "techniques",
            "descriptors",
            "introduces",
            "buildsOn",
            "comparesWith",
            "claims",
            "taxonomyVersion",
            "taxonomyHash");
  }

  /** A label that the old concept keeps has not gone anywhere. */
  @Test
  void between_newConceptThatSharesALabel_isNoSplit() {
    Taxonomy later =
        after(concept("head-pruning", "pruning").addAlternativeLabels("head removal").build());

    assertThat(TaxonomyDiff.between(BEFORE, later).changes())
        .hasSize(1)
        .allMatch(Change.Added.class::isInstance);
  }

  private static Taxonomy withHeads(NamedMethod... methods) {
    return after(
        ImmutableList.copyOf(methods),
        concept("head-pruning", "pruning").build(),
        concept("third", "root").build());
  }

  @Test
  void between_methodsOfNewConcepts_splitOnlyWhatLostThem() {
    ConceptId heads = id("head-pruning");
    ImmutableList<Change> added =
        TaxonomyDiff.between(BEFORE, withHeads(method("CutHeads", "pruning"))).changes();

    assertThat(added).hasSize(2).allMatch(Change.Added.class::isInstance);
    for (Taxonomy same :
        new Taxonomy[] {
          withHeads(method("CutHeads", "pruning"), method("NewHeads", "head-pruning")),
          withHeads(method("CutHeads", "distillation")),
          withHeads(
              NamedMethod.builder().name("CutHeads").addConcepts(id("pruning"), heads).build()),
        }) {
      assertThat(TaxonomyDiff.between(BEFORE, same).changes()).isEqualTo(added);
    }
    assertThat(
            TaxonomyDiff.between(BEFORE, withHeads(method("CutHeads", "head-pruning"))).changes())
        .contains(new Change.Split(id("pruning"), ImmutableSet.of(id("pruning"), heads)));
  }

  @Test
  void migrate_splitWhileTheOldStays_placesGoByTheirLabels() {
    Taxonomy later =
        after(
            concept("pruning", "root").addAlternativeLabels("weight removal").build(),
            concept("head-pruning", "pruning").addAlternativeLabels("head removal").build());
    Evidence heads = evidence("r", 0, "Head-Removal");
    Evidence other = evidence("r", 20, "pruned");
    Classification moved =
        TaxonomyDiff.between(BEFORE, later)
            .migrate(labelled(label("pruning", Role.STUDIED, 0.7, heads, other)));

    assertThat(moved.descriptors()).isEmpty();
    assertThat(moved.techniques())
        .containsExactly(
            label("head-pruning", Role.STUDIED, 0.7, heads),
            label("pruning", Role.STUDIED, 0.7, other));
  }

  @Test
  void migrate_methods_areThoseOfTheLaterVersion() {
    Quote quote = new Quote(Field.TITLE, new Span(0, 8), "CutHeads");
    NamedMethod latter = method("CutHeads", "sparsity");
    MethodMention known =
        new MethodMention(
            "cut-heads",
            Optional.of("Cut Heads"),
            Optional.of(method("CutHeads", "pruning")),
            quote);
    MethodMention gone =
        new MethodMention("Gone", Optional.empty(), Optional.of(method("Gone", "pruning")), quote);
    Claim claim = Claim.parse("bits state 4 bits @ title[0, 3) 'Foo'");
    Classification labels =
        Classification.builder()
            .paper(Paper.of("CutHeads", ""))
            .addIntroduces(known)
            .addBuildsOn(gone)
            .addComparesWith(known, gone)
            .addClaims(claim)
            .taxonomyVersion(BEFORE.version())
            .taxonomyHash(BEFORE.hash())
            .build();
    Taxonomy later = after(ImmutableList.of(latter), concept("moe", "root").build());

    Classification moved = TaxonomyDiff.between(BEFORE, later).migrate(labels);
    MethodMention knownNow =
        new MethodMention("cut-heads", Optional.of("Cut Heads"), Optional.of(latter), quote);
    MethodMention goneNow = new MethodMention("Gone", Optional.empty(), Optional.empty(), quote);
    assertThat(moved.introduces()).containsExactly(knownNow);
    assertThat(moved.buildsOn()).containsExactly(goneNow);
    assertThat(moved.comparesWith()).containsExactly(knownNow, goneNow);
    assertThat(moved.claims()).containsExactly(claim);
  }

  /** A facet that describes papers has no roles, so the labels that go into it lose theirs. */
  @Test
  void migrate_facetThatOnlyDescribesNow_itsLabelsBecomeDescriptors() {
    Taxonomy.Builder later = Taxonomy.builder().version("2").describe(id("root"));
    BEFORE.concepts().forEach(later::add);
    Evidence place = evidence("r", 3, "sparse");

    Classification moved =
        TaxonomyDiff.between(BEFORE, later.build())
            .migrate(labelled(label("sparsity", Role.CONTRIBUTION, 0.5, place)));

    assertThat(moved.techniques()).isEmpty();
    assertThat(moved.descriptors()).containsExactly(label("sparsity", Role.STUDIED, 0.5, place));
  }

  /** A concept that is the root of a facet now is never assigned: nothing is left of the label. */
  @Test
  void migrate_conceptThatIsARootNow_isDropped() {
    Classification labels =
        labelled(label("sparsity", Role.STUDIED, 0.5, evidence("r", 3, "sparse")));

    assertThat(
            TaxonomyDiff.between(BEFORE, after(concept("sparsity").build()))
                .migrate(labels)
                .techniques())
        .isEmpty();
  }

  @Test
  void changes_printed_areLinesForAChangelog() {
    ImmutableSet<ConceptId> ab = ImmutableSet.of(id("a"), id("b"));
    assertThat(
            Stream.of(
                new Change.Added(id("x"), "the X", ImmutableSet.of()),
                new Change.Added(id("x"), "the X", ab),
                new Change.Retired(id("x"), id("b")),
                new Change.Merged(ab, id("x")),
                new Change.Split(id("x"), ab),
                new Change.Moved(id("x"), ImmutableSet.of(), ab),
                new Change.Moved(id("x"), ab, ImmutableSet.of()),
                new Change.Relabelled(id("x"), "X", "the X"),
                new Change.Redefined(id("x"), ImmutableList.of("definition", "related")),
                new Change.Restored(id("x")),
                new Change.Removed(id("x"), Optional.of(id("b"))),
                new Change.Removed(id("x"), Optional.empty())))
        .extracting(Change::toString)
        .containsExactly(
            "x (the X), at the top",
            "x (the X) below a, b",
            "x, use b",
            "a, b into x",
            "x into a, b",
            "x from the top to a, b",
            "x from a, b to the top",
            "x from 'X' to 'the X'",
            "x: definition, related",
            "x",
            "x, labels go to b",
            "x, labels are dropped");
  }
}
