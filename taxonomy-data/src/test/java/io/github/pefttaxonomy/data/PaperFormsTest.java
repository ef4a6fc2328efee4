package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.data.PaperReader.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One sample a form. The samples are our own; each follows the schema that its publisher documents,
 * named at its test.
 */
class PaperFormsTest {
  @TempDir Path folder;

  private static List<Paper> read(String text, List<Problem> problems) {
    try (Stream<Paper> papers =
        PaperReader.skipping(problems::add).read(new StringReader(text), "f")) {
      return papers.toList();
    }
  }

  private static Paper only(String text) {
    List<Problem> problems = new ArrayList<>();
    List<Paper> papers = read(text, problems);
    assertThat(problems).isEmpty();
    assertThat(papers).hasSize(1);
    return papers.get(0);
  }

  /** Schema: "arXiv Dataset" of Cornell University, file arxiv-metadata-oai-snapshot.json. */
  private static final String ARXIV =
      """
      {"id":"2401.00001","submitter":"A. B.","authors":"Ann B\\\\'ee and Carl Dee","title":"Low-Rank\\n  Things","comments":null,"journal-ref":null,"doi":"10.1/x","report-no":null,"categories":"cs.LG cs.CL","license":"http://creativecommons.org/licenses/by/4.0/","abstract":"  We study $\\\\alpha$ in \\\\textbf{low-rank\\nadaptation} of models.\\n","versions":[{"version":"v1","created":"Mon, 1 Jan 2024 10:00:00 GMT"}],"update_date":"2024-02-03","authors_parsed":[["B\\\\'ee","Ann",""],["Dee","Carl","Jr."]]}
      """;

  @Test
  void read_arxivSnapshot_keepsEverything() {
    Paper paper = only(ARXIV);

    assertThat(paper.id()).isEqualTo("2401.00001");
    assertThat(paper.title()).isEqualTo("Low-Rank\n  Things");
    assertThat(paper.authors()).containsExactly("Ann B\\'ee", "Carl Dee Jr.");
    assertThat(paper.year()).hasValue(2024);
    assertThat(paper.links()).containsExactly("https://arxiv.org/abs/2401.00001");
    assertThat(paper.attributes())
        .containsEntry("categories", "cs.LG cs.CL")
        .containsEntry("authors", "Ann B\\'ee and Carl Dee")
        .containsEntry("update_date", "2024-02-03")
        .containsKey("versions")
        .doesNotContainKeys("comments", "id");
  }

  /** The matcher reads over commands and line breaks; spans still lie in the file's own text. */
  @Test
  void classify_latexInAbstract_spansMapBackToTheOriginal() {
    Paper paper = only(ARXIV);

    List<Evidence> evidence =
        Classifiers.compile(PeftTaxonomy.load().taxonomy()).classify(paper).techniques().stream()
            .filter(label -> label.concept().equals(Techniques.LOW_RANK_ADAPTATION))
            .flatMap(label -> label.evidence().stream())
            .toList();

    assertThat(evidence).isNotEmpty();
    assertThat(evidence)
        .allSatisfy(e -> assertThat(e.span().of(paper.text(e.field()))).isEqualTo(e.text()));
    assertThat(evidence).extracting(Evidence::text).contains("low-rank\nadaptation");
  }

  /** Schema: OpenAlex documentation, "Work object". */
  @Test
  void read_openAlex_putsTheAbstractInOrder() {
    Paper paper =
        only(
            """
            {"id":"https://openalex.org/W1","doi":"https://doi.org/10.1/x","title":"Pruning","display_name":"Pruning","publication_year":2023,"authorships":[{"author_position":"first","author":{"id":"https://openalex.org/A1","display_name":"Ann Bee"}}],"abstract_inverted_index":{"prune":[1,4],"We":[0],"and":[3],"layers":[2],"again.":[5]},"cited_by_count":7}
            """);

    assertThat(paper.abstractText()).isEqualTo("We prune layers and prune again.");
    assertThat(paper.id()).isEqualTo("https://openalex.org/W1");
    assertThat(paper.authors()).containsExactly("Ann Bee");
    assertThat(paper.year()).hasValue(2023);
    assertThat(paper.links()).containsExactly("https://doi.org/10.1/x");
    assertThat(paper.attributes()).containsEntry("cited_by_count", "7").containsKey("authorships");
  }

