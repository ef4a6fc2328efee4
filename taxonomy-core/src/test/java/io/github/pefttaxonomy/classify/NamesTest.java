package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.MethodMention;
import io.github.pefttaxonomy.Paper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is spelled like a name, and papers with more names than are kept. */
class NamesTest {
  private static final Classifier CLASSIFIER = Classifiers.compile(SmallTaxonomy.builder().build());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FooNet|FooNet",
        "\\texttt{Foo}|Foo",
        "\\emph{Foo} {Bar}$^2$|Foo Bar^2",
        "Foo$|Foo",
        "{Foo|Foo",
        "Foo}Bar|FooBar",
        "Foo\\bar|Foo",
        "Foo\\2|Foo2",
        "\\|''",
      })
  void plain_markup_isLeftOut(String text, String plain) {
    assertThat(Names.plain(text)).isEqualTo(plain);
  }

  @Test
  void plain_whiteSpace_isMadeSingle() {
    assertThat(Names.plain("Foo\n  Bar")).isEqualTo("Foo Bar");
    assertThat(Names.plain("\t{Foo} ")).isEqualTo("Foo");
  }

  @ParameterizedTest
  @CsvSource({
    "FooNet, true",
    "FOO, true",
    "Foo, false",
    "foo, false",
    "F, false",
    "F2, true",
    "2F, true",
    "2, false",
    "foo2, false",
    "fOo, true",
    "Foo-Bar, true",
    "Foo-bar, false",
    "foo-Bar, false",
    "Foo-2, true",
    "-F, false",
    "Foo+, true",
    "+, false",
    "F+, true",
    "GPU, false",
    "Gpus, false",
    "FooNet-based, false",
    "FooNet-Based, false",
    "Foo.Bar, true",
    "Foo&Bar, true",
    "Foo^Bar, true",
    "Foo_Bar, true",
  })
  void isShaped_spelling_tells(String text, boolean isShaped) {
    assertThat(Names.isShaped(text)).isEqualTo(isShaped);
  }

  @ParameterizedTest
  @CsvSource({
    "foo2bar, true",
    "fo2b, false",
    "fo2ba, true",
    "f2bar, false",
    "foo2b, false",
    "foo22, false",
    "foo2, false",
    "2foo, false",
    "foo-2b, false",
    "foo2-b, false",
  })
  void hasInnerDigit_betweenLetters(String text, boolean has) {
    assertThat(Names.hasInnerDigit(text)).isEqualTo(has);
  }

  @ParameterizedTest
  @CsvSource({
    "Foo, false",
    "FoO, true",
    "Foo2, true",
    "2foo, false",
    "Foo-Bar, false",
    "Foo-BaR, true",
  })
  void hasInnerSign_digitOrCapitalBehindALetter(String text, boolean has) {
    assertThat(Names.hasInnerSign(text)).isEqualTo(has);
  }

  @ParameterizedTest
  @CsvSource({
    "large language model, true",
    "Large Language-Model, true",
    "large lean net, false",
    "LoRA MoE, false",
    "lean models, true",
    "Lean Models, true",
    "LeaN Models, false",
    "LaRge LanGuage MoDel, true",
    "graph neural network, true",
    "i, false",
    "lean, false",
  })
  void hasCommonInitials_ofKnownAbbreviations(String phrase, boolean has) {
    assertThat(Names.hasCommonInitials(phrase)).isEqualTo(has);
  }

  @ParameterizedTest
  @CsvSource({
    "llm, true",
    "LLMs, true",
    "huggingface, true",
    "huggingfaces, false",
    "cifar-100, true",
    "Foo-like, true",
    "Foo-likes, false",
    "Foolike, false",
    "-like, true",
  })
  void isCommon_inAnyCase(String text, boolean isCommon) {
    assertThat(Names.isCommon(text)).isEqualTo(isCommon);
  }

  private static Classification read(IntStream numbers, String sentence) {
    return CLASSIFIER.classify(
        Paper.of(
            "Lean nets",
            numbers
                .mapToObj(
                    i -> sentence.replace("#", "" + (char) ('A' + i / 8) + (char) ('a' + i % 8)))
                .collect(Collectors.joining(" "))));
  }

  private static List<String> names(List<MethodMention> methods) {
    return methods.stream().map(MethodMention::name).toList();
  }

  @Test
  void introduces_manyNames_theFirstAreKept() {
    List<String> names = names(read(IntStream.range(0, 60), "We propose #Net.").introduces());

    assertThat(names).hasSize(NameList.MOST).startsWith("AaNet", "AbNet").endsWith("ChNet");
  }

  @Test
  void comparesWith_manyNames_theFirstAreKept() {
    List<String> names = names(read(IntStream.range(0, 60), "We beat #Net.").comparesWith());

    assertThat(names).hasSize(48).startsWith("AaNet", "AbNet").endsWith("FhNet");
  }

  /** Beyond some questions for where names stand first, these are looked up. */
  @Test
  void introduces_namesSeenBefore_areNoneHoweverMany() {
    String known = "#Net is old.";
    String text =
        IntStream.range(0, 60)
            .mapToObj(i -> known.replace("#", "" + (char) ('A' + i / 8) + (char) ('a' + i % 8)))
            .collect(Collectors.joining(" "));
    String proposed =
        text.replace("is old", "is here").replaceAll("(\\w+) is here", "We propose $1");
    Classification said =
        CLASSIFIER.classify(
            Paper.of("Lean nets", text + " " + proposed + " We propose ZaNet and ZaNet-Lite."));

    assertThat(names(said.introduces())).containsExactly("ZaNet", "ZaNet-Lite");
  }

  @Test
  void comparesWith_manyLongForms_theFirstAreAbbreviated() {
    String defined = "Lean beam search (LBS) is old. ";
    String beaten = "We beat lean beam search, ";
    StringBuilder text = new StringBuilder(defined);
    for (int i = 0; i < 60; i++) {
      text.append(beaten)
          .append("lean search. ".replace("lean", "lean" + "abcdefgh".charAt(i % 8)));
    }
    Classification said = CLASSIFIER.classify(Paper.of("Lean nets", text.toString()));

    assertThat(said.comparesWith().get(0).name()).isEqualTo("LBS");
    assertThat(said.comparesWith().get(0).expansion()).contains("lean beam search");
  }
}
