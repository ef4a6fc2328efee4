package io.github.pefttaxonomy.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.function.Function;

/**
 * Mapped bytes of a file.
 *
 * @param fault what to say where they are corrupt
 * @param bytes the bytes
 * @param checksum what their checksum has to be
 */
record Piece(String fault, ByteBuffer bytes, int checksum) {
  /** Returns what the bytes say, all of them checked. */
  <T> T read(Function<Source, T> reader) {
    if (CatalogFormat.checksum(bytes) != checksum) {
      throw corrupt();
    }
    try {
      return reader.apply(new Source(bytes));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw corrupt(e);
    }
  }

  /** Returns some of the bytes, checked by the checksum that they begin with. */
  Source checked(int from, int to) {
    if (from < 0 || to - from < Integer.BYTES || to > bytes.limit()) {
      throw corrupt();
    }
    ByteBuffer framed = bytes.slice(from, to - from);
    int expected = new Source(framed).number();
    ByteBuffer inner = framed.slice(Integer.BYTES, framed.remaining() - Integer.BYTES);
    if (CatalogFormat.checksum(inner) != expected) {
      throw corrupt();
    }
    return new Source(inner);
  }

  UncheckedIOException corrupt() {
    return new UncheckedIOException(fault, new IOException(fault));
  }

  /** Bytes that are as they were written can still say nonsense. */
  UncheckedIOException corrupt(RuntimeException nonsense) {
    return new UncheckedIOException(fault, new IOException(fault, nonsense));
  }
}
