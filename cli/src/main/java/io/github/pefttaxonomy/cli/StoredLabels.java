package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.data.ClassificationReader;
import io.github.pefttaxonomy.data.InvalidLabelsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lines that {@code classify} wrote, one after the other. */
final class StoredLabels implements AutoCloseable {
  private final BufferedReader in;
  private final String name;
  private final ClassificationReader reader;
  private final Optional<Consumer<Problem>> faults;
  private int line;

  /** Reports lines that are wrong; stops at the first where there is nobody to report to. */
  StoredLabels(
      InputStream in,
      String name,
      ClassificationReader reader,
      Optional<Consumer<Problem>> faults) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.name = name;
    this.reader = reader;
    this.faults = faults;
  }

  Stream<Classification> stream() {
    return in.lines().flatMap(text -> read(text).stream());
  }

  private Optional<Classification> read(String text) {
    line++;
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.read(text, name + ":" + line));
    } catch (InvalidLabelsException e) {
      e.problems().forEach(faults.orElseThrow(() -> e));
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
