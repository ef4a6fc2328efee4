package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntroductionsTest {
  private static final Taxonomy TAXONOMY = SmallTaxonomy.builder().build();

  private static List<String> names(String title, String text) {
    Prose prose = Texts.prose(title, text);
    return Introductions.read(prose, new OwnWork(prose), new Gazetteer(TAXONOMY)).stream()
        .map(p -> p.name() + (p.expansion().isEmpty() ? "" : " = " + p.expansion()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FooNet: Lean Nets|We study lean nets.|FooNet",
        "Sage: Lean Nets|We propose Sage, a lean net.|Sage",
        "Lean nets|We propose MoFoo, a lean net.|MoFoo",
        "Lean nets|We introduce a lean net, dubbed BarFoo.|BarFoo",
        "Lean nets|We present a net called \\texttt{MEFO} here.|MEFO",
        "Lean nets|We propose Lean Foo Net (LFN) here.|LFN = Lean Foo Net",
        "Lean nets|We propose a novel lean foo net (LFoN) here.|LFoN = lean foo net",
        "Lean nets|We introduce FooXS (Foo with Extra Sparsity) here.|FooXS = Foo with Extra Sparsity",
        "Lean nets|We propose QUUX -- a lean net.|QUUX",
        "Lean nets|This paper describes FOO+, a lean net.|FOO+",
        "Lean nets|We present Foobar-a family of nets.|Foobar",
        "Lean nets|We propose Foobar GAN for nets.|Foobar GAN",
        "Lean nets|We design a lean function, Foo Median, resulting in nets.|Foo Median",
        "Lean nets|We release a lean dataset, Foobar, which grows.|Foobar",
        "Lean nets|We present a lean dataset FooBar-9K integrating texts.|FooBar-9K",
        "Lean nets|We define Linear Foo Net (LFN) here.|LFN = Linear Foo Net",
        "Lean nets|The FooPatch method is proposed here.|FooPatch",
        "Lean nets|We propose a method that turns nets to bars (FooTurn) here.|FooTurn",
        "Lean nets|We present the Lean Foo Net, LFN, a model.|LFN = Lean Foo Net",
      })
  void read_oneName(String title, String text, String expected) {
    assertThat(names(title, text)).containsExactly(expected);
  }

  @Test
  void read_pairOfNames() {
    assertThat(names("Lean nets", "We introduce FOON and its relaxation FOON+, which are lean."))
        .containsExactly("FOON", "FOON+");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lean nets|We propose a CNN model for LLMs.",
        "Lean nets: a survey|We survey large language models (LLMs).",
        "How lean are nets?|We propose a method for lean nets.",
        "Lean nets|FooNet is known. We propose a lean net based on FooNet.",
        "Lean nets|We learn parts called sparsegpt.",
        "Lean nets|We name a challenge termed lean entanglement.",
        "Lean nets|We study nets as a new Lean Foo Net (LFN) problem.",
        "Lean nets|A scheme based on FooNet is proposed by us.",
      })
  void read_noName(String title, String text) {
    assertThat(names(title, text)).isEmpty();
  }

  @Test
  void relations_knownAndUnknown() {
    Prose prose =
        Texts.prose(
            "BarNet: Lean Nets",
            "We propose BarNet, a variant of SparseGPT. BarNet outperforms FooNet and BazNet on"
                + " tasks, and is on par with full fine-tuning.");
    OwnWork own = new OwnWork(prose);
    Gazetteer gazetteer = new Gazetteer(TAXONOMY);
    List<NamePlace> introduced = Introductions.read(prose, own, gazetteer);

    assertThat(Relations.extended(prose, own, gazetteer, introduced))
        .extracting(NamePlace::name)
        .containsExactly("SparseGPT");
    assertThat(Relations.compared(prose, own, gazetteer, introduced, List.of()))
        .extracting(NamePlace::name)
        .containsExactly("FooNet", "BazNet", "full fine-tuning");
  }
}
