package io.github.pefttaxonomy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.benchmarks.SyntheticPapers.Row;
import io.github.pefttaxonomy.catalog.Catalogs;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueContenderTest {
  private static final int SIZE = 6_000;
  private static final Taxonomy TAXONOMY = PeftTaxonomy.load().taxonomy();
  private static final SyntheticPapers PAPERS = new SyntheticPapers(TAXONOMY);
  private static final List<Row> ROWS = PAPERS.rows(SIZE).toList();
  private static final Questions QUESTIONS = Questions.of(TAXONOMY, PAPERS.ids(), ROWS);

  @ParameterizedTest
  @ValueSource(strings = {"cqengine", "lucene", "sqlite", "duckdb"})
  void peer_anyQuestion_answersAsTheStreamsDo(String name) throws Exception {
    try (CatalogueContender peer = CatalogueContender.of(name, ROWS, QUESTIONS)) {
      assertThat(Answers.of(peer).texts()).isEqualTo(expected());
    }
  }

  private static Object expected() throws Exception {
    return Answers.of(new StreamsCatalogue(ROWS, QUESTIONS)).texts();
  }

  @Test
  void ours_anyQuestion_answersAsTheStreamsDo() throws Exception {
    OurCatalogue ours =
        new OurCatalogue(Catalogs.index(TAXONOMY, PAPERS.classifications(SIZE)), PAPERS, QUESTIONS);

    assertThat(Answers.of(ours).texts()).isEqualTo(expected());
    assertThat(ours.combined()).as("papers of the combination").isBetween(50, SIZE / 10);
  }

  @Test
  void papers_labels_areFourOnAverageAndSkewed() {
    double labels =
        PAPERS
            .classifications(SIZE)
            .mapToInt(paper -> paper.techniques().size() + paper.descriptors().size())
            .average()
            .orElse(0);

    assertThat(labels).isBetween(3.9, 4.1);
    assertThat(ROWS.stream().filter(row -> row.isAbout(QUESTIONS.a())).count())
        .isBetween(SIZE / 10L, SIZE / 4L);
  }
}
