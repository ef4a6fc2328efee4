package io.github.pefttaxonomy.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.pefttaxonomy.Amount;
import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Cooccurrence;
import io.github.pefttaxonomy.MethodGraph;
import io.github.pefttaxonomy.Metric;
import io.github.pefttaxonomy.Order;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.Unit;
import io.github.pefttaxonomy.catalog.Catalogs;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.data.ContributionTypes;
import io.github.pefttaxonomy.data.Modalities;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import io.github.pefttaxonomy.data.Techniques;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions that a reader asks first; the regions are shown in the documentation. */
class QueryExamplesTest {
  private static final Catalog PAPERS = PeftTaxonomy.load().papers();

  @TempDir private Path folder;

  private static List<String> ids(Stream<Classification> papers) {
    return papers.map(Classification::paper).map(Paper::id).toList();
  }

  @Test
  void whichPapersProposeAVariantOfLora() {
    // @start region="propose"
    Catalog papers = PeftTaxonomy.load().papers();
    Query query = Query.role(Techniques.LOW_RANK_ADAPTATION, Role.CONTRIBUTION);
    long count = papers.find(query).count();
    Stream<Classification> found = papers.find(query).stream();
    // @end

    assertThat(count).isEqualTo(5);
    assertThat(ids(found)).contains("seed-001", "seed-013");
  }

  @Test
  void whichCombineLoraAndExpertsSince2023AndAreNoSurveys() {
    // @start region="combine"
    Query query =
        Query.about(Techniques.LOW_RANK_ADAPTATION)
            .and(Query.about(Techniques.MIXTURE_OF_EXPERTS))
            .and(Query.since(2023))
            .and(Query.about(ContributionTypes.SURVEY).not());
    // @end

    assertThat(ids(PAPERS.find(query).stream())).containsExactly("seed-013", "seed-049");
  }

  @Test
  void theSameAsText() {
    Taxonomy taxonomy = PAPERS.taxonomy();
    // @start region="parse"
    Query query =
        Query.parse(
            "about(low-rank-adaptation) and about(mixture-of-experts) and since(2023)"
                + " and not about(survey)",
            taxonomy);
    // @end

    assertThat(ids(PAPERS.find(query).stream())).containsExactly("seed-013", "seed-049");
  }

  @Test
  void whatAreTheNewestFiveOnPruning() {
    // @start region="newest"
    ImmutableList<Classification> newest =
        PAPERS.find(Query.about(Techniques.PRUNING)).top(5, Order.newest());
    // @end

    assertThat(newest).hasSize(5).extracting(paper -> -paper.paper().year().orElse(0)).isSorted();
  }

  @Test
  void whatElseAreThePapersOnExpertsAbout() {
    // @start region="group"
    ImmutableMap<ConceptId, Integer> techniques =
        PAPERS.find(Query.about(Techniques.MIXTURE_OF_EXPERTS)).groupBy(Techniques.FACET);
    // @end

    assertThat(techniques)
        .containsEntry(Techniques.MIXTURE_OF_EXPERTS, 19)
        .containsEntry(Techniques.LOW_RANK_ADAPTATION, 2);
  }

  @Test
  void whatOtherChoicesDoesAReaderHave() {
    // @start region="facets"
    Query chosen =
        Query.about(Techniques.QUANTIZATION).and(Query.about(ContributionTypes.NEW_METHOD));
    ImmutableMap<ConceptId, Integer> choices = PAPERS.find(chosen).facets(Techniques.FACET);
    // @end

    assertThat(choices.get(Techniques.PRUNING))
        .isEqualTo(
            PAPERS
                .find(
                    Query.about(Techniques.PRUNING).and(Query.about(ContributionTypes.NEW_METHOD)))
                .count());
  }

  @Test
  void whatGrew() {
    // @start region="trend"
    ImmutableSortedMap<Integer, Integer> trend = PAPERS.trend(Techniques.MIXTURE_OF_EXPERTS);
    // @end

    assertThat(trend).containsEntry(2021, 0).containsEntry(2024, 6);
  }

  @Test
  void whichTechniquesMeetWhichModalities() {
    // @start region="pairs"
    Cooccurrence pairs =
        PAPERS
            .all()
            .cooccurrence(
                List.of(Techniques.MIXTURE_OF_EXPERTS, Techniques.PRUNING),
                List.of(Modalities.NATURAL_LANGUAGE));
    int both = pairs.count(Techniques.MIXTURE_OF_EXPERTS, Modalities.NATURAL_LANGUAGE);
    double information = pairs.pmi(Techniques.MIXTURE_OF_EXPERTS, Modalities.NATURAL_LANGUAGE);
    // @end

    assertThat(both).isEqualTo(15);
    assertThat(information).isPositive();
  }

