package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.ProblemKind;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Classifiers;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults that hostile files have found, each with the file. */
class FoundFaultsTest {
  private final List<Problem> problems = new ArrayList<>();

  private List<Paper> read(PaperReader.Format form, String text) {
    return PaperReader.skipping(problems::add).as(form).read(new StringReader(text), "in").toList();
  }

  /** A pattern with a group that repeats called itself once a word. */
  @Test
  void conceptId_ofManyWords_doesNotOverflowTheStack() {
    String words = "a-".repeat(200_000);

    assertThat(ConceptId.of(words + "a").value()).hasSize(400_001);
    assertThatThrownBy(() -> ConceptId.of(words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("…'");
  }

  /** The check climbed from concept to concept by calling itself. */
  @Test
  void taxonomy_ofADeepHierarchy_doesNotOverflowTheStack() {
    Taxonomy.Builder builder = Taxonomy.builder();
    for (int i = 0; i < 100_000; i++) {
      Concept.Builder concept =
          Concept.builder().id(ConceptId.of("c" + i)).label("L" + i).definition("d");
      if (i > 0) {
        concept.addBroader(ConceptId.of("c" + (i - 1)));
      }
      builder.add(concept.build());
    }

    InvalidTaxonomyException e =
        catchThrowableOfType(InvalidTaxonomyException.class, builder::build);

    assertThat(e.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).contains(ProblemKind.TOO_DEEP));
  }

  /** It was an exception for bad calls, from a vocabulary that had been found sound. */
  @Test
  void phrase_ofTooManyReadings_isAProblemOfTheVocabulary() {
    Taxonomy taxonomy =
        Taxonomy.builder()
            .add(Concept.builder().id(ConceptId.of("a")).label("A").definition("d").build())
            .add(
                Concept.builder()
                    .id(ConceptId.of("b"))
                    .label("B")
                    .definition("d")
                    .addBroader(ConceptId.of("a"))
                    .build())
            .add(
                new Rule(
                    "r",
                    ConceptId.of("b"),
                    Condition.phrase("a b? c? d? e? f? g? h? i? j? k? l? m? n? o?"),
                    1,
                    "because"))
            .build();

    InvalidTaxonomyException e =
        catchThrowableOfType(InvalidTaxonomyException.class, () -> Classifiers.compile(taxonomy));

    assertThat(e.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).contains(ProblemKind.PHRASE_READINGS));
  }

  /** The number of the paper was read as an int, whatever its length. */
  @Test
  void aclAnthology_paperWithAHugeNumber_isRead() {
    List<Paper> papers =
        read(
            PaperReader.Format.ACL_ANTHOLOGY,
            "<collection id='P19'><volume id='1'><paper id='99999999999'><title>One</title></paper>"
                + "<paper id=''><title>Two</title></paper></volume></collection>");

    assertThat(papers).extracting(Paper::title).containsExactly("One", "Two");
  }

  /** A pattern for a line does not see the end of a line that only Unicode calls so. */
  @Test
  void ris_lineSeparatorInAValue_staysInIt() {
    List<Paper> papers =
        read(PaperReader.Format.RIS, "TY  - JOUR\nTI  - One\nAB  - a\u2028b\nER  - \n");

    assertThat(papers).extracting(Paper::abstractText).containsExactly("a\u2028b");
  }

  /** A pattern that begins with blanks tried each of them. */
  @Test
  void bibTex_authorsOfBlanksAlone_takeLinearTime() {
    List<Paper> papers =
        read(
            PaperReader.Format.BIBTEX,
            "@article{k, title = {T}, author = {A" + " ".repeat(2_000_000) + "B and C}}");

    assertThat(papers).singleElement().extracting(Paper::authors).hasToString("[A B, C]");
  }

  /** The mark was skipped only where a blank followed. */
  @Test
  void skos_jsonBehindAByteOrderMark_isJson() {
    String text =
        "\uFEFF{\"@context\": {\"@vocab\": \"http://www.w3.org/2004/02/skos/core#\"}, \"@id\":"
            + " \"http://x.y/a\", \"@type\": \"Concept\", \"prefLabel\": \"A\"}";

    assertThat(SkosReader.reporting(problems::add).read("in", text).concepts()).hasSize(1);
  }

  /** The last of two keys won in silence. */
  @Test
  void openAlex_keyTwice_isReported() {
    assertThat(read(PaperReader.Format.OPENALEX, "{\"id\": \"1\", \"id\": \"2\"}")).isEmpty();
    assertThat(problems).singleElement().hasToString("in:1:13: paper '2' has the key 'id' twice");
  }

  /** They were told without the name of the file. */
  @Test
  void zstandard_file_isNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("papers.zst");
    Files.write(file, new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD});

    assertThatThrownBy(() -> PaperReader.strict().read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(
            file + " is compressed with Zstandard, which is not supported; unpack it first");
  }

  @Test
  void limits_outOfRange_areRefused() {
    assertThatThrownBy(() -> ReadLimits.forPapers().withNesting(501))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nesting can be at most 500, not 501");
    assertThatThrownBy(() -> ReadLimits.forDocuments().withTotalSize(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("totalSize must be at least 1, not 0");
  }
}
