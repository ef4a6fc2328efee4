package io.github.pefttaxonomy.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/**
 * Decodes UTF-8. What is malformed becomes U+FFFD, and the line of the first such place is told;
 * the JDK's own readers either replace in silence or give up.
 */
final class Utf8Reader extends Reader {
  private static final int SIZE = 8192;

  private final InputStream in;
  private final IntConsumer onMalformed;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).flip();
  private final CharBuffer chars = CharBuffer.allocate(SIZE).flip();
  private boolean isDrained;
  private boolean isReported;
  private int line = 1;

  /** Tells {@code onMalformed} the line of the first malformed place, at most once. */
  Utf8Reader(InputStream in, IntConsumer onMalformed) {
    this.in = in;
    this.onMalformed = onMalformed;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (isDrained && !bytes.hasRemaining()) {
        return -1;
      }
      refill();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  private void refill() throws IOException {
    bytes.compact();
    int count = isDrained ? -1 : in.read(bytes.array(), bytes.position(), bytes.remaining());
    isDrained = count < 0;
    bytes.position(bytes.position() + Math.max(count, 0)).flip();
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, isDrained);
    if (!isReported) {
      countLines(result.isMalformed());
    }
    if (result.isMalformed()) {
      bytes.position(bytes.position() + result.length());
      chars.put('\uFFFD');
    }
    chars.flip();
  }

  private void countLines(boolean isMalformed) {
    for (int i = 0; i < chars.position(); i++) {
      line += chars.get(i) == '\n' ? 1 : 0;
    }
    if (isMalformed) {
      isReported = true;
      onMalformed.accept(line);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
