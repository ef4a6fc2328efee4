package io.github.pefttaxonomy.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Order;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Results;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.catalog.Catalogs;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.data.ContributionTypes;
import io.github.pefttaxonomy.data.PaperReader;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import io.github.pefttaxonomy.data.Techniques;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide for newcomers: its code is this one, and it prints what the guide says. */
class GuideTest {
  private static final Document GUIDE =
      new Document(
          Path.of("..", "docs", "guide.md"),
          Path.of("src/test/java/io/github/pefttaxonomy/library/GuideTest.java"));

  private final Classifier classifier = PeftTaxonomy.load().classifier();

  @TempDir Path folder;
  private Path papers = Path.of("");

  @BeforeEach
  void writePapers() throws IOException {
    papers = folder.resolve("papers.jsonl");
    Files.writeString(papers, GUIDE.blocks("json").get(0));
  }

  @SuppressWarnings("SystemOut") // the guide prints
  private static void label() {
    // label:start
    Classifier classifier = PeftTaxonomy.load().classifier();
    Paper paper =
        Paper.of(
            "BitNest: Nested Scales for Four-Bit Models",
            "Four-bit models lose accuracy. We propose BitNest, a post-training quantization that shares"
                + " scales among groups of weights. Unlike pruning, it keeps every weight, and it"
                + " outperforms knowledge distillation.");
    Classification read = classifier.classify(paper);
    for (Assignment label : read.techniques()) {
      System.out.println(label.concept() + " " + label.role().label() + " " + label.isAbout());
    }
    // label:end
  }

  @SuppressWarnings("SystemOut") // the guide prints
  private void why() {
    Paper paper = Paper.of("Leaner Vision", "Unlike pruning, our method keeps every weight.");
    // why:start
    for (Assignment label : classifier.classify(paper).techniques()) {
      for (Evidence evidence : label.evidence()) {
        System.out.println(evidence);
      }
    }
    System.out.println(classifier.explainMiss(paper, Techniques.PRUNING).reason());
    // why:end
  }

  @SuppressWarnings("SystemOut") // the guide prints
  private void catalogue() throws IOException {
    // catalogue:start
    Catalog catalog;
    try (Stream<Paper> read = PaperReader.strict().read(papers)) {
      catalog = Catalogs.index(classifier.taxonomy(), classifier.classifyAll(read));
    }
    Query query =
        Query.about(Techniques.PARAMETER_EFFICIENT_FINE_TUNING)
            .and(Query.about(ContributionTypes.SURVEY).not())
            .and(Query.since(2023));
    Results found = catalog.find(query);
    System.out.println(query);
    System.out.println(found.count());
    found.top(1, Order.newest()).forEach(c -> System.out.println(c.paper().title()));
    // catalogue:end
  }

  @SuppressWarnings("SystemOut") // the guide prints
  private void figures() {
    // figures:start
    Classification read =
        classifier.classify(
            Paper.of(
                "SlimLoRA",
                "We introduce SlimLoRA, a variant of LoRA. It needs 20 times fewer trainable"
                    + " parameters than LoRA and outperforms VeRA."));
    read.introduces().forEach(m -> System.out.println("introduces " + m.name()));
    read.buildsOn().forEach(m -> System.out.println("builds on " + m.name()));
    read.comparesWith().forEach(m -> System.out.println("compares with " + m.name()));
    read.claims().forEach(claim -> System.out.println(claim.statement()));
    // figures:end
  }

  @SuppressWarnings("SystemOut") // the guide prints
  private void extend() {
    // extend:start
    Taxonomy shipped = PeftTaxonomy.load().taxonomy();
    Rule rule =
        new Rule(
            "own.diet",
            Techniques.PRUNING,
            Condition.parse("then(3, 'put~', 'on a diet')"),
            0.8,
            "Our group says diet for pruning.");
    Taxonomy own = shipped.toBuilder().add(rule).build();
    Paper paper = Paper.of("Diets for Networks", "We put a network on a diet.");
    System.out.println(Classifiers.compile(shipped).classify(paper).about().size());
    System.out.println(Classifiers.compile(own).classify(paper).about().size());
    // extend:end
  }

  @Test
  void guide_code_isThatOfThisTest() throws IOException {
    assertThat(GUIDE.blocks("java"))
        .containsExactly(
            GUIDE.region("label"),
            GUIDE.region("why"),
            GUIDE.region("catalogue"),
            GUIDE.region("figures"),
            GUIDE.region("extend"));
  }

  @Test
  void guide_code_printsWhatItSays() throws IOException {
    List<String> promised = GUIDE.blocks("");
    assertThat(Document.printed(GuideTest::label)).isEqualTo(promised.get(0));
    assertThat(Document.printed(this::why)).isEqualTo(promised.get(1));
    assertThat(Document.printed(this::catalogue)).isEqualTo(promised.get(2));
    assertThat(Document.printed(this::figures)).isEqualTo(promised.get(3));
    assertThat(Document.printed(this::extend)).isEqualTo(promised.get(4));
  }
}
