package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LineSourceProperties {
  /** A reader that gives a few chars at a time. */
  private static Reader dripping(String text, int most) {
    return new StringReader(text) {
      @Override
      public int read(char[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(length, most));
      }
    };
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> small = Arbitraries.strings().withChars("ab\r\n").ofMaxLength(12);
    Arbitrary<String> large =
        Arbitraries.integers().between(8190, 8194).map(size -> "x".repeat(size) + "\r\ny");
    return Arbitraries.oneOf(small, large);
  }

  @Property
  void readLine_anyText_givesItsLines(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 5) int most)
      throws IOException {
    List<String> lines = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    LineSource source = new LineSource(dripping(text, most), ReadLimits.forPapers());
    while (!source.isAtEnd()) {
      numbers.add(source.line());
      lines.add(source.readLine());
    }

    List<String> expected = text.lines().toList();
    assertThat(lines).isEqualTo(expected);
    assertThat(numbers)
        .isEqualTo(IntStream.rangeClosed(1, expected.size()).boxed().collect(Collectors.toList()));
  }

  @Property
  void look_anyText_seesItsCharsAndChangesNothing(
      @ForAll("texts") String text, @ForAll @IntRange(min = 0, max = 9000) int ahead)
      throws IOException {
    LineSource source = new LineSource(dripping(text, 3), ReadLimits.forPapers());

    assertThat(source.look(ahead)).isEqualTo(ahead < text.length() ? text.charAt(ahead) : -1);
    assertThat(source.readLine()).isEqualTo(text.lines().findFirst().orElse(""));
  }

  @Property
  void rest_afterALine_isAllThatFollows(@ForAll("texts") String text) throws IOException {
    LineSource source = new LineSource(dripping(text, 7), ReadLimits.forPapers());
    String first = source.readLine();
    StringBuilder rest = new StringBuilder();
    char[] chunk = new char[5];
    Reader reader = source.rest();
    for (int n = reader.read(chunk); n >= 0; n = reader.read(chunk)) {
      rest.append(chunk, 0, n);
    }

    String tail = text.substring(first.length());
    assertThat(rest.toString())
        .isEqualTo(tail.startsWith("\r\n") ? tail.substring(2) : tail.replaceFirst("^[\r\n]", ""));
  }

  /** A stream that gives a few bytes at a time. */
  private static InputStream dripping(byte[] bytes, int most) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, most));
      }
    };
  }

  private static String decode(byte[] bytes, int most, List<Integer> malformed) throws IOException {
    try (Reader reader = new Utf8Reader(dripping(bytes, most), malformed::add)) {
      StringBuilder text = new StringBuilder();
      char[] chunk = new char[3];
      for (int n = reader.read(chunk); n >= 0; n = reader.read(chunk)) {
        text.append(chunk, 0, n);
      }
      return text.toString();
    }
  }

  @Property
  void decode_anyBytes_isWhatTheJdkReads(
      @ForAll @Size(max = 20) List<@ByteRange(min = Byte.MIN_VALUE, max = Byte.MAX_VALUE) Byte> list,
      @ForAll @IntRange(min = 1, max = 4) int most)
      throws IOException {
    byte[] bytes = new byte[list.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = list.get(i);
    }
    List<Integer> malformed = new ArrayList<>();

    assertThat(decode(bytes, most, malformed)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    boolean isWellFormed =
        Arrays.equals(
            new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), bytes);
    assertThat(malformed).hasSize(isWellFormed ? 0 : 1);
  }

  @Property
  void decode_spoiltByte_isToldOnceWithItsLine(
      @ForAll @IntRange(min = 0, max = 6000) int before, @ForAll @IntRange(max = 9000) int length)
      throws IOException {
    byte[] bytes =
        ("\n".repeat(before) + "é".repeat(length) + "?\n?").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xE2;
    bytes[bytes.length - 1] = (byte) 0xFF;
    List<Integer> malformed = new ArrayList<>();

    assertThat(decode(bytes, 9000, malformed))
        .isEqualTo("\n".repeat(before) + "é".repeat(length) + "\uFFFD\n\uFFFD");
    assertThat(malformed).containsExactly(before + 1);
  }
}
