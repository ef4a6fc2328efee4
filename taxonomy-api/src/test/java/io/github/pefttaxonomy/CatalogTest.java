package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the contract of catalogues does by itself, in a catalogue that is not the library's. */
class CatalogTest {
  private static final Quote QUOTE = new Quote(Field.TITLE, new Span(0, 3), "Foo");
  private static final Catalog CATALOG =
      new ListCatalog(
          QueryTest.TAXONOMY,
          List.of(
              paper("p1", "Foo", "Bar", "memory decrease 4x @ title[0, 3) 'Foo'"),
              paper("p2", "Baz", "Foo", "bits state 4 bits @ title[0, 3) 'Foo'"),
              paper("p3", "Qux", "Quux", "memory decrease 2x @ title[0, 3) 'Foo'")));

  private static MethodMention mention(String name) {
    return new MethodMention(name, Optional.empty(), Optional.empty(), QUOTE);
  }

  private static Classification paper(String id, String method, String base, String claim) {
    return Classification.builder()
        .paper(Paper.builder().id(id).title("Foo").build())
        .addIntroduces(mention(method))
        .addBuildsOn(mention(base))
        .addClaims(Claim.parse(claim))
        .taxonomyVersion("1")
        .taxonomyHash("h")
        .build();
  }

  @Test
  void all_isEverything() {
    assertThat(CATALOG.all().query()).isEqualTo(Query.everything());
    assertThat(CATALOG.all().count()).isEqualTo(CATALOG.size()).isEqualTo(3);
    assertThat(CATALOG.minus(Query.paper("p2")).all().stream())
        .extracting(said -> said.paper().id())
        .containsExactly("p1", "p3");
  }

  @Test
  void claims_areThoseOfAllPapers() {
    assertThat(CATALOG.claims(Metric.MEMORY).rows())
        .extracting(row -> row.paper().id())
        .containsExactly("p1", "p3");
  }

  @Test
  void methodsAndLineage_areThoseOfAllPapers() {
    assertThat(CATALOG.methods()).isEqualTo(CATALOG.all().methods());
    assertThat(CATALOG.methods().nodes()).hasSize(5);
    assertThat(CATALOG.lineage("foo").nodes())
        .extracting(MethodGraph.Node::name)
        .containsExactly("Bar", "Baz", "Foo");
    assertThat(CATALOG.lineage("nobody").nodes()).isEmpty();
  }

  @Test
  void groupByAndFacets_withoutADepth_areClosed() {
    ConceptId root = ConceptId.of("technique");
    Results all = CATALOG.all();

    assertThat(all.groupBy(root)).isEqualTo(all.groupBy(root, Results.Depth.CLOSED));
    assertThat(all.groupBy(root)).isEqualTo(Map.of(root, 2));
    assertThat(all.facets(root)).isEqualTo(all.facets(root, Results.Depth.CLOSED));
    assertThat(all.facets(root)).isEqualTo(Map.of(root, 4));
  }

  @Test
  void plan_printed_isOneLineAPart() {
    Query since = Query.since(2020);
    Catalog.Plan leaf = new Catalog.Plan(since, "stored set", 3, ImmutableList.of());
    Catalog.Plan not = new Catalog.Plan(since.not(), "complement", 7, ImmutableList.of(leaf));
    Catalog.Plan and =
        new Catalog.Plan(since.not().and(since), "intersection", 0, ImmutableList.of(not, leaf));

    assertThat(and)
        .hasToString(
            """
            0  not since(2020) and since(2020)  (intersection)
              7  not since(2020)  (complement)
                3  since(2020)  (stored set)
              3  since(2020)  (stored set)
            """);
  }
}
