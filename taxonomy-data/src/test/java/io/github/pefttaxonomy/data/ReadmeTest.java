package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The first lines of code in the README: they compile, and print what it says. */
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Path SOURCE =
      Path.of("src/test/java/io/github/pefttaxonomy/data/ReadmeTest.java");

  @SuppressWarnings("SystemOut") // the README prints
  private static void run() {
    // first:start
    Classifier classifier = PeftTaxonomy.load().classifier();
    Paper paper =
        Paper.of(
            "RankSieve: A Rank for Every Layer",
            "Fine-tuning is costly. We propose RankSieve, which allocates the rank of each LoRA module"
                + " by its gradients. Unlike pruning, it keeps every weight, and it outperforms prefix"
                + " tuning.");
    for (Assignment label : classifier.classify(paper).techniques()) {
      Evidence first = label.evidence().get(0);
      System.out.printf(
          "%-12s %-20s %s%s '%s'%n",
          label.role().label(), label.concept(), first.field().label(), first.span(), first.text());
    }
    // first:end
  }

  @Test
  void readme_firstCode_isThatOfThisTest() throws IOException {
    String region = between(Files.readString(SOURCE), "// first:start\n", "    // first:end");
    assertThat(between(Files.readString(README), "```java\n", "```")).isEqualTo(region.indent(-4));
  }

  @Test
  void readme_firstCode_printsWhatItSays() throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      run();
    } finally {
      System.setOut(before);
    }
    String promised = between(Files.readString(README), "prints\n\n```\n", "```");
    assertThat(printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"))
        .isEqualTo(promised);
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
