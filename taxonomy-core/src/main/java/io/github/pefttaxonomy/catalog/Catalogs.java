package io.github.pefttaxonomy.catalog;

import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Makes catalogues. */
public final class Catalogs {
  private Catalogs() {}

  /**
   * Returns a catalogue of these papers in their order. The stream is read by the calling thread;
   * indexing goes on beside it in the common pool. The catalogue keeps the classifications as they
   * are; the index takes some 60 bytes a paper on top of them.
   *
   * @throws IllegalArgumentException if a label is not in the vocabulary
   */
  public static Catalog index(Taxonomy taxonomy, Stream<Classification> classifications) {
    return IndexedCatalog.of(new Indexer(new ConceptTable(taxonomy)), classifications);
  }

  /**
   * Opens a saved catalogue. Only its head is read, in a time that does not grow with the papers;
   * the rest is mapped into memory. What a query needs is read and checked when it is first needed,
   * sets and lists to be kept, papers anew each time they are asked for. The file must not change
   * while the catalogue is in use.
   *
   * <p>A part that is found corrupt later makes the call that needs it throw {@link
   * java.io.UncheckedIOException}; {@link #check} finds it beforehand.
   *
   * @throws IOException if the file cannot be read, is no catalogue, is truncated or corrupt, is of
   *     another version of the format, or was made with another vocabulary; the message says which
   */
  public static Catalog open(Path file, Taxonomy taxonomy) throws IOException {
    return CatalogReader.open(file, taxonomy);
  }

  /**
   * Reads all of a saved catalogue.
   *
   * @throws IOException if the catalogue cannot be opened, or any part of it is corrupt
   */
  public static void check(Path file, Taxonomy taxonomy) throws IOException {
    CatalogReader.check(file, taxonomy);
  }
}
