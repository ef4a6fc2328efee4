package io.github.pefttaxonomy.classify;

/**
 * How folded words are kept as bytes: a byte for a char of ASCII, three for every other; and what
 * is made of their bytes, eight at a time. Bit {@code 0x20} of a byte does not count: with it, a
 * plain letter is small and a digit itself.
 */
final class WordBytes {
  /** The most bytes of a word that can be known; a char beyond ASCII takes {@link #WIDE}. */
  static final int MOST = 48;

  /** How many bytes of a word its key tells without doubt. */
  static final int CHUNK = Long.BYTES;

  /** How many bytes a char beyond ASCII takes. */
  static final int WIDE = 3;

  /** By what the second chunk counts in a key, and by its powers the further ones. */
  static final long MIX = 0x9E37_79B9_7F4A_7C15L;

  private static final long[] POWERS = powers();

  private WordBytes() {}

  private static long[] powers() {
    long[] powers = new long[MOST / CHUNK];
    long power = 1;
    for (int i = 0; i < powers.length; i++) {
      powers[i] = power;
      power *= MIX;
    }
    return powers;
  }

  /** Returns the key of a word of {@code from} bytes that goes on with a chunk. */
  static long longer(long key, int from, long chunk) {
    return key + chunk * POWERS[from / CHUNK];
  }

  /** Returns a chunk with nothing behind its first bytes. */
  static long firstBytes(long chunk, int count) {
    return count >= CHUNK ? chunk : chunk & ((1L << (count * Byte.SIZE)) - 1);
  }

  /** Returns the bytes of a folded word. */
  static byte[] encode(String folded) {
    int size = 0;
    for (int i = 0; i < folded.length(); i++) {
      size += width(folded.charAt(i));
    }
    byte[] bytes = new byte[size];
    int at = 0;
    for (int i = 0; i < folded.length(); i++) {
      encode(folded.charAt(i), bytes, at);
      at += width(folded.charAt(i));
    }
    return bytes;
  }

  /** Returns the key of a word of these bytes. */
  static long key(byte[] bytes, int length) {
    long key = 0;
    for (int from = 0; from < length; from += CHUNK) {
      key = longer(key, from, chunk(bytes, length, from));
    }
    return key;
  }

  /** Returns eight bytes of a word, or what there is of them; the first is the lowest. */
  static long chunk(byte[] bytes, int length, int from) {
    long chunk = 0;
    for (int i = Math.min(length, from + CHUNK) - 1; i >= from; i--) {
      chunk = (chunk << Byte.SIZE) | (bytes[i] & 0xFF);
    }
    return chunk;
  }

  /** Returns how many bytes a folded char takes. */
  static int width(char folded) {
    return folded < 0x80 ? 1 : WIDE;
  }

  /** Writes a folded char: itself, or three bytes that have the lowest six bits each of it. */
  static void encode(char folded, byte[] bytes, int at) {
    if (folded < 0x80) {
      bytes[at] = (byte) folded;
    } else {
      bytes[at] = wide(folded >>> 12);
      bytes[at + 1] = wide(folded >>> 6);
      bytes[at + 2] = wide(folded);
    }
  }

  /**
   * Returns a byte beyond ASCII that holds six bits and leaves bit 5 alone, which does not count.
   */
  private static byte wide(int bits) {
    return (byte) (0xA0 | (bits & 0x1F) | ((bits & 0x20) << 1));
  }

  private static int narrow(byte wide) {
    return (wide & 0x1F) | ((wide >>> 1) & 0x20);
  }

  /** Returns the char that begins at a place, as {@link #encode(char, byte[], int)} wrote it. */
  static char decode(byte[] bytes, int at) {
    return bytes[at] >= 0
        ? (char) (bytes[at] | 0x20)
        : (char) ((narrow(bytes[at]) << 12) | (narrow(bytes[at + 1]) << 6) | narrow(bytes[at + 2]));
  }
}
