package io.github.pefttaxonomy.catalog;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Saved catalogues with bytes changed, also with the checksums of head and directory set right. */
class SavedCatalogFuzzTest {
  private static final PeftTaxonomy SHIPPED = PeftTaxonomy.load();
  private static final Taxonomy TAXONOMY = SHIPPED.taxonomy();
  private static final byte[] SOUND = sound();
  private static final int LENGTH_AT = 12;

  @TempDir static Path folder;

  private static byte[] sound() {
    try {
      Path file = Files.createTempFile("catalogue", ".bin");
      Catalog all = SHIPPED.papers();
      Catalogs.index(TAXONOMY, all.find(Query.everything()).stream().limit(20)).save(file);
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FuzzTest
  void open_changedBytes_isReadOrRefused(FuzzedDataProvider data) throws IOException {
    boolean isSigned = data.consumeBoolean();
    byte[] bytes = SOUND.clone();
    int directory = (int) buffer(bytes).getLong(LENGTH_AT + Long.BYTES);
    for (int i = 0; i < 4 && data.remainingBytes() > 5; i++) {
      int from = data.consumeBoolean() ? 0 : directory;
      bytes[data.consumeInt(from, bytes.length - 1)] = data.consumeByte();
    }
    if (isSigned) {
      sign(bytes);
    }
    Path file = folder.resolve("catalogue");
    Files.write(file, bytes);
    try {
      Catalogs.open(file, TAXONOMY).find(Query.everything()).count();
      Catalogs.check(file, TAXONOMY);
    } catch (IOException | UncheckedIOException e) {
      if (e.getMessage() == null || !e.getMessage().contains("catalogue '")) {
        throw new AssertionError("without its file", e);
      }
    }
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Sets the checksums of the directory and of the head, which stands last in it. */
  private static void sign(byte[] bytes) {
    ByteBuffer all = buffer(bytes);
    long place = all.getLong(LENGTH_AT + Long.BYTES);
    int length = all.getInt(LENGTH_AT + 2 * Long.BYTES);
    if (place >= 0 && length >= 0 && place + length <= bytes.length) {
      all.putInt(
          LENGTH_AT + 2 * Long.BYTES + Integer.BYTES,
          CatalogFormat.checksum(ByteBuffer.wrap(bytes, (int) place, length).slice()));
    }
    int magic = CatalogFormat.MAGIC.length;
    int end = CatalogFormat.HEAD - Integer.BYTES;
    all.putInt(end, CatalogFormat.checksum(ByteBuffer.wrap(bytes, magic, end - magic).slice()));
  }
}
