package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Taxonomy;

/** Makes classifiers. */
public final class Classifiers {
  private Classifiers() {}

  /**
   * Returns a classifier for a vocabulary. Compiling takes time and memory in proportion to the
   * vocabulary; do it once and share the result among threads.
   *
   * @throws io.github.pefttaxonomy.InvalidTaxonomyException if a phrase has too many readings or a
   *     weight has a name that no feature has
   */
  public static Classifier compile(Taxonomy taxonomy) {
    return new TextClassifier(taxonomy);
  }

  /**
   * Returns what compiling a vocabulary finds out as bytes, from which {@link #ofImage} makes its
   * classifier several times faster. They are no form for exchange: a later version of the library
   * may not read them.
   *
   * @throws io.github.pefttaxonomy.InvalidTaxonomyException as {@link #compile} does
   */
  public static byte[] toImage(Taxonomy taxonomy) {
    BookCompilation compilation = new BookCompilation(new PhraseBook(taxonomy.wordGroups()));
    TextClassifier classifier = new TextClassifier(taxonomy, compilation);
    return compilation.image(classifier.taxonomy().hash());
  }

  /**
   * Returns the classifier for a vocabulary that an image was made of: the same one that {@link
   * #compile} returns. Read only images that you made.
   *
   * @throws IllegalArgumentException if the bytes are not an image that this version of the library
   *     can read, are damaged, or were made of a vocabulary with another {@linkplain Taxonomy#hash
   *     hash}
   */
  public static Classifier ofImage(Taxonomy taxonomy, byte[] image) {
    return new TextClassifier(taxonomy, new ImageCompilation(image, taxonomy.hash()));
  }
}
