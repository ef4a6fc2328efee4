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
    return strings(Relations.compared(prose, own, GAZETTEER, introduced));
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
      })
  void compared_nothing(String text) {
    assertThat(compared(text)).doesNotContain("FooNet", "BazNet", "BarBench", "NER", "RL");
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
  void extended_notWhatOnlyTrains() {
    assertThat(extended("Lean nets", "We test BarNet. BarNet is compared to BazNet.")).isEmpty();
  }
}
