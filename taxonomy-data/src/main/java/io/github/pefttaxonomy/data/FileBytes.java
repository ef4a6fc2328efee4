package io.github.pefttaxonomy.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file from a stranger, unpacked and counted. What is wrong with them is a {@link
 * BadInput}: more bytes than the limits allow, broken compression, or an encoding other than UTF-8
 * that announces itself.
 */
final class FileBytes extends InputStream {
  private static final int MAGIC = 4;
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final ReadLimits limits;
  private long count;

  private FileBytes(InputStream in, ReadLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  /** Returns bytes that may be compressed with gzip; {@code name} stands for them in errors. */
  static InputStream open(InputStream bytes, String name, ReadLimits limits) throws IOException {
    BufferedInputStream in = new BufferedInputStream(bytes, BUFFER);
    try {
      byte[] start = peek(in, MAGIC);
      if (startsWith(start, 0x28, 0xB5, 0x2F, 0xFD)) {
        throw new IOException(
            name + " is compressed with Zstandard, which is not supported; unpack it first");
      }
      InputStream plain = startsWith(start, 0x1F, 0x8B) ? new GZIPInputStream(in, BUFFER) : in;
      return new FileBytes(plain, limits);
    } catch (EOFException | ZipException e) {
      in.close();
      return new FileBytes(new Broken(e), limits);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Fails when it is first read, so that a file that cannot be unpacked is a problem like others.
   */
  private static final class Broken extends InputStream {
    private final IOException fault;

    Broken(IOException fault) {
      this.fault = fault;
    }

    @Override
    public int read() throws IOException {
      throw fault;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      throw fault;
    }
  }

  /**
   * Returns the text of a file without its byte order mark.
   *
   * @throws BadInput if it is too large or not UTF-8
   */
  static String text(Path file, ReadLimits limits) throws IOException {
    byte[] bytes = bytes(file, (int) Math.min(limits.totalSize(), Integer.MAX_VALUE - MAGIC));
    if (bytes.length > limits.totalSize()) {
      throw new BadInput(LimitFault.totalSize(limits, "bytes"));
    }
    return text(bytes);
  }

  /** Returns the bytes of a file; one more than {@code most} stand for all that is too much. */
  static byte[] bytes(Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most + 1);
    }
  }

  /**
   * Returns the text of some bytes without its byte order mark.
   *
   * @throws BadInput if they are not UTF-8
   */
  static String text(byte[] bytes) throws BadInput {
    checkMark(bytes);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
      throw new BadInput("is not UTF-8 in line " + lineOf(bytes, in.position()) + "; save it so");
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static int lineOf(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private static void checkMark(byte[] start) throws BadInput {
    if (startsWith(start, 0xFE, 0xFF) || startsWith(start, 0xFF, 0xFE)) {
      throw new BadInput("is UTF-16, by its byte order mark; save it as UTF-8");
    }
  }

  private static byte[] peek(InputStream in, int length) throws IOException {
    in.mark(length);
    byte[] start = in.readNBytes(length);
    in.reset();
    return start;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read;
    try {
      read = in.read(target, offset, length);
    } catch (EOFException | ZipException e) {
      throw new BadInput("is no sound gzip: " + e.getMessage() + "; get it again, or unpack it");
    }
    if (count == 0 && read > 1) {
      checkMark(new byte[] {target[offset], target[offset + 1]});
    }
    count += Math.max(read, 0);
    if (count > limits.totalSize()) {
      throw new BadInput(LimitFault.totalSize(limits, "bytes"));
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
