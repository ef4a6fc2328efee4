package io.github.pefttaxonomy.data;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Paper;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes one entry of BibTeX; hides what may stand in a key and in a value. */
final class BibTexEntry {
  private static final String KEYWORDS = "keywords";
  private static final ImmutableSet<String> WRITTEN =
      ImmutableSet.of("id", "type", "title", "abstract", "author", "year", "url", KEYWORDS);

  private final StringBuilder out = new StringBuilder();

  private BibTexEntry() {}

  /** Returns the entry of a paper; the keywords are added to those that it has. */
  static String of(Paper paper, String keywords) {
    BibTexEntry entry = new BibTexEntry();
    entry.out.append('@').append(type(paper)).append('{').append(key(paper.id()));
    entry.field("title", paper.title());
    entry.field("author", String.join(" and ", paper.authors()));
    entry.field("year", PaperWriter.year(paper));
    entry.field("abstract", paper.abstractText());
    entry.field("url", paper.links().stream().findFirst().orElse(""));
    paper.attributes().forEach(entry::attribute);
    String own = paper.attributes().getOrDefault(KEYWORDS, "");
    entry.field(
        KEYWORDS,
        Stream.of(own, keywords)
            .filter(words -> !words.isBlank())
            .collect(Collectors.joining(", ")));
    return entry.out.append("\n}\n\n").toString();
  }

  /** What was read from BibTeX keeps its type. */
  private static String type(Paper paper) {
    return Optional.ofNullable(paper.attributes().get("type"))
        .filter(type -> type.matches("[a-z]{3,20}") && !type.matches("comment|preamble|string"))
        .orElse("misc");
  }

  private static String key(String id) {
    return id.replaceAll("[\\s{}(),=#\"%\\\\]+", "-");
  }

  private void attribute(String name, String value) {
    if (name.matches("[a-z][a-z0-9_.:-]*") && !WRITTEN.contains(name)) {
      field(name, value);
    }
  }

  private void field(String name, String value) {
    if (!value.isBlank()) {
      out.append(",\n  ").append(name).append(" = {").append(balanced(value)).append('}');
    }
  }

  /** A brace without partner would end the value too early; such a value loses its braces. */
  private static String balanced(String value) {
    int depth = 0;
    for (int i = 0; i < value.length() && depth >= 0; i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        i++;
      } else {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
    }
    boolean isWhole = depth == 0 && !value.endsWith("\\");
    return isWhole ? value : CharMatcher.anyOf("{}\\").removeFrom(value);
  }
}
