package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a vocabulary from SKOS, in Turtle or JSON-LD, which are told apart by their content. What
 * {@link Skos} wrote comes back as it was.
 *
 * <p>In the files of others there is more than a {@link Taxonomy} can hold: labels in other
 * languages, notes of other kinds, collections, further schemes. All of it is reported, statement
 * by statement, and nothing is left out in silence. What breaks an integrity condition of SKOS is
 * refused, and so is what makes no sound taxonomy.
 *
 * <p>A concept's id is its notation if that has the shape of an id, otherwise it is made from the
 * last part of the address. Immutable, safe for many threads.
 */
public final class SkosReader {
  private final Optional<Consumer<Problem>> reporter;
  private final Optional<String> scheme;
  private final String language;

  private SkosReader(
      Optional<Consumer<Problem>> reporter, Optional<String> scheme, String language) {
    this.reporter = reporter;
    this.scheme = scheme;
    this.language = language;
  }

  /** Returns a reader that refuses a file of which anything would be left out. */
  public static SkosReader strict() {
    return new SkosReader(Optional.empty(), Optional.empty(), "en");
  }

  /** Returns a reader that tells the reporter everything that is left out. */
  public static SkosReader reporting(Consumer<Problem> reporter) {
    return new SkosReader(Optional.of(reporter), Optional.empty(), "en");
  }

  /** Returns a reader of this one of several concept schemes in a file. */
  public SkosReader scheme(String address) {
    return new SkosReader(reporter, Optional.of(address), language);
  }

  /** Returns a reader of texts in this language instead of English, such as {@code fr}. */
  public SkosReader language(String tag) {
    return new SkosReader(reporter, scheme, tag.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the vocabulary in a UTF-8 file.
   *
   * @throws InvalidTaxonomyException with every problem, if there is no sound vocabulary in it
   * @throws IOException if the file cannot be read or is not UTF-8
   */
  public Taxonomy read(Path file) throws IOException {
    return read(file.toString(), Files.readString(file));
  }

  /**
   * Returns the vocabulary in a text; {@code name} stands for it in problems.
   *
   * @throws InvalidTaxonomyException with every problem, if there is no sound vocabulary in it
   */
  public Taxonomy read(String name, String text) {
    try {
      String first = text.replaceFirst("^\uFEFF?\\s+", "");
      boolean isJson = first.startsWith("{") || isJsonArray(first);
      Rdf graph = isJson ? JsonLdReader.read(name, text) : TurtleReader.read(name, text);
      return new SkosImport(graph, scheme, language).taxonomy(reporter);
    } catch (RdfFault e) {
      throw (InvalidTaxonomyException)
          new InvalidTaxonomyException(List.of(e.problem())).initCause(e);
    }
  }

  /** A blank node of Turtle begins with a bracket too. */
  private static boolean isJsonArray(String text) {
    return text.matches("(?s)\\[\\s*(\\{.*|])");
  }
}
