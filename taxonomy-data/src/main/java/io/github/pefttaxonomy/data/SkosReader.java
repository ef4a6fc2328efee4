package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
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
  private final ReadLimits limits;

  private SkosReader(
      Optional<Consumer<Problem>> reporter,
      Optional<String> scheme,
      String language,
      ReadLimits limits) {
    this.reporter = reporter;
    this.scheme = scheme;
    this.language = language;
    this.limits = limits;
  }

  private static SkosReader of(Optional<Consumer<Problem>> reporter) {
    return new SkosReader(reporter, Optional.empty(), "en", ReadLimits.forDocuments());
  }

  /** Returns a reader that refuses a file of which anything would be left out. */
  public static SkosReader strict() {
    return of(Optional.empty());
  }

  /** Returns a reader that tells the reporter everything that is left out. */
  public static SkosReader reporting(Consumer<Problem> reporter) {
    return of(Optional.of(reporter));
  }

  /** Returns a reader of this one of several concept schemes in a file. */
  public SkosReader scheme(String address) {
    return new SkosReader(reporter, Optional.of(address), language, limits);
  }

  /** Returns a reader of texts in this language instead of English, such as {@code fr}. */
  public SkosReader language(String tag) {
    return new SkosReader(reporter, scheme, tag.toLowerCase(Locale.ROOT), limits);
  }

  /** Returns a reader with other limits than {@link ReadLimits#forDocuments}. */
  public SkosReader within(ReadLimits newLimits) {
    return new SkosReader(reporter, scheme, language, newLimits);
  }

  /**
   * Returns the vocabulary in a UTF-8 file.
   *
   * @throws InvalidTaxonomyException with every problem, if there is no sound vocabulary in it
   * @throws IOException if the file cannot be read
   */
  public Taxonomy read(Path file) throws IOException {
    String text;
    try {
      text = FileBytes.text(file, limits);
    } catch (BadInput e) {
      throw refused(Problem.of("file '" + file + "'", e.fault()).at(file.toString()), e);
    }
    return read(file.toString(), text);
  }

  /**
   * Returns the vocabulary in a text; {@code name} stands for it in problems.
   *
   * @throws InvalidTaxonomyException with every problem, if there is no sound vocabulary in it
   */
  public Taxonomy read(String name, String text) {
    if (text.length() > limits.totalSize()) {
      String fault = LimitFault.totalSize(limits, "chars");
      throw new InvalidTaxonomyException(
          List.of(Problem.of("file '" + name + "'", fault).at(name)));
    }
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String start = plain.stripLeading();
    boolean isJson = start.startsWith("{") || isJsonArray(start);
    try {
      Rdf graph =
          isJson ? JsonLdReader.read(name, plain, limits) : TurtleReader.read(name, plain, limits);
      return new SkosImport(graph, scheme, language).taxonomy(reporter);
    } catch (RdfFault e) {
      throw refused(e.problem(), e);
    }
  }

  private static InvalidTaxonomyException refused(Problem problem, Exception cause) {
    return (InvalidTaxonomyException)
        new InvalidTaxonomyException(List.of(problem)).initCause(cause);
  }

  /** A blank node of Turtle begins with a bracket too. */
  private static boolean isJsonArray(String text) {
    return text.matches("(?s)\\[\\s*(\\{.*|])");
  }
}
