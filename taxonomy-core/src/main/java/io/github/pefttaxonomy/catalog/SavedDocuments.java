package io.github.pefttaxonomy.catalog;

import io.github.pefttaxonomy.Classification;

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
    return codec.read(source(row));
  }

  @Override
  public Name name(int row) {
    return PaperCodec.readName(source(row));
  }

  private Source source(int row) {
    int[] starts = places.get();
    return bytes.checked(starts[row], starts[row + 1]);
  }
}
