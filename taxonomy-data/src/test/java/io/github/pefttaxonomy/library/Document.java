package io.github.pefttaxonomy.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of the documentation whose code is that of a test. */
record Document(Path page, Path source) {
  private static final Pattern BLOCK =
      Pattern.compile("^```([a-z]*) ?([a-z.-]*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /** What prints. */
  interface Action {
    void run() throws IOException;
  }

  /** Returns the blocks of a kind without a file name, such as {@code java}. */
  List<String> blocks(String kind) throws IOException {
    return BLOCK
        .matcher(Files.readString(page))
        .results()
        .filter(block -> block.group(1).equals(kind) && block.group(2).isEmpty())
        .map(block -> block.group(3))
        .toList();
  }

  /** Writes the blocks with a file name, such as {@code json rag.json}, into a folder. */
  void writeFiles(Path folder) throws IOException {
    for (MatchResult block : BLOCK.matcher(Files.readString(page)).results().toList()) {
      if (!block.group(2).isEmpty()) {
        Files.writeString(folder.resolve(block.group(2)), block.group(3));
      }
    }
  }

  /** Returns what stands between two comments of the test. */
  String region(String name) throws IOException {
    String text = Files.readString(source);
    String start = "// " + name + ":start\n";
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf("    // " + name + ":end", from)).indent(-4);
  }

  /** Returns what an action prints. */
  static String printed(Action action) throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      action.run();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
