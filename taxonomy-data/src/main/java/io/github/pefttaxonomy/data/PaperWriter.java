package io.github.pefttaxonomy.data;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Paper;
import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes papers in forms that {@link PaperReader} reads, one after the other, so that the memory
 * needed does not grow with their number. What a form cannot carry is left out; {@link #lost} tells
 * what that is. Keeps no state; safe for many threads.
 */
public final class PaperWriter {
  /** Keys that mean something else to readers of JSON; attributes of that name are left out. */
  private static final ImmutableSet<String> TAKEN_KEYS =
      ImmutableSet.of(
          "id",
          "title",
          "abstract",
          "authors",
          "url",
          "link",
          "links",
          "corpusid",
          "paperId",
          "authors_parsed",
          "abstract_inverted_index");

  private static final ImmutableSet<String> TAKEN_TAGS =
      ImmutableSet.of(
          "TY", "ID", "TI", "T1", "AB", "N2", "PY", "Y1", "AU", "A1", "UR", "L1", "L2", "ER");
  private static final List<String> COLUMNS =
      List.of("id", "title", "abstract", "year", "authors", "links");
  private static final CharMatcher BREAKS = CharMatcher.anyOf("\r\n");

  private PaperWriter() {}

  /** A form of output. */
  public enum Form {
    /** One JSON object a paper, with its attributes. */
    JSON_LINES(PaperReader.Format.JSON),
    /** Comma-separated values with a header, without attributes. */
    CSV(PaperReader.Format.CSV),
    /** Tab-separated values with a header, without attributes. */
    TSV(PaperReader.Format.TSV),
    /** BibTeX; attributes become fields where their names allow it. */
    BIBTEX(PaperReader.Format.BIBTEX),
    /** RIS; attributes become tags where they are named like one. */
    RIS(PaperReader.Format.RIS);

    private final PaperReader.Format format;

    Form(PaperReader.Format format) {
      this.format = format;
    }

    /** Returns how a reader calls this form. */
    public PaperReader.Format format() {
      return format;
    }
  }

  /**
   * Writes all papers. Does not close {@code out}.
   *
   * @throws IOException if writing fails
   */
  public static void write(Form form, Stream<Paper> papers, Appendable out) throws IOException {
    out.append(head(form));
    for (Iterator<Paper> all = papers.iterator(); all.hasNext(); ) {
      out.append(body(form, all.next()));
    }
  }

  /**
   * Returns the parts of a paper that a form does not give back as they were: {@code id}, {@code
   * title}, {@code abstract}, {@code year}, {@code authors}, {@code links} and the names of
   * attributes, in this order. It is found out by writing and reading, so that it is always true.
   */
  public static ImmutableSet<String> lost(Form form, Paper paper) {
    Paper back = readBack(form, paper);
    ImmutableSet.Builder<String> lost = ImmutableSet.builder();
    compare(lost, "id", paper.id(), back.id());
    compare(lost, "title", paper.title(), back.title());
    compare(lost, "abstract", paper.abstractText(), back.abstractText());
    compare(lost, "year", paper.year(), back.year());
    compare(lost, "authors", paper.authors(), back.authors());
    compare(lost, "links", paper.links(), back.links());
    paper
        .attributes()
        .forEach((name, value) -> compare(lost, name, value, back.attributes().get(name)));
    return lost.build();
  }

  private static void compare(
      ImmutableSet.Builder<String> lost, String part, Object given, @Nullable Object back) {
    if (!given.equals(back)) {
      lost.add(part);
    }
  }

  /** Returns an empty paper where nothing comes back. */
  private static Paper readBack(Form form, Paper paper) {
    String text = head(form) + body(form, paper);
    try (Stream<Paper> back =
        PaperReader.skipping(problem -> {})
            .as(form.format())
            .read(new StringReader(text), "written")) {
      return back.findFirst().orElse(Paper.of("", ""));
    }
  }

  private static String head(Form form) {
    return switch (form) {
      case JSON_LINES, BIBTEX, RIS -> "";
      case CSV -> row(',', COLUMNS);
      case TSV -> row('\t', COLUMNS);
    };
  }

  private static String body(Form form, Paper paper) {
    return switch (form) {
      case JSON_LINES -> json(paper);
      case CSV -> row(',', cells(paper));
      case TSV -> row('\t', cells(paper));
      case BIBTEX -> BibTexEntry.of(paper, "");
      case RIS -> ris(paper);
    };
  }

  /** One line of a table, after RFC 4180. */
  static String row(char separator, List<String> cells) {
    StringBuilder row = new StringBuilder();
    for (String cell : cells) {
      row.append(cell(separator, cell)).append(separator);
    }
    row.setCharAt(row.length() - 1, '\n');
    return row.toString();
  }

  private static String cell(char separator, String text) {
    boolean isPlain =
        text.indexOf(separator) < 0 && text.indexOf('"') < 0 && BREAKS.matchesNoneOf(text);
    return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** What both tables of papers and tables of labels begin with. */
  static ImmutableList<String> cells(Paper paper) {
    return ImmutableList.of(
        paper.id(),
        paper.title(),
        paper.abstractText(),
        year(paper),
        String.join("; ", paper.authors()),
        String.join(" ", paper.links()));
  }

  static String year(Paper paper) {
    return paper.year().isPresent() ? String.valueOf(paper.year().getAsInt()) : "";
  }

  private static String json(Paper paper) {
    StringBuilder out = new StringBuilder("{");
    if (!paper.id().isBlank()) {
      member(out, "id", paper.id());
    }
    member(out, "title", paper.title());
    member(out, "abstract", paper.abstractText());
    paper.year().ifPresent(year -> key(out, "year").append(year));
    array(out, "authors", paper.authors());
    array(out, "links", paper.links());
    paper
        .attributes()
        .forEach(
            (name, value) -> {
              boolean isTaken = name.equals("year") && paper.year().isPresent();
              if (!isTaken && !TAKEN_KEYS.contains(name)) {
                member(out, name, value);
              }
            });
    return out.append("}\n").toString();
  }

  private static StringBuilder key(StringBuilder out, String key) {
    out.append(out.length() > 1 ? "," : "");
    JsonText.quote(out, key);
    return out.append(':');
  }

  private static void member(StringBuilder out, String key, String value) {
    JsonText.quote(key(out, key), value);
  }

  private static void array(StringBuilder out, String key, List<String> values) {
    if (!values.isEmpty()) {
      key(out, key);
      char before = '[';
      for (String value : values) {
        JsonText.quote(out.append(before), value);
        before = ',';
      }
      out.append(']');
    }
  }

  private static String ris(Paper paper) {
    StringBuilder out = new StringBuilder();
    tag(out, "TY", Optional.ofNullable(paper.attributes().get("TY")).orElse("GEN"));
    tag(out, "ID", paper.id());
    tag(out, "TI", paper.title());
    paper.authors().forEach(author -> tag(out, "AU", author));
    tag(out, "PY", year(paper));
    tag(out, "AB", paper.abstractText());
    paper.links().forEach(link -> tag(out, "UR", link));
    paper
        .attributes()
        .forEach(
            (name, value) -> {
              if (name.matches("[A-Z][A-Z0-9]") && !TAKEN_TAGS.contains(name)) {
                value.lines().forEach(line -> tag(out, name, line));
              }
            });
    return out.append("ER  - \n\n").toString();
  }

  /** A line that looks like a tag, within a text, must not be one. */
  private static void tag(StringBuilder out, String tag, String value) {
    if (!value.isBlank()) {
      String text = value.replaceAll("(?m)^(?=[A-Z][A-Z0-9]  -)", " ");
      out.append(tag).append("  - ").append(text).append('\n');
    }
  }
}
