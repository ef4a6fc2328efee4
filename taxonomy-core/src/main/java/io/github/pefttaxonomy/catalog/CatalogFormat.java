package io.github.pefttaxonomy.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The form of a saved catalogue, little endian throughout:
 *
 * <ol>
 *   <li>The head, {@link #HEAD} bytes: magic, version of the format, length of the file, place,
 *       length and checksum of the directory, checksum of the head.
 *   <li>For each block its parts, each in one piece, its papers, each after its checksum, and the
 *       places where they begin.
 *   <li>The directory: version and hash of the vocabulary, number of papers, papers about each
 *       concept, and for each block its number of rows, the place, length and checksum of each
 *       part, and of its papers and their places.
 * </ol>
 *
 * <p>Concepts are numbered as in the vocabulary, roles and fields as they are declared; whoever
 * changes that order changes the version of the format. Checksums are CRC-32C. The head and the
 * directory are checked when the file is opened, anything else when it is read.
 */
final class CatalogFormat {
  static final byte[] MAGIC = "TAXOCAT\n".getBytes(StandardCharsets.US_ASCII);
  static final int VERSION = 2;
  static final int HEAD = 40;

  /** The parts of a block in their order. */
  enum Kind {
    ABOUT("sets of concepts"),
    YEARS("sets of years"),
    FORWARD("concepts of papers"),
    LABELS("labels"),
    TERMS("words, attributes and methods"),
    FIGURES("figures"),
    IDS("hashes of ids");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Where some bytes are.
   *
   * @param offset where they begin
   * @param length how many there are
   * @param checksum their checksum; 0 for papers, which have their own
   */
  record Extent(long offset, int length, int checksum) {}

  private CatalogFormat() {}

  static int checksum(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.duplicate());
    return (int) crc.getValue();
  }
}
