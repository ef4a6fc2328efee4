package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
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
        .isEqualTo(
            new MethodGraph.Node(
                "Foo-XS",
                com.google.common.collect.ImmutableSet.of("p2"),
                com.google.common.collect.ImmutableSet.of(TUNING)));
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
}
