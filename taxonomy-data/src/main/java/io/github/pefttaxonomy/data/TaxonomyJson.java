package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads vocabularies from JSON files, and writes them: one file, such as {@code taxonomy.json},
 * that lists the files of concepts, methods, rules, cues, words and weights beside it. The schemas
 * are shipped as {@code taxonomy/schema/*.schema.json}.
 *
 * <p>Everything that is wrong is collected and reported at once, each {@linkplain
 * io.github.pefttaxonomy.Problem problem} with the file, line and column it comes from. Only where
 * a listed file is missing or is not JSON at all, what refers to its content is not checked.
 *
 * <p>The methods keep no state and are safe for many threads. The time is linear in the size of the
 * files.
 */
public final class TaxonomyJson {
  private TaxonomyJson() {}

  /**
   * Returns the vocabulary that a file and the files it lists describe, within {@link
   * ReadLimits#forDocuments}.
   *
   * @throws InvalidTaxonomyException with every problem, if there is any
   * @throws IOException if {@code manifest}, or a file that it lists, is there but cannot be read,
   *     or if there is no {@code manifest}
   */
  public static Taxonomy load(Path manifest) throws IOException {
    return load(manifest, ReadLimits.forDocuments());
  }

  /**
   * Returns the vocabulary that a file and the files it lists describe, within these limits.
   *
   * @throws InvalidTaxonomyException with every problem, if there is any
   * @throws IOException if {@code manifest}, or a file that it lists, is there but cannot be read,
   *     or if there is no {@code manifest}
   */
  public static Taxonomy load(Path manifest, ReadLimits limits) throws IOException {
    return TaxonomyLoader.of(filesBeside(manifest), limits).load(name(manifest));
  }

  /**
   * Returns a vocabulary with further concepts, methods, rules and cues, which a file and the files
   * it lists describe; its version replaces that of the base. They may refer to everything in the
   * base. The file may also give what is there further {@code labels} and {@code aliases}, and name
   * rules and cues that it {@code disables}; another with the same id may take their place. Nothing
   * else of the base can be changed. {@link ReadLimits#forDocuments} hold.
   *
   * @throws InvalidTaxonomyException with every problem, if there is any
   * @throws IOException if {@code manifest}, or a file that it lists, is there but cannot be read,
   *     or if there is no {@code manifest}
   */
  public static Taxonomy extend(Taxonomy base, Path manifest) throws IOException {
    return extend(base, manifest, ReadLimits.forDocuments());
  }

  /**
   * Returns a vocabulary {@linkplain #extend(Taxonomy, Path) with more}, read within these limits.
   *
   * @throws InvalidTaxonomyException with every problem, if there is any
   * @throws IOException if {@code manifest}, or a file that it lists, is there but cannot be read,
   *     or if there is no {@code manifest}
   */
  public static Taxonomy extend(Taxonomy base, Path manifest, ReadLimits limits)
      throws IOException {
    return TaxonomyLoader.extending(base, filesBeside(manifest), limits).load(name(manifest));
  }

  /**
   * Writes a vocabulary, so that {@link #load} gives one that is equal to it and has its hash: a
   * file {@code manifest}, such as {@code own.json}, that lists those beside it, such as {@code
   * own-concepts.json}. Files with these names are replaced. Shorthands and notes of the files that
   * it was read from are not part of a vocabulary, and spec files are not written. Nothing is
   * written if something cannot be.
   *
   * @throws InvalidTaxonomyException with everything that no file can carry, though a builder takes
   *     it, such as a name with an at sign in a condition
   * @throws IOException if writing fails
   */
  public static void write(Taxonomy taxonomy, Path manifest) throws IOException {
    for (Map.Entry<String, String> file :
        TaxonomyWriter.write(taxonomy, name(manifest)).entrySet()) {
      Files.writeString(manifest.resolveSibling(file.getKey()), file.getValue());
    }
  }

  static String name(Path manifest) {
    return String.valueOf(manifest.getFileName());
  }

  static TaxonomyLoader.Files filesBeside(Path manifest) {
    return (name, most) -> {
      try {
        return FileBytes.bytes(manifest.resolveSibling(name), most);
      } catch (InvalidPathException e) {
        throw (IOException) new NoSuchFileException(name).initCause(e);
      }
    };
  }
}
