package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The four values that are built: what their builders refuse, and what makes two of them equal. */
class BuildersTest {
  private static final ConceptId A = ConceptId.of("a");
  private static final ConceptId B = ConceptId.of("b");
  private static final Quote QUOTE = new Quote(Field.TITLE, new Span(0, 3), "Foo");
  private static final Claim CLAIM = Claim.parse("bits state 4 bits @ title[0, 3) 'Foo'");

  private static MethodMention mention(String name) {
    return new MethodMention(name, Optional.empty(), Optional.empty(), QUOTE);
  }

  private static Assignment assignment(ConceptId concept) {
    return new Assignment(
        A,
        concept,
        Role.STUDIED,
        0.5,
        ImmutableList.of(
            new Evidence("r", Field.TITLE, new Span(0, 3), "Foo", Role.STUDIED, Optional.empty())));
  }

  private static Concept.Builder concept() {
    return Concept.builder().id(A).label("A").definition("What A is.");
  }

  private static NamedMethod.Builder method() {
    return NamedMethod.builder().name("Foo");
  }

  private static Classification.Builder classification() {
    return Classification.builder()
        .paper(Paper.of("Foo", ""))
        .taxonomyVersion("1")
        .taxonomyHash("h");
  }

  /** Each value with one part set, and a text that its print must show. */
  private static Map<String, Paper> papers() {
    return new ImmutableMap.Builder<String, Paper>()
        .put("Paper", Paper.builder().build())
        .put("id=p1", Paper.builder().id("p1").build())
        .put("title=Foo", Paper.builder().title("Foo").build())
        .put("abstractText=Foo", Paper.builder().abstractText("Foo").build())
        .put("year=2024", Paper.builder().year(2024).build())
        .put("authors=[Foo]", Paper.builder().addAuthors("Foo").build())
        .put("links=[Foo]", Paper.builder().addLinks("Foo").build())
        .put("attributes={venue=Foo}", Paper.builder().putAttributes("venue", "Foo").build())
        .buildOrThrow();
  }

  private static Map<String, Concept> concepts() {
    return new ImmutableMap.Builder<String, Concept>()
        .put("status=ACTIVE", concept().build())
        .put("id=b", Concept.builder().id(B).label("A").definition("What A is.").build())
        .put("label=B", Concept.builder().id(A).label("B").definition("What A is.").build())
        .put("definition=B.", Concept.builder().id(A).label("A").definition("B.").build())
        .put("alternativeLabels=[x]", concept().addAlternativeLabels("x").build())
        .put("hiddenLabels=[x]", concept().addHiddenLabels("x").build())
        .put("scopeNote=x", concept().scopeNote("x").build())
        .put("broader=[b]", concept().addBroader(B).build())
        .put("related=[b]", concept().addRelated(B).build())
        .put("status=RETIRED", concept().status(Concept.Status.RETIRED).build())
        .put("replacedBy=b", concept().replacedBy(B).build())
        .put("matches=[x]", concept().addMatches("x").build())
        .put("literature=[x]", concept().addLiterature("x").build())
        .buildOrThrow();
  }

  private static Map<String, NamedMethod> methods() {
    return new ImmutableMap.Builder<String, NamedMethod>()
        .put("isModel=false", method().build())
        .put("name=Bar", NamedMethod.builder().name("Bar").build())
        .put("aliases=[x]", method().addAliases("x").build())
        .put("concepts=[a]", method().addConcepts(A).build())
        .put("arxivId=2106.1", method().arxivId("2106.1").build())
        .put("year=2021", method().year(2021).build())
        .put("ambiguity=a word", method().ambiguity("a word").build())
        .put("isModel=true", method().isModel(true).build())
        .buildOrThrow();
  }

  private static Map<String, Classification> classifications() {
    return new ImmutableMap.Builder<String, Classification>()
        .put("taxonomyHash=h", classification().build())
        .put(
            "title=Bar",
            Classification.builder()
                .paper(Paper.of("Bar", ""))
                .taxonomyVersion("1")
                .taxonomyHash("h")
                .build())
        .put(
            "taxonomyVersion=2",
            Classification.builder()
                .paper(Paper.of("Foo", ""))
                .taxonomyVersion("2")
                .taxonomyHash("h")
                .build())
        .put(
            "taxonomyHash=i",
            Classification.builder()
                .paper(Paper.of("Foo", ""))
                .taxonomyVersion("1")
                .taxonomyHash("i")
                .build())
        .put("techniques=[Assign", classification().addTechniques(assignment(B)).build())
        .put("descriptors=[Assign", classification().addDescriptors(assignment(B)).build())
        .put("introduces=[Foo @", classification().addIntroduces(mention("Foo")).build())
        .put("buildsOn=[Foo @", classification().addBuildsOn(mention("Foo")).build())
        .put("comparesWith=[Foo @", classification().addComparesWith(mention("Foo")).build())
        .put("claims=[bits state", classification().addClaims(CLAIM).build())
        .buildOrThrow();
  }

