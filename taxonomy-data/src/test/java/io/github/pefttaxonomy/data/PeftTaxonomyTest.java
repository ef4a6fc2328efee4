package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.MethodMention;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeftTaxonomyTest {
  private static final PeftTaxonomy SHIPPED = PeftTaxonomy.load();

  @Test
  void load_twice_isEqualAndNotShared() {
    Taxonomy again = PeftTaxonomy.load().taxonomy();

    assertThat(again).isNotSameAs(SHIPPED.taxonomy());
    assertThat(again.hash()).isEqualTo(SHIPPED.taxonomy().hash());
  }

  @Test
  void load_fromTheResources_equalsTheFiles() throws IOException {
    Taxonomy fromFiles = TaxonomyJson.load(ResourceFiles.TAXONOMY.resolve("taxonomy.json"));

    assertThat(fromFiles.hash()).isEqualTo(SHIPPED.taxonomy().hash());
  }

  @Test
  void taxonomy_techniques_areAllThere() {
    Taxonomy taxonomy = SHIPPED.taxonomy();

    assertThat(taxonomy.descendants(Techniques.FACET)).hasSizeGreaterThanOrEqualTo(214);
    assertThat(taxonomy.concepts()).hasSizeGreaterThanOrEqualTo(288);
    assertThat(taxonomy.methods()).hasSizeGreaterThanOrEqualTo(2559);
    assertThat(taxonomy.isA(Techniques.MIXTURE_OF_LORA, Techniques.LOW_RANK_ADAPTATION)).isTrue();
    assertThat(taxonomy.isA(Techniques.MIXTURE_OF_LORA, Techniques.MIXTURE_OF_EXPERTS)).isTrue();
    assertThat(taxonomy.descriptiveFacets())
        .containsExactlyInAnyOrder(
            ContributionTypes.FACET,
            Modalities.FACET,
            ModelFamilies.FACET,
            TrainingStages.FACET,
            TargetComponents.FACET);
  }

  @Test
  void files_all_areListed() {
    String manifest = ResourceFiles.read("taxonomy.json");
    Stream<String> files =
        ResourceFiles.named(".json").stream()
            .filter(name -> !name.startsWith("schema/"))
            .filter(name -> !name.equals("taxonomy.json") && !name.equals("crosswalks.json"));

    assertThat(files).allSatisfy(name -> assertThat(manifest).contains("\"" + name + "\""));
  }

  @Test
  void methods_names_haveNoSurfaceInBracketsWithoutAlias() {
    Pattern apart = Pattern.compile("(.+?) \\(.*\\)");

    assertThat(SHIPPED.taxonomy().methods())
        .filteredOn(method -> apart.matcher(method.name()).matches())
        .isNotEmpty()
        .allSatisfy(
            method ->
                assertThat(method.aliases())
                    .contains(apart.matcher(method.name()).replaceAll("$1")));
  }

  @Test
  void methods_thatNameModels_areMarked() {
    assertThat(SHIPPED.taxonomy().methods())
        .filteredOn(
            method ->
                method.concepts().stream()
                    .anyMatch(id -> SHIPPED.taxonomy().facet(id).equals(ModelFamilies.FACET)))
        .isNotEmpty()
        .allSatisfy(method -> assertThat(method.isModel()).isTrue());
  }

  @Test
  void papers_all_haveLabelsTheTaxonomyKnows() {
    List<CataloguePaper> papers = SHIPPED.reviewedPapers();

    assertThat(papers).hasSize(119);
    assertThat(papers.get(0).paper().id()).isEqualTo("seed-001");
    assertThat(papers.get(0).paper().title())
        .isEqualTo("LoRA-XS: Low-Rank Adaptation with Extremely Small Number of Parameters");
    assertThat(papers.get(0).paper().abstractText()).startsWith("Proposes LoRA-XS, a variant");
    assertThat(papers.get(0).paper().year()).hasValue(2024);
    assertThat(papers.get(0).paper().links()).containsExactly("https://arxiv.org/abs/2405.17604");
    assertThat(papers.get(0).paper().attributes().get("claims")).startsWith("[{\"metric\":");
    assertThat(papers.get(0).concepts())
        .containsEntry(Techniques.LORA_RANDOM_BASIS, Role.CONTRIBUTION);
    assertThat(papers.get(0).descriptors())
        .containsExactly(ContributionTypes.NEW_METHOD, Modalities.NATURAL_LANGUAGE);
    assertThat(papers.get(0).methods().introduced()).containsExactly("LoRA-XS");
    assertThat(papers.get(0).methods().extended()).containsExactly("LoRA");
    assertThat(papers.get(0).methods().compared()).containsExactly("LoRA", "VeRA");
    assertThat(papers.get(0).isInScope()).isTrue();
    assertThat(papers.get(1).isInScope()).isFalse();
    assertThat(papers.stream().filter(CataloguePaper::isInScope)).hasSize(98);
    assertThat(conceptsOf(papers)).allSatisfy(id -> SHIPPED.taxonomy().concept(id));
  }

  private static Set<ConceptId> conceptsOf(List<CataloguePaper> papers) {
    return papers.stream()
        .flatMap(
            paper ->
                Stream.concat(paper.concepts().keySet().stream(), paper.descriptors().stream()))
        .collect(Collectors.toSet());
  }

  @Test
  void papers_faults_areAllReported() {
    String line =
        "{\"id\": \"p\", \"title\": \"T\", \"summary\": \"S\", \"contribution_type\": [],"
            + " \"modality_domain\": [], \"concepts\": [%s], \"in_scope\": %s}\n";
    String text =
        line.formatted("{\"concept\": \"nothing\", \"role\": \"studied\"}", "true")
            + "\n"
            + line.formatted("{\"concept\": \"pruning\", \"role\": \"owner\"}", "true")
            + line.formatted("{\"concept\": \"pruning\", \"role\": \"mention\"}", "true")
            + "{\"id\": \"q\"";

    assertThatThrownBy(() -> new CatalogueFile("x.jsonl", SHIPPED.taxonomy()).read(text))
        .isInstanceOf(InvalidTaxonomyException.class)
        .hasMessageContaining("x.jsonl:1:116: file 'x.jsonl' names an unknown concept 'nothing'")
        .hasMessageContaining(
            "x.jsonl:3:135: file 'x.jsonl' has an unknown role 'owner'; there are contribution,"
                + " studied, component, baseline, mention")
        .hasMessageContaining(
            "x.jsonl:4:1: paper 'p' has in_scope true, but its concepts say otherwise")
        .hasMessageEndingWith(
            "x.jsonl:5:11: file 'x.jsonl' is not JSON: Unexpected end-of-input: expected close"
                + " marker for Object");
  }

  @Test
  void papers_methodsAndClaims_areTheReviewedOnesWithQuotes() {
    Classification said =
        SHIPPED.papers().find(Query.paper("seed-025")).stream().findFirst().orElseThrow();

    assertThat(said.introduces()).extracting(MethodMention::name).containsExactly("NOLA");
    assertThat(said.buildsOn()).extracting(MethodMention::canonicalName).containsExactly("LoRA");
    assertThat(said.claims())
        .extracting(Claim::toString)
        .first()
        .asString()
        .startsWith("trainable-parameters decrease 2x relative to LoRA with rank one @ abstract[")
        .endsWith("'fall to half of rank-one LoRA in'");
    long claims = SHIPPED.papers().all().stream().mapToLong(c -> c.claims().size()).sum();
    assertThat(claims).isEqualTo(98);
    long quoted =
        SHIPPED.papers().all().stream()
            .flatMap(c -> c.claims().stream())
            .filter(claim -> claim.quote().field() == Field.ABSTRACT)
            .count();
    assertThat(quoted).as("claims quoted from the summary").isGreaterThan(90);
  }
}
