package io.github.pefttaxonomy.catalog;

import io.github.pefttaxonomy.Classification;
import java.nio.BufferUnderflowException;
import java.util.function.Function;

/**
 * Papers in a file, read anew each time.
 *
 * @param places where each paper begins in the bytes, and the end
 * @param bytes the papers, each after its checksum
 * @param codec how they are written
 */
record SavedDocuments(Part<int[]> places, Piece bytes, PaperCodec codec) implements Documents {
  @Override
  public Classification get(int row) {
    return read(row, codec::read);
  }

  @Override
  public Name name(int row) {
    return read(row, PaperCodec::readName);
  }

  private <T> T read(int row, Function<Source, T> reader) {
    try {
      return reader.apply(source(row));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw bytes.corrupt(e);
    }
  }

  private Source source(int row) {
    int[] starts = places.get();
    if (row + 1 >= starts.length) {
      throw bytes.corrupt();
    }
    return bytes.checked(starts[row], starts[row + 1]);
  }
}
