package io.github.pefttaxonomy.classify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes arrays so that they are read in one piece each: a head, a check sum of the rest, and for
 * each array its length and its values, in the byte order of most processors.
 */
final class ArrayWriter {
  static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  /** Begins an image; to be changed whenever the form of images changes. */
  static final int HEAD = 0x7A_43_4D_01;

  /** The bytes before those that the check sum is of. */
  static final int HEAD_SIZE = 2 * Integer.BYTES;

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  void ints(int[] values) {
    ByteBuffer bytes = ByteBuffer.allocate((values.length + 1) * Integer.BYTES).order(ORDER);
    bytes.putInt(values.length);
    bytes.asIntBuffer().put(values);
    body.writeBytes(bytes.array());
  }

  /** Writes texts: where each ends, then the chars of all. */
  void texts(List<String> texts) {
    int[] ends = new int[texts.size()];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < ends.length; i++) {
      all.append(texts.get(i));
      ends[i] = all.length();
    }
    ints(ends);
    text(all.toString());
  }

  void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
    ints(new int[] {bytes.length / Character.BYTES});
    body.writeBytes(bytes);
  }

  byte[] image() {
    byte[] bytes = body.toByteArray();
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return ByteBuffer.allocate(HEAD_SIZE + bytes.length)
        .order(ORDER)
        .putInt(HEAD)
        .putInt((int) sum.getValue())
        .put(bytes)
        .array();
  }
}
