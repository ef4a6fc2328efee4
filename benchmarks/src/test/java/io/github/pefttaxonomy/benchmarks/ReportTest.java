package io.github.pefttaxonomy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void text_ratioAboveItsTarget_isReached() {
    Results results = new Results();
    results.add("scan-ours", 2_000, 100);
    results.add("scan-hankcs", 2_000, 20);
    assertThat(new Report(results).text())
        .contains("| phrase scan, 2,000 phrases, against hankcs | ≥ 2.50 × | 5 × | reached |");
  }

  @Test
  void text_ratioBelowItsTarget_isNotReached() {
    Results results = new Results();
    results.add("scan-ours", 2_000, 100);
    results.add("scan-hankcs", 2_000, 80);
    assertThat(new Report(results).text()).contains("| 1.25 × | **not reached** |");
  }

  @Test
  void text_nothingMeasured_saysSo() {
    assertThat(new Report(new Results()).text()).contains("| – × | not measured |");
  }

  @Test
  void text_quickRun_isMarked() {
    Results results = new Results();
    results.fact("effort", "quick");
    assertThat(new Report(results).text()).contains("is no measurement");
  }

  @Test
  void ratio_severalRounds_isTheMedianOfThoseWithinARound() {
    Results results = new Results();
    for (double[] round : new double[][] {{10, 1}, {100, 50}, {30, 10}}) {
      results.add("a", 0, round[0]);
      results.add("b", 0, round[1]);
    }
    assertThat(results.ratio("a", 0, "b", 0)).isEqualTo(3);
  }
}
