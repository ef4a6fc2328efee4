package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.data.PaperWriter.Form;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every writer of papers beside the reader of its form. */
class PaperWriterProperties {
  private static String written(Form form, Paper... papers) throws IOException {
    StringBuilder out = new StringBuilder();
    PaperWriter.write(form, Stream.of(papers), out);
    return out.toString();
  }

  private static List<Paper> read(String text) {
    try (Stream<Paper> papers = PaperReader.strict().read(new StringReader(text), "f")) {
      return papers.toList();
    }
  }

  /** Texts with everything in them that some form must quote. */
  private static Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "\"", ",", "\t", "\n", " ", "é", "😀", "{x}", "\\&", "'", "|", "$", "%", "TY  - ")
        .list()
        .ofMaxSize(8)
        .map(parts -> "t" + String.join("", parts) + "t");
  }

  @Provide
  Arbitrary<Paper> papers() {
    Arbitrary<String> names = Arbitraries.of("Ann Bee", "Dee, C.", "Öz {\\'e}");
    Arbitrary<String> links = Arbitraries.of("https://x", "https://y/?a=b#c");
    return Combinators.combine(
            texts(),
            texts(),
            names.list().ofMaxSize(3),
            links.list().ofMaxSize(1),
            Arbitraries.integers().between(1900, 2030).optional())
        .as(
            (title, text, authors, addresses, year) ->
                Paper.builder()
                    .id("id-" + title.length())
                    .title(title)
                    .abstractText(text)
                    .addAllAuthors(authors)
                    .addAllLinks(addresses)
                    .year(year.map(OptionalInt::of).orElse(OptionalInt.empty()))
                    .build());
  }

  /** RIS has no way to say that a line of a text is none of its tags, nor to keep line ends. */
  @Property(tries = 600)
  void write_anyPaper_isReadBack(@ForAll("papers") Paper paper, @ForAll Form form)
      throws IOException {
    if (form != Form.RIS || (paper.title() + paper.abstractText()).indexOf('\n') < 0) {
      assertThat(read(written(form, paper, paper)))
          .hasSize(2)
          .allSatisfy(back -> assertThat(withoutAttributes(back)).isEqualTo(paper));
      assertThat(PaperWriter.lost(form, paper)).isEmpty();
    }
  }

  /** Readers of BibTeX and RIS keep the type of an entry as an attribute. */
  private static Paper withoutAttributes(Paper paper) {
    return copy(paper).build();
  }

  private static Paper.Builder copy(Paper paper) {
    return Paper.builder()
        .id(paper.id())
        .title(paper.title())
        .abstractText(paper.abstractText())
        .addAllAuthors(paper.authors())
        .addAllLinks(paper.links())
        .year(paper.year());
  }

  @Property(tries = 300)
  void write_anyAttributes_areReadBackFromJson(
      @ForAll("papers") Paper paper, @ForAll("attributes") List<String> names) {
    Paper.Builder builder = copy(paper);
    names.forEach(name -> builder.putAttributes(name, "{\"v\": \"" + name + "\"}\n"));

    assertThat(PaperWriter.lost(Form.JSON_LINES, builder.build())).isEmpty();
  }

  @Provide
  Arbitrary<List<String>> attributes() {
    return Arbitraries.of("summary", "venue", "a b", "é", "versions", "\"", "text", "paper")
        .list()
        .uniqueElements();
  }

  /** Whatever a paper holds, what does not come back is told. */
  @Property(tries = 600)
  void lost_anyPaper_tellsExactlyWhatDoesNotComeBack(
      @ForAll("anyPapers") Paper paper, @ForAll Form form) throws IOException {
    List<Paper> back = read(written(form, paper));

    if (!back.isEmpty()) {
      assertThat(PaperWriter.lost(form, paper).contains("title"))
          .isEqualTo(!back.get(0).title().equals(paper.title()));
      assertThat(PaperWriter.lost(form, paper).contains("authors"))
          .isEqualTo(!back.get(0).authors().equals(paper.authors()));
      assertThat(PaperWriter.lost(form, paper).contains("corpusid"))
          .isEqualTo(!back.get(0).attributes().containsKey("corpusid"));
    }
  }

  @Provide
  Arbitrary<Paper> anyPapers() {
    Arbitrary<String> text =
        Arbitraries.of("t", "{", "}", "\\", "\n", "\r", "; ", " and ", " ", "ER  - ", "@a{b,", "\"")
            .list()
            .ofMaxSize(6)
            .map(parts -> String.join("", parts));
    return Combinators.combine(text, text, text)
        .as(
            (title, abstractText, author) ->
                Paper.builder()
                    .id("x")
                    .title("t" + title)
                    .abstractText(abstractText)
                    .addAuthors(author)
                    .putAttributes("corpusid", "7")
                    .build());
  }

  @Example
  void lost_partsWithoutPlace_areNamed() {
    Paper paper =
        Paper.builder()
            .id("a b")
            .title("t")
            .addAuthors("A; B")
            .addLinks("https://x", "https://y")
            .putAttributes("doi", "10.1/x")
            .putAttributes("authors", "A and B")
            .putAttributes("KW", "one\ntwo")
            .build();

    assertThat(PaperWriter.lost(Form.JSON_LINES, paper)).containsExactly("authors");
    assertThat(PaperWriter.lost(Form.CSV, paper)).containsExactly("authors", "doi", "KW");
    assertThat(PaperWriter.lost(Form.BIBTEX, paper)).containsExactly("id", "links", "KW");
    assertThat(PaperWriter.lost(Form.RIS, paper)).containsExactly("doi", "authors");
  }

  @Example
  void write_bibTexReadBefore_keepsFieldsAndType() throws IOException {
    String entry =
        """
        @article{bee24,
          title = {A {LoRA} Study},
          author = {Bee, Ann},
          year = {2024},
          journal = {Things},
          doi = {10.1/x},
          keywords = {one}
        }

        """;

    assertThat(written(Form.BIBTEX, read(entry).toArray(Paper[]::new))).isEqualTo(entry);
  }

  @Example
  void write_risReadBefore_keepsTags() throws IOException {
    String record =
        """
        TY  - JOUR
        ID  - r1
        TI  - Sparse
        AU  - Bee, Ann
        PY  - 2021
        AB  - We prune.
        UR  - https://x
        KW  - one
        KW  - two
        ER  -\s

        """;

    assertThat(written(Form.RIS, read(record).toArray(Paper[]::new))).isEqualTo(record);
  }
}
