package io.github.pefttaxonomy.data;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.github.pefttaxonomy.Paper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A paper as named fields, which tables, BibTeX, RIS and XML come down to. A field that has no
 * place in a paper, or whose place is taken, becomes an attribute.
 */
final class FieldRecord {
  private final List<String> authors = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private Optional<String> id = Optional.empty();
  private Optional<String> title = Optional.empty();
  private Optional<String> text = Optional.empty();
  private Optional<Integer> year = Optional.empty();

  void id(String value) {
    id = keepFirst(id, value, "id");
  }

  void title(String value) {
    title = keepFirst(title, value, "title");
  }

  void text(String value) {
    text = keepFirst(text, value, "abstract");
  }

  void year(String value) {
    Optional<Integer> found =
        PaperYear.within(value).stream().boxed().findFirst().filter(any -> year.isEmpty());
    found.ifPresentOrElse(number -> year = Optional.of(number), () -> attribute("year", value));
  }

  void author(String name) {
    if (!name.isBlank()) {
      authors.add(name.strip());
    }
  }

  /**
   * Returns the names of a list joined by the word {@code and}, or by commas too. In linear time,
   * which a pattern that begins with blanks would not take.
   */
  static List<String> names(String list, boolean hasCommas) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (String word : Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().split(list)) {
      if (word.equals("and")) {
        names.add(name.toString());
        name.setLength(0);
        continue;
      }
      List<String> parts = hasCommas ? Splitter.on(',').splitToList(word) : List.of(word);
      for (int i = 0; i < parts.size(); i++) {
        if (i > 0) {
          names.add(name.toString());
          name.setLength(0);
        }
        name.append(name.isEmpty() || parts.get(i).isEmpty() ? "" : " ").append(parts.get(i));
      }
    }
    names.add(name.toString());
    return names.stream().filter(text -> !text.isEmpty()).toList();
  }

  void link(String address) {
    if (!address.isBlank()) {
      links.add(address.strip());
    }
  }

  /** Keeps a value under a name; several values of one name are separated by a line break. */
  void attribute(String name, String value) {
    if (!value.isBlank()) {
      attributes.merge(name, value, (one, other) -> one + "\n" + other);
    }
  }

  private Optional<String> keepFirst(Optional<String> old, String value, String name) {
    if (old.isPresent() && !value.isBlank()) {
      attribute(name.toLowerCase(Locale.ROOT), value);
      return old;
    }
    return value.isBlank() ? old : Optional.of(value);
  }

  Optional<String> id() {
    return id;
  }

  /** Returns the paper; nothing if it has neither a title nor an abstract. */
  Optional<Paper> paper(String generatedId) {
    if (title.isEmpty() && text.isEmpty()) {
      return Optional.empty();
    }
    Paper.Builder builder =
        Paper.builder()
            .id(id.orElse(generatedId))
            .title(title.orElse(""))
            .abstractText(text.orElse(""))
            .addAllAuthors(authors)
            .addAllLinks(links)
            .putAllAttributes(attributes);
    year.ifPresent(builder::year);
    return Optional.of(builder.build());
  }
}
