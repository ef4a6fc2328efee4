package io.github.pefttaxonomy.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.catalog.Catalogs;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import io.github.pefttaxonomy.data.SpecResult;
import io.github.pefttaxonomy.data.SpecRunner;
import io.github.pefttaxonomy.data.TaxonomyJson;
import io.github.pefttaxonomy.data.VocabularyFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to vocabularies of one's own: its files load, its code is this one, and it prints. */
class OwnVocabularyTest {
  private static final Document GUIDE =
      new Document(
          Path.of("..", "docs", "own-vocabulary.md"),
          Path.of("src/test/java/io/github/pefttaxonomy/library/OwnVocabularyTest.java"));

  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    GUIDE.writeFiles(folder);
  }

  @SuppressWarnings("SystemOut") // the guide prints
  private static void rag(Path folder) throws IOException {
    // rag:start
    Taxonomy rag = TaxonomyJson.load(folder.resolve("rag.json"));
    SpecRunner runner = SpecRunner.of(rag);
    ImmutableList<SpecResult> results = runner.run(folder.resolve("rag-rules.spec"));
    long passed = results.stream().filter(SpecResult::passed).count();
    System.out.println(passed + " of " + results.size());
    runner.gaps(results).forEach(System.out::println);
    System.out.println(
        VocabularyFiles.read(folder.resolve("rag.json")).lint().size() + " findings");

    Classifier classifier = Classifiers.compile(rag);
    Paper paper =
        Paper.of("Sorting Twice", "We propose to rerank passages by cost. It outperforms HyDE.");
    for (Assignment label : classifier.classify(paper).techniques()) {
      System.out.println(label.concept() + " " + label.role().label());
    }
    Catalog catalog = Catalogs.index(rag, Stream.of(classifier.classify(paper)));
    System.out.println(catalog.find(Query.about(ConceptId.of("reranking"))).count());
    // rag:end
  }

  @SuppressWarnings("SystemOut") // the guide prints
  private static void own(Path folder) throws IOException {
    // own:start
    Taxonomy own = TaxonomyJson.extend(PeftTaxonomy.load().taxonomy(), folder.resolve("own.json"));
    Paper offer =
        Paper.of(
            "An Adapter Marketplace",
            "We propose an adapter marketplace, and train with UniPELT2.");
    for (Assignment label : Classifiers.compile(own).classify(offer).techniques()) {
      System.out.println(label.concept() + " " + label.role().label());
    }
    // own:end
  }

  @Test
  void guide_code_isThatOfThisTest() throws IOException {
    assertThat(GUIDE.blocks("java")).containsExactly(GUIDE.region("rag"), GUIDE.region("own"));
  }

  @Test
  void guide_code_printsWhatItSays() throws IOException {
    assertThat(Document.printed(() -> rag(folder))).isEqualTo(GUIDE.blocks("").get(0));
    assertThat(Document.printed(() -> own(folder))).isEqualTo(GUIDE.blocks("").get(1));
  }
}
