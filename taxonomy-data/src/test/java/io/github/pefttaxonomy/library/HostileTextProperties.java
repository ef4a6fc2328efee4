package io.github.pefttaxonomy.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.MethodMention;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Quote;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.data.ClassificationJson;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import io.github.pefttaxonomy.data.Techniques;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the text: nothing throws, places are exact, and the work grows with its length. */
class HostileTextProperties {
  private static final Taxonomy TAXONOMY = PeftTaxonomy.load().taxonomy();
  private static final Classifier CLASSIFIER = Classifiers.compile(TAXONOMY);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int FEW = 8_000;
  private static final int TIMES = 8;

  /** Words that mean something to the classifier, and what could come between them. */
  private static final List<String> PIECES =
      List.of(
          "LoRA",
          "we propose",
          "low-rank adaptation",
          "quantization",
          "4-bit",
          "outperforms",
          "by 2.5x",
          "reduces",
          "memory by 30%",
          "from 7B to 3B",
          "pruning",
          "unlike",
          "dubbed X",
          "called FooNet",
          "extends",
          "1,000,000.5",
          "99999999999999999999999999",
          "0.1%",
          "\\times",
          "$\\sim$3",
          "GPU hours",
          " ",
          " ",
          " ",
          ". ",
          ", ",
          ": ",
          "; ",
          "(",
          ")",
          "[",
          "]",
          "\n",
          "\t",
          "'",
          "\"",
          "-",
          "\u2014",
          "\\",
          "$",
          "{",
          "}",
          "_",
          "~",
          "\u0000",
          "\u0007",
          "\ud800",
          "\udc00",
          "\udfff\ud800",
          "\ud83d\ude00",
          "\ud835\udc1a",
          "\u202e",
          "\u202d",
          "\u2066",
          "\u2069",
          "\u200b",
          "\u200d",
          "\u2060",
          "\ufeff",
          "\u00ad",
          "\u0301",
          "\u0301\u0302\u0303\u0304\u0305\u0306",
          "\u20dd",
          "\ufb01",
          "\ufdfa",
          "\u1e9e",
          "\u0130",
          "\u0131",
          "\u00df",
          "\u2126",
          "\u212b",
          "\u0969",
          "\u4e2d\u6587",
          "\u0627\u0644",
          "\uffff",
          "\ufffe",
          "\u2028",
          "\u2029",
          "\u0085",
          "\u00a0",
          "\u3000");

