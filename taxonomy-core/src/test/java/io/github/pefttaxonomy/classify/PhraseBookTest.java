package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sequences of words a phrase or name stands for. */
class PhraseBookTest {
  private static final ImmutableSetMultimap<String, String> GROUPS =
      ImmutableSetMultimap.of("cut", "prune~", "cut", "take out");

  /** Returns the readings of a phrase, each position with its forms. */
  private static List<String> readings(PhraseBook book, int phrase) {
    return book.readings(phrase).stream()
        .map(
            reading ->
                reading.stream()
                    .map(forms -> forms.stream().sorted().collect(Collectors.joining("/")))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  /** Returns readings that are written down, the forms of each position in order. */
  private static List<String> ordered(String readings) {
    return Splitter.on(" ; ")
        .omitEmptyStrings()
        .splitToStream(readings)
        .map(
            reading ->
                Splitter.on(' ')
                    .splitToStream(reading)
                    .map(forms -> Splitter.on('/').splitToStream(forms).sorted())
                    .map(forms -> forms.collect(Collectors.joining("/")))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "head | head/heads",
        "attention head | attention/attentions head/heads",
        "quantiz* | quantiz*",
        "low-rank | low rank/ranks ; lowrank/lowranks",
        "low/rank | low rank/ranks",
        "post-train~ | post train/trains/trained/training ; posttrain/posttrains/posttrained"
            + "/posttraining",
        "redundant? head | redundant/redundants head/heads ; head/heads",
        "colour-map | colour/color map/maps ; colourmap/colourmaps/colormap/colormaps",
        "<cut> | take out/outs ; prune/prunes/pruned/pruning/pruner/pruners",
        "<none> head | ''",
      })
  void sequences_phrase_areItsReadings(String phrase, String readings) {
    PhraseBook book = new PhraseBook(GROUPS);
    int number = book.id(Condition.phrase(phrase));

    assertThat(readings(book, number)).containsExactlyInAnyOrderElementsOf(ordered(readings));
    assertThat(book.exactSurfaces()[number]).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LoRA | lora/loras",
        "GPT-Q | gpt q/qs ; gptq/gptqs",
        "Foo Bar | foo bar/bars",
        "Foo-Bar Baz | foo bar baz/bazs",
        "LoRA+ | lora+/lora+s",
      })
  void sequences_name_areItsReadings(String name, String readings) {
    PhraseBook book = new PhraseBook(GROUPS);

    assertThat(readings(book, book.idOfExactName(name)))
        .containsExactlyInAnyOrderElementsOf(ordered(readings));
    assertThat(readings(book, book.idOfFoldedName(name)))
        .containsExactlyInAnyOrderElementsOf(ordered(readings));
    assertThat(book.exactSurfaces()[book.idOfExactName(name)])
        .isEqualTo(name.replaceAll("[^A-Za-z]", ""));
    assertThat(book.exactSurfaces()[book.idOfFoldedName(name)]).isNull();
    assertThat(book.size()).isEqualTo(2);
  }

  @Test
  void id_samePhrase_isTheSame() {
    PhraseBook book = new PhraseBook(GROUPS);
    int head = book.id(Condition.phrase("head"));

    assertThat(book.id(Condition.phrase("head"))).isEqualTo(head);
    assertThat(book.id(Condition.phrase("heads"))).isNotEqualTo(head);
    assertThat(book.id(Condition.name("head"))).isNotEqualTo(head);
    assertThat(book.id(Condition.name("head"))).isEqualTo(book.idOfExactName("head"));
    assertThat(book.size()).isEqualTo(3);
    assertThatThrownBy(() -> book.id(Condition.title(Condition.phrase("head"))))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void extent_phrase_isTheLengthOfItsLongestReading() {
    PhraseBook book = new PhraseBook(GROUPS);

    assertThat(book.extent(book.id(Condition.phrase("low-rank")))).isEqualTo(2);
    assertThat(book.extent(book.id(Condition.phrase("a? b c?")))).isEqualTo(3);
    assertThat(book.extent(book.id(Condition.phrase("<none>")))).isZero();
  }

  private static String optionals(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> "word" + (char) ('a' + i) + "? ")
        .collect(Collectors.joining("", "", "end"));
  }

  /** Twelve optional words have 4,096 readings, thirteen too many. */
  @Test
  void id_tooManyReadings_isRefused() {
    PhraseBook book = new PhraseBook(GROUPS);

    assertThat(book.readings(book.id(Condition.phrase(optionals(12))))).hasSize(4096);
    assertThatThrownBy(() -> book.id(Condition.phrase(optionals(13))))
        .isInstanceOf(InvalidTaxonomyException.class)
        .hasMessageContaining(
            "phrase '" + optionals(13) + "' has more than 4096 readings; split it");
  }

  /** A long word that few phrases use is rarer than a short one, a phrase as rare as its rarest. */
  @Test
  void commonness_phrases_growsWithUseAndShortness() {
    PhraseBook book = new PhraseBook(GROUPS);
    int rare = book.id(Condition.phrase("quantization"));
    int common = book.id(Condition.phrase("net"));
    int both = book.id(Condition.phrase("net quantization"));
    book.id(Condition.phrase("nets|map"));

    Commonness commonness = new Commonness(book);
    assertThat(commonness.of(rare)).isLessThan(commonness.of(common));
    assertThat(commonness.of(both)).isEqualTo(commonness.of(rare)).isPositive();
  }
}
