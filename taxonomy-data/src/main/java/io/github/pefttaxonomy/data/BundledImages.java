package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Classifiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the images of the bundled vocabulary and its classifier while the library is built, so that
 * {@link PeftTaxonomy} need not read and compile its files.
 */
final class BundledImages {
  /** What the resource with the vocabulary is called. */
  static final String TAXONOMY = "taxonomy.image";

  /** What the resource with the classifier is called. */
  static final String CLASSIFIER = "classifier.image";

  private BundledImages() {}

  /** Writes the images to the folder that the only argument names. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Taxonomy taxonomy = PeftTaxonomy.fromFiles();
    Files.write(folder.resolve(TAXONOMY), Taxonomy.toImage(taxonomy));
    Files.write(folder.resolve(CLASSIFIER), Classifiers.toImage(taxonomy));
  }
}
