package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Paper;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The JSON objects that others describe papers with. Each kind takes the members it knows; every
 * other member becomes an attribute, so that nothing is lost.
 */
final class RecordJson {
  private static final int MAXIMAL_WORDS = 1 << 20;

  private final JsonTree.Obj record;
  private final Paper.Builder builder = Paper.builder();

  private RecordJson(JsonTree.Obj record) {
    this.record = record;
  }

  /**
   * Returns the paper of a record.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  static Paper paper(PaperReader.Format format, JsonTree.Obj record, String generatedId) {
    RecordJson reader = new RecordJson(record);
    switch (format) {
      case OPENALEX -> reader.openAlex(generatedId);
      case SEMANTIC_SCHOLAR -> reader.semanticScholar(generatedId);
      case HF_DAILY_PAPERS -> reader.dailyPaper(generatedId);
      case ARXIV_SNAPSHOT -> reader.arxiv(generatedId);
      default -> throw new AssertionError(format);
    }
    return reader.builder.build();
  }

  private void texts(Optional<String> id, Optional<String> title, Optional<String> text) {
    if (title.isEmpty() && text.isEmpty()) {
      throw new IllegalArgumentException("has neither a title nor an abstract");
    }
    id.filter(known -> !known.isBlank()).ifPresent(builder::id);
    title.ifPresent(builder::title);
    text.ifPresent(builder::abstractText);
  }

  /** The metadata snapshot of arXiv: one record a line. */
  private void arxiv(String generatedId) {
    texts(
        record.text("id").or(() -> Optional.of(generatedId)),
        record.text("title"),
        record.text("abstract"));
    List<JsonTree> parsed = record.all("authors_parsed").toList();
    if (parsed.isEmpty()) {
      record.text("authors").ifPresent(builder::addAuthors);
    }
    for (JsonTree author : parsed) {
      List<String> parts =
          author.elements().stream().flatMap(part -> part.scalar().stream()).toList();
      builder.addAuthors(authorOf(parts));
    }
    record.text("id").ifPresent(id -> builder.addLinks("https://arxiv.org/abs/" + id));
    record
        .all("versions")
        .flatMap(version -> version.text("created").stream())
        .findFirst()
        .ifPresent(this::yearWithin);
    rest(
        record,
        parsed.isEmpty()
            ? Set.of("id", "title", "abstract", "authors")
            : Set.of("id", "title", "abstract", "authors_parsed"));
  }

  /** Family name, given names, suffix. */
  private static String authorOf(List<String> parts) {
    String family = parts.isEmpty() ? "" : parts.get(0);
    String given = parts.size() > 1 ? parts.get(1) : "";
    String suffix = parts.size() > 2 ? parts.get(2) : "";
    return (given + " " + family + " " + suffix).strip();
  }

  private void openAlex(String generatedId) {
    Optional<JsonTree> index = record.get("abstract_inverted_index");
    Optional<String> text = index.map(RecordJson::uninverted).or(() -> record.text("abstract"));
    texts(
        record.text("id").or(() -> Optional.of(generatedId)),
        record.text("title").or(() -> record.text("display_name")),
        text);
    record.text("publication_year").ifPresent(this::yearWithin);
    record
        .all("authorships")
        .flatMap(authorship -> authorship.text("author", "display_name").stream())
        .forEach(builder::addAuthors);
    record.text("doi").ifPresent(builder::addLinks);
    rest(
        record,
        ImmutableSet.of(
            "id",
            "title",
            index.isPresent() ? "abstract_inverted_index" : "abstract",
            "publication_year",
            "doi",
            record.get("title").equals(record.get("display_name")) ? "display_name" : "title"));
  }

  /** OpenAlex stores for each word its places; the words in order are the abstract. */
  private static String uninverted(JsonTree index) {
    if (!(index instanceof JsonTree.Obj object)) {
      throw new IllegalArgumentException("needs an object at 'abstract_inverted_index'");
    }
    TreeMap<Integer, String> words = new TreeMap<>();
    object
        .members()
        .forEach(
            (word, places) -> {
              for (JsonTree place : places.elements()) {
                int at = place.scalar().map(RecordJson::wordPlace).orElse(-1);
                if (at < 0 || words.put(at, word) != null) {
                  throw new IllegalArgumentException(
                      "has a bad place "
                          + place.json()
                          + " of '"
                          + word
                          + "' in its inverted abstract");
                }
              }
            });
    return String.join(" ", words.values());
  }

  private static int wordPlace(String text) {
    try {
      int place = Integer.parseInt(text);
      return place > MAXIMAL_WORDS ? -1 : place;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private void semanticScholar(String generatedId) {
    Optional<String> id = record.text("paperId").or(() -> record.text("corpusid"));
    texts(id.or(() -> Optional.of(generatedId)), record.text("title"), record.text("abstract"));
    record.text("year").ifPresent(this::yearWithin);
    record
        .all("authors")
        .flatMap(author -> author.text("name").or(author::scalar).stream())
        .forEach(builder::addAuthors);
    record.text("url").ifPresent(builder::addLinks);
    rest(
        record,
        Set.of(
            record.get("paperId").isPresent() ? "paperId" : "corpusid",
            "title",
            "abstract",
            "year",
            "url"));
  }

  /** One entry of the daily papers, which holds the paper in a member of its own. */
  private void dailyPaper(String generatedId) {
    JsonTree paper = record.get("paper").orElse(record);
    texts(
        paper.text("id").or(() -> Optional.of(generatedId)),
        paper.text("title").or(() -> record.text("title")),
        paper.text("summary").or(() -> record.text("summary")));
    paper
        .all("authors")
        .flatMap(author -> author.text("name").or(author::scalar).stream())
        .forEach(builder::addAuthors);
    paper.text("publishedAt").or(() -> record.text("publishedAt")).ifPresent(this::yearWithin);
    paper.text("id").ifPresent(id -> builder.addLinks("https://arxiv.org/abs/" + id));
    rest(paper, Set.of("id", "title", "summary"));
    Set<String> taken = new HashSet<>(Set.of("paper"));
    for (String key : List.of("title", "summary", "publishedAt")) {
      if (record.get(key).equals(paper.get(key))) {
        taken.add(key);
      }
    }
    Map<String, JsonTree> outer = new LinkedHashMap<>();
    record
        .members()
        .forEach(
            (key, value) -> {
              if (!taken.contains(key)) {
                outer.put(paper.get(key).isPresent() ? "entry." + key : key, value);
              }
            });
    rest(new JsonTree.Obj(outer, record.line(), record.column()), Set.of());
  }

  private void yearWithin(String date) {
    PaperYear.within(date).ifPresent(builder::year);
  }

  /** Keeps what has no place of its own, texts as they are and anything else as JSON. */
  private void rest(JsonTree from, Set<String> taken) {
    if (from instanceof JsonTree.Obj object) {
      object
          .members()
          .forEach(
              (key, value) -> {
                if (!taken.contains(key) && !value.isNothing()) {
                  builder.putAttributes(key, value.scalar().orElseGet(value::json));
                }
              });
    }
  }
}
