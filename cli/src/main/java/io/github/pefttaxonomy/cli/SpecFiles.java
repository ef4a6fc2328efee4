package io.github.pefttaxonomy.cli;

import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds and reads spec files; hides that the shipped ones lie in a jar. */
final class SpecFiles {
  private static final String ENDING = ".spec";

  private SpecFiles() {}

  /** Returns the texts of these files by their names. */
  static ImmutableMap<String, String> of(List<String> names) throws IOException {
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    for (String name : names) {
      texts.put(name, text(name, PaperSource.path(name)));
    }
    return texts.buildKeepingLast();
  }

  /** Returns the texts of all spec files in the folder of a vocabulary and below. */
  static ImmutableMap<String, String> beside(Path vocabulary) throws IOException {
    return under(vocabulary.toAbsolutePath().normalize().resolveSibling(""));
  }

  /** Returns the texts of the spec files that come with the built-in vocabulary. */
  static ImmutableMap<String, String> shipped() throws IOException {
    Path library = library();
    if (Files.isDirectory(library)) {
      return under(library);
    }
    try (FileSystem jar = FileSystems.newFileSystem(library)) {
      return under(jar.getPath("/"));
    }
  }

  private static Path library() {
    try {
      return Path.of(
          PeftTaxonomy.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static ImmutableMap<String, String> under(Path folder) throws IOException {
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
        String name = folder.relativize(file).toString();
        texts.put(name, text(name, file));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return texts.buildOrThrow();
  }

  private static String text(String name, Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw Failure.data(name + ": the file is not UTF-8");
    }
  }
}
