package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Taxonomy;

/**
 * Writes the concepts of a vocabulary in SKOS, the W3C's language for vocabularies; {@link
 * SkosReader} reads them back. The rules, cues, named methods, word groups and weights have no
 * place in SKOS and are not written.
 *
 * <p>A concept's address is {@code https://pefttaxonomy.github.io/concept/} and its id, which is
 * also its notation. A match such as {@code exact:hf-peft:LORA} names {@code
 * https://pefttaxonomy.github.io/registry/hf-peft/LORA}; one that holds an address keeps it. A
 * retired concept is {@code owl:deprecated}, its successor {@code dcterms:isReplacedBy}; literature
 * is {@code dc:source}, the version {@code owl:versionInfo}.
 *
 * <p>The same vocabulary gives the same text. Safe for many threads.
 */
public final class Skos {
  private Skos() {}

  /**
   * Returns the concepts as Turtle.
   *
   * @throws InvalidTaxonomyException with everything that would break an integrity condition of
   *     SKOS, or could not be read back
   */
  public static String turtle(Taxonomy taxonomy) {
    return TurtleWriter.write(SkosGraph.of(taxonomy));
  }

  /**
   * Returns the concepts as JSON-LD 1.1 with its context in the text.
   *
   * @throws InvalidTaxonomyException with everything that would break an integrity condition of
   *     SKOS, or could not be read back
   */
  public static String jsonLd(Taxonomy taxonomy) {
    return JsonLdWriter.write(SkosGraph.of(taxonomy));
  }
}
