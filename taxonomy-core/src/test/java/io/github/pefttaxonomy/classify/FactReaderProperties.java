package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.MethodMention;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Quote;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, what is read out of it stands there, and reading it ends soon. */
class FactReaderProperties {
  private static final Classifier CLASSIFIER = Classifiers.compile(SmallTaxonomy.builder().build());
  private static final List<String> PIECES =
      List.of(
          "We ",
          "propose ",
          "FooNet ",
          "(FN) ",
          "10",
          "100x ",
          "30% ",
          "4-bit ",
          "parameters ",
          "reduce ",
          "by ",
          "from ",
          "to ",
          "2.1M ",
          "and ",
          "than ",
          "SparseGPT ",
          "quantization ",
          ". ",
          ", ",
          "(",
          ")",
          "\\texttt{",
          "} ",
          "$",
          "\\times",
          "https://a.b/4x ",
          "called ",
          "speedup ",
          "half ",
          "1/9 ",
          "sim",
          "\ud83d\ude00",
          "\ud83d",
          "\u00d7 ",
          "=",
          "-",
          "+",
          "accuracy ",
          "vs ",
          "outperforms ",
          "99999999999999999999999999 ",
          "our ",
          "extends ",
          "existing ",
          "such as ",
          "the original model ",
          "is proposed ",
          "-based methods ",
          "\"",
          "[12] ",
          "et al. ",
          "\n");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  @Property
  void quotes_standInTheText(@ForAll("texts") String title, @ForAll("texts") String text) {
    Paper paper = Paper.of(title, text);
    Classification said = CLASSIFIER.classify(paper);

    Stream<Quote> methods =
        Stream.of(said.introduces(), said.buildsOn(), said.comparesWith())
            .flatMap(List::stream)
            .map(MethodMention::quote);
    assertThat(Stream.concat(methods, said.claims().stream().map(Claim::quote)))
        .allSatisfy(
            quote ->
                assertThat(quote.span().of(paper.text(quote.field()))).isEqualTo(quote.text()));
    assertThat(said.claims())
        .allSatisfy(claim -> assertThat(Claim.parse(claim.toString())).isEqualTo(claim));
  }

  @Property
  void anyText_neverThrows(@ForAll String title, @ForAll String text) {
    assertThat(CLASSIFIER.classify(Paper.of(title, text))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10x ",
        "1-",
        "called-",
        "called A1 ",
        "we propose A1-B ",
        "(AB) ",
        "existing 5% ",
        "from 1M to 2M parameters ",
        "by a factor of ",
        "https://a/",
        "than Foo and ",
        "reduce parameters and ",
        "\\texttt{",
        "sim",
        "1/",
        "Foo Of ",
        "than full a-b tuning (",
        "existing models such as ",
        "Foo1 and Foo2 outperform ",
        "than Foo (Do et al 2020) ",
        "integrated with Foo ",
        "FooNet, a Bar2 ",
        "is proposed ",
        "than \"a "
      })
  @Tag("slow")
  void longText_isLinear(String piece) {
    int length = 300_000;
    Paper paper = Paper.of("", "We " + piece.repeat(length / piece.length()));

    Assertions.assertTimeout(Duration.ofSeconds(8), () -> CLASSIFIER.classify(paper));
  }
}
