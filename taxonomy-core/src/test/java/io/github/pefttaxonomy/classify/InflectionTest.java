package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {
  @ParameterizedTest
  @CsvSource({
    "prune, prunes pruned pruning pruner",
    "drop, drops dropped dropping",
    "distill, distills distilled distilling",
    "distil, distils distilled distilling",
    "quantize, quantizes quantized quantizing quantise quantised",
    "analyze, analyzed analysing analyses",
    "apply, applies applied applying",
    "compress, compresses compressed compressing",
    "merge, merges merged merging",
    "skip, skipped skipping",
    "parametrize, parameterized parametrised parameterize",
  })
  void verbForms_regularVerb_areAll(String base, String forms) {
    assertThat(Inflection.verbForms(base)).contains(base).contains(forms.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "expert, experts",
    "experts, expert",
    "matrix, matrixes",
    "memory, memories",
    "quantization, quantisation",
    "behavior, behaviours",
    "modeling, modelling",
    "bias, biases",
    "caches, cache",
  })
  void nounForms_regularNoun_areAll(String word, String form) {
    assertThat(Inflection.nounForms(word)).contains(word, form);
  }

  @ParameterizedTest
  @CsvSource({"4, 4", "1.58, 1.58", "lora+, lora+", "2:4, 2:4"})
  void nounForms_numbersAndSigns_stayAlone(String word, String form) {
    assertThat(Inflection.nounForms(word)).containsExactly(form);
  }
}
