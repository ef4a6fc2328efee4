package io.github.pefttaxonomy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogueReportTest {
  private static Results results(double ours) {
    Results results = new Results();
    results.put("catalogue-build-ours", 1_000_000, 1.5);
    results.put("catalogue-combined-ours", 1_000_000, ours);
    results.put("catalogue-combined-lucene", 1_000_000, 5_000);
    results.put("catalogue-combined-duckdb", 1_000_000, 6_000);
    return results;
  }

  @Test
  void text_ratioToTheBestPeer_againstItsTarget() {
    assertThat(new CatalogueReport(results(10)).text())
        .contains(
            "| A and B and not C, counted | 10.0 µs | 5,000 µs (lucene) | 500 × | ≥ 25.0 × |"
                + " reached |")
        .contains("| build | 1.50 s | | | ≤ 2.00 s | reached |");
    assertThat(new CatalogueReport(results(1_000)).text()).contains("5.00 × | ≥ 25.0 × | **not");
  }

  @Test
  void text_notMeasured_saysSo() {
    assertThat(new CatalogueReport(results(10)).text())
        .contains("| 40 × 40 co-occurrence | – µs | – µs (–) | – × | ≥ 20.0 × | not measured |");
    assertThat(new CatalogueReport(new Results()).text()).contains("\nNot measured.\n");
  }
}
