package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationsTest {
  private static final Taxonomy TAXONOMY = SmallTaxonomy.builder().build();
  private static final Gazetteer GAZETTEER = new Gazetteer(TAXONOMY);

  private static List<String> compared(String text) {
    Prose prose = Texts.prose("Lean nets", text);
    OwnWork own = new OwnWork(prose);
    List<NamePlace> introduced = Introductions.read(prose, own, GAZETTEER);
    List<NamePlace> extended = Relations.extended(prose, own, GAZETTEER, introduced);
    return strings(Relations.compared(prose, own, GAZETTEER, introduced, extended));
  }

  private static List<String> extended(String title, String text) {
    Prose prose = Texts.prose(title, text);
    OwnWork own = new OwnWork(prose);
    List<NamePlace> introduced = Introductions.read(prose, own, GAZETTEER);
    return strings(Relations.extended(prose, own, GAZETTEER, introduced));
  }

  private static List<String> strings(List<NamePlace> places) {
    return places.stream()
        .map(p -> p.name() + (p.expansion().isEmpty() ? "" : " = " + p.expansion()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Our net outperforms BarNet, BazNet and QuuxNet on all tasks.|BarNet;BazNet;QuuxNet",
        "Our net is twice as small as BarNet.|BarNet",
        "We compare our net with BarNet (a small net).|BarNet",
        "We compare BarNet, BazNet and QuuxNet on tasks.|BarNet;BazNet;QuuxNet",
        "Our net has a speed-up of 2x over BarNet on phones.|BarNet",
        "Our net achieves comparable results to BarNet 7B here.|BarNet 7B",
        "Our net is on par with BarNet v1.5 and FooNet 3.1 8B.|BarNet v1.5;FooNet 3.1 8B",
        "Our net has the same number of weights as BarNet.|BarNet",
        "Our net is leaner than works on this issue, such as BarNet.|BarNet",
        "Our net beats the leading lean net, BarNet, by far.|BarNet",
        "Our net beats full fine-tuning and lean bar nesting (LBN).|full fine-tuning;LBN = lean bar nesting",
        "Our net beats BarNet-2 (BazNet), QuuxNet and others.|BarNet-2;QuuxNet",
        "Our net outperforms greedy decoding.|greedy decoding",
        "Lean bar nests (LBN) grow. Our net is better than LBN.|LBN = Lean bar nests",
        "Our net beats BarNet (Doe et al., 2020), BazNet [12], and QuuxNet.|BarNet;BazNet;QuuxNet",
        "Our net has gains of 3 points over BarNet and 2 points over BazNet.|BarNet;BazNet",
        "We show the superiority of our net over BarNet and BazNet.|BarNet;BazNet",
        "Our net outperforms BarNet and its variant BarNet-XL.|BarNet;BarNet-XL",
        "Our net has an error of 2.1 vs. 3.0 for BarNet.|BarNet",
        "Our net has 83% vs. 82% (vanilla pruning).|vanilla pruning",
        "Our net compares to 4 hours with BarNet, 20 hours by BazNet, and the 30 hours by QuuxNet.|BarNet;BazNet;QuuxNet",
        "Our result is better than that obtained using lean Bar Fit (LBF).|LBF = lean Bar Fit",
        "Our net, improving BarNet-2 by 9%, is lean.|BarNet-2",
        "Our net improves the original BarNet on tasks.|BarNet",
        "Our net improves over ''bar-base'' by 2 points.|bar-base",
        "Our net is on par with Bar-B/16.|Bar-B/16",
        "Our net beats Quux 2 Bar and BarNet large models.|Quux 2 Bar;BarNet large",
        "Our net beats BarNet-based and BazNet-based methods.|BarNet-based methods;BazNet-based methods",
        "Our net beats the standard bar attention layer.|bar attention",
        "Our net beats the full-bar pipeline.|full-bar pipeline",
        "Our net is better than standard SparseGPT.|SparseGPT",
        "Our net is better than Adam.|Adam",
        "We find that BarNet and Quux 2 Baz outperform others.|BarNet;Quux 2 Baz",
        "We find that on BarBench, BarNet and BazNet outperform all.|BarNet;BazNet",
        "We test our net as well as existing lean models including BarNet and BazNet.|BarNet;BazNet",
        "Our net goes beyond the current lean methods, i.e., BarNet.|BarNet",
        "Our net is comparable in speed as the standard BarNet.|BarNet",
        "We evaluate our net against BarNet.|BarNet",
        "Our net is better, outperforming SFT, DPO, BarNet, and other baselines.|SFT;DPO;BarNet",
        "Our net beats similar-sized LLMs and even large models like BarNet.|BarNet",
      })
  void compared_listed(String text, String expected) {
    assertThat(compared(text)).containsExactly(expected.split(";", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We propose FooNet. Compared to others, FooNet is lean.",
        "Compared to earlier nets, BarNet runs quickly. We use it.",
        "Existing nets are slower than BarNet. We study them.",
        "We use BarNet rather than BazNet for our net.",
        "Our net outperforms previous methods on BarBench.",
        "Our net improves its NER accuracy and matches labels from BarNet.",
        "Our net is better than previous RL works.",
        "Our net beats all of them (FooGen-generated ones).",
        "Our net is robust against BarBench.",
        "We use less than 1% of the full training pairs.",
        "Our net is better than existing full fine-tuning (FooNet) ones.",
        "Our net needs scene-relative codes to bind a FooNet block.",
        "Our net has results on sets (AS-2M, AS-20K), BazNet and FooNet.",
        "Our net outperforms Adam for training nets such as BazNet.",
        "Our net is better on English than German.",
        "Our net gives an improvement of over 20-30 BazNet points.",
        "Our texts are longer than ''lean'' search queries.",
        "We present a net. BazNet is used beyond the RL span.",
      })
  void compared_nothing(String text) {
    assertThat(compared(text)).doesNotContain("FooNet", "BazNet", "BarBench", "NER", "RL");
    assertThat(compared(text))
        .doesNotContain("full training", "full fine-tuning", "German", "lean");
    assertThat(compared(text)).noneMatch(name -> name.contains("generated"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We extend BarNet to speech.|BarNet",
        "We propose a variant of BarNet.|BarNet",
        "Our net combines BarNet and BazNet.|BarNet;BazNet",
        "Inspired by the success of BarNet, we train nets.|BarNet",
        "We build our net by removing blocks from BarNet.|BarNet",
        "We study rates for the recently proposed BarNet scheduler.|BarNet",
        "We train an ensemble of BarNet, BazNet and QuuxNet.|BarNet;BazNet;QuuxNet",
        "We extend the recently introduced Lean Bar Nesting (LBN).|LBN = Lean Bar Nesting",
        "We introduce FooNet, a lean BarNet model.|BarNet",
        "We extend the methodology of BarNet to speech.|BarNet",
        "We upgrade the lean attention mechanism.|lean attention",
        "We are motivated by the recently proposed looped transformer.|looped transformer",
        "Lean bar attention (LBA) grows. We propose a variant of lean bar attention.|LBA = lean bar attention",
        "We augment the Quux framework with signs.|Quux",
        "Our net can be integrated with lean schemes, including BarNet and BazNet.|BarNet;BazNet",
        "Our block is embedded in lean models, such as the Quux Bar Net.|Quux Bar Net",
        "We benchmark an integration of our block with BarNet.|BarNet",
        "We combine concepts from BarNet.|BarNet",
        "We distill it into a BarNet framework.|BarNet",
        "We use lean parts, as found in BarNets.|BarNets",
        "We are inspired by the success of bar2baz.|bar2baz",
        "Our net is based on Quux Bar Nets.|Quux Bar Nets",
        "Quux Bar models (QBMs) grow. We use a variant of QBMs.|Quux Bar",
        "We adapt BarNet to speech.|BarNet",
        "We insert our block into BarNet.|BarNet",
      })
  void extended_inFrames(String text, String expected) {
    assertThat(extended("Lean nets", text)).containsExactly(expected.split(";", -1));
  }

  @Test
  void extended_earlierRelease() {
    assertThat(extended("FooNet-3: leaner", "FooNet-2 is known. We present FooNet-3, a net."))
        .containsExactly("FooNet-2");
  }

  @Test
  void extended_partOfOwnName() {
    assertThat(extended("TinyBarNet: leaner", "BarNet is big. We present TinyBarNet here."))
        .containsExactly("BarNet");
  }

  @Test
  void extended_whatTheAbstractSaysOfANameInTheTitle() {
    assertThat(
            extended("FooNet: lean", "We train nets. FooNet (a Foo Net), a BarNet with signs, is"))
        .containsExactly("BarNet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FooNet: lean|We propose FooNet, a Lean Foo Net approach, which grows.",
        "FooNet: lean|Foo area detection (FAD) is hard. We propose FooNet, an FAD network.",
        "FooNet: lean|We propose FooNet, a Two-Stage model.",
        "Extending Large-Scale Nets|We extend Large Language Models (LLMs) to speech.",
        "Lean nets|We propose a net which incorporates FooGate, a novel gate.",
        "Lean nets|Our codes are embedded into the Feed-Forward Network (FFN).",
        "Lean nets|We present the first version of Foo Bar Bank.",
        "Lean nets|We extend the Quux dataset.",
        "Lean nets|We propose FooNet for nets, not SparseGPT.",
        "Lean nets|We show results based on FooBank and BazBank.",
        "Lean nets|We start from Standard American English.",
        "Lean nets|Based on BarNet (BAZ version), we train.",
      })
  void extended_nothing(String title, String text) {
    assertThat(extended(title, text)).isSubsetOf("BarNet");
  }

  @Test
  void compared_theOriginalIsWhatIsExtended() {
    String text =
        "We build a net by removing blocks from BarNet. It keeps the quality of the original";
    assertThat(compared(text + " model.")).containsExactly("BarNet");
    assertThat(compared(text + " text.")).isEmpty();
    assertThat(compared("We strip BazNet from BarNet. It is better than the original one."))
        .containsExactly("BarNet");
  }

  @Test
  void compared_subjectsOfStudiesOnly() {
    assertThat(compared("We propose FooNet. We find that BarNet outperforms QuuxNet."))
        .containsExactly("QuuxNet");
  }

  @Test
  void extended_notWhatOnlyTrains() {
    assertThat(extended("Lean nets", "We test BarNet. BarNet is compared to BazNet.")).isEmpty();
  }
}
