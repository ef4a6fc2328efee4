package io.github.pefttaxonomy.cli;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Unpacks what is compressed with Zstandard (RFC 8878); hides who does it. */
final class Zstandard {
  private static final byte[] MAGIC = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

  private Zstandard() {}

  /** Returns the content of a stream if it is compressed so, else the stream as it is. */
  static InputStream unpacked(InputStream stream) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream);
    try {
      in.mark(MAGIC.length);
      byte[] start = in.readNBytes(MAGIC.length);
      in.reset();
      return Arrays.equals(start, MAGIC) ? new Checked(new ZstdInputStream(in)) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Damaged data is no bug of the program. */
  private static final class Checked extends FilterInputStream {
    Checked(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return super.read(target, offset, length);
      } catch (IOException | MalformedInputException e) {
        throw new IOException("is damaged Zstandard: " + Failure.message(e), e);
      }
    }
  }
}