  /** Repeated, each of these has led some matcher into work without end. */
  private static final List<String> STORMS =
      List.of(
          "x",
          "1",
          "LoRA ",
          "LoRA",
          "LoRA-",
          "a-",
          "a.",
          "we propose ",
          "we propose LoRA ",
          "unlike LoRA, ",
          "quantization, pruning, ",
          "2.5x ",
          "1,",
          "1.",
          "1 to ",
          "from 1 to 2 ",
          "reduces memory by 3x ",
          "(",
          "(LoRA",
          "(a) ",
          "[",
          "\"",
          "'",
          "''",
          "$",
          "\\",
          "\\x ",
          "{",
          "{\\",
          "$a$ ",
          "_",
          ": ",
          "; ",
          ". ",
          ".",
          ", ",
          "\n",
          " ",
          "\u00a0",
          "\u0301",
          "e\u0301",
          "\u200b",
          "\u202e",
          "\ud800",
          "\ud83d\ude00",
          "\ufdfa",
          "\u4e2d",
          "\u0000",
          "http://a.b/",
          "FooNet (FN) ",
          "called FooNet ",
          "dubbed ",
          "A and ",
          "A, B, ",
          "BERT-",
          "X-LoRA ",
          "such as ",
          "than ",
          "better than LoRA ",
          "based on ",
          "not ",
          "and ",
          "Aa");

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of(PIECES),
            Arbitraries.chars().all().map(String::valueOf),
            Arbitraries.integers().between(0, 0x10FFFF).map(Character::toString));
    return piece.list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 500)
  void classify_anyUtf16_keepsItsPlaces(
      @ForAll("hostile") String title, @ForAll("hostile") String text) {
    check(Paper.of(title, text));
  }

  private static void check(Paper paper) {
    Classification found = CLASSIFIER.classify(paper);
    for (Assignment assignment : all(found).toList()) {
      assertThat(assignment.evidence()).isNotEmpty();
      for (Evidence place : assignment.evidence()) {
        String there = place.span().of(paper.text(place.field()));
        assertThat(there).isEqualTo(place.text()).isNotEmpty();
      }
    }
    for (MethodMention mention : found.introduces()) {
      check(mention.quote(), paper);
    }
    for (Claim claim : found.claims()) {
      check(claim.quote(), paper);
    }
    String line = ClassificationJson.line(found);
    assertThat(line.chars().filter(c -> c < ' ')).isEmpty();
    assertThat(JsonMapper.shared().readTree(line).path("title").isString()).isTrue();
  }

  private static void check(Quote quote, Paper paper) {
    String there = quote.span().of(paper.text(quote.field()));
    assertThat(there).isEqualTo(quote.text()).isNotEmpty();
  }

  private static Stream<Assignment> all(Classification found) {
    return Stream.concat(found.techniques().stream(), found.descriptors().stream());
  }

  @Property(tries = 30)
  void explainMiss_anyUtf16_givesAReason(@ForAll("hostile") String text) {
    Paper paper = Paper.of("", text);
    assertThat(CLASSIFIER.explainMiss(paper, Techniques.LOW_RANK_ADAPTATION).reason()).isNotBlank();
  }

  @Property(tries = 20)
  void classify_randomChars_keepsItsPlaces(@ForAll Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      text.append((char) random.nextInt(Character.MAX_VALUE + 1));
    }
    check(Paper.of("", text.toString()));
  }

  @Example
  void classify_storms_keepTheirPlaces() {
    for (String storm : STORMS) {
      check(Paper.of(storm.repeat(50), storm.repeat(500)));
    }
  }

  @Example
  void classify_tokenOfTenMillionChars_isReadToItsEnd() {
    for (String piece : List.of("x", "1", "\u0301", "\ud800", "-", "\u4e2d")) {
      Paper paper = Paper.of("", piece.repeat(10_000_000) + " We propose LoRA.");
      Classification found = CLASSIFIER.classify(paper);
      assertThat(found.assignment(Techniques.LOW_RANK_ADAPTATION))
          .as("after %s", piece)
          .isPresent();
    }
  }

  /**
   * Eight times the text may take eight times the memory and time, not sixty-four. What is measured
   * is the work of the thread, the least of three; the bounds are far from both. A short text may
   * cost next to nothing, since arrays are used again: less than this counts as this much.
   */
  @Example
  void classify_longerText_takesWorkInProportion() {
    SoftAssertions all = new SoftAssertions();
    for (String storm : STORMS) {
      Paper few = Paper.of("", storm.repeat(FEW / storm.length()));
      Paper many = Paper.of("", storm.repeat(TIMES * (FEW / storm.length())));
      CLASSIFIER.classify(few);
      Work least = work(few);
      Work most = work(many);
      String shown = storm + " " + least + " " + most;
      long bytes = Math.max(least.bytes, 64 * FEW);
      all.assertThat(most.bytes).as("bytes for %s", shown).isLessThan(3 * TIMES * bytes);
      long floor = Math.max(least.nanos, 2_000_000);
      all.assertThat(most.nanos).as("time for %s", shown).isLessThan(4 * TIMES * floor);
    }
    all.assertAll();
  }

  /** One technique over and over within one sentence: each place is next to the one before. */
  @Example
  void classify_longListOfOneTechnique_takesWorkInProportion() {
    String item = "knowledge distillation, ";
    Work least = work(Paper.of("", item.repeat(4_000)));
    Work most = work(Paper.of("", item.repeat(TIMES * 4_000)));
    assertThat(most.nanos).as("%s %s", least, most).isLessThan(3 * TIMES * least.nanos);
  }

  private record Work(long nanos, long bytes) {}

  private static Work work(Paper paper) {
    Work least = new Work(Long.MAX_VALUE, Long.MAX_VALUE);
    for (int i = 0; i < 3; i++) {
      long bytes = THREADS.getCurrentThreadAllocatedBytes();
      long nanos = THREADS.getCurrentThreadCpuTime();
      CLASSIFIER.classify(paper);
      nanos = THREADS.getCurrentThreadCpuTime() - nanos;
      bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
      least = new Work(Math.min(nanos, least.nanos), Math.min(bytes, least.bytes));
    }
    return least;
  }
}
