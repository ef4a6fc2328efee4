package io.github.pefttaxonomy.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.Metric;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Order;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Results;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Span;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogsTest {
  private static final World WORLD = world();

  @TempDir private Path folder;

  /** A world of more than a hundred papers. */
  private static World world() {
    return IntStream.range(0, 100)
        .mapToObj(World::of)
        .filter(world -> world.papers().size() > 100)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void index_nothing_answersEverything() {
    Catalog empty = Catalogs.index(WORLD.taxonomy(), Stream.of());

    assertThat(empty.size()).isZero();
    assertThat(empty.all().stream()).isEmpty();
    assertThat(empty.all().top(3, Order.newest())).isEmpty();
    assertThat(empty.similar(WORLD.papers().get(0), 3)).isEmpty();
    assertThat(empty.plus(WORLD.papers().stream()).size()).isEqualTo(WORLD.papers().size());
    assertThat(WORLD.catalog().minus(Query.everything()).size()).isZero();
    assertThat(empty).hasToString("catalogue of 0 papers");
  }

  @Test
  void index_unknownLabel_isRefused() {
    Taxonomy small = Taxonomy.builder().add(concept("alone")).build();

    assertThatThrownBy(() -> Catalogs.index(small, labelled(WORLD).stream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has a label not in the vocabulary: no concept '");
  }

  private static List<Classification> labelled(World world) {
    return world.papers().stream().filter(paper -> !paper.techniques().isEmpty()).toList();
  }

  private static Concept concept(String id, String... broader) {
    Concept.Builder concept =
        Concept.builder().id(ConceptId.of(id)).label(id).definition("It of " + id + ".");
    Stream.of(broader).map(ConceptId::of).forEach(concept::addBroader);
    return concept.build();
  }

  @Test
  void unknownConcept_everyQuestion_isRefusedWithANearOne() {
    ConceptId unknown = ConceptId.of("techniqu");
    Catalog catalog = WORLD.catalog();
    Results all = catalog.all();

    for (Runnable question :
        List.<Runnable>of(
            () -> catalog.find(Query.about(unknown)),
            () -> catalog.find(Query.everything().and(Query.exactly(unknown).not())),
            () -> catalog.explain(Query.confidence(unknown, 0.5)),
            () -> catalog.minus(Query.role(unknown, Role.STUDIED)),
            () -> catalog.trend(unknown),
            () -> all.groupBy(unknown),
            () -> all.facets(unknown),
            () -> all.groupByRole(unknown),
            () -> all.top(1, Order.confidence(unknown)),
            () -> all.cooccurrence(List.of(unknown), List.of()))) {
      assertThatThrownBy(question::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no concept 'techniqu'; did you mean 'technique'?");
    }
  }

  @Test
  void negativeNumbers_areRefused() {
    Catalog catalog = WORLD.catalog();

    assertThatThrownBy(() -> catalog.all().page(-1, 2)).hasMessage("offset is negative: -1");
    assertThatThrownBy(() -> catalog.all().page(1, -2)).hasMessage("size is negative: -2");
    assertThatThrownBy(() -> catalog.all().top(-1, Order.title())).hasMessage("k is negative: -1");
    assertThatThrownBy(() -> catalog.similar(WORLD.papers().get(0), -1))
        .hasMessage("k is negative: -1");
  }

  @Test
  void cooccurrence_pairNotAskedFor_isRefused() {
    ConceptId technique = ConceptId.of("technique");

    assertThatThrownBy(
            () ->
                WORLD
                    .catalog()
                    .all()
                    .cooccurrence(List.of(), List.of())
                    .jaccard(technique, technique))
        .hasMessage("no pair 'technique', 'technique' in the matrix");
  }

  @Test
  void plus_oneByOne_sharesAllButTheEnd() {
    Catalog catalog = WORLD.catalog();
    List<Block> before = WORLD.catalog().blocks();
    for (int i = 0; i < 300; i++) {
      IndexedCatalog next = (IndexedCatalog) catalog.plus(Stream.of(WORLD.papers().get(0)));
      long shared =
          next.blocks().stream().filter(((IndexedCatalog) catalog).blocks()::contains).count();
      assertThat(shared).isGreaterThanOrEqualTo(next.blocks().size() - 1);
      catalog = next;
    }
    int most = 2 * catalog.size() / WORLD.blockRows() + before.size() + 8;
    assertThat(((IndexedCatalog) catalog).blocks()).hasSizeLessThan(most);
  }

  @Test
  void minus_mostOfABlock_leavesNoRoomForTheRest() {
    IndexedCatalog whole =
        (IndexedCatalog) Catalogs.index(WORLD.taxonomy(), WORLD.papers().stream());
    Query few = Query.titleContains("sparse").and(Query.since(2020));
    IndexedCatalog rest = (IndexedCatalog) whole.minus(few.not());

    assertThat(rest.size()).isPositive().isLessThan(whole.size() / 2);
    assertThat(rest.blocks().get(0).rows()).isEqualTo(rest.size());
  }

  @Test
  void open_otherVocabulary_isRefusedWithBoth() throws IOException {
    Path file = folder.resolve("saved");
    WORLD.catalog().save(file);
    Taxonomy other = Taxonomy.builder().version("7").add(concept("alone")).build();

    assertThatThrownBy(() -> Catalogs.open(file, other))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "catalogue '%s' was made with another vocabulary: version 'random' with hash %s, not"
                + " version '7' with hash %s",
            file, WORLD.taxonomy().hash(), other.hash());
  }

  @Test
  void open_olderVersion_isRefusedWithWhatToDo() throws IOException {
    Path file = folder.resolve("saved");
    WORLD.catalog().save(file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[CatalogFormat.MAGIC.length] = 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> Catalogs.open(file, WORLD.taxonomy()))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "catalogue '%s' has version 1 of the format; this library reads version 2: index the"
                + " papers again and save them",
            file);
  }

  @Test
  void open_noCatalogue_isRefused() throws IOException {
    Path text =
        Files.writeString(folder.resolve("notes.txt"), "Not a catalogue at all, but notes.");

    assertThatThrownBy(() -> Catalogs.open(text, WORLD.taxonomy()))
        .hasMessage("catalogue '" + text + "' is no saved catalogue");
    assertThatThrownBy(() -> Catalogs.open(folder.resolve("none"), WORLD.taxonomy()))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void open_damagedWithin_failsWhereItIsNeeded() throws IOException {
    Path file = folder.resolve("saved");
    WORLD.catalog().save(file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[CatalogFormat.HEAD + 1] ^= 1;
    Files.write(file, bytes);
    Catalog opened = Catalogs.open(file, WORLD.taxonomy());

    assertThat(opened.find(Query.since(2020)).count())
        .isEqualTo(WORLD.catalog().find(Query.since(2020)).count());
    assertThatThrownBy(() -> opened.trend(ConceptId.of("technique")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("catalogue '%s' is corrupt in block 0, in its sets of concepts", file);
  }

  @Test
  void save_missingFolder_leavesNothing() {
    Path file = folder.resolve("none").resolve("saved");

    assertThatThrownBy(() -> WORLD.catalog().save(file)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  @Tag("slow")
  void find_manyThreads_sameAnswers() throws Exception {
    Path file = folder.resolve("saved");
    WORLD.catalog().save(file);
    Catalog opened = Catalogs.open(file, WORLD.taxonomy());
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      queries.add(WORLD.query());
    }
    List<Integer> expected = counts(WORLD.catalog(), queries);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<List<Integer>> task = () -> counts(opened, queries);
      for (Future<List<Integer>> answer : threads.invokeAll(Collections.nCopies(32, task))) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** A part beyond the end of the file, in a directory whose checksum is right. */
  @Test
  void open_partBeyondTheFile_isRefusedByItsName() throws IOException {
    Path file = folder.resolve("saved");
    WORLD.catalog().save(file);
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int end = bytes.limit();
    bytes.putLong(end - Integer.BYTES - Integer.BYTES - Long.BYTES, Long.MAX_VALUE / 2);
    sign(bytes);
    Files.write(file, bytes.array());

    assertThatThrownBy(() -> Catalogs.open(file, WORLD.taxonomy()))
        .isInstanceOf(IOException.class)
        .hasMessage("catalogue '%s' is corrupt in its directory", file);
  }

  /** Sets the checksums of directory and head. */
  private static void sign(ByteBuffer bytes) {
    int magic = CatalogFormat.MAGIC.length;
    int place = (int) bytes.getLong(magic + Integer.BYTES + Long.BYTES);
    int after = magic + Integer.BYTES + 2 * Long.BYTES;
    int length = bytes.getInt(after);
    bytes.putInt(after + Integer.BYTES, CatalogFormat.checksum(bytes.slice(place, length)));
    int end = CatalogFormat.HEAD - Integer.BYTES;
    bytes.putInt(end, CatalogFormat.checksum(bytes.slice(magic, end - magic)));
  }

  private static List<Integer> counts(Catalog catalog, List<Query> queries) {
    return queries.stream()
        .map(query -> catalog.find(query).top(1000, Order.newest()).size())
        .toList();
  }

  @Test
  void explain_and_cheapPartsFirst() {
    Catalog catalog = WORLD.catalog();
    Query query =
        Query.parse("not everything() and since(2020) and about(technique)", WORLD.taxonomy());

    assertThat(
            catalog.explain(query).toString().lines().map(line -> line.replaceAll("\\d+  ", "n  ")))
        .containsExactly(
            "n  not everything() and since(2020) and about(technique)  (intersection, smallest"
                + " list first)",
            "  n  about(technique)  (stored set)",
            "  n  since(2020)  (union of the sets of years)",
            "  n  not everything()  (complement)",
            "    n  everything()  (all papers)");
  }

  @Test
  void explain_eachKindOfCondition_saysWhatIsDone() {
    Taxonomy taxonomy = related();
    Catalog catalog = Catalogs.index(taxonomy, Stream.of());
    Query query =
        Query.claims(Metric.MEMORY)
            .or(Query.paper("p1"))
            .or(Query.confidence(ConceptId.of("technique"), 0.5))
            .or(Query.role(ConceptId.of("technique"), Role.STUDIED, Role.COMPONENT))
            .or(Query.exactly(ConceptId.of("kind-new")))
            .or(Query.role(ConceptId.of("kind-new"), Role.STUDIED))
            .or(Query.titleContains("low rank low"))
            .or(Query.attribute("venue", "v"))
            .or(Query.introduces("Low Rank A"))
            .or(Query.buildsOn("Else"))
            .or(Query.everything().and(Query.everything()))
            .or(Query.everything());

    assertThat(catalog.explain(query).way()).isEqualTo("union");
    assertThat(catalog.explain(query).parts().stream().map(part -> way(query, part)))
        .containsExactly(
            "5 stored set",
            "11 all papers",
            "3 union of 4 lists of labels",
            "4 union of 3 lists of labels",
            "6 intersection of 2 lists",
            "7 intersection of 1 list",
            "8 union of the lists of 2 names",
            "9 list of a name",
            "0 union of the lists of claims that hold",
            "1 scan of the hashes of ids",
            "2 scan of the labels of 2 concepts",
            "10 intersection, smallest list first");
  }

  /** Returns the number of a part of a query, and what is done for it. */
  private static String way(Query query, Catalog.Plan part) {
    return query.operands().indexOf(part.query()) + " " + part.way();
  }

  /** Returns a vocabulary with a descriptive facet and a method of two names. */
  private static Taxonomy related() {
    return Taxonomy.builder()
        .add(concept("technique"))
        .add(concept("technique-low", "technique"))
        .add(concept("kind"))
        .add(concept("kind-new", "kind"))
        .describe(ConceptId.of("kind"))
        .add(
            NamedMethod.builder()
                .name("LoRA")
                .addAliases("Low Rank A")
                .addConcepts(ConceptId.of("technique-low"))
                .build())
        .build();
  }

  @Test
  void explain_partsOfParts_comeAfterPlainOnes() {
    Catalog catalog = WORLD.catalog();
    Query either = Query.since(2020).or(Query.until(2018));
    Query none = Query.titleContains("rank").not();

    assertThat(
            catalog.explain(either.and(Query.paper("p1"))).parts().stream().map(Catalog.Plan::way))
        .containsExactly("scan of the hashes of ids", "union");
    assertThat(catalog.explain(none.or(Query.paper("p1"))).parts().stream().map(Catalog.Plan::way))
        .containsExactly("scan of the hashes of ids", "complement");
  }

  @Test
  void find_results_tellTheirQuery() {
    Query query = Query.since(2020);

    assertThat(WORLD.catalog().find(query).query()).isEqualTo(query);
    assertThat(WORLD.catalog().find(query)).hasToString("since(2020)");
  }

  @Test
  void open_labelOfAFacetThatTheVocabularyLacks_isAsItWas() throws IOException {
    Taxonomy taxonomy = related();
    Assignment strange =
        new Assignment(
            ConceptId.of("elsewhere"),
            ConceptId.of("technique-low"),
            Role.COMPONENT,
            0.5,
            ImmutableList.of(
                new Evidence(
                    "r", Field.TITLE, new Span(0, 3), "Low", Role.COMPONENT, Optional.empty())));
    Classification paper =
        Classification.builder()
            .paper(Paper.of("Low rank", ""))
            .addTechniques(strange)
            .taxonomyVersion("")
            .taxonomyHash("")
            .build();
    Path file = folder.resolve("strange");
    Catalogs.index(taxonomy, Stream.of(paper)).save(file);

    assertThat(Catalogs.open(file, taxonomy).all().stream()).containsExactly(paper);
  }

  @Test
  @Tag("slow")
  void index_moreThanOneBlock_rowsFitTheirBlocks() {
    Classification paper =
        Classification.builder()
            .paper(Paper.of("Low rank", ""))
            .taxonomyVersion("")
            .taxonomyHash("")
            .build();
    Catalog catalog = Catalogs.index(WORLD.taxonomy(), Stream.generate(() -> paper).limit(70_000));

    assertThat(catalog.find(Query.titleContains("RANK")).count()).isEqualTo(70_000);
    assertThat(catalog.all().page(69_998, 5)).hasSize(2);
    assertThat(catalog.find(Query.titleContains("high").not()).stream()).hasSize(70_000);
  }
}
