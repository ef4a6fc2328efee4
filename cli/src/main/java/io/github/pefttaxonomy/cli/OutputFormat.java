package io.github.pefttaxonomy.cli;

import java.util.Locale;
import java.util.stream.Stream;

/** How classifications are written. */
enum OutputFormat {
  /** For people. */
  TABLE,
  /** One JSON object a line, for programs. */
  JSONL;

  /** Returns the format that the ending of a file name asks for. */
  static OutputFormat ofFileName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Stream.of(".jsonl", ".ndjson", ".json").anyMatch(lower::endsWith) ? JSONL : TABLE;
  }
}
