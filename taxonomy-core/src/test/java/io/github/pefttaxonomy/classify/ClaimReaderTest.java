package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.classify.ClaimReader.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimReaderTest {
  private static final Subject QUANTIZING = new Subject(true, false, true);
  private static final Subject TUNING = new Subject(true, true, false);

  private static List<String> statements(Subject subject, String text) {
    Prose prose = Texts.prose("", text);
    return ClaimReader.read(prose, subject, new OwnWork(prose)).stream()
        .map(Claim::statement)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Our net needs 8x fewer parameters than FooNet.|total-parameters decrease 8x relative to FooNet",
        "We cut peak memory by 30% on average.|memory decrease 30%",
        "We reach a 2.5x speedup over FooNet.|throughput increase 2.5x relative to FooNet",
        "Our decoder is 3 times faster than FooNet.|throughput increase 3x relative to FooNet",
        "We remove up to 58% of FLOPs.|flops decrease <58%",
        "Our net uses as little as 17.5% of the original parameters.|total-parameters decrease 17.5%-of-reference relative to original parameters",
        "We improve inference time by 2x.|latency decrease 2x",
        "We lower perplexity by 12% here.|accuracy decrease 12%",
        "Our net outperforms BarNet by 2.4% here.|accuracy increase 2.4% relative to BarNet",
        "Our net retains 98% of the accuracy.|accuracy retain 98%",
        "We store weights in 4 bits.|bits state 4 bits",
        "We present a 900 million parameter model.|total-parameters state 900 M params",
        "Our net runs at 100 FPS.|throughput state 100 FPS",
        "We cut parameters from 2.1M to 86.9K here.|total-parameters decrease 86.9 k params relative to 2.1M",
        "We reach 83.3% vs. 82.6% for BarNet.|accuracy increase 83.3%",
      })
  void read_oneClaim(String text, String expected) {
    assertThat(statements(QUANTIZING, text)).containsExactly(expected);
  }

  @Test
  void read_oneNumberForSeveralMetrics() {
    assertThat(statements(QUANTIZING, "We reduce the number of parameters and MACs by 28x."))
        .containsExactly("total-parameters decrease 28x", "flops decrease 28x");
  }

  @Test
  void read_twoNumbersThatShareTheirHead() {
    assertThat(statements(QUANTIZING, "We accelerate 50% the training and 25% the inference time."))
        .hasSize(2)
        .allSatisfy(claim -> assertThat(claim).startsWith("latency decrease"));
  }

  @Test
  void read_bareParametersOfTuning_areTheTrained() {
    assertThat(statements(TUNING, "Our method needs 8x fewer parameters."))
        .containsExactly("trainable-parameters decrease 8x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Existing nets lose 5% accuracy. We study why.",
        "Prior work needs 10x more memory. We ask why.",
        "We train on 0.22M pairs for 40 hours.",
        "We evaluate nets from 80M to 3B parameters.",
        "We evaluate graphs 100 times larger than before.",
      })
  void read_background_none(String text) {
    assertThat(statements(QUANTIZING, text)).isEmpty();
  }

  @Test
  void read_scoresOutsideTheSubject_none() {
    assertThat(statements(new Subject(false, false, false), "We improve accuracy by 5% here."))
        .isEmpty();
  }
}
