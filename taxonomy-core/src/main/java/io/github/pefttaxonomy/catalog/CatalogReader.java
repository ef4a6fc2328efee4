package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.catalog.CatalogFormat.Extent;
import io.github.pefttaxonomy.catalog.CatalogFormat.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Opens a saved catalogue, and tells what is wrong with one that cannot be opened. */
final class CatalogReader {
  private static final ImmutableList<Kind> KINDS = ImmutableList.copyOf(Kind.values());

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
            block.figures(),
            block.ids())) {
      part.get();
    }
    for (int row = 0; row < block.rows(); row++) {
      block.documents().get(row);
    }
  }

  private IndexedCatalog read() throws IOException {
    Extent end = readHead();
    if (!isWithin(end, CatalogFormat.HEAD, channel.size())) {
      throw fault("is corrupt in its head");
    }
    ByteBuffer bytes = read(end.offset(), end.length());
    if (CatalogFormat.checksum(bytes) != end.checksum()) {
      throw fault("is corrupt in its directory");
    }
    try {
      return read(new Source(bytes));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException(fault("is corrupt in its directory").getMessage(), e);
    }
  }

  private IndexedCatalog read(Source directory) throws IOException {
    checkVocabulary(directory.text(), directory.text());
    IndexedCatalog.Counts counts = new IndexedCatalog.Counts(directory.number(), directory.ints());
    List<Block> blocks = new ArrayList<>();
    for (int number = 0, all = directory.number(); number < all; number++) {
      blocks.add(block(number, directory));
    }
    return new IndexedCatalog(new Indexer(table), blocks, counts);
  }

  private static boolean isWithin(Extent extent, long from, long to) {
    return extent.offset() >= from
        && extent.length() >= 0
        && extent.offset() <= to - extent.length();
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
              + CatalogFormat.VERSION
              + ": index the papers again and save them");
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
    if (rows < 0 || rows > Block.MOST_ROWS) {
      throw fault("is corrupt in its directory");
    }
    List<Extent> extents = new ArrayList<>();
    for (int i = 0; i < KINDS.size() + 2; i++) {
      extents.add(extent(directory));
    }
    Pieces pieces = pieces(number, extents);
    return new Block(
        rows,
        Rows.all(rows),
        pieces.part(Kind.ABOUT, Source::sets),
        pieces.part(Kind.YEARS, CatalogReader::years),
        pieces.part(Kind.FORWARD, CatalogReader::forward),
        pieces.part(Kind.LABELS, CatalogReader::labels),
        pieces.part(Kind.TERMS, CatalogReader::terms),
        pieces.part(Kind.FIGURES, CatalogReader::figures),
        pieces.part(Kind.IDS, Source::ints),
        new SavedDocuments(pieces.places(), pieces.papers(), new PaperCodec(table)));
  }

  private static Extent extent(Source directory) {
    return new Extent(directory.longNumber(), directory.number(), directory.number());
  }

  /** Maps a block, all in one. */
  private Pieces pieces(int number, List<Extent> extents) throws IOException {
    long start = extents.get(0).offset();
    Extent last = extents.get(extents.size() - 1);
    for (Extent extent : extents) {
      if (!isWithin(extent, start, Math.min(last.offset() + last.length(), channel.size()))) {
        throw fault("is corrupt in its directory");
      }
    }
    ByteBuffer block = channel.map(MapMode.READ_ONLY, start, last.offset() + last.length() - start);
    String fault = "catalogue '" + file + "' is corrupt in block " + number + ", in its ";
    List<Piece> pieces = new ArrayList<>();
    for (Extent extent : extents) {
      int offset = (int) (extent.offset() - start);
      int place = pieces.size();
      String name = place < KINDS.size() ? KINDS.get(place).toString() : "papers";
      pieces.add(new Piece(fault + name, block.slice(offset, extent.length()), extent.checksum()));
    }
    return new Pieces(pieces);
  }

  private static Years years(Source source) {
    return new Years(source.ints(), source.sets());
  }

  private static Forward forward(Source source) {
    return new Forward(lists(source), lists(source));
  }

  private static Forward.Lists lists(Source source) {
    return new Forward.Lists(source.ints(), source.chars(), source.chars());
  }

  private static Labels labels(Source source) {
    return new Labels(source.ints(), source.chars(), source.chars(), source.doubles());
  }

  private static Terms terms(Source source) {
    return new Terms(source.longs(), source.ints(), source.chars());
  }

  private static Figures figures(Source source) {
    return new Figures(
        source.ints(),
        source.doubles(),
        source.doubles(),
        source.ints(),
        source.ints(),
        source.list(source::text),
        source.ints(),
        source.chars());
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

  /** The parts of a block in their order, its papers and their places. */
  private record Pieces(List<Piece> all) {
    <T> Part<T> part(Kind kind, Function<Source, T> reader) {
      Piece piece = all.get(KINDS.indexOf(kind));
      return Part.read(() -> piece.read(reader));
    }

    Piece papers() {
      return all.get(KINDS.size());
    }

    Part<int[]> places() {
      Piece piece = all.get(KINDS.size() + 1);
      return Part.read(() -> piece.read(Source::ints));
    }
  }
}
