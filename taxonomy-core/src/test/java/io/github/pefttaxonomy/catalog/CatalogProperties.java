package io.github.pefttaxonomy.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.ClaimTable;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Cooccurrence;
import io.github.pefttaxonomy.MethodGraph;
import io.github.pefttaxonomy.Metric;
import io.github.pefttaxonomy.Order;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Results;
import io.github.pefttaxonomy.Role;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Every question against a list that is looked through paper by paper. */
class CatalogProperties {
  @Property(tries = 600, shrinking = ShrinkingMode.OFF)
  void find_anyQuery_isWhatTheNaiveFilterFinds(@ForAll long seed) {
    World world = World.of(seed);
    Query query = world.query();
    Results results = world.catalog().find(query);
    List<Classification> expected = naive(world).find(query);

    assertThat(results.stream()).as("%s", query).isEqualTo(expected);
    assertThat(results.count()).as("%s", query).isEqualTo(expected.size());
    int offset = world.random().nextInt(expected.size() + 2);
    assertThat(results.page(offset, 7)).isEqualTo(expected.stream().skip(offset).limit(7).toList());
  }

  private static NaiveCatalog naive(World world) {
    return new NaiveCatalog(world.taxonomy(), world.papers());
  }

  @Property(tries = 250, shrinking = ShrinkingMode.OFF)
  void top_anyOrder_isTheSortedList(@ForAll long seed) {
    World world = World.of(seed);
    Query query = world.query();
    Results results = world.catalog().find(query);
    int k = world.random().nextInt(world.papers().size() + 2);
    for (Order order :
        List.of(
            Order.newest(),
            Order.oldest(),
            Order.title(),
            Order.confidence(world.concept()),
            world.claimOrder())) {
      assertThat(results.top(k, order))
          .as("top %s by %s of %s", k, order, query)
          .isEqualTo(naive(world).top(query, k, order));
    }
  }

  @Property(tries = 250, shrinking = ShrinkingMode.OFF)
  void groups_anyQuery_areCountedPaperByPaper(@ForAll long seed) {
    World world = World.of(seed);
    Query query = world.query();
    Results results = world.catalog().find(query);
    ConceptId root = world.root();
    for (Results.Depth depth : Results.Depth.values()) {
      assertThat(List.copyOf(results.groupBy(root, depth).entrySet()))
          .as("%s below %s of %s", depth, root, query)
          .isEqualTo(List.copyOf(naive(world).groupBy(query, root, depth).entrySet()));
      assertThat(List.copyOf(results.facets(root, depth).entrySet()))
          .as("%s sideways below %s of %s", depth, root, query)
          .isEqualTo(List.copyOf(naive(world).facets(query, root, depth).entrySet()));
    }
    assertThat(results.groupByYear()).isEqualTo(naive(world).byYear(query));
    assertThat(results.groupByRole(root)).isEqualTo(naive(world).byRole(query, root));
    assertThat(world.catalog().trend(root)).isEqualTo(naive(world).trend(root));
  }

  @Property(tries = 250, shrinking = ShrinkingMode.OFF)
  void facets_demandsOnThatFacet_areLeftOut(@ForAll long seed) {
    World world = World.ofFew(seed);
    ConceptId root = world.concept();
    for (Query demand : demands(world)) {
      Query query = world.random().nextBoolean() ? demand : demand.and(world.query());
      assertThat(List.copyOf(world.catalog().find(query).facets(root).entrySet()))
          .as("sideways below %s of %s", root, query)
          .isEqualTo(
              List.copyOf(naive(world).facets(query, root, Results.Depth.CLOSED).entrySet()));
    }
  }

