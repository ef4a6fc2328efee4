package io.github.pefttaxonomy.classify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Reads what {@link ArrayWriter} wrote, in its order. */
final class ArrayReader {
  private final ByteBuffer in;

  /**
   * Checks the bytes.
   *
   * @throws IllegalArgumentException if they were not written in this form, or are damaged
   */
  ArrayReader(byte[] image) {
    this.in = ByteBuffer.wrap(image).order(ArrayWriter.ORDER);
    if (image.length < ArrayWriter.HEAD_SIZE || in.getInt() != ArrayWriter.HEAD) {
      throw new IllegalArgumentException("no image of a classifier that this version can read");
    }
    CRC32 sum = new CRC32();
    sum.update(image, ArrayWriter.HEAD_SIZE, image.length - ArrayWriter.HEAD_SIZE);
    if (in.getInt() != (int) sum.getValue()) {
      throw new IllegalArgumentException("the image of a classifier is damaged");
    }
  }

  int[] ints() {
    int[] values = new int[in.getInt()];
    in.asIntBuffer().get(values);
    in.position(in.position() + values.length * Integer.BYTES);
    return values;
  }

  List<String> texts() {
    int[] ends = ints();
    char[] all = chars();
    List<String> texts = new ArrayList<>(ends.length);
    int start = 0;
    for (int end : ends) {
      texts.add(new String(all, start, end - start));
      start = end;
    }
    return texts;
  }

  String text() {
    return new String(chars());
  }

  private char[] chars() {
    char[] all = new char[ints()[0]];
    in.asCharBuffer().get(all);
    in.position(in.position() + all.length * Character.BYTES);
    return all;
  }
}
