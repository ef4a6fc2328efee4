package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.catalog.Catalogs;
import io.github.pefttaxonomy.classify.Classifiers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * The taxonomy that ships with the library, and the papers that the project began from. Immutable
 * and safe for many threads.
 */
public final class PeftTaxonomy {
  private final Taxonomy taxonomy;

  private final boolean isFromImage;

  private PeftTaxonomy(Taxonomy taxonomy, boolean isFromImage) {
    this.taxonomy = taxonomy;
    this.isFromImage = isFromImage;
  }

  /**
   * Reads the taxonomy from the library's own resources. Each call reads it anew, in a tenth of a
   * second the first time; keep the result.
   */
  public static PeftTaxonomy load() {
    try {
      byte[] image = resourceOrNull(BundledImages.TAXONOMY);
      return image == null
          ? new PeftTaxonomy(fromFiles(), false)
          : new PeftTaxonomy(Taxonomy.ofImage(image), true);
    } catch (IOException e) {
      throw new UncheckedIOException("the library's own files cannot be read", e);
    }
  }

  /** Reads the files that the images are made of. */
  static Taxonomy fromFiles() throws IOException {
    return TaxonomyLoader.of(files(), ReadLimits.forDocuments()).load("taxonomy.json");
  }

  /** Returns the concepts, methods, rules and cues. */
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  /**
   * Returns the classifier for the taxonomy: the same one that {@link Classifiers#compile} returns,
   * but most of the work was done when the library was built. Each call makes a new one; keep it.
   */
  public Classifier classifier() {
    if (!isFromImage) {
      return Classifiers.compile(taxonomy);
    }
    try {
      return Classifiers.ofImage(taxonomy, resource(BundledImages.CLASSIFIER));
    } catch (IOException e) {
      throw new UncheckedIOException("the library's own files cannot be read", e);
    }
  }

  /**
   * Returns the papers that the project began from, ready to be asked about. Their labels are the
   * reviewed ones: each has confidence 1, and the whole title for evidence. Their methods and
   * claims are reviewed too, and quoted from the project's own summaries. Each call reads and
   * indexes them anew, in milliseconds; keep the result.
   */
  public Catalog papers() {
    ReviewedLabels labels = new ReviewedLabels(taxonomy);
    return Catalogs.index(taxonomy, reviewedPapers().stream().map(labels::classification));
  }

  /**
   * Returns the papers that the project began from as they were reviewed, in their order. Each call
   * reads them anew.
   */
  public ImmutableList<CataloguePaper> reviewedPapers() {
    try {
      String text = new String(resource("papers.jsonl"), StandardCharsets.UTF_8);
      return new CatalogueFile("papers.jsonl", taxonomy).read(text);
    } catch (IOException e) {
      throw new UncheckedIOException("the library's own files cannot be read", e);
    }
  }

  /**
   * Returns the families that evaluations look at one by one: the well-known names under which
   * curators file papers. Each call reads them anew.
   */
  public ImmutableList<ConceptId> families() {
    try {
      return new String(resource("families.txt"), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(ConceptId::of)
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException("the library's own files cannot be read", e);
    }
  }

  /**
   * Returns the names that a library for adapters uses, and what they are here. Each call reads
   * them anew.
   */
  public Crosswalk crosswalk(Crosswalk.Registry registry) {
    try {
      String text = new String(resource("taxonomy/crosswalks.json"), StandardCharsets.UTF_8);
      Crosswalk crosswalk = CrosswalkFile.read("crosswalks.json", text, taxonomy).get(registry);
      if (crosswalk == null) {
        throw new AssertionError("no crosswalk for " + registry);
      }
      return crosswalk;
    } catch (IOException e) {
      throw new UncheckedIOException("the library's own files cannot be read", e);
    }
  }

  static TaxonomyLoader.Files files() {
    return (name, most) -> resource("taxonomy/" + name);
  }

  static byte[] resource(String name) throws IOException {
    byte[] bytes = resourceOrNull(name);
    if (bytes == null) {
      throw new NoSuchFileException(name);
    }
    return bytes;
  }

  private static byte @Nullable [] resourceOrNull(String name) throws IOException {
    try (InputStream in = PeftTaxonomy.class.getResourceAsStream(name)) {
      return in == null ? null : in.readAllBytes();
    }
  }
}
