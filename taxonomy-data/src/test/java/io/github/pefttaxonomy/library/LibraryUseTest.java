package io.github.pefttaxonomy.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.data.CataloguePaper;
import io.github.pefttaxonomy.data.ClassificationJson;
import io.github.pefttaxonomy.data.PaperReader;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import io.github.pefttaxonomy.data.Techniques;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Uses the library as its users do, from another package. */
class LibraryUseTest {
  private static PeftTaxonomy shipped;
  private static Classifier classifier;

  @TempDir Path folder;

  @BeforeAll
  static void compile() {
    shipped = PeftTaxonomy.load();
    classifier = Classifiers.compile(shipped.taxonomy());
  }

  private List<Classification> classify(Path file, List<Problem> problems) throws IOException {
    try (Stream<Paper> papers = PaperReader.skipping(problems::add).read(file)) {
      return classifier.classifyAll(papers).toList();
    }
  }

  @Test
  void classify_sentence_findsItsTechnique() {
    Paper paper = Paper.of("", "We propose a low-rank adaptation whose rank grows with depth.");

    assertThat(classifier.classify(paper).about())
        .extracting(Assignment::concept)
        .anyMatch(id -> shipped.taxonomy().isA(id, Techniques.LOW_RANK_ADAPTATION));
  }

  @Test
  void classify_pageAndJsonLines_giveTheSameLabels() throws IOException {
    List<Paper> papers = shipped.reviewedPapers().stream().map(CataloguePaper::paper).toList();
    String page =
        papers.stream()
            .map(paper -> paper.title() + "\n\n" + paper.abstractText() + "\n\n")
            .collect(Collectors.joining("", "Paper Feed\n\nTopics\nSearch\nSubscribe", ""));
    String jsonLines = papers.stream().map(LibraryUseTest::json).collect(Collectors.joining("\n"));
    List<Problem> problems = new ArrayList<>();

    List<Classification> fromPage =
        classify(Files.writeString(folder.resolve("page.txt"), page), problems);
    List<Classification> fromJson =
        classify(Files.writeString(folder.resolve("papers.jsonl"), jsonLines), problems);

    assertThat(problems)
        .extracting(Problem::subject)
        .as("nothing but the furniture is left out")
        .containsExactly("page furniture");
    assertThat(fromPage).hasSize(119);
    assertThat(labels(fromPage)).isEqualTo(labels(fromJson));
    assertThat(labels(fromPage).toString()).contains("\"rule\"");
  }

  private static String json(Paper paper) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("id", paper.id()).put("title", paper.title()).put("abstract", paper.abstractText());
    return node.toString();
  }

  /** The ids differ, for a page has none. */
  private static List<String> labels(List<Classification> classifications) {
    return classifications.stream()
        .map(ClassificationJson::line)
        .map(line -> line.substring(line.indexOf("\"title\"")))
        .toList();
  }
}
