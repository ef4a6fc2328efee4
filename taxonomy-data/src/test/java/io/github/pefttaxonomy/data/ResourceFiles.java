package io.github.pefttaxonomy.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shipped data as files, for tests that look at all of them. */
final class ResourceFiles {
  static final Path TAXONOMY = Path.of("src/main/resources/io/github/pefttaxonomy/data/taxonomy");

  private ResourceFiles() {}

  /** Returns the names, relative to the folder of the taxonomy, of files with this ending. */
  static List<String> named(String ending) {
    try (Stream<Path> files = Files.walk(TAXONOMY)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(file -> TAXONOMY.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(String name) {
    try {
      return Files.readString(TAXONOMY.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
