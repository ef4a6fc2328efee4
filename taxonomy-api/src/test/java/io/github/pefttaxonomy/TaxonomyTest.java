package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaxonomyTest {
  private static final ConceptId ROOT = ConceptId.of("technique");

  private static Concept concept(String id, String... broader) {
    return draft(id, broader).build();
  }

  private static Concept.Builder draft(String id, String... broader) {
    Concept.Builder builder =
        Concept.builder().id(ConceptId.of(id)).label("the " + id).definition("What " + id + " is.");
    for (String parent : broader) {
      builder.addBroader(ConceptId.of(parent));
    }
    return builder;
  }

  private static Rule rule(String id, String concept, String when) {
    return new Rule(id, ConceptId.of(concept), Condition.parse(when), 0.8, "it says so");
  }

  /** A diamond: d lies under b and c, both under a. */
  private static Taxonomy.Builder diamond() {
    return Taxonomy.builder()
        .version("1")
        .add(concept("d", "b", "c"))
        .add(concept("technique"))
        .add(concept("a", "technique"))
        .add(concept("b", "a"))
        .add(concept("c", "a"));
  }

  private static List<String> problems(Taxonomy.Builder builder) {
    InvalidTaxonomyException e =
        catchThrowableOfType(InvalidTaxonomyException.class, builder::build);
    return e == null ? ImmutableList.of() : e.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void ancestors_diamond_nearestFirstFacetLast() {
    Taxonomy taxonomy = diamond().build();
    assertThat(taxonomy.ancestors(ConceptId.of("d")))
        .containsExactly(ConceptId.of("b"), ConceptId.of("c"), ConceptId.of("a"), ROOT);
    assertThat(taxonomy.facet(ConceptId.of("d"))).isEqualTo(ROOT);
    assertThat(taxonomy.facet(ROOT)).isEqualTo(ROOT);
    assertThat(taxonomy.facets()).containsExactly(ROOT);
  }

  @Test
  void descendants_diamond_countsTheSharedOneOnce() {
    Taxonomy taxonomy = diamond().build();
    assertThat(taxonomy.descendants(ConceptId.of("a")))
        .containsExactlyInAnyOrder(ConceptId.of("b"), ConceptId.of("c"), ConceptId.of("d"));
    assertThat(taxonomy.descendants(ConceptId.of("d"))).isEmpty();
  }

  @Test
  void isA_diamond_isReflexiveAndTransitiveAndNotSymmetric() {
    Taxonomy taxonomy = diamond().build();
    assertThat(taxonomy.isA(ConceptId.of("d"), ConceptId.of("d"))).isTrue();
    assertThat(taxonomy.isA(ConceptId.of("d"), ROOT)).isTrue();
    assertThat(taxonomy.isA(ROOT, ConceptId.of("d"))).isFalse();
  }

  @Test
  void concept_mistyped_suggestsTheNearest() {
    Taxonomy taxonomy = diamond().build();
    assertThatThrownBy(() -> taxonomy.concept(ConceptId.of("techniqe")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no concept 'techniqe'; did you mean 'technique'?");
  }

  @Test
  void build_everythingWrongAtOnce_reportsEveryProblem() {
    Taxonomy.Builder builder =
        diamond()
            .add(concept("a", "technique"))
            .add(concept("orphan", "nowhere"))
            .add(concept("x", "y"))
            .add(concept("y", "x"))
            .add(
                Concept.builder()
                    .id(ConceptId.of("twin"))
                    .label("The  B")
                    .definition("Twin.")
                    .addBroader(ConceptId.of("a"))
                    .build())
            .add(draft("alias", "a").addAlternativeLabels("the c").build())
            .add(draft("old", "a").status(Concept.Status.RETIRED).build())
            .add(draft("eager", "a").replacedBy(ConceptId.of("b")).build())
            .add(concept("other-facet"))
            .add(concept("both", "a", "other-facet"))
            .add(rule("r.lost", "bb", "'p'"))
            .add(rule("r.root", "technique", "'p'"))
            .add(rule("r.old", "old", "'p'"))
            .add(rule("r.twice", "b", "'p'"))
            .add(rule("r.twice", "b", "'q'"))
            .add(rule("r.group", "b", "'<verbs>'"))
            .add(NamedMethod.builder().name("M").build())
            .add(NamedMethod.builder().name("N").addConcepts(ConceptId.of("zz")).build())
            .wordGroup("verb", ImmutableList.of("go~", "<other>", "two words"))
            .describe(ConceptId.of("b"));
    assertThat(problems(builder))
        .containsExactlyInAnyOrder(
            "concept 'a' is there twice",
            "concept 'orphan' has an unknown broader concept 'nowhere'",
            "concept 'x' lies above itself; broader concepts go round in a circle",
            "concept 'y' lies above itself; broader concepts go round in a circle",
            "concept 'twin' has the label 'The  B' that 'b' has already",
            "concept 'alias' has the alternative label 'the c', which is the label of 'c'",
            "concept 'old' is retired without a successor; set replacedBy",
            "concept 'eager' has a successor but is not retired",
            "concept 'both' lies in several facets: [other-facet, technique]",
            "rule 'r.lost' names an unknown concept 'bb'; did you mean 'b'?",
            "rule 'r.root' names the facet 'technique', which is never assigned itself",
            "rule 'r.old' names the retired concept 'old'",
            "rule 'r.twice' is there twice",
            "rule 'r.group' uses an unknown word group 'verbs'; did you mean 'verb'?",
            "method 'M' belongs to no concept",
            "method 'N' names an unknown concept 'zz'",
            "word group 'verb' holds another group, '<other>'; list the words",
            "descriptive facet 'b' is not the root of a facet");
  }

  @Test
  void build_sameContent_hasTheSameHashAndAnyChangeAnother() {
    String hash = diamond().build().hash();
    assertThat(hash).hasSize(64).isEqualTo(diamond().build().hash());
    assertThat(diamond().build().toBuilder().build().hash()).isEqualTo(hash);
    assertThat(diamond().version("2").build().hash()).isNotEqualTo(hash);
    assertThat(diamond().add(rule("r", "d", "'p'")).build().hash()).isNotEqualTo(hash);
    assertThat(diamond().weight("bias", 1).build().hash()).isNotEqualTo(hash);
    Taxonomy usual = diamond().usualRole(ConceptId.of("d"), Role.STUDIED).build();
    assertThat(usual.hash()).isNotEqualTo(hash);
    assertThat(usual.toBuilder().build().hash()).isEqualTo(usual.hash());
  }

  @Test
  void rule_withoutEvidence_isRefused() {
    assertThatThrownBy(() -> rule("r", "b", "not('p')"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rule 'r' has a condition that matches without evidence: not('p')");
  }

  @Test
  void conceptId_badShape_isRefused() {
    assertThatThrownBy(() -> ConceptId.of("Low Rank"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a concept id is lower-case words joined by hyphens, not 'Low Rank'");
  }

  @Test
  void role_order_firstThreeAreAbout() {
    assertThat(Role.values()).filteredOn(Role::isAbout).hasSize(3);
    assertThat(Role.CONTRIBUTION.isStrongerThan(Role.STUDIED)).isTrue();
    assertThat(Role.MENTION.isStrongerThan(Role.BASELINE)).isFalse();
    assertThat(Role.of("baseline")).isEqualTo(Role.BASELINE);
    assertThatThrownBy(() -> Role.of("hero")).hasMessageContaining("'hero' is no role");
  }

  @Test
  void span_overlap_isHalfOpen() {
    assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
    assertThat(new Span(0, 3).overlaps(new Span(2, 5))).isTrue();
    assertThat(new Span(1, 3).of("abcd")).isEqualTo("bc");
    assertThatThrownBy(() -> new Span(3, 2)).hasMessage("not a span: [3, 2)");
  }

  @Test
  void toBuilder_disabledRule_isReplacedByOneWithItsIdWhateverTheOrder() {
    Concept root = Concept.builder().id(ConceptId.of("r")).label("r").definition("d").build();
    Concept leaf =
        Concept.builder()
            .id(ConceptId.of("l"))
            .label("l")
            .definition("d")
            .addBroader(root.id())
            .build();
    Rule old = new Rule("x", leaf.id(), Condition.phrase("a"), 1, "b");
    Rule other = new Rule("x", leaf.id(), Condition.phrase("c"), 1, "b");
    Taxonomy base = Taxonomy.builder().add(root).add(leaf).add(old).build();

    Taxonomy one = base.toBuilder().disable("x").add(other).label(leaf.id(), "leaf").build();
    Taxonomy two = base.toBuilder().label(leaf.id(), "leaf").add(other).disable("x").build();

    assertThat(one.rules()).containsExactly(other);
    assertThat(one.concept(leaf.id()).alternativeLabels()).containsExactly("leaf");
    assertThat(one.hash()).isEqualTo(two.hash()).isNotEqualTo(base.hash());
    assertThat(base.toBuilder().build().hash()).isEqualTo(base.hash());
  }

  private static Taxonomy.Builder full() {
    return diamond()
        .add(NamedMethod.builder().name("M").addConcepts(ConceptId.of("d")).build())
        .add(rule("r", "d", "'<verb>'"))
        .add(cue("c"))
        .wordGroup("verb", ImmutableList.of("cut~", "drop~"))
        .weight("bias", 1.5)
        .describe(ROOT)
        .usualRole(ConceptId.of("d"), Role.STUDIED);
  }

  private static Cue cue(String id) {
    Condition when = Condition.phrase("we");
    return new Cue(id, when, Cue.Kind.OWN, Cue.Direction.BOTH, Cue.Until.SENTENCE, 3);
  }

  @Test
  void toBuilder_everyPart_isCarriedOver() {
    Taxonomy taxonomy = full().build();
    Taxonomy again = taxonomy.toBuilder().build();

    assertThat(again.version()).isEqualTo("1");
    assertThat(again.concepts()).isEqualTo(taxonomy.concepts());
    assertThat(again.methods()).isEqualTo(taxonomy.methods()).hasSize(1);
    assertThat(again.rules()).isEqualTo(taxonomy.rules()).hasSize(1);
    assertThat(again.cues()).isEqualTo(taxonomy.cues()).hasSize(1);
    assertThat(again.wordGroups()).isEqualTo(taxonomy.wordGroups());
    assertThat(again.wordGroups().get("verb")).containsExactly("cut~", "drop~");
    assertThat(again.weights()).isEqualTo(taxonomy.weights()).containsEntry("bias", 1.5);
    assertThat(again.descriptiveFacets()).containsExactly(ROOT);
    assertThat(again.usualRoles()).containsEntry(ConceptId.of("d"), Role.STUDIED);
    assertThat(again.hash()).isEqualTo(taxonomy.hash());
  }

  @Test
  void hash_anyPartChanged_isAnother() {
    List<Taxonomy.Builder> changed =
        List.of(
            full(),
            full().version("2"),
            full().add(concept("e", "technique")),
            full().build().toBuilder().label(ConceptId.of("d"), "dee"),
            full().build().toBuilder().alias("M", "em"),
            full().add(rule("s", "d", "'p'")),
            full().add(cue("d")),
            full().wordGroup("verb", ImmutableList.of("halve~")),
            full().wordGroup("noun", ImmutableList.of("cut")),
            full().weight("bias", 2),
            full().weight("strength", 1.5),
            diamond().describe(ROOT),
            diamond(),
            full().usualRole(ConceptId.of("d"), Role.COMPONENT));

    assertThat(changed.stream().map(builder -> builder.build().hash()))
        .doesNotHaveDuplicates()
        .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
  }

  /** Each part ends with a line feed, so that what goes over from one to the next is told apart. */
  @Test
  void hash_ofNothing_isThatOfItsEmptyParts() throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest("7\n{}\n{}\n[]\n{}\n".getBytes(StandardCharsets.UTF_8));

    assertThat(Taxonomy.builder().version("7").build().hash())
        .isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void descendants_chain_areNearestFirst() {
    Taxonomy taxonomy =
        Taxonomy.builder()
            .add(concept("z", "y"))
            .add(concept("y", "x"))
            .add(concept("x", "technique"))
            .add(concept("technique"))
            .build();

    assertThat(taxonomy.descendants(ROOT))
        .containsExactly(ConceptId.of("x"), ConceptId.of("y"), ConceptId.of("z"));
    assertThat(taxonomy.find(ConceptId.of("y"))).contains(taxonomy.concept(ConceptId.of("y")));
    assertThat(taxonomy.find(ConceptId.of("none"))).isEmpty();
  }
}
