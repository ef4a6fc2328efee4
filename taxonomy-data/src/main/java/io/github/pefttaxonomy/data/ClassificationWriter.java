package io.github.pefttaxonomy.data;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Paper;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes classifications in forms that other programs read, one after the other, so that the memory
 * needed does not grow with their number. Keeps no state; safe for many threads.
 */
public final class ClassificationWriter {
  private static final List<String> PAPER_COLUMNS =
      List.of("id", "title", "abstract", "year", "authors", "links", "concepts", "descriptors");
  private static final List<String> ASSIGNMENT_COLUMNS =
      List.of(
          "paper",
          "facet",
          "concept",
          "role",
          "confidence",
          "rule",
          "field",
          "start",
          "end",
          "text");
  private static final CharMatcher BREAKS =
      CharMatcher.javaIsoControl().or(CharMatcher.anyOf("\u2028\u2029"));

  private ClassificationWriter() {}

  /** A form of output. */
  public enum Form {
    /** One JSON object a paper, as {@link ClassificationJson} writes it. */
    JSON_LINES,
    /** Comma-separated values, one row a paper. */
    PAPERS_CSV,
    /** Tab-separated values, one row a paper. */
    PAPERS_TSV,
    /** Comma-separated values, one row an assignment, with its first place of evidence. */
    ASSIGNMENTS_CSV,
    /** Tab-separated values, one row an assignment, with its first place of evidence. */
    ASSIGNMENTS_TSV,
    /** A Markdown table that compares papers: what they contribute, use and compare with. */
    MARKDOWN,
    /** The same as a LaTeX table. */
    LATEX,
    /** BibTeX with the concepts that a paper is about added to its keywords. */
    BIBTEX
  }

  /**
   * Writes all classifications, then the end of the form. Does not close {@code out}.
   *
   * @throws IOException if writing fails
   */
  public static void write(Form form, Stream<Classification> classifications, Appendable out)
      throws IOException {
    out.append(head(form));
    for (Iterator<Classification> all = classifications.iterator(); all.hasNext(); ) {
      out.append(body(form, all.next()));
    }
    out.append(form == Form.LATEX ? "\\end{tabular}\n" : "");
  }

  private static String head(Form form) {
    return switch (form) {
      case JSON_LINES, BIBTEX -> "";
      case PAPERS_CSV -> PaperWriter.row(',', PAPER_COLUMNS);
      case PAPERS_TSV -> PaperWriter.row('\t', PAPER_COLUMNS);
      case ASSIGNMENTS_CSV -> PaperWriter.row(',', ASSIGNMENT_COLUMNS);
      case ASSIGNMENTS_TSV -> PaperWriter.row('\t', ASSIGNMENT_COLUMNS);
      case MARKDOWN ->
          "| paper | year | contributes | studies | uses | compares with |\n"
              + "|---|---|---|---|---|---|\n";
      case LATEX ->
          "\\begin{tabular}{llllll}\n"
              + "paper & year & contributes & studies & uses & compares with \\\\\n\\hline\n";
    };
  }

  private static String body(Form form, Classification labels) {
    return switch (form) {
      case JSON_LINES -> ClassificationJson.line(labels) + "\n";
      case PAPERS_CSV -> paper(',', labels);
      case PAPERS_TSV -> paper('\t', labels);
      case ASSIGNMENTS_CSV -> assignments(',', labels);
      case ASSIGNMENTS_TSV -> assignments('\t', labels);
      case MARKDOWN ->
          comparison(labels)
              .map(ClassificationWriter::markdown)
              .collect(Collectors.joining(" | ", "| ", " |\n"));
      case LATEX ->
          comparison(labels)
              .map(ClassificationWriter::latex)
              .collect(Collectors.joining(" & ", "", " \\\\\n"));
      case BIBTEX -> BibTexEntry.of(labels.paper(), concepts(labels.about().stream(), ", "));
    };
  }

  private static String paper(char separator, Classification labels) {
    return PaperWriter.row(
        separator,
        ImmutableList.<String>builder()
            .addAll(PaperWriter.cells(labels.paper()))
            .add(concepts(labels.about().stream(), " "))
            .add(concepts(labels.descriptors().stream(), " "))
            .build());
  }

  private static String assignments(char separator, Classification labels) {
    return Stream.concat(labels.techniques().stream(), labels.descriptors().stream())
        .map(label -> assignment(separator, labels.paper().id(), label))
        .collect(Collectors.joining());
  }

  private static String assignment(char separator, String paper, Assignment label) {
    Evidence first = label.evidence().get(0);
    return PaperWriter.row(
        separator,
        List.of(
            paper,
            label.facet().value(),
            label.concept().value(),
            label.role().label(),
            String.format(Locale.ROOT, "%.4f", label.confidence()),
            first.rule(),
            first.field().label(),
            String.valueOf(first.span().start()),
            String.valueOf(first.span().end()),
            first.text()));
  }

  private static Stream<String> comparison(Classification labels) {
    Paper paper = labels.paper();
    Stream<String> roles =
        Stream.of("contribution", "studied", "component", "baseline")
            .map(
                role ->
                    concepts(
                        labels.techniques().stream().filter(a -> a.role().label().equals(role)),
                        ", "));
    return Stream.concat(Stream.of(paper.title(), PaperWriter.year(paper)), roles);
  }

  private static String concepts(Stream<Assignment> labels, String separator) {
    return labels.map(label -> label.concept().value()).collect(Collectors.joining(separator));
  }

  /** What Markdown would read as markup, or HTML, or the end of a cell. */
  private static String markdown(String text) {
    return BREAKS
        .replaceFrom(text, ' ')
        .replaceAll("[\\\\`*_\\[\\]<>|~]|&(?=#?[A-Za-z0-9]+;)", "\\\\$0");
  }

  private static String latex(String text) {
    return LatexCell.of(BREAKS.replaceFrom(text, ' '));
  }
}
