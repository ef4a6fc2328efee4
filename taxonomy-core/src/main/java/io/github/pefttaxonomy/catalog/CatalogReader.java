package io.github.pefttaxonomy.catalog;

import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.catalog.CatalogFormat.Extent;
import io.github.pefttaxonomy.catalog.CatalogFormat.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Opens a saved catalogue, and tells what is wrong with one that cannot be opened. */
final class CatalogReader {
  private final Path file;
  private final FileChannel channel;
  private final ConceptTable table;

  private CatalogReader(Path file, FileChannel channel, Taxonomy taxonomy) {
    this.file = file;
    this.channel = channel;
    this.table = new ConceptTable(taxonomy);
  }

  static IndexedCatalog open(Path file, Taxonomy taxonomy) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return new CatalogReader(file, channel, taxonomy).read();
    }
  }

  static void check(Path file, Taxonomy taxonomy) throws IOException {
    IndexedCatalog catalog = open(file, taxonomy);
    try {
      catalog.blocks().forEach(CatalogReader::readAll);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void readAll(Block block) {
    for (Part<?> part :
        List.of(
            block.about(),
            block.years(),
            block.forward(),
            block.labels(),
            block.terms(),
            block.ids())) {
      part.get();
    }
    for (int row = 0; row < block.rows(); row++) {
      block.documents().get(row);
    }
  }

  private IndexedCatalog read() throws IOException {
    Extent end = readHead();
    ByteBuffer bytes = read(end.offset(), end.length());
    if (CatalogFormat.checksum(bytes) != end.checksum()) {
      throw fault("is corrupt in its directory");
    }
    Source directory = new Source(bytes);
    checkVocabulary(directory.text(), directory.text());
    IndexedCatalog.Counts counts =
        new IndexedCatalog.Counts(directory.number(), directory.ints());
    List<Block> blocks = new ArrayList<>();
    for (int number = 0, all = directory.number(); number < all; number++) {
      blocks.add(block(number, directory));
    }
    return new IndexedCatalog(new Indexer(table), blocks, counts);
  }

  private Extent readHead() throws IOException {
    ByteBuffer head = read(0, (int) Math.min(channel.size(), CatalogFormat.HEAD));
    int magic = Math.min(head.remaining(), CatalogFormat.MAGIC.length);
    if (!head.slice(0, magic).equals(ByteBuffer.wrap(CatalogFormat.MAGIC, 0, magic))) {
      throw fault("is no saved catalogue");
    } else if (head.remaining() < CatalogFormat.HEAD) {
      throw fault("is truncated: it ends within its head");
    }
    ByteBuffer body = head.slice(magic, CatalogFormat.HEAD - magic);
    Source source = new Source(body);
    int version = source.number();
    if (version != CatalogFormat.VERSION) {
      throw fault(
          "has version "
              + version
              + " of the format; this library reads version "
              + CatalogFormat.VERSION);
    }
    long length = source.longNumber();
    Extent end = new Extent(source.longNumber(), source.number(), source.number());
    if (source.number() != CatalogFormat.checksum(body.slice(0, body.limit() - Integer.BYTES))) {
      throw fault("is corrupt in its head");
    }
    checkLength(length);
    return end;
  }

  private void checkLength(long length) throws IOException {
    if (channel.size() < length) {
      throw fault("is truncated: it has " + channel.size() + " of " + length + " bytes");
    } else if (channel.size() > length) {
      throw fault("is corrupt: it has " + channel.size() + " bytes instead of " + length);
    }
  }

  private void checkVocabulary(String version, String hash) throws IOException {
    Taxonomy taxonomy = table.taxonomy();
    if (!hash.equals(taxonomy.hash())) {
      throw fault(
          "was made with another vocabulary: version '"
              + version
              + "' with hash "
              + hash
              + ", not version '"
              + taxonomy.version()
              + "' with hash "
              + taxonomy.hash());
    }
  }

  private Block block(int number, Source directory) throws IOException {
    int rows = directory.number();
    Map<Kind, Piece> parts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      parts.put(kind, piece(directory, kind + " of block " + number));
    }
    Piece papers = piece(directory, "papers of block " + number);
    Pieces pieces = new Pieces(parts);
    return new Block(
        rows,
        Rows.all(rows),
        Part.read(() -> pieces.get(Kind.ABOUT).sets()),
        Part.read(() -> years(pieces.get(Kind.YEARS))),
        Part.read(() -> forward(pieces.get(Kind.FORWARD))),
        Part.read(() -> labels(pieces.get(Kind.LABELS))),
        Part.read(() -> terms(pieces.get(Kind.TERMS))),
        Part.read(() -> pieces.get(Kind.IDS).ints()),
        new SavedDocuments(
            Part.read(() -> pieces.get(Kind.PLACES).ints()), papers, new PaperCodec(table)));
  }

  private Piece piece(Source directory, String name) throws IOException {
    Extent extent =
        new Extent(directory.longNumber(), directory.number(), directory.number());
    ByteBuffer bytes = channel.map(MapMode.READ_ONLY, extent.offset(), extent.length());
    return new Piece("catalogue '" + file + "' is corrupt in the " + name, bytes, extent.checksum());
  }

  private static Years years(Source source) {
    return new Years(source.ints(), source.sets());
  }

  private static Forward forward(Source source) {
    return new Forward(source.ints(), source.chars());
  }

  private static Labels labels(Source source) {
    return new Labels(source.ints(), source.chars(), source.chars(), source.doubles());
  }

  private static Terms terms(Source source) {
    return new Terms(source.longs(), source.ints(), source.chars());
  }

  private ByteBuffer read(long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, offset + bytes.position()) < 0) {
        throw fault("is truncated");
      }
    }
    return bytes.flip();
  }

  private IOException fault(String what) {
    return new IOException("catalogue '" + file + "' " + what);
  }

  /** The pieces of a block that are its parts. */
  private record Pieces(Map<Kind, Piece> byKind) {
    Source get(Kind kind) {
      Piece piece = byKind.get(kind);
      if (piece == null) {
        throw new AssertionError(kind);
      }
      return piece.checked();
    }
  }
}
