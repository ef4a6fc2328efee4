package io.github.pefttaxonomy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorpusGeneratorTest {
  @Test
  void generated_twice_isTheSame() {
    assertThat(Corpus.generated(50)).isEqualTo(Corpus.generated(50));
  }

  @Test
  void generated_papers_haveTheLengthOfAbstracts() {
    assertThat(Corpus.generated(500).charsPerPaper()).isBetween(900.0, 1_600.0);
  }

  @Test
  void generated_origin_saysThatItIsMadeUp() {
    assertThat(Corpus.generated(1).origin()).startsWith("generated");
  }
}
