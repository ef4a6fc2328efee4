package io.github.pefttaxonomy.data;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.classify.Classifiers;
import java.util.ArrayList;
import java.util.List;

/** Folding, scanning, conditions, roles, names and the number grammar on arbitrary text. */
class ClassifyFuzzTest {
  private static final Classifier CLASSIFIER = Classifiers.compile(Fuzzed.TAXONOMY);

  /** Between them lies whatever the fuzzer makes up. */
  private static final List<String> WORDS =
      List.of(
          "LoRA",
          "we propose",
          "low-rank",
          "quantization",
          "4-bit",
          "outperforms",
          "by 2.5x",
          "reduces",
          "memory",
          "from 7B to",
          "parameters",
          "\\times",
          "$\\sim$",
          "%",
          "<= 0.1%",
          "pruning",
          "unlike",
          "dubbed",
          ", a ",
          ". ",
          "\u0301",
          "\u200b",
          "\u202e",
          "\ud800",
          "\ufb01",
          "\ud835\udc1a",
          "1,000.5",
          "GPU hours",
          "up to",
          "without",
          "\n",
          "(",
          ")");

  @FuzzTest
  void classify_anyText_keepsItsSpans(FuzzedDataProvider data) {
    String title = data.consumeString(40);
    Paper paper = Paper.of(title, text(data));
    Classification found = CLASSIFIER.classify(paper);
    List<Evidence> places = new ArrayList<>();
    for (Assignment assignment : found.techniques()) {
      places.addAll(assignment.evidence());
    }
    found.descriptors().forEach(assignment -> places.addAll(assignment.evidence()));
    for (Evidence place : places) {
      String shown = place.span().of(paper.text(place.field()));
      Fuzzed.check(shown.equals(place.text()), place);
    }
    for (Claim claim : found.claims()) {
      Fuzzed.check(!claim.toString().isEmpty(), claim);
    }
    Fuzzed.check(ClassificationJson.line(found).indexOf('\n') < 0, "one line");
    Fuzzed.check(found.equals(CLASSIFIER.classify(paper)), "the same answer each time");
    CLASSIFIER.explainMiss(paper, ConceptId.of("low-rank-adaptation"));
  }

  private static String text(FuzzedDataProvider data) {
    StringBuilder text = new StringBuilder();
    while (data.remainingBytes() > 1) {
      if (data.consumeBoolean()) {
        text.append(Fuzzed.pick(WORDS, data.consumeByte())).append(' ');
      } else {
        text.append(data.consumeString(data.consumeInt(0, 30)));
      }
    }
    return text.toString();
  }
}
