package io.github.pefttaxonomy.data;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** A text file of bad inputs and of what is said of them; see its first lines for the notation. */
final class BadInputTable {
  private static final Pattern HEAD =
      Pattern.compile("### (\\S+)(?: ([A-Z_]+))?(?: \\[([^]]*)])?: (.+)");
  private static final Pattern REPEATED =
      Pattern.compile("\\{\\{(?:(\\d+) )?(?:u\\+([0-9A-F]+)|(.+?))\\}\\}");
  private static final String SAID = "--->";

  private BadInputTable() {}

  /**
   * One case.
   *
   * @param line where it stands in the table
   * @param head its first line
   * @param reader what it is read as
   * @param form the form of papers that is taken for granted, or nothing
   * @param changes what is done to its bytes, and its limits
   * @param text the input
   * @param said what is said of it, line by line
   */
  record Case(
      int line,
      String head,
      String reader,
      String form,
      ImmutableList<String> changes,
      String text,
      ImmutableList<String> said) {
    ReadLimits limits(ReadLimits usual) {
      ReadLimits limits = usual;
      for (String change : changes) {
        List<String> words = Splitter.on(' ').splitToList(change);
        if (words.get(0).equals("within")) {
          limits = within(limits, words.get(1), Integer.parseInt(words.get(2)));
        }
      }
      return limits;
    }

    private static ReadLimits within(ReadLimits limits, String name, int limit) {
      return switch (name) {
        case "nesting" -> limits.withNesting(limit);
        case "stringLength" -> limits.withStringLength(limit);
        case "numberLength" -> limits.withNumberLength(limit);
        case "documentCount" -> limits.withDocumentCount(limit);
        case "totalSize" -> limits.withTotalSize(limit);
        default -> throw new AssertionError(name);
      };
    }

    byte[] bytes() throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      for (String change : changes) {
        bytes =
            switch (change) {
              case "bom" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
              case "utf-16" -> text.getBytes(StandardCharsets.UTF_16);
              case "latin-1" -> text.getBytes(StandardCharsets.ISO_8859_1);
              case "gzip" -> gzip(bytes);
              case "cut gzip" -> Arrays.copyOf(gzip(bytes), gzip(bytes).length - 12);
              case "no gzip" -> ("\u001f\u008b" + text).getBytes(StandardCharsets.ISO_8859_1);
              default -> bytes;
            };
      }
      return bytes;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(packed)) {
        out.write(bytes);
      }
      return packed.toByteArray();
    }

    @Override
    public String toString() {
      return head.substring(4);
    }
  }

  static ImmutableList<Case> read(Path table) throws IOException {
    List<String> lines = Files.readAllLines(table);
    ImmutableList.Builder<Case> cases = ImmutableList.builder();
    int at = 0;
    while (at < lines.size()) {
      if (lines.get(at).startsWith("###")) {
        int end = at + 1;
        while (end < lines.size() && !lines.get(end).startsWith("###")) {
          end++;
        }
        cases.add(parse(at + 1, lines.subList(at, end)));
        at = end;
      } else {
        at++;
      }
    }
    return cases.build();
  }

  private static Case parse(int line, List<String> lines) {
    Matcher head = HEAD.matcher(lines.get(0));
    int said = lines.indexOf(SAID);
    if (!head.matches() || said < 0) {
      throw new AssertionError("line " + line + " is no case: " + lines.get(0));
    }
    String changes = head.group(3) == null ? "" : head.group(3);
    return new Case(
        line,
        lines.get(0),
        head.group(1),
        head.group(2) == null ? "" : head.group(2),
        ImmutableList.copyOf(Splitter.on(", ").split(changes)),
        expanded(String.join("\n", lines.subList(1, said))),
        lines.subList(said + 1, lines.size()).stream()
            .filter(text -> !text.isBlank())
            .collect(ImmutableList.toImmutableList()));
  }

  private static String expanded(String text) {
    return REPEATED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    (found.group(2) == null
                            ? found.group(3)
                            : Character.toString(Integer.parseInt(found.group(2), 16)))
                        .repeat(found.group(1) == null ? 1 : Integer.parseInt(found.group(1)))));
  }

  /** Returns a table with what is said now, to be looked through and taken over. */
  static String with(Path table, List<List<String>> said) throws IOException {
    StringBuilder out = new StringBuilder();
    int number = 0;
    boolean isSaid = false;
    for (String line : Files.readAllLines(table)) {
      if (line.equals(SAID)) {
        out.append(line).append('\n');
        said.get(number++).forEach(text -> out.append(text).append('\n'));
        isSaid = true;
      } else if (line.startsWith("###")) {
        out.append(isSaid ? "\n" : "").append(line).append('\n');
        isSaid = false;
      } else if (!isSaid) {
        out.append(line).append('\n');
      }
    }
    return out.toString();
  }
}