  @Test
  void read_openAlexWithClashingPlaces_rejectsOnlyThatRecord() {
    List<Problem> problems = new ArrayList<>();

    List<Paper> papers =
        read(
            """
            {"id":"W1","title":"A","abstract_inverted_index":{"a":[0],"b":[0]}}
            {"id":"W2","title":"B","abstract_inverted_index":{"a":[0]}}
            {"id":"W3","title":"C","abstract_inverted_index":null}
            """,
            problems);

    assertThat(papers).extracting(Paper::id).containsExactly("W2", "W3");
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly("f:1:1: paper 'W1' has a bad place 0 of 'b' in its inverted abstract");
  }

  /** Schema: Semantic Scholar Datasets API, "papers" and Graph API, "Paper". */
  @Test
  void read_semanticScholar_isUnderstood() {
    Paper paper =
        only(
            """
            {"corpusid":42,"externalids":{"ArXiv":"2401.1"},"url":"https://www.semanticscholar.org/paper/x","title":"Distilling","abstract":"We distill.","authors":[{"authorId":"1","name":"Ann Bee"}],"venue":"","year":2022}
            """);

    assertThat(paper.id()).isEqualTo("42");
    assertThat(paper.authors()).containsExactly("Ann Bee");
    assertThat(paper.year()).hasValue(2022);
    assertThat(paper.attributes()).containsEntry("externalids", "{\"ArXiv\":\"2401.1\"}");
  }

  /** Schema: Hugging Face Hub API, "daily_papers": an array of entries that hold a paper. */
  @Test
  void read_dailyPapers_isUnderstood() {
    Paper paper =
        only(
            """
            [{"paper":{"id":"2401.2","authors":[{"_id":"a","name":"Ann Bee"}],"publishedAt":"2024-01-05T00:00:00.000Z","title":"Adapters","summary":"We tune adapters.","upvotes":9},"publishedAt":"2024-01-06T00:00:00.000Z","title":"Adapters","numComments":3}]
            """);

    assertThat(paper.id()).isEqualTo("2401.2");
    assertThat(paper.abstractText()).isEqualTo("We tune adapters.");
    assertThat(paper.authors()).containsExactly("Ann Bee");
    assertThat(paper.year()).hasValue(2024);
    assertThat(paper.attributes())
        .containsEntry("upvotes", "9")
        .containsEntry("numComments", "3")
        .containsEntry("entry.publishedAt", "2024-01-06T00:00:00.000Z");
  }

