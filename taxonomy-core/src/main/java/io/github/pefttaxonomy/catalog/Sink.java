package io.github.pefttaxonomy.catalog;

import com.google.common.base.Utf8;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Grows bytes, little endian; what it writes, {@link Source} reads. */
final class Sink {
  private ByteBuffer buffer = ByteBuffer.allocate(1 << 10).order(ByteOrder.LITTLE_ENDIAN);

  private ByteBuffer room(long bytes) {
    long needed = buffer.position() + bytes;
    if (needed > buffer.capacity()) {
      long capacity = Math.max(needed, Math.min(2L * buffer.capacity(), Integer.MAX_VALUE - 8));
      byte[] grown = Arrays.copyOf(buffer.array(), Math.toIntExact(capacity));
      int position = buffer.position();
      buffer = ByteBuffer.wrap(grown).order(ByteOrder.LITTLE_ENDIAN);
      buffer.position(position);
    }
    return buffer;
  }

  /** Returns what was written, until more is. */
  ByteBuffer written() {
    return buffer.duplicate().flip();
  }

  int size() {
    return buffer.position();
  }

  void clear() {
    buffer.clear();
  }

  void number(int value) {
    room(Integer.BYTES).putInt(value);
  }

  void number(long value) {
    room(Long.BYTES).putLong(value);
  }

  void number(double value) {
    room(Double.BYTES).putDouble(value);
  }

  void bytes(ByteBuffer bytes) {
    room(bytes.remaining()).put(bytes);
  }

  /** Writes a number that is not negative and mostly small: seven bits a byte, low ones first. */
  void small(int value) {
    room(5);
    int rest = value;
    while (rest > 127) {
      buffer.put((byte) ((rest & 127) | 128));
      rest >>>= 7;
    }
    buffer.put((byte) rest);
  }

  void chars(char[] values) {
    number(values.length);
    room((long) values.length * Character.BYTES).asCharBuffer().put(values);
    buffer.position(buffer.position() + values.length * Character.BYTES);
  }

  void ints(int[] values) {
    number(values.length);
    room((long) values.length * Integer.BYTES).asIntBuffer().put(values);
    buffer.position(buffer.position() + values.length * Integer.BYTES);
  }

  void longs(long[] values) {
    number(values.length);
    room((long) values.length * Long.BYTES).asLongBuffer().put(values);
    buffer.position(buffer.position() + values.length * Long.BYTES);
  }

  void doubles(double[] values) {
    number(values.length);
    room((long) values.length * Double.BYTES).asDoubleBuffer().put(values);
    buffer.position(buffer.position() + values.length * Double.BYTES);
  }

  void rows(Rows rows) {
    longs(rows.words());
    chars(rows.isDense() ? new char[0] : rows.toArray());
  }

  void rows(Rows[] sets) {
    small(sets.length);
    for (Rows set : sets) {
      rows(set);
    }
  }

  /** Writes a text: as UTF-8, or, where it has halves of pairs, as it is. */
  void text(String text) {
    if (isWellFormed(text)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      small(0);
      small(bytes.length);
      room(bytes.length).put(bytes);
    } else {
      small(1);
      chars(text.toCharArray());
    }
  }

  private static boolean isWellFormed(String text) {
    try {
      return Utf8.encodedLength(text) >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  <T> void list(List<T> values, Consumer<T> writer) {
    small(values.size());
    values.forEach(writer);
  }
}
