package io.github.pefttaxonomy.catalog;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a block: in memory, or in a file until it is first asked for. Threads that ask at the
 * same time may both read it; no one waits, for they read the same.
 */
final class Part<T> {
  private final Supplier<T> source;
  private volatile @Nullable T value;

  private Part(Supplier<T> source, @Nullable T value) {
    this.source = source;
    this.value = value;
  }

  static <T> Part<T> of(T value) {
    return new Part<>(() -> value, value);
  }

  static <T> Part<T> read(Supplier<T> source) {
    return new Part<>(source, null);
  }

  T get() {
    T known = value;
    if (known == null) {
      known = source.get();
      value = known;
    }
    return known;
  }
}