  @Test
  void whatIsMostLikeThisPaper() {
    // @start region="similar"
    Classification loraXs = PAPERS.find(Query.paper("seed-001")).page(0, 1).get(0);
    ImmutableList<Catalog.Match> similar = PAPERS.similar(loraXs, 3);
    // @end

    assertThat(similar).hasSize(3);
    assertThat(similar.get(0).paper().paper().title()).startsWith("NOLA");
  }

  @Test
  void whatDoPapersDoWithQuantization() {
    // @start region="roles"
    ImmutableMap<Role, Integer> roles = PAPERS.all().groupByRole(Techniques.QUANTIZATION);
    // @end

    assertThat(roles).containsKeys(Role.CONTRIBUTION, Role.COMPONENT);
  }

  @Test
  void whoClaimsTenTimesFewerTrainableParametersThanLora() {
    // @start region="claims"
    Query query =
        Query.claims(
            Metric.TRAINABLE_PARAMETERS,
            Claim.Direction.DECREASE,
            Amount.of(10, Unit.TIMES),
            "LoRA");
    ImmutableList<Classification> most =
        PAPERS
            .find(query)
            .top(5, Order.claim(Metric.TRAINABLE_PARAMETERS, Claim.Direction.DECREASE, Unit.TIMES));
    String table = PAPERS.find(query).claims(Metric.TRAINABLE_PARAMETERS).toMarkdown();
    // @end

    assertThat(ids(most.stream())).containsExactly("seed-001", "seed-028");
    assertThat(table).contains("| LoRA-XS | trainable-parameters | decrease | 100 | x | LoRA |");
    assertThat(
            ids(
                PAPERS
                    .find(
                        Query.claims(
                            Metric.TRAINABLE_PARAMETERS,
                            Claim.Direction.DECREASE,
                            Amount.of(10, Unit.TIMES)))
                    .stream()))
        .as("a decrease of 99 % is one by 100x")
        .contains("seed-047");
  }

  @Test
  void whatIsBuiltOnLoraAndWhatIsItComparedWith() {
    // @start region="methods"
    Stream<Classification> built = PAPERS.find(Query.buildsOn("LoRA")).stream();
    Query compared = Query.introduces("LoRA-XS").and(Query.comparesWith("VeRA"));
    MethodGraph lineage = PAPERS.lineage("LoRA");
    // @end

    assertThat(ids(built)).contains("seed-001", "seed-013", "seed-025");
    assertThat(ids(PAPERS.find(compared).stream())).containsExactly("seed-001");
    assertThat(lineage.nodes())
        .extracting(MethodGraph.Node::name)
        .contains("LoRA", "NOLA", "MoSLD");
    assertThat(PAPERS.find(Query.buildsOn("low-rank adaptation")).count())
        .as("by an alias")
        .isEqualTo(PAPERS.find(Query.buildsOn("lora")).count());
  }

  @Test
  void whereDoesAQueryLosePapers() {
    // @start region="explain"
    Query query =
        Query.about(Techniques.LOW_RANK_ADAPTATION).and(Query.about(Techniques.MIXTURE_OF_EXPERTS));
    String plan = PAPERS.explain(query).toString();
    // @end

    assertThat(plan)
        .isEqualTo(
            """
            2  about(low-rank-adaptation) and about(mixture-of-experts)  (intersection, smallest list first)
              5  about(low-rank-adaptation)  (stored set)
              19  about(mixture-of-experts)  (stored set)
            """);
  }

  @Test
  void howDoIAskMyOwnPapers() throws IOException {
    Taxonomy taxonomy = PAPERS.taxonomy();
    Path file = folder.resolve("papers.catalogue");
    Stream<Paper> papers =
        Stream.of(Paper.of("Pruning Heads", "We propose to prune attention heads."));
    // @start region="own"
    Catalog mine = Catalogs.index(taxonomy, Classifiers.compile(taxonomy).classifyAll(papers));
    mine.save(file);
    Catalog again = Catalogs.open(file, taxonomy);
    // @end

    assertThat(again.find(Query.about(Techniques.PRUNING)).stream())
        .isEqualTo(mine.all().stream().toList())
        .hasSize(1);
  }
}
