package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableList;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Reads what {@link Sink} wrote. */
final class Source {
  private final ByteBuffer buffer;

  Source(ByteBuffer buffer) {
    this.buffer = buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  int number() {
    return buffer.getInt();
  }

  long longNumber() {
    return buffer.getLong();
  }

  double decimal() {
    return buffer.getDouble();
  }

  int small() {
    int value = 0;
    int shift = 0;
    int next;
    do {
      next = buffer.get();
      value |= (next & 127) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  /** Reads a length; a file must not claim more than it has, for memory is set aside for it. */
  private int length(int bytesOfOne) {
    return length(buffer.getInt(), bytesOfOne);
  }

  private int length(int length, int bytesOfOne) {
    if (length < 0 || (long) length * bytesOfOne > buffer.remaining()) {
      throw new BufferUnderflowException();
    }
    return length;
  }

  char[] chars() {
    char[] values = new char[length(Character.BYTES)];
    buffer.asCharBuffer().get(values);
    buffer.position(buffer.position() + values.length * Character.BYTES);
    return values;
  }

  int[] ints() {
    int[] values = new int[length(Integer.BYTES)];
    buffer.asIntBuffer().get(values);
    buffer.position(buffer.position() + values.length * Integer.BYTES);
    return values;
  }

  long[] longs() {
    long[] values = new long[length(Long.BYTES)];
    buffer.asLongBuffer().get(values);
    buffer.position(buffer.position() + values.length * Long.BYTES);
    return values;
  }

  double[] doubles() {
    double[] values = new double[length(Double.BYTES)];
    buffer.asDoubleBuffer().get(values);
    buffer.position(buffer.position() + values.length * Double.BYTES);
    return values;
  }

  private Rows rows() {
    long[] words = longs();
    char[] list = chars();
    return words.length > 0 ? Rows.ofWords(words) : Rows.ofList(list, 0, list.length);
  }

  Rows[] sets() {
    Rows[] sets = new Rows[length(small(), 2 * Integer.BYTES)];
    for (int i = 0; i < sets.length; i++) {
      sets[i] = rows();
    }
    return sets;
  }

  String text() {
    if (small() == 1) {
      return new String(chars());
    }
    byte[] bytes = new byte[length(small(), Byte.BYTES)];
    buffer.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  <T> ImmutableList<T> list(Supplier<T> reader) {
    ImmutableList.Builder<T> values = ImmutableList.builder();
    for (int left = small(); left > 0; left--) {
      values.add(reader.get());
    }
    return values.build();
  }
}