  private static <T> void assertAllDiffer(Supplier<Map<String, T>> values) {
    Map<String, T> again = values.get();
    Map<String, T> all = values.get();
    all.forEach(
        (shown, value) -> {
          assertThat(value.toString()).contains(shown);
          assertThat(again.get(shown)).isNotSameAs(value).isEqualTo(value).hasSameHashCodeAs(value);
          assertThat(value).isNotEqualTo(shown);
          assertThat(again.values()).filteredOn(value::equals).hasSize(1);
        });
    assertThat(all.values().stream().map(Object::hashCode).distinct()).hasSize(all.size());
  }

  @Test
  void equals_papers_byEveryPart() {
    assertAllDiffer(BuildersTest::papers);
  }

  @Test
  void equals_concepts_byEveryPart() {
    assertAllDiffer(BuildersTest::concepts);
  }

  @Test
  void equals_methods_byEveryPart() {
    assertAllDiffer(BuildersTest::methods);
  }

  @Test
  void equals_classifications_byEveryPart() {
    assertAllDiffer(BuildersTest::classifications);
  }

  @Test
  void build_withoutWhatIsNeeded_namesAllOfIt() {
    assertThatThrownBy(() -> Concept.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Cannot build Concept, some of required attributes are not set [id, label,"
                + " definition]");
    assertThatThrownBy(() -> Concept.builder().label("A").build())
        .hasMessageContaining("[id, definition]");
    assertThatThrownBy(() -> NamedMethod.builder().build()).hasMessageContaining("[name]");
    assertThatThrownBy(() -> Classification.builder().build())
        .hasMessageContaining("[paper, taxonomyVersion, taxonomyHash]");
    assertThatThrownBy(() -> Classification.builder().taxonomyHash("h").build())
        .hasMessageContaining("[paper, taxonomyVersion]");
  }

  private static <B> void assertOnlyOnce(Supplier<B> builder, Map<String, Function<B, B>> setters) {
    setters.forEach(
        (name, set) -> {
          B once = set.apply(builder.get());
          assertThatThrownBy(() -> set.apply(once))
              .as(name)
              .isInstanceOf(IllegalStateException.class)
              .hasMessageEndingWith("is strict, attribute is already set: " + name);
        });
  }

  /** Of two values set for one part, one would be lost in silence. */
  @Test
  void setter_calledTwice_isRefused() {
    assertOnlyOnce(
        Paper::builder,
        Map.of(
            "id", b -> b.id("x"),
            "title", b -> b.title("x"),
            "abstractText", b -> b.abstractText("x"),
            "year", b -> b.year(OptionalInt.empty())));
    assertOnlyOnce(
        Concept::builder,
        Map.of(
            "id", b -> b.id(A),
            "label", b -> b.label("x"),
            "definition", b -> b.definition("x"),
            "scopeNote", b -> b.scopeNote(Optional.empty()),
            "status", b -> b.status(Concept.Status.ACTIVE),
            "replacedBy", b -> b.replacedBy(Optional.empty())));
    assertOnlyOnce(
        NamedMethod::builder,
        Map.of(
            "name", b -> b.name("x"),
            "arxivId", b -> b.arxivId(Optional.empty()),
            "year", b -> b.year(2021),
            "ambiguity", b -> b.ambiguity("x"),
            "isModel", b -> b.isModel(false)));
    assertOnlyOnce(
        Classification::builder,
        Map.of(
            "paper", b -> b.paper(Paper.of("", "")),
            "taxonomyVersion", b -> b.taxonomyVersion("1"),
            "taxonomyHash", b -> b.taxonomyHash("h")));
  }

  @Test
  @SuppressWarnings("NullAway")
  void setter_null_isRefusedAtOnce() {
    for (Consumer<@Nullable String> setter :
        List.<Consumer<@Nullable String>>of(
            Paper.builder()::id,
            Paper.builder()::title,
            Paper.builder()::abstractText,
            Concept.builder()::label,
            Concept.builder()::definition,
            Concept.builder()::scopeNote,
            NamedMethod.builder()::name,
            Classification.builder()::taxonomyHash)) {
      assertThatNullPointerException().isThrownBy(() -> setter.accept(null));
    }
    assertThatNullPointerException().isThrownBy(() -> Paper.builder().addAuthors((String) null));
    assertThatNullPointerException().isThrownBy(() -> Paper.builder().putAttributes("venue", null));
  }

  @Test
  void attributes_keyTwice_isRefused() {
    Paper.Builder paper = Paper.builder().putAttributes("venue", "x").putAttributes("venue", "y");

    assertThatThrownBy(paper::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("venue");
  }

  @Test
  void build_listsThatChangeLater_areKeptAsTheyWere() {
    List<String> names = new ArrayList<>(List.of("x", "y"));
    Map<String, String> more = new HashMap<>(Map.of("venue", "x"));
    Paper.Builder builder =
        Paper.builder().addAllAuthors(names).addAllLinks(names).putAllAttributes(more);
    Paper first = builder.build();
    names.clear();
    more.clear();
    builder.addAuthors("z", "w").addLinks("z", "w").putAttributes(Map.entry("doi", "d"));

    assertThat(first.authors()).containsExactly("x", "y");
    assertThat(first.links()).containsExactly("x", "y");
    assertThat(first.attributes()).containsExactly(Map.entry("venue", "x"));
    assertThat(builder.build().authors()).containsExactly("x", "y", "z", "w");
    assertThat(builder.build().links()).containsExactly("x", "y", "z", "w");
    assertThat(builder.build().attributes().keySet()).containsExactly("venue", "doi");
  }

  @Test
  void adders_oneSeveralOrAll_keepTheOrder() {
    Concept concept =
        concept()
            .addAlternativeLabels("x", "y")
            .addAllAlternativeLabels(List.of("z"))
            .addHiddenLabels("x", "y")
            .addAllHiddenLabels(List.of("z"))
            .addBroader(B, A)
            .addAllBroader(List.of(B))
            .addRelated(B, A)
            .addAllRelated(List.of(A))
            .addMatches("x", "y")
            .addAllMatches(List.of("z"))
            .addLiterature("x", "y")
            .addAllLiterature(List.of("z"))
            .scopeNote(Optional.of("note"))
            .replacedBy(Optional.of(B))
            .build();

    assertThat(concept.alternativeLabels()).containsExactly("x", "y", "z");
    assertThat(concept.hiddenLabels()).containsExactly("x", "y", "z");
    assertThat(concept.broader()).containsExactly(B, A);
    assertThat(concept.related()).containsExactly(B, A);
    assertThat(concept.matches()).containsExactly("x", "y", "z");
    assertThat(concept.literature()).containsExactly("x", "y", "z");
    assertThat(concept.scopeNote()).contains("note");
    assertThat(concept.replacedBy()).contains(B);
  }

  @Test
  void adders_ofMethodsAndClassifications_keepTheOrder() {
    NamedMethod method =
        method()
            .addAliases("x", "y")
            .addAllAliases(List.of("z"))
            .addConcepts(B, A)
            .addAllConcepts(List.of(B))
            .year(OptionalInt.of(2021))
            .arxivId(Optional.of("2106.1"))
            .ambiguity(Optional.of("a word"))
            .build();
    Classification said =
        classification()
            .addDescriptors(assignment(B), assignment(A))
            .addAllDescriptors(List.of())
            .addIntroduces(mention("x"), mention("y"))
            .addAllIntroduces(List.of(mention("z")))
            .addBuildsOn(mention("x"), mention("y"))
            .addComparesWith(mention("x"), mention("y"))
            .addClaims(CLAIM, CLAIM)
            .build();

    assertThat(method.aliases()).containsExactly("x", "y", "z");
    assertThat(method.concepts()).isEqualTo(ImmutableSet.of(B, A));
    assertThat(method.year()).hasValue(2021);
    assertThat(method.arxivId()).contains("2106.1");
    assertThat(method.ambiguity()).contains("a word");
    assertThat(said.descriptors()).containsExactly(assignment(B), assignment(A));
    assertThat(said.introduces()).extracting(MethodMention::name).containsExactly("x", "y", "z");
    assertThat(said.buildsOn()).hasSize(2);
    assertThat(said.comparesWith()).hasSize(2);
    assertThat(said.claims()).containsExactly(CLAIM, CLAIM);
  }
}
