package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of the page on interoperability names tests that are there. */
class InteropTest {
  private static final Path PAGE = Path.of("..", "docs", "interop.md");
  private static final Pattern PROOF =
      Pattern.compile("`([A-Za-z]+(?:Test|Properties))\\.([A-Za-z0-9_]+)`");

  /** The lines of the tables without their headings. */
  static List<String> lines() throws IOException {
    List<String> all = Files.readAllLines(PAGE);
    return Stream.iterate(0, i -> i + 1)
        .limit(all.size())
        .filter(i -> all.get(i).startsWith("| "))
        .filter(i -> i + 1 == all.size() || !all.get(i + 1).startsWith("|---"))
        .map(all::get)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void page_eachLine_namesATestThatIsThere(String line) throws IOException {
    Matcher proofs = PROOF.matcher(line);
    int count = 0;
    while (proofs.find()) {
      count++;
      assertThat(source(proofs.group(1)))
          .as(proofs.group())
          .contains("\n  void " + proofs.group(2) + "(");
    }
    assertThat(count).as("tests named").isPositive();
  }

  private static String source(String type) throws IOException {
    try (Stream<Path> files = Files.find(Path.of(".."), 12, (file, any) -> isSource(file, type))) {
      return Files.readString(files.findFirst().orElseThrow(() -> new AssertionError(type)));
    }
  }

  private static boolean isSource(Path file, String type) {
    return file.endsWith(type + ".java") && file.toString().contains("src/test/java");
  }

  @Test
  void page_hasALineForEachFormOfPapersAndLabels() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(lines()).hasSizeGreaterThan(50);
    for (PaperReader.Format format : PaperReader.Format.values()) {
      String name = format.name().replace('_', ' ').replace("HF ", "");
      if (format != PaperReader.Format.TEXT) {
        assertThat(page.toUpperCase(Locale.ROOT).replace('-', ' ')).contains(name);
      }
    }
  }
}
