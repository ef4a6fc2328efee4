package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.data.CataloguePaper;
import io.github.pefttaxonomy.data.PaperReader;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where papers come from.
 *
 * @param file a file, {@code -} for standard input, or nothing for the bundled catalogue
 */
record PaperSource(Optional<String> file) {
  private static final String STANDARD = "-";

  /** Returns the source that a user named. */
  static PaperSource of(String file) {
    return new PaperSource(Optional.of(file));
  }

  /** Returns the papers in their order, lazily; to be closed. */
  Stream<Paper> open(PaperReader reader, InputStream in) throws IOException {
    return file.isEmpty()
        ? PeftTaxonomy.load().reviewedPapers().stream().map(CataloguePaper::paper)
        : reader.read(bytes(in), name());
  }

  /** Returns what was given, unpacked where it is Zstandard; to be closed. */
  InputStream bytes(InputStream in) throws IOException {
    if (isStandardInput()) {
      return Zstandard.unpacked(in);
    }
    Path path = path(file.orElseThrow());
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "is a directory");
    }
    return Zstandard.unpacked(Files.newInputStream(path));
  }

  /** Returns how to call it in messages. */
  String name() {
    return isStandardInput() ? "stdin" : file.orElse("the bundled catalogue");
  }

  /** Returns whether writing to this path would destroy what is to be read. */
  boolean isSameFile(Path output) throws IOException {
    return file.isPresent()
        && !isStandardInput()
        && Files.exists(output)
        && Files.isSameFile(path(file.get()), output);
  }

  private boolean isStandardInput() {
    return file.equals(Optional.of(STANDARD));
  }

  /** Returns the path of this name. */
  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw Failure.usage("'" + Screen.printable(name) + "' is no name of a file");
    }
  }
}
