package io.github.pefttaxonomy.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * Mapped bytes of a file.
 *
 * @param fault what to say where they are corrupt
 * @param bytes the bytes
 * @param checksum what their checksum has to be
 */
record Piece(String fault, ByteBuffer bytes, int checksum) {
  /** Returns the bytes, all of them checked. */
  Source checked() {
    if (CatalogFormat.checksum(bytes) != checksum) {
      throw corrupt();
    }
    return new Source(bytes);
  }

  /** Returns some of the bytes, checked by the checksum that they begin with. */
  Source checked(int from, int to) {
    ByteBuffer framed = bytes.slice(from, to - from);
    int expected = new Source(framed).number();
    ByteBuffer inner = framed.slice(Integer.BYTES, framed.remaining() - Integer.BYTES);
    if (CatalogFormat.checksum(inner) != expected) {
      throw corrupt();
    }
    return new Source(inner);
  }

  private UncheckedIOException corrupt() {
    return new UncheckedIOException(fault, new IOException(fault));
  }
}
