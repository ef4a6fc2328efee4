package io.github.pefttaxonomy.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Metric;
import io.github.pefttaxonomy.Order;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Catalogues that grow, shrink, are saved and opened, against catalogues indexed anew. */
class CatalogLifeProperties {
  private static Path folder = Path.of("");

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("catalogues");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void plusAndMinus_anyPapers_equalAnIndexOfTheRest(@ForAll long seed) {
    World world = World.of(seed);
    List<Classification> papers = new ArrayList<>(world.papers());
    Catalog catalog = world.catalog();
    for (int step = world.random().nextInt(6); step >= 0; step--) {
      Catalog before = catalog;
      int size = before.size();
      if (world.random().nextBoolean()) {
        int added = world.random().nextInt(3) * world.random().nextInt(40);
        List<Classification> more =
            IntStream.range(0, added).mapToObj(i -> world.strangePaper()).toList();
        papers.addAll(more);
        catalog = catalog.plus(more.stream());
      } else {
        Query gone = world.query();
        papers.removeAll(new NaiveCatalog(world.taxonomy(), papers).find(gone));
        catalog = catalog.minus(gone);
      }
      assertThat(before.all().count()).as("the old catalogue").isEqualTo(size);
      assertSame(world, catalog, world.catalog(papers));
    }
  }

  private static void assertSame(World world, Catalog found, Catalog expected) {
    Query query = world.query();
    ConceptId root = world.root();
    Classification paper = world.strangePaper();
    List<ConceptId> some = world.concepts(4);

    assertThat(found.size()).isEqualTo(expected.size());
    assertThat(found.all().stream()).isEqualTo(expected.all().stream().toList());
    assertThat(found.explain(query)).isEqualTo(expected.explain(query));
    assertThat(found.trend(root)).isEqualTo(expected.trend(root));
    assertThat(found.similar(paper, 5)).isEqualTo(expected.similar(paper, 5));
    Results one = found.find(query);
    Results other = expected.find(query);
    assertThat(one.stream()).isEqualTo(other.stream().toList());
    assertThat(one.groupBy(root, Results.Depth.DIRECT))
        .isEqualTo(other.groupBy(root, Results.Depth.DIRECT));
    assertThat(one.groupBy(root)).isEqualTo(other.groupBy(root));
    assertThat(one.facets(root)).isEqualTo(other.facets(root));
    assertThat(one.groupByYear()).isEqualTo(other.groupByYear());
    assertThat(one.groupByRole(root)).isEqualTo(other.groupByRole(root));
    assertThat(one.cooccurrence(some, some)).isEqualTo(other.cooccurrence(some, some));
    assertThat(one.claims(Metric.MEMORY)).isEqualTo(other.claims(Metric.MEMORY));
    assertThat(one.methods()).isEqualTo(other.methods());
    for (Order order :
        List.of(Order.newest(), Order.title(), Order.confidence(root), world.claimOrder())) {
      assertThat(one.top(3, order)).isEqualTo(other.top(3, order));
    }
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void open_saved_isTheSame(@ForAll long seed) throws IOException {
    World world = World.of(seed);
    Query gone = world.query();
    Catalog catalog = world.catalog().minus(gone);
    Path file = saved(catalog);
    Catalogs.check(file, world.taxonomy());
    Catalog opened = Catalogs.open(file, world.taxonomy());

    assertSame(world, opened, catalog);
    List<Classification> more = List.of(world.strangePaper());
    assertSame(world, opened.plus(more.stream()), catalog.plus(more.stream()));
    opened.plus(more.stream()).save(file);
    assertSame(world, Catalogs.open(file, world.taxonomy()), catalog.plus(more.stream()));
    assertSame(world, opened.minus(Query.until(2021)), catalog.minus(Query.until(2021)));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).as("no drafts are left").containsExactly(file);
    }
  }

  private static Path saved(Catalog catalog) throws IOException {
    Path file = folder.resolve("x.catalogue");
    catalog.save(file);
    return file;
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void open_truncated_isRefused(@ForAll long seed) throws IOException {
    World world = World.of(seed);
    Path file = saved(world.catalog());
    byte[] whole = Files.readAllBytes(file);
    IntStream lengths =
        IntStream.concat(
            IntStream.rangeClosed(0, CatalogFormat.HEAD + 1),
            IntStream.concat(
                world.random().ints(10, 0, whole.length),
                IntStream.of(whole.length - 1, whole.length / 2)));
    for (int length : lengths.filter(n -> n < whole.length).toArray()) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Catalogs.open(file, world.taxonomy()))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("catalogue '" + file + "' is truncated: it ");
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertThatThrownBy(() -> Catalogs.open(file, world.taxonomy()))
        .hasMessage(
            "catalogue '%s' is corrupt: it has %d bytes instead of %d",
            file, whole.length + 1, whole.length);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void check_flippedBit_isRefused(@ForAll long seed) throws IOException {
    World world = World.of(seed);
    Path file = saved(world.catalog());
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < 20; i++) {
      byte[] damaged = whole.clone();
      int place =
          i < 5 ? world.random().nextInt(CatalogFormat.HEAD) : world.random().nextInt(whole.length);
      damaged[place] ^= (byte) (1 << world.random().nextInt(8));
      Files.write(file, damaged);
      assertThatThrownBy(() -> Catalogs.check(file, world.taxonomy()))
          .as("byte %s of %s", place, whole.length)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("catalogue '" + file + "' ")
          .hasMessageMatching(
              "(?s).*' (is corrupt( in (its head|its directory|block \\d+, in its .*))?"
                  + "|is no saved catalogue|has version -?\\d+ of the format; this .*)");
    }
  }
}