  /** Schema: RFC 4287 and the arXiv API user's manual. */
  @Test
  void read_atom_isUnderstood() {
    Paper paper =
        only(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
              <title>a query</title>
              <entry>
                <id>http://arxiv.org/abs/2401.3v1</id>
                <published>2024-01-05T00:00:00Z</published>
                <title>Routing &amp; Experts</title>
                <summary>  We route tokens. </summary>
                <author><name>Ann Bee</name><arxiv:affiliation>Here</arxiv:affiliation></author>
                <arxiv:comment>9 pages</arxiv:comment>
                <link href="http://arxiv.org/abs/2401.3v1" rel="alternate"/>
                <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
              </entry>
            </feed>
            """);

    assertThat(paper.id()).isEqualTo("2401.3v1");
    assertThat(paper.title()).isEqualTo("Routing & Experts");
    assertThat(paper.abstractText()).isEqualTo("We route tokens.");
    assertThat(paper.authors()).containsExactly("Ann Bee");
    assertThat(paper.links()).containsExactly("http://arxiv.org/abs/2401.3v1");
    assertThat(paper.attributes())
        .containsEntry("comment", "9 pages")
        .containsEntry("author-affiliation", "Here")
        .containsEntry("category", "cs.LG http://arxiv.org/schemas/atom");
  }

  /** Schema: OAI-PMH 2.0 and arXiv's metadata format "arXiv". */
  @Test
  void read_oaiPmh_isUnderstoodAndDeletedRecordsAreRemarked() {
    List<Problem> problems = new ArrayList<>();

    List<Paper> papers =
        read(
            """
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>
            <record><header status="deleted"><identifier>oai:arXiv.org:1</identifier></header></record>
            <record><header><identifier>oai:arXiv.org:2401.4</identifier><datestamp>2024-02-02</datestamp><setSpec>cs</setSpec></header>
            <metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>2401.4</id><created>2024-01-07</created>
            <authors><author><keyname>Bee</keyname><forenames>Ann</forenames></author></authors>
            <title>Quantized</title><categories>cs.LG</categories><abstract>We quantize.</abstract></arXiv></metadata></record>
            </ListRecords></OAI-PMH>
            """,
            problems);

    assertThat(papers).hasSize(1);
    assertThat(papers.get(0).id()).isEqualTo("2401.4");
    assertThat(papers.get(0).authors()).containsExactly("Ann Bee");
    assertThat(papers.get(0).year()).hasValue(2024);
    assertThat(papers.get(0).attributes())
        .containsEntry("categories", "cs.LG")
        .containsEntry("header-datestamp", "2024-02-02");
    assertThat(problems).extracting(Problem::toString).containsExactly("f:2: paper '1' is deleted");
  }

  /** Schema: acl-org/acl-anthology, data/xml/schema.rnc. */
  @ParameterizedTest
  @CsvSource({"2020.acl,main,2020.acl-main.7", "P19,1,P19-1007", "W19,3,W19-0307"})
  void read_aclAnthology_isUnderstood(String collection, String volume, String id) {
    Paper paper =
        only(
            """
            <?xml version='1.0' encoding='UTF-8'?>
            <collection id="%s"><volume id="%s"><meta><booktitle>Proceedings</booktitle><year>2020</year></meta>
            <paper id="7"><title>A <fixed-case>BERT</fixed-case> Adapter</title>
            <author><first>Ann</first><last>Bee</last></author><pages>1-9</pages>
            <abstract>We use <tex-math>k</tex-math> adapters.</abstract>
            <url hash="0">2020.acl-main.7</url></paper></volume></collection>
            """
                .formatted(collection, volume));

    assertThat(paper.id()).isEqualTo(id);
    assertThat(paper.title()).isEqualTo("A BERT Adapter");
    assertThat(paper.abstractText()).isEqualTo("We use k adapters.");
    assertThat(paper.authors()).containsExactly("Ann Bee");
    assertThat(paper.year()).hasValue(2020);
    assertThat(paper.attributes()).containsEntry("pages", "1-9");
  }

  @Test
  void read_xmlWithEntityOutside_neverReadsIt() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    List<Problem> problems = new ArrayList<>();

    List<Paper> papers =
        read(
            "<!DOCTYPE feed [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]><feed><entry><title>a &x;</title></entry></feed>",
            problems);

    assertThat(papers.toString() + problems).doesNotContain("the secret");
    assertThat(problems).hasSize(1);
  }

  @Test
  void read_xmlCutShort_givesWhatWasReadAndReportsTheLine() {
    List<Problem> problems = new ArrayList<>();

    List<Paper> papers =
        read("<feed><entry><title>a</title></entry>\n<entry><title>b</tit", problems);

    assertThat(papers).extracting(Paper::title).containsExactly("a");
    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("f:2:18: file is not well-formed XML, and not read further: ");
  }

  /** Form: BibTeX, "BibTeXing" (Patashnik 1988). */
  @Test
  void read_bibTex_isUnderstood() {
    Paper paper =
        only(
            """
            % a comment
            @string{conf = "Conference on " # {Things}}
            @comment{ignored}
            @InProceedings{bee24,
              title = {{LoRA} for \\\\"{U}mlauts},
              author = "Bee, Ann and Dee, Carl",
              booktitle = conf # " 2024",
              year = 2024, abstract = {We \\\\emph{adapt} {a {lot}}.},
            }
            """);

    assertThat(paper.id()).isEqualTo("bee24");
    assertThat(paper.title()).isEqualTo("{LoRA} for \\\\\"{U}mlauts");
    assertThat(paper.abstractText()).isEqualTo("We \\\\emph{adapt} {a {lot}}.");
    assertThat(paper.authors()).containsExactly("Bee, Ann", "Dee, Carl");
    assertThat(paper.year()).hasValue(2024);
    assertThat(paper.attributes())
        .containsEntry("booktitle", "Conference on Things 2024")
        .containsEntry("type", "inproceedings");
  }

  @Test
  void read_brokenBibTexEntry_goesOnWithTheNext() {
    List<Problem> problems = new ArrayList<>();

    List<Paper> papers =
        read(
            "@article{a, title {x}}\n@article{b, title = {B}}\n@article{c, year = 1999}\n",
            problems);

    assertThat(papers).extracting(Paper::id).containsExactly("b");
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "f:1: entry 'a' needs a field and '=', not '{'",
            "f:3: entry 'c' has neither a title nor an abstract");
  }

  /** Form: RIS Format Specifications (Research Information Systems). */
  @Test
  void read_ris_isUnderstoodAndBrokenRecordsAreReported() {
    List<Problem> problems = new ArrayList<>();

    List<Paper> papers =
        read(
            "TY  - JOUR\nID  - r1\nTI  - Sparse\nAU  - Bee, Ann\nPY  - 2021/03/01\nAB  - We prune\n"
                + "on two lines.\nKW  - one\nKW  - two\nUR  - https://x\nER  - \n\nstray\n"
                + "TY  - JOUR\nPY  - 2020\nER  - \nTY  - JOUR\nTI  - never closed\n",
            problems);

    assertThat(papers).hasSize(1);
    Paper paper = papers.get(0);
    assertThat(paper.id()).isEqualTo("r1");
    assertThat(paper.abstractText()).isEqualTo("We prune\non two lines.");
    assertThat(paper.year()).hasValue(2021);
    assertThat(paper.links()).containsExactly("https://x");
    assertThat(paper.attributes()).containsEntry("KW", "one\ntwo").containsEntry("TY", "JOUR");
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "f:13: line stands outside of a record: 'stray'",
            "f:14: record has neither a title nor an abstract",
            "f:17: record has no end, 'ER  -'");
  }

  /** Form: RFC 4180 with a header; tabs alike. */
  @ParameterizedTest
  @CsvSource({"','", "'\t'"})
  void read_table_isUnderstoodAndBrokenRowsAreReported(String separator) {
    List<Problem> problems = new ArrayList<>();
    String text =
        "id,Title,abstract,venue\n1,\"A, \"\"b\"\"\",\"two\nlines\",x\n2,too few\n3,C,,\n";

    List<Paper> papers = read(text.replace(",", separator), problems);

    assertThat(papers).extracting(Paper::id).containsExactly("1", "3");
    assertThat(papers.get(0).title()).isEqualTo("A" + separator + " \"b\"");
    assertThat(papers.get(0).abstractText()).isEqualTo("two\nlines");
    assertThat(papers.get(0).attributes()).containsEntry("venue", "x");
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly("f:4: row has 2 cells, the header has 4");
  }

  @Test
  void as_namedForm_isTakenForGranted() {
    String text = "title,abstract\nA,B\n";

    try (Stream<Paper> papers =
        PaperReader.skipping(p -> {}).as(Format.TEXT).read(new StringReader(text), "f")) {
      assertThat(papers).isEmpty();
    }
    try (Stream<Paper> papers =
        PaperReader.strict().as(Format.CSV).read(new StringReader("title\nA\n"), "f")) {
      assertThat(papers).extracting(Paper::title).containsExactly("A");
    }
  }

  @Test
  void read_gzip_isUnpacked() throws IOException {
    Path file = folder.resolve("papers.anything");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(ARXIV.getBytes(StandardCharsets.UTF_8));
    }

    try (Stream<Paper> papers = PaperReader.strict().read(file)) {
      assertThat(papers).extracting(Paper::id).containsExactly("2401.00001");
    }
  }

  /** Unpacking is the caller's choice: of what it unpacks, the rest is as of a file. */
  @Test
  void read_streamThatTheCallerUnpacks_isRead() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(packed)) {
      out.write("title,abstract\n\u00c4,\n".getBytes(StandardCharsets.ISO_8859_1));
    }
    List<Problem> problems = new ArrayList<>();

    try (Stream<Paper> papers =
        PaperReader.skipping(problems::add)
            .read(new InflaterInputStream(new ByteArrayInputStream(packed.toByteArray())), "f")) {
      assertThat(papers).extracting(Paper::title).containsExactly("\uFFFD");
    }
    assertThat(problems)
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .startsWith("f:2: ");
  }

  @Test
  void read_zstandard_isRefusedByName() throws IOException {
    Path file = folder.resolve("papers.zst");
    Files.write(file, new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0});

    assertThatThrownBy(() -> PaperReader.strict().read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Zstandard, which is not supported");
  }
}
