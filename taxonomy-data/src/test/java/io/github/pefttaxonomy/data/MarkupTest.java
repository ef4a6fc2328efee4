package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.MethodMention;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Quote;
import io.github.pefttaxonomy.classify.Classifiers;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markup becomes text for matching, while spans lie in the text as it was given. */
class MarkupTest {
  private static final Classifier CLASSIFIER = Classifiers.compile(PeftTaxonomy.load().taxonomy());

  private static Classification classify(String title, String text) {
    Classification labels = CLASSIFIER.classify(Paper.of(title, text));
    Stream<Assignment> assignments =
        Stream.concat(labels.techniques().stream(), labels.descriptors().stream());
    assertThat(assignments.flatMap(label -> label.evidence().stream()))
        .allSatisfy(e -> assertThat(e.span().of(text(e.field(), title, text))).isEqualTo(e.text()));
    Stream<Quote> quotes =
        Stream.concat(
            labels.claims().stream().map(Claim::quote),
            labels.introduces().stream().map(MethodMention::quote));
    assertThat(quotes)
        .allSatisfy(q -> assertThat(q.span().of(text(q.field(), title, text))).isEqualTo(q.text()));
    return labels;
  }

  private static String text(Field field, String title, String text) {
    return field == Field.TITLE ? title : text;
  }

  private static List<String> evidence(Classification labels, String concept) {
    return labels.assignment(ConceptId.of(concept)).stream()
        .flatMap(label -> label.evidence().stream())
        .map(Evidence::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "We tune by \\emph{low-rank adaptation} only.; low-rank adaptation",
        "We tune by \\emph{low-rank} adaptation only.; low-rank} adaptation",
        "We tune by \\textbf{low}-\\textsc{rank} adaptation only."
            + "; low}-\\textsc{rank} adaptation",
        "We tune by low--rank adaptation only.; low--rank adaptation",
        "We tune by <i>low-rank</i> adaptation only.; low-rank</i> adaptation",
        "<jats:p>We tune by low-rank adaptation only.</jats:p>; low-rank adaptation",
        "We tune by low-rank&nbsp\u037e adaptation only.; low-rank&nbsp\u037e adaptation",
        "We tune by l{\\'o}w-rank adaptation only.; l{\\'o}w-rank adaptation",
      })
  void classify_markupWithinAPhrase_isReadOver(String text, String expected) {
    String given = text.replace('\u037e', ';');
    assertThat(evidence(classify("On Tuning", given), "low-rank-adaptation"))
        .contains(expected.replace('\u037e', ';'));
  }

  @Test
  void classify_entityBetweenTechniques_isNoWordAndNoBreak() {
    Classification labels =
        classify("Pruning &amp; Distillation", "We propose pruning &amp; distillation of models.");

    assertThat(evidence(labels, "pruning")).contains("Pruning");
    assertThat(labels.assignment(ConceptId.of("pruning")).orElseThrow().role())
        .isEqualTo(labels.assignment(ConceptId.of("knowledge-distillation")).orElseThrow().role());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "28$\\times$ fewer",
        "$28\\times$ fewer",
        "28x fewer",
        "28× fewer",
      })
  void classify_factorInAFormula_isAClaim(String factor) {
    Classification labels =
        classify("On Tuning", "Our method trains " + factor + " parameters than full fine-tuning.");

    assertThat(labels.claims())
        .singleElement()
        .satisfies(claim -> assertThat(claim.amount().toString()).contains("28"));
  }

  @ParameterizedTest
  @CsvSource({"\\textsc{Zoomer}", "<i>Zoomer</i>", "{\\bf Zoomer}", "\\emph{Zoomer}", "Zoomer"})
  void classify_markedUpName_isIntroducedWithoutItsMarkup(String name) {
    Classification labels =
        classify("On Tuning", "We propose " + name + ", a method for pruning of models.");

    assertThat(labels.introduces()).extracting(MethodMention::name).containsExactly("Zoomer");
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            "\\textsc{",
            "}",
            "{\\'e}",
            "\\\"o",
            "$",
            "\\times",
            "&amp;",
            "&#8211;",
            "&#9999999;",
            "<i>",
            "</i>",
            "<jats:p>",
            "<",
            ">",
            "&",
            "{",
            "\\",
            "--",
            " ",
            "low",
            "-rank ",
            "adaptation",
            "LoRA",
            "we propose ",
            "prunes 3x ",
            ". ",
            "😀",
            "\n")
        .list()
        .ofMaxSize(20)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 1000)
  void classify_anySoupOfMarkup_spansLieInTheTextAsGiven(
      @ForAll("soup") String title, @ForAll("soup") String text) {
    assertThat(classify(title, text)).isNotNull();
  }
}
