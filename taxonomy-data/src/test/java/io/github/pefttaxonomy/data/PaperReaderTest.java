package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperReaderTest {
  @TempDir Path folder;

  private final List<Problem> problems = new ArrayList<>();

  private List<Paper> read(String text) {
    try (Stream<Paper> papers =
        PaperReader.skipping(problems::add).read(new StringReader(text), "in")) {
      return papers.toList();
    }
  }

  private List<Paper> read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("in.txt"), bytes);
    try (Stream<Paper> papers = PaperReader.skipping(problems::add).read(file)) {
      return papers.toList();
    }
  }

  private List<String> messages() {
    return problems.stream().map(Problem::toString).toList();
  }

  @Test
  void read_jsonLines_keepsEveryKey() {
    List<Paper> papers =
        read(
            """
            {"id": "p1", "title": "T \\u00e9", "abstract": "A", "year": 2024, "authors": ["B", "C"], "url": "https://x", "venue": "W", "nested": {"a": [1, 2.50, null]}, "n": 1.0, "gone": null}

            {"title": "Only", "links": ["https://y", "https://z"], "year": "2023", "authors": "D", "id": 7}\r
            {"summary": "S", "year": "n.d.", "authors": [{"name": "E"}]}
            {"summary": "S", "abstract": "A"}
            """);

    assertThat(problems).isEmpty();
    assertThat(papers)
        .containsExactly(
            Paper.builder()
                .id("p1")
                .title("T é")
                .abstractText("A")
                .year(2024)
                .addAuthors("B", "C")
                .addLinks("https://x")
                .putAttributes("venue", "W")
                .putAttributes("nested", "{\"a\":[1,2.50,null]}")
                .putAttributes("n", "1.0")
                .build(),
            Paper.builder()
                .id("7")
                .title("Only")
                .year(2023)
                .addAuthors("D")
                .addLinks("https://y", "https://z")
                .build(),
            Paper.builder()
                .id("line-4")
                .abstractText("S")
                .putAttributes("year", "n.d.")
                .putAttributes("authors", "[{\"name\":\"E\"}]")
                .build(),
            Paper.builder().id("line-5").abstractText("A").putAttributes("summary", "S").build());
  }

  @Test
  void read_malformedLines_areReportedAndTheNextLineIsRead() {
    List<Paper> papers =
        read(
            """
            {"title": "One"}
            {"title": "Two",
            not json
            {"title": "Three"} {"title": "Four"}
            {"id": "f", "title": ["Five"]}
            {"title": "Six", "title": "Seven"}
            {"id": "e", "error": "none"}
            "text"
            {"title": "Nine"}
            """);

    assertThat(papers).extracting(Paper::title).containsExactly("One", "Nine");
    assertThat(messages())
        .containsExactly(
            "in:2:17: record is not JSON: Unexpected end-of-input within/between Object entries",
            "in:3:1: record is not JSON: Unrecognized token 'not': was expecting (JSON String,"
                + " Number, Array, Object or token 'null', 'true' or 'false')",
            "in:4:20: record is followed by something else on its line",
            "in:5:22: paper 'f' needs a text at 'title', not an array",
            "in:6:18: record has the key 'title' twice",
            "in:7:1: paper 'e' has neither a title nor an abstract",
            "in:8:1: record is a text, not an object");
  }

  @Test
  void strict_malformedLine_throwsAfterThePapersBeforeIt() {
    StringReader text = new StringReader("{\"title\": \"One\"}\n{\"title\": 1 2}\n");
    Iterator<Paper> papers = PaperReader.strict().read(text, "in").iterator();

    assertThat(papers.next().title()).isEqualTo("One");
    assertThatThrownBy(papers::next)
        .isInstanceOf(InvalidPaperException.class)
        .hasMessageStartingWith("in:2:13: record is not JSON: Unexpected character ('2'")
        .extracting(e -> ((InvalidPaperException) e).problem().place())
        .hasToString("Optional[in:2:13]");
  }

  @Test
  void read_array_isReadElementByElement() {
    List<Paper> papers =
        read(
            """

            [{"title": "One"}, {"title": "Two"},
             5, {"id": "x"}, {"title": "Three", "more": [[]]}]
            """);

    assertThat(papers).extracting(Paper::id).containsExactly("line-2", "line-2-2", "line-3-3");
    assertThat(messages())
        .containsExactly(
            "in:3:2: record is the number 5, not an object",
            "in:3:5: paper 'x' has neither a title nor an abstract");
  }

  @Test
  void read_brokenArray_givesWhatStandsBeforeTheBreak() {
    List<Paper> papers = read("[{\"title\": \"One\"},\n{\"title\": }, {\"title\": \"Two\"}]");

    assertThat(papers).extracting(Paper::title).containsExactly("One");
    assertThat(messages())
        .containsExactly(
            "in:2:11: array is not JSON, and not read further: Unexpected character ('}' (code"
                + " 125)): expected a valid value (JSON String, Number, Array, Object or token"
                + " 'null', 'true' or 'false')");
  }

  @Test
  void read_cutOrContinuedArray_isReported() {
    assertThat(read("[{\"title\": \"One\"}")).hasSize(1);
    assertThat(read("[{\"title\": \"One\"}] x")).hasSize(1);
    assertThat(read("[]")).isEmpty();
    assertThat(read("[")).isEmpty();
    assertThat(messages()).hasSize(3).allMatch(message -> message.startsWith("in:1:"));
    assertThat(messages().get(1)).contains("array is not JSON, and not read further");
  }

  @Test
  void read_nothing_isEmpty() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(read("\uFEFF")).isEmpty();
    assertThat(read("\n \r\n\t\r")).isEmpty();
    assertThat(read(new byte[0])).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void read_garbage_isReported() {
    assertThat(read("\0\1\2 \uD800 zzz\n%%%\n")).isEmpty();
    assertThat(messages())
        .containsExactly(
            "in: text holds no paper: neither JSON nor a title with an abstract in the next line");
  }

  @Test
  void read_spoiltFirstLine_doesNotHideTheJsonLines() {
    assertThat(read("# exported\n{\"title\": \"One\"}\n")).extracting(Paper::title).contains("One");
    assertThat(messages()).hasSize(1).first().asString().startsWith("in:1:1: record is not JSON");
  }

  @Test
  void read_byteOrderMark_isLeftOut() throws IOException {
    assertThat(read("\uFEFF{\"title\": \"One\"}".getBytes(StandardCharsets.UTF_8)))
        .extracting(Paper::title)
        .containsExactly("One");
    assertThat(problems).isEmpty();
  }

  @Test
  void read_malformedUtf8_isReplacedAndReportedOnce() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("{\"title\": \"One\"}\n{\"title\": \"T".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    bytes.writeBytes("\"}\n{\"title\": \"".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xFF);
    bytes.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(read(bytes.toByteArray()))
        .extracting(Paper::title)
        .containsExactly("One", "T\uFFFD", "\uFFFD");
    assertThat(messages())
        .singleElement()
        .asString()
        .endsWith(
            "in.txt:2: text is not UTF-8; what is malformed here and later is read as '\uFFFD'");
  }

  @Test
  void strict_malformedUtf8_throws() throws IOException {
    Path file = Files.write(folder.resolve("in.txt"), new byte[] {'{', '\n', (byte) 0xC0});

    try (Stream<Paper> papers = PaperReader.strict().read(file)) {
      assertThatThrownBy(papers::toList)
          .isInstanceOf(InvalidPaperException.class)
          .hasMessageContaining("in.txt:2: text is not UTF-8");
    }
  }

  @Test
  void read_loneSurrogatesAndNuls_areKept() {
    assertThat(read("{\"title\": \"a\\ud800b\", \"abstract\": \"\\u0000\"}"))
        .containsExactly(Paper.builder().id("line-1").title("a\uD800b").abstractText("\0").build());
    assertThat(problems).isEmpty();
  }

  @Test
  void read_hugeText_isKept() {
    int size = 50_000_000;
    Reader text =
        new Reader() {
          private int at;

          @Override
          public int read(char[] target, int offset, int length) {
            String start = "{\"abstract\": \"";
            if (at > start.length() + size + 1) {
              return -1;
            }
            char c = at < start.length() ? start.charAt(at) : 'x';
            int quote = start.length() + size;
            target[offset] = at == quote ? '"' : at == quote + 1 ? '}' : c;
            at++;
            return 1;
          }

          @Override
          public void close() {}
        };

    try (Stream<Paper> papers = PaperReader.strict().read(text, "in")) {
      assertThat(papers.map(paper -> paper.abstractText().length())).containsExactly(size);
    }
  }

  @Test
  void read_deepNesting_isReported() {
    read("{\"title\": \"One\", \"x\": " + "[".repeat(100_000) + "}\n");

    assertThat(messages())
        .singleElement()
        .asString()
        .startsWith("in:1:")
        .contains(
            "record nests deeper than 200 levels; if that is right, raise the nesting of ReadLimits");
  }

  @Test
  void read_readerThatFails_throwsUncheckedIoException() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] target, int offset, int length) throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> PaperReader.strict().read(broken, "in").toList())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the disk is gone");
  }

  @Test
  void read_readerThatFailsWithinARecord_throwsUncheckedIoException() {
    for (String start : List.of("{\"title\": \"", "[{\"title\": \"", "First Title ")) {
      Reader broken =
          new StringReader(start) {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
              int count = super.read(target, offset, length);
              if (count < 0) {
                throw new IOException("the disk is gone");
              }
              return count;
            }
          };

      assertThatThrownBy(() -> PaperReader.skipping(problems::add).read(broken, "in").toList())
          .as(start)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("the disk is gone");
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void read_hugeKey_isKept() {
    String key = "k".repeat(100_000);

    assertThat(read("{\"title\": \"One\", \"" + key + "\": 1}"))
        .singleElement()
        .satisfies(paper -> assertThat(paper.attributes()).containsEntry(key, "1"));
  }

  @Test
  void read_noFile_throwsAtOnce() {
    assertThatThrownBy(() -> PaperReader.strict().read(folder.resolve("none.jsonl")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("none.jsonl");
  }

  @Test
  void read_endlessText_isReadOnlyAsFarAsAsked() {
    Reader endless =
        new Reader() {
          private static final String LINE = "{\"title\": \"One\"}\n";
          private int at;

          @Override
          public int read(char[] target, int offset, int length) {
            target[offset] = LINE.charAt(at++ % LINE.length());
            return 1;
          }

          @Override
          public void close() {}
        };

    assertThat(PaperReader.strict().read(endless, "in").limit(3)).hasSize(3);
  }

  @Test
  void read_toTheEnd_closesTheReader() {
    boolean[] isClosed = new boolean[1];
    Reader text =
        new StringReader("{\"title\": \"One\"}") {
          @Override
          public void close() {
            isClosed[0] = true;
            super.close();
          }
        };

    assertThat(PaperReader.strict().read(text, "in").count()).isEqualTo(1);
    assertThat(isClosed[0]).isTrue();
  }
}
