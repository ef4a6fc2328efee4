package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MethodGraphTest {
  private static final ConceptId TUNING = ConceptId.of("tuning");

  private static MethodMention mention(String name) {
    return new MethodMention(
        name,
        Optional.empty(),
        Optional.empty(),
        new Quote(Field.TITLE, new Span(0, name.length()), name));
  }

  private static Classification paper(
      String id, String introduced, List<String> base, List<String> compared) {
    return Classification.builder()
        .paper(Paper.builder().id(id).title(introduced).build())
        .addTechniques(
            new Assignment(
                ConceptId.of("technique"),
                TUNING,
                Role.CONTRIBUTION,
                1,
                ImmutableList.of(
                    new Evidence(
                        "r", Field.TITLE, new Span(0, 1), "a", Role.STUDIED, Optional.empty()))))
        .addIntroduces(mention(introduced))
        .addAllBuildsOn(base.stream().map(MethodGraphTest::mention).toList())
        .addAllComparesWith(compared.stream().map(MethodGraphTest::mention).toList())
        .taxonomyVersion("1")
        .taxonomyHash("h")
        .build();
  }

  private static Stream<Classification> papers() {
    return Stream.of(
        paper("p1", "Foo", List.of(), List.of("Bar")),
        paper("p2", "Foo-XS", List.of("foo"), List.of("Foo")),
        paper("p3", "TinyFoo", List.of("Foo-XS"), List.of()),
        paper("p4", "Lone", List.of("Baz"), List.of()));
  }

  @Test
  void lineage_walksUpAndDown_andLeavesComparisonsOut() {
    MethodGraph lineage = MethodGraph.of(papers()).lineage("foo-xs");

    assertThat(lineage.nodes())
        .extracting(MethodGraph.Node::name)
        .containsExactly("Foo", "Foo-XS", "TinyFoo");
    assertThat(lineage.edges())
        .extracting(e -> e.from() + ">" + e.to())
        .containsExactly("Foo-XS>Foo", "TinyFoo>Foo-XS");
  }

  @Test
  void lineage_unknownMethod_isEmpty() {
    assertThat(MethodGraph.of(papers()).lineage("Nothing").nodes()).isEmpty();
  }

  @Test
  void lineage_circle_ends() {
    MethodGraph graph =
        MethodGraph.of(
            Stream.of(
                paper("p1", "A1", List.of("B1"), List.of()),
                paper("p2", "B1", List.of("A1"), List.of())));

    assertThat(graph.lineage("A1").edges()).hasSize(2);
  }

  @Test
  void node_knowsItsPapersAndConcepts() {
    MethodGraph graph = MethodGraph.of(papers());

    assertThat(graph.node("FOO xs").orElseThrow())
        .isEqualTo(new MethodGraph.Node("Foo-XS", ImmutableSet.of("p2"), ImmutableSet.of(TUNING)));
    assertThat(graph).isEqualTo(MethodGraph.of(papers())).hasToString("6 methods, 5 relations");
  }

  @Test
  void exports_escapeNames() {
    MethodGraph graph =
        MethodGraph.of(Stream.of(paper("p&1", "A\"<1>", List.of("B\\2"), List.of("C3"))));

    assertThat(graph.toDot())
        .isEqualTo(
            """
            digraph methods {
              rankdir=BT;
              m0 [label="A\\"<1>"];
              m1 [label="B\\\\2"];
              m2 [label="C3"];
              m0 -> m1 [style=solid];
              m0 -> m2 [style=dashed];
            }
            """);
    assertThat(graph.toMermaid())
        .isEqualTo(
            """
            flowchart BT
              m0["A&quot;&lt;1&gt;"]
              m1["B\\2"]
              m2["C3"]
              m0 --> m1
              m0 -.-> m2
            """);
    assertThat(graph.toGraphMl())
        .contains("<data key=\"introducedBy\">p&amp;1</data>")
        .contains("<edge source=\"m0\" target=\"m1\"><data key=\"relation\">builds-on</data>");
  }

  @Test
  void candidates_mergeSpellings_andKeepTheirPapers() {
    ImmutableList<CandidateMethod> found =
        CandidateMethod.find(
            Stream.concat(papers(), Stream.of(paper("p5", "FOO", List.of(), List.of()))));

    assertThat(found).hasSize(4);
    assertThat(found.get(0).name()).isEqualTo("Foo");
    assertThat(found.get(0).papers()).extracting(Paper::id).containsExactly("p1", "p5");
    assertThat(found.get(0).concepts()).containsExactly(TUNING);
  }

  @Test
  void toGraphMl_graph_isTheWholeDocument() {
    MethodGraph graph = MethodGraph.of(Stream.of(paper("p&1", "A\"1", List.of(), List.of("B2"))));

    assertThat(graph.toGraphMl().lines())
        .containsExactly(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">",
            "  <key id=\"name\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>",
            "  <key id=\"concepts\" for=\"node\" attr.name=\"concepts\" attr.type=\"string\"/>",
            "  <key id=\"introducedBy\" for=\"node\" attr.name=\"introducedBy\""
                + " attr.type=\"string\"/>",
            "  <key id=\"relation\" for=\"edge\" attr.name=\"relation\" attr.type=\"string\"/>",
            "  <key id=\"papers\" for=\"edge\" attr.name=\"papers\" attr.type=\"string\"/>",
            "  <graph edgedefault=\"directed\">",
            "    <node id=\"m0\"><data key=\"name\">A&quot;1</data><data key=\"concepts\">tuning"
                + "</data><data key=\"introducedBy\">p&amp;1</data></node>",
            "    <node id=\"m1\"><data key=\"name\">B2</data></node>",
            "    <edge source=\"m0\" target=\"m1\"><data key=\"relation\">compares-with</data>"
                + "<data key=\"papers\">p&amp;1</data></edge>",
            "  </graph>",
            "</graphml>");
  }

  /** XML 1.0 has no way to write these, not even as entities. */
  @Test
  void toMermaid_charsThatXmlCannotHold_becomeSpaces() {
    String odd = "x\u001fy\ud800z\udfff.\ufffe.\uffff.\ufffd.\ud7ff.\ue000.\ud83d\ude00 1";

    assertThat(MethodGraph.of(Stream.of(paper("p", odd, List.of(), List.of()))).toMermaid())
        .contains("[\"x y z . . .\ufffd.\ud7ff.\ue000.\ud83d\ude00 1\"]");
  }

  @Test
  void equals_graphs_byMethodsAndRelations() {
    MethodGraph graph = MethodGraph.of(papers());
    MethodGraph compared = MethodGraph.of(Stream.of(paper("p", "A1", List.of(), List.of("B1"))));
    MethodGraph built = MethodGraph.of(Stream.of(paper("p", "A1", List.of("B1"), List.of())));
    MethodGraph other = MethodGraph.of(Stream.of(paper("q", "A1", List.of("B1"), List.of())));

    assertThat(graph).hasSameHashCodeAs(MethodGraph.of(papers())).isNotEqualTo("graph");
    assertThat(built).isNotEqualTo(compared).isNotEqualTo(other).isNotEqualTo(graph);
    assertThat(Stream.of(graph, compared, built, other).map(Object::hashCode))
        .doesNotHaveDuplicates();
  }

  private static Assignment label(String concept, Role role) {
    Evidence place =
        new Evidence("r", Field.TITLE, new Span(0, 1), "a", Role.STUDIED, Optional.empty());
    return new Assignment(
        ConceptId.of("technique"), ConceptId.of(concept), role, 1, ImmutableList.of(place));
  }

  private static Classification introducing(MethodMention... methods) {
    return Classification.builder()
        .paper(Paper.builder().id("p").build())
        .addTechniques(label("tuning", Role.CONTRIBUTION), label("pruning", Role.BASELINE))
        .addIntroduces(methods)
        .taxonomyVersion("1")
        .taxonomyHash("h")
        .build();
  }

  private static MethodMention known(String spelling, String name, String concept) {
    NamedMethod method =
        NamedMethod.builder().name(name).addConcepts(ConceptId.of(concept)).build();
    return new MethodMention(
        spelling, Optional.empty(), Optional.of(method), mention(spelling).quote());
  }

  /** The vocabulary tells what a known method is; what papers contribute tells it of others. */
  @Test
  void concepts_ofMethods_areTheVocabularysElseWhatIsContributed() {
    MethodGraph graph =
        MethodGraph.of(Stream.of(introducing(known("LORA", "LoRA", "low-rank"), mention("Foo"))));

    assertThat(graph.node("lora").orElseThrow().concepts())
        .containsExactly(ConceptId.of("low-rank"));
    assertThat(graph.node("lora").orElseThrow().name()).isEqualTo("LoRA");
    assertThat(graph.node("foo").orElseThrow().concepts()).containsExactly(TUNING);
  }

  @Test
  void candidates_areUnknownMethodsOfPapersThatContribute() {
    MethodMention foo =
        new MethodMention(
            "Foo", Optional.of("Fast Odd Ones"), Optional.empty(), mention("Foo").quote());
    Classification labelled = introducing(known("LORA", "LoRA", "low-rank"), foo);
    Classification unlabelled =
        Classification.builder()
            .paper(Paper.builder().id("q").build())
            .addIntroduces(mention("Bar"))
            .addTechniques(label("pruning", Role.STUDIED))
            .taxonomyVersion("1")
            .taxonomyHash("h")
            .build();

    assertThat(CandidateMethod.find(Stream.of(labelled, unlabelled)))
        .containsExactly(
            new CandidateMethod(
                "Foo",
                ImmutableSet.of("Fast Odd Ones"),
                ImmutableSet.of(TUNING),
                ImmutableList.of(labelled.paper()),
                ImmutableList.of(foo.quote())));
  }
}