  /** Returns a query of each kind on concepts, and some of several. */
  private static List<Query> demands(World world) {
    Query about = Query.about(world.concept());
    Query exactly = Query.exactly(world.concept());
    return List.of(
        about,
        exactly,
        Query.role(world.concept(), Role.STUDIED),
        Query.confidence(world.concept(), 0.5),
        about.or(exactly),
        about.not().and(exactly),
        about.and(Query.since(2020)),
        exactly.or(Query.since(2020)).and(Query.until(2022)));
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void cooccurrence_anyConcepts_isCountedPaperByPaper(@ForAll long seed) {
    World world = World.of(seed);
    Query query = world.query();
    List<ConceptId> rows = world.concepts(5);
    List<ConceptId> columns = world.concepts(5);
    Cooccurrence found = world.catalog().find(query).cooccurrence(rows, columns);
    NaiveCatalog naive = naive(world);
    double papers = naive.find(query).size();

    assertThat(found.papers()).isEqualTo((int) papers);
    for (ConceptId row : rows) {
      for (ConceptId column : columns) {
        double one = naive.both(query, row, row);
        double other = naive.both(query, column, column);
        int both = naive.both(query, row, column);
        double either = one + other - both;
        assertThat(found.count(row, column)).isEqualTo(both);
        assertThat(found.jaccard(row, column)).isEqualTo(either == 0 ? 0 : both / either);
        if (both > 0) {
          double chance = one / papers * (other / papers);
          assertThat(found.pmi(row, column))
              .isCloseTo(Math.log(both / papers / chance) / Math.log(2), within(1e-9));
        } else {
          assertThat(found.pmi(row, column)).isNegative().isInfinite();
        }
      }
    }
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void claimsAndMethods_anyQuery_areThoseOfThePapers(@ForAll long seed) {
    World world = World.of(seed);
    Query query = world.query();
    Results results = world.catalog().find(query);
    List<Classification> found = naive(world).find(query);
    for (Metric metric : Metric.values()) {
      List<Claim> claims =
          found.stream()
              .flatMap(paper -> paper.claims().stream())
              .filter(claim -> claim.metric() == metric)
              .toList();
      assertThat(results.claims(metric).rows())
          .as("%s of %s", metric, query)
          .extracting(ClaimTable.Row::claim)
          .isEqualTo(claims);
    }
    assertThat(results.methods()).isEqualTo(MethodGraph.of(found.stream()));
    assertThat(world.catalog().lineage("lora"))
        .isEqualTo(MethodGraph.of(world.papers().stream()).lineage("LoRA"));
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void similar_anyPaper_isTheSortedList(@ForAll long seed) {
    World world = World.of(seed);
    Classification paper = world.strangePaper();
    List<Catalog.Match> expected = naive(world).similar(paper);
    List<Catalog.Match> found = world.catalog().similar(paper, world.papers().size());

    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i).score()).isCloseTo(expected.get(i).score(), within(1e-6));
    }
    int k = world.random().nextInt(found.size() + 1);
    assertThat(world.catalog().similar(paper, k)).isEqualTo(found.subList(0, k));
    assertThat(found.stream().map(Catalog.Match::paper).toList())
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(Catalog.Match::paper).toList());
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void explain_anyQuery_countsEachPart(@ForAll long seed) {
    World world = World.of(seed);
    Catalog catalog = world.catalog();
    Query query = world.query();

    assertThat(parts(catalog.explain(query)))
        .isNotEmpty()
        .allSatisfy(
            plan -> assertThat(plan.count()).isEqualTo(naive(world).find(plan.query()).size()));
    assertThat(catalog.explain(query).query()).isEqualTo(query);
  }

  private static Stream<Catalog.Plan> parts(Catalog.Plan plan) {
    return Stream.concat(Stream.of(plan), plan.parts().stream().flatMap(CatalogProperties::parts));
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void laws_hold(@ForAll long seed) {
    World world = World.of(seed);
    Catalog catalog = world.catalog();
    Query a = world.query();
    Query b = world.query();

    assertThat(catalog.find(a.and(b).not()).stream())
        .as("De Morgan")
        .isEqualTo(catalog.find(a.not().or(b.not())).stream().toList());
    assertThat(catalog.find(a.or(b)).count() + catalog.find(a.and(b)).count())
        .isEqualTo(catalog.find(a).count() + catalog.find(b).count());
    assertThat(catalog.find(a).count() + catalog.find(a.not()).count()).isEqualTo(catalog.size());
    ConceptId child = world.concept();
    for (ConceptId parent : world.taxonomy().ancestors(child)) {
      assertThat(catalog.find(Query.about(child).and(Query.about(parent).not())).count())
          .as("about(%s) lies within about(%s)", child, parent)
          .isZero();
    }
    assertThat(catalog.find(a).groupByYear().values().stream().mapToInt(n -> n).sum())
        .as("the years sum up to the papers that have one")
        .isEqualTo(
            (int) catalog.find(a).stream().filter(c -> c.paper().year().isPresent()).count());
    assertThat(catalog.find(a).groupBy(child))
        .allSatisfy(
            (concept, count) ->
                assertThat(count).isEqualTo(catalog.find(a.and(Query.about(concept))).count()));
    Query inAnyRole = Query.role(child, Role.CONTRIBUTION, Role.STUDIED, Role.COMPONENT);
    assertThat(catalog.find(inAnyRole).stream())
        .isEqualTo(catalog.find(Query.about(child)).stream().toList());
  }
}
