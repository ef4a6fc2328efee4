package io.github.pefttaxonomy.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.catalog.Catalogs;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.data.TaxonomyJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Many threads classify and query while the vocabulary is exchanged under them. */
class SwappedVocabulariesTest {
  private static final int THREADS = 32;
  private static final int SWAPS = 1000;
  private static final ConceptId LORA = ConceptId.of("lora");
  private static final Path SOUND = Path.of("src/test/resources/bad/sound/taxonomy.json");

  private static final ImmutableList<Paper> PAPERS =
      ImmutableList.of(
          Paper.of("LoRA for all", "We propose LoRA. It adds little."),
          Paper.of("", "SparseGPT leaves out weights, unlike LoRA."),
          Paper.of("Nothing", "A text about gardens and orchards."),
          Paper.of("DoRA", "We propose newly DoRA, and Lora too."));

  /** All that belongs to one vocabulary, and the answers that one thread got from it. */
  private record Edition(
      Taxonomy taxonomy,
      Classifier classifier,
      Catalog catalog,
      ImmutableMap<Paper, Classification> answers) {
    static Edition of(Taxonomy taxonomy) {
      Classifier classifier = Classifiers.compile(taxonomy);
      ImmutableMap<Paper, Classification> answers =
          PAPERS.stream().collect(ImmutableMap.toImmutableMap(p -> p, classifier::classify));
      return new Edition(
          taxonomy, classifier, Catalogs.index(taxonomy, answers.values().stream()), answers);
    }
  }

  private static ImmutableList<Edition> editions() throws IOException {
    Taxonomy base = TaxonomyJson.load(SOUND);
    ImmutableList.Builder<Edition> editions = ImmutableList.builder();
    for (int i = 0; i < 8; i++) {
      Taxonomy.Builder builder = base.toBuilder().version("edition " + i);
      if (i % 2 == 1) {
        builder.disable("lora.name");
      }
      editions.add(Edition.of(builder.build()));
    }
    return editions.build();
  }

  @Test
  void classify_whileVocabulariesAreSwapped_isOfExactlyOne() throws Exception {
    ImmutableList<Edition> editions = editions();
    AtomicReference<Edition> current = new AtomicReference<>(editions.get(0));
    AtomicLong answered = new AtomicLong();
    AtomicInteger swapped = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> runs = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        runs.add(pool.submit(work(current, answered, swapped)));
      }
      for (int i = 1; i <= SWAPS; i++) {
        long before = answered.get();
        current.set(editions.get(i % editions.size()));
        while (answered.get() == before && runs.stream().noneMatch(Future::isDone)) {
          Thread.onSpinWait();
        }
        swapped.set(i);
      }
      int seen = 0;
      for (Future<Integer> run : runs) {
        seen += run.get();
      }
      assertThat(seen).isGreaterThanOrEqualTo(SWAPS);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Callable<Integer> work(
      AtomicReference<Edition> current, AtomicLong answered, AtomicInteger swapped) {
    return () -> {
      int number = 0;
      do {
        Edition edition = current.get();
        Paper paper = PAPERS.get(number++ % PAPERS.size());
        Classification answer = edition.classifier.classify(paper);
        assertThat(answer.taxonomyHash()).isEqualTo(edition.taxonomy.hash());
        assertThat(answer).isEqualTo(edition.answers.get(paper));
        assertThat(edition.catalog.find(Query.about(LORA)).stream())
            .allSatisfy(found -> assertThat(found.taxonomyHash()).isEqualTo(answer.taxonomyHash()));
        answered.incrementAndGet();
      } while (swapped.get() < SWAPS);
      return number;
    };
  }
}
