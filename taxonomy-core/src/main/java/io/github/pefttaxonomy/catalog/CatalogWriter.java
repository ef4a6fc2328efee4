package io.github.pefttaxonomy.catalog;

import io.github.pefttaxonomy.catalog.CatalogFormat.Extent;
import io.github.pefttaxonomy.catalog.CatalogFormat.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes a catalogue beside its place and moves it there when it is complete. */
final class CatalogWriter {
  private static final int BUFFER = 1 << 20;
  private static final int MOST_BYTES = 1 << 30;

  private final IndexedCatalog catalog;
  private final FileChannel channel;
  private final PaperCodec codec;
  private final Sink sink = new Sink();
  private final Sink directory = new Sink();

  private CatalogWriter(IndexedCatalog catalog, FileChannel channel) {
    this.catalog = catalog;
    this.channel = channel;
    this.codec = new PaperCodec(catalog.table());
  }

  static void write(IndexedCatalog catalog, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path draft = target.resolveSibling(target.getFileName() + ".draft-" + System.nanoTime());
    try {
      try (FileChannel channel =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        new CatalogWriter(catalog, channel).write();
        channel.force(true);
      }
      move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void write() throws IOException {
    channel.position(CatalogFormat.HEAD);
    directory.text(catalog.taxonomy().version());
    directory.text(catalog.taxonomy().hash());
    directory.number(catalog.size());
    directory.ints(catalog.counts().about());
    directory.number(catalog.blocks().size());
    for (Block block : catalog.blocks()) {
      // Papers that were taken away shall not be found in the file.
      write(block.isWhole() ? block : catalog.indexer().rebuilt(List.of(block)));
    }
    Extent end = flush(directory);
    writeHead(end);
  }

  private void write(Block block) throws IOException {
    directory.number(block.rows());
    for (Kind kind : Kind.values()) {
      write(block, kind);
      register(flush(sink));
    }
    writePapers(block);
  }

  private void write(Block block, Kind kind) {
    switch (kind) {
      case ABOUT -> sink.rows(block.about().get());
      case YEARS -> {
        sink.ints(block.years().get().years());
        sink.rows(block.years().get().sets());
      }
      case FORWARD -> {
        write(block.forward().get().rare());
        write(block.forward().get().frequent());
      }
      case LABELS -> write(block.labels().get());
      case TERMS -> write(block.terms().get());
      case FIGURES -> write(block.figures().get());
      case IDS -> sink.ints(block.ids().get());
    }
  }

  private void write(Forward.Lists lists) {
    sink.ints(lists.bases());
    sink.chars(lists.offsets());
    sink.chars(lists.entries());
  }

  private void write(Labels labels) {
    sink.ints(labels.starts());
    sink.chars(labels.rows());
    sink.chars(labels.codes());
    sink.doubles(labels.values());
  }

  private void write(Terms terms) {
    sink.longs(terms.keys());
    sink.ints(terms.starts());
    sink.chars(terms.pool());
  }

  private void write(Figures figures) {
    sink.ints(figures.groups());
    sink.doubles(figures.lows());
    sink.doubles(figures.highs());
    sink.ints(figures.units());
    sink.ints(figures.references());
    sink.list(figures.names(), sink::text);
    sink.ints(figures.starts());
    sink.chars(figures.rows());
  }

  private void writePapers(Block block) throws IOException {
    int[] places = new int[block.rows() + 1];
    long start = channel.position();
    Sink paper = new Sink();
    for (int row = 0; row < block.rows(); row++) {
      codec.write(block.documents().get(row), paper);
      sink.number(CatalogFormat.checksum(paper.written()));
      sink.bytes(paper.written());
      paper.clear();
      if (sink.size() > BUFFER) {
        flush(sink);
      }
      places[row + 1] = place(channel.position() + sink.size() - start);
    }
    flush(sink);
    register(new Extent(start, places[block.rows()], 0));
    sink.ints(places);
    register(flush(sink));
  }

  private static int place(long length) throws IOException {
    if (length > MOST_BYTES) {
      throw new IOException("the papers are too long to be saved: a block exceeds 1 GB");
    }
    return (int) length;
  }

  private void register(Extent extent) {
    directory.number(extent.offset());
    directory.number(extent.length());
    directory.number(extent.checksum());
  }

  private Extent flush(Sink full) throws IOException {
    Extent extent =
        new Extent(channel.position(), full.size(), CatalogFormat.checksum(full.written()));
    write(full.written());
    full.clear();
    return extent;
  }

  private void writeHead(Extent end) throws IOException {
    sink.number(CatalogFormat.VERSION);
    sink.number(channel.position());
    sink.number(end.offset());
    sink.number(end.length());
    sink.number(end.checksum());
    sink.number(CatalogFormat.checksum(sink.written()));
    channel.position(0);
    write(ByteBuffer.wrap(CatalogFormat.MAGIC));
    write(sink.written());
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
