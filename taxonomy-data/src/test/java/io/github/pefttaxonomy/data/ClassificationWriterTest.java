package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Span;
import io.github.pefttaxonomy.data.ClassificationWriter.Form;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClassificationWriterTest {
  private static final Classification LABELS =
      labels(
          Paper.builder()
              .id("a 1")
              .title("Prune | 50% & \"go\"")
              .abstractText("We\nprune.")
              .year(2024)
              .addAuthors("Ann Bee", "Carl Dee")
              .addLinks("https://x")
              .build());

  private static Classification labels(Paper paper) {
    return Classification.builder()
        .paper(paper)
        .addTechniques(label("pruning", Role.CONTRIBUTION), label("distillation", Role.BASELINE))
        .taxonomyVersion("1")
        .taxonomyHash("h")
        .build();
  }

  private static Assignment label(String concept, Role role) {
    Evidence evidence =
        new Evidence("r.one", Field.TITLE, new Span(0, 5), "Prune", role, Optional.empty());
    return new Assignment(
        ConceptId.of("technique"), ConceptId.of(concept), role, 0.75, ImmutableList.of(evidence));
  }

  private static String written(Form form, Classification... labels) throws IOException {
    StringBuilder out = new StringBuilder();
    ClassificationWriter.write(form, Stream.of(labels), out);
    return out.toString();
  }

  @Test
  void write_papersCsv_hasOneRowAPaper() throws IOException {
    assertThat(written(Form.PAPERS_CSV, LABELS))
        .isEqualTo(
            """
            id,title,abstract,year,authors,links,concepts,descriptors
            a 1,"Prune | 50% & ""go\""","We
            prune.",2024,Ann Bee; Carl Dee,https://x,pruning,
            """);
  }

  @Test
  void write_assignmentsTsv_hasOneRowAnAssignment() throws IOException {
    assertThat(written(Form.ASSIGNMENTS_TSV, LABELS).lines())
        .containsExactly(
            "paper\tfacet\tconcept\trole\tconfidence\trule\tfield\tstart\tend\ttext",
            "a 1\ttechnique\tpruning\tcontribution\t0.7500\tr.one\ttitle\t0\t5\tPrune",
            "a 1\ttechnique\tdistillation\tbaseline\t0.7500\tr.one\ttitle\t0\t5\tPrune");
  }

  @Test
  void write_markdown_isATable() throws IOException {
    assertThat(written(Form.MARKDOWN, LABELS).lines())
        .containsExactly(
            "| paper | year | contributes | studies | uses | compares with |",
            "|---|---|---|---|---|---|",
            "| Prune \\| 50% & \"go\" | 2024 | pruning |  |  | distillation |");
  }

  @Test
  void write_latex_isATable() throws IOException {
    assertThat(written(Form.LATEX, LABELS).lines())
        .containsExactly(
            "\\begin{tabular}{llllll}",
            "paper & year & contributes & studies & uses & compares with \\\\",
            "\\hline",
            "Prune | 50\\% \\& \"go\" & 2024 & pruning &  &  & distillation \\\\",
            "\\end{tabular}");
  }

  @Test
  void write_bibTex_hasConceptsAsKeywords() throws IOException {
    assertThat(written(Form.BIBTEX, LABELS))
        .isEqualTo(
            """
            @misc{a-1,
              title = {Prune | 50% & "go"},
              author = {Ann Bee and Carl Dee},
              year = {2024},
              abstract = {We
            prune.},
              url = {https://x},
              keywords = {pruning}
            }

            """);
  }

  @Test
  void write_bibTexWithLoneBrace_isStillOneEntry() throws IOException {
    String text = written(Form.BIBTEX, labels(Paper.of("a } b {", "c\\")));

    try (Stream<Paper> papers = PaperReader.strict().read(new StringReader(text), "f")) {
      assertThat(papers).extracting(Paper::title).containsExactly("a  b ");
    }
  }

  @ParameterizedTest
  @EnumSource
  void write_nothing_hasNoBody(Form form) throws IOException {
    assertThat(written(form).lines().count()).isLessThanOrEqualTo(4);
  }

  @Provide
  Arbitrary<String> titles() {
    return Arbitraries.of(
            "a",
            "\\",
            "{",
            "}",
            "$",
            "&",
            "%",
            "#",
            "_",
            "^",
            "~",
            "|",
            "`",
            "*",
            "[",
            "<i>",
            "&amp;",
            "\n",
            "\u2028",
            "\\\\",
            "\\end{tabular}",
            "\\input{x}",
            "\\alpha",
            "\\'e",
            " ")
        .list()
        .ofMaxSize(8)
        .map(parts -> "t" + String.join("", parts) + "t");
  }

  /** Cells are those of the other rows, and unescaped the title is what it was, on one line. */
  @Property(tries = 500)
  void write_markdownOfAnyTitle_isOneRowThatShowsIt(@ForAll("titles") String title)
      throws IOException {
    List<String> lines = written(Form.MARKDOWN, labels(Paper.of(title, ""))).lines().toList();

    assertThat(lines).hasSize(3);
    String[] cells = lines.get(2).split("(?<!(?<!\\\\)(?:\\\\\\\\){0,20}\\\\)\\|", -1);
    assertThat(cells).hasSize(8);
    assertThat(cells[1]).doesNotContainPattern("(?<!\\\\)[`*_<\\[]|(?<!\\\\)&amp;");
    assertThat(cells[1].replaceAll("\\\\(?=[^A-Za-z0-9 '])(.)", "$1").strip())
        .isEqualTo(title.replaceAll("[\n\u2028]", " ").strip());
  }

  /** Reads a row as TeX would: no sign of the table, and no command that could leave it. */
  @Property(tries = 1000)
  void write_latexOfAnyTitle_isOneRow(@ForAll("titles") String title) throws IOException {
    List<String> lines = written(Form.LATEX, labels(Paper.of(title, ""))).lines().toList();

    assertThat(lines).hasSize(5);
    String row = lines.get(3);
    assertThat(row).endsWith(" \\\\");
    String cell =
        row.substring(0, row.indexOf(" &  & pruning")).replaceAll("\\\\[&%#_$\\\\{}]", "");
    assertThat(cell)
        .doesNotContainPattern(
            "[&%#]|\\\\(?!textbackslash|textascii|alpha|aa(?![A-Za-z])|['^~`] *[A-Za-z{])");
    assertThat(cell.chars().filter(c -> c == '$').count() % 2).isZero();
    assertThat(cell.chars().filter(c -> c == '{').count())
        .isEqualTo(cell.chars().filter(c -> c == '}').count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "$O(n^2)$ for \\textsc{Ofa}; $O(n^2)$ for \\textsc{Ofa}",
        "Nystr\\\"{o}m & 5% of a_b; Nystr\\\"{o}m \\& 5\\% of a\\_b",
        "$\\alpha$-LoRA^2; $\\alpha$-LoRA\\textasciicircum{}2",
        "\\alpha-LoRA; \\textbackslash{}alpha-LoRA",
        "costs $5; costs \\$5",
        "a } b; a \\} b",
        "\\input{x}; \\textbackslash{}input\\{x\\}",
      })
  void write_latexOfKnownMarkup_isKept(String title, String cell) throws IOException {
    assertThat(written(Form.LATEX, labels(Paper.of(title, "")))).contains("\n" + cell + " &  & ");
  }

  @Provide
  Arbitrary<Paper> papers() {
    Arbitrary<String> text =
        Arbitraries.of("a", "\"", ",", "\t", "\n", " ", "é", "😀", "{x}", "\\&", "'", "|")
            .list()
            .ofMaxSize(8)
            .map(parts -> "t" + String.join("", parts) + "t");
    Arbitrary<String> word = Arbitraries.of("Ann Bee", "C. Dee", "Öz");
    return Combinators.combine(
            text, text, word.list().ofMaxSize(3), Arbitraries.integers().between(1900, 2030))
        .as(
            (title, abstractText, authors, year) ->
                Paper.builder()
                    .id("id-" + year)
                    .title(title)
                    .abstractText(abstractText)
                    .addAllAuthors(authors)
                    .year(year)
                    .build());
  }

  /** What a form can carry comes back as it was. */
  @Property(tries = 500)
  void write_anyPaper_isReadBack(@ForAll("papers") Paper paper, @ForAll("readable") Form form)
      throws IOException {
    String text = written(form, labels(paper), labels(paper));

    try (Stream<Paper> papers = PaperReader.strict().read(new StringReader(text), "f")) {
      assertThat(papers)
          .hasSize(2)
          .allSatisfy(
              back -> {
                assertThat(back.id()).isEqualTo(paper.id());
                assertThat(back.title()).isEqualTo(paper.title());
                assertThat(back.abstractText()).isEqualTo(paper.abstractText());
                assertThat(back.year()).isEqualTo(paper.year());
                assertThat(back.authors()).isEqualTo(paper.authors());
              });
    }
  }

  @Provide
  Arbitrary<Form> readable() {
    return Arbitraries.of(Form.PAPERS_CSV, Form.PAPERS_TSV, Form.BIBTEX);
  }

  @Test
  void json_card_describesTheFile() {
    CroissantCard card =
        new CroissantCard("labels", "a \"b\"", "https://l", "l.jsonl", "0".repeat(64));

    JsonNode json = JsonMapper.shared().readTree(card.json(PeftTaxonomy.load().taxonomy()));

    assertThat(json.get("conformsTo").asString()).isEqualTo("http://mlcommons.org/croissant/1.0");
    assertThat(json.get("description").asString()).isEqualTo("a \"b\"");
    assertThat(json.get("distribution").get(0).get("sha256").asString()).hasSize(64);
    assertThat(json.get("recordSet").get(0).get("field")).hasSize(3);
    assertThatThrownBy(() -> new CroissantCard("a", "b", "c", "d", "e"))
        .hasMessage("'e' is no SHA-256");
  }
}
