package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;
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

  /** Every form of some words, none left out and none too many. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "prune: prune prunes pruned pruning pruner pruners",
        "apply: apply applies applied applying",
        "play: play plays played playing",
        "drop: drop drops dropped droped dropping droping",
        "train: train trains trained training",
        "adapt: adapt adapts adapted adapting",
        "skip: skip skips skipped skiped skipping skiping",
        "mask: mask masks masked masking",
        "go: go gos goed going",
        "fit: fit fits fited fiting fitted fitting",
        "develop: develop develops developed developing developped developping",
        "orbit: orbit orbits orbited orbiting",
        "push: push pushes pushed pushing",
        "match: match matches matched matching",
        "fix: fix fixes fixed fixing",
        "buzz: buzz buzzes buzzed buzzing",
        "y: y ys yed ying",
        "up: up ups uped uping upped upping",
        "rub: rub rubs rubed rubing rubbed rubbing",
      })
  void verbForms_word_areExactly(String base, String forms) {
    assertThat(Inflection.verbForms(base)).containsExactlyInAnyOrder(forms.strip().split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "head: head heads",
        "heads: heads headses head",
        "bias: bias biases bia",
        "boss: boss bosses",
        "bus: bus buses",
        "gas: gas gases",
        "gass: gass gasses",
        "taxes: taxes taxeses tax taxe",
        "dishes: dishes disheses dish dishe",
        "cries: cries crieses cry crie",
        "dies: dies dieses die",
        "lies: lies lieses lie",
        "flies: flies flieses fly flie",
        "ray: ray rays",
        "copy: copy copies",
        "ml: ml mls",
        "za: za zas",
        "az: az azes",
        "aling: aling alings alling",
        "alling: alling allings aling",
        "xy: xy xies",
        "m2: m2",
        "ab1: ab1 ab1s",
        "42: 42",
        "lora+: lora+",
        "quiz: quiz quizes quises",
        "quantizer: quantizer quantizers quantiser quantisers",
        "quantizable: quantizable quantizables quantisable",
        "quantisations: quantisations quantisationses quantisation quantizations quantization",
        "analyse: analyse analyses analyze analyzes",
        "analyzing: analyzing analyzings analysing",
        "ise: ise ises",
        "aise: aise aises",
        "abise: abise abises abize abizes",
        "colour: colour colours color colors",
        "favorite: favorite favorites favourite favourites",
        "labeled: labeled labeleds labelled",
        "labelling: labelling labellings labeling",
        "curled: curled curleds",
        "filled: filled filleds filed",
        "parametric: parametric parametrics parameteric parameterics",
        "parameterise: parameterise parameterises parameterize parameterizes parametrise"
            + " parametrises parametrize parametrizes",
      })
  void nounForms_word_areExactly(String word, String forms) {
    assertThat(Inflection.nounForms(word)).containsExactlyInAnyOrder(forms.strip().split(" "));
  }

  @Test
  void spellings_severalWords_areOfEach() {
    assertThat(Inflection.spellings(ImmutableSet.of("a", "colors", "modeling")))
        .containsExactly("a", "colors", "modeling", "colours", "modelling");
  }
}
