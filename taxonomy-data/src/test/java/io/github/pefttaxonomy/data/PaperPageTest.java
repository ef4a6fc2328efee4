package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PaperPageTest {
  private static final String TEXT =
      "We tune a model with few weights. The rank of each layer is chosen while training goes on."
          + " On four tasks the result is as good as that of full tuning, at a tenth of its cost.";

  private static final String GARBAGE = "{}[]\",:\n\r x\\u.1\0\uFEFF\uD800";

  private final List<Problem> problems = new ArrayList<>();

  private List<Paper> read(String... lines) {
    return PaperReader.skipping(problems::add)
        .read(new StringReader(String.join("\n", lines)), "page")
        .toList();
  }

  private List<String> messages() {
    return problems.stream().map(Problem::toString).toList();
  }

  private static Paper paper(int line, String title, String text) {
    return Paper.builder().id("line-" + line).title(title).abstractText(text).build();
  }

  @Test
  void read_alternatingLines_arePapers() {
    assertThat(read("First Title", TEXT, "", "  Second Title", "\t", TEXT + " "))
        .containsExactly(paper(1, "First Title", TEXT), paper(4, "Second Title", TEXT));
    assertThat(problems).isEmpty();
  }

  @Test
  void read_furnitureAndGluedTitle_areToldApart() {
    List<Paper> papers =
        read("Paper Feed", "Home", "Search", "SubscribexLSTM: Longer Memory", TEXT, "Next", TEXT);

    assertThat(papers)
        .containsExactly(paper(4, "xLSTM: Longer Memory", TEXT), paper(6, "Next", TEXT));
    assertThat(messages())
        .containsExactly(
            "page: page furniture is left out before the first paper: 'Paper Feed', 'Home',"
                + " 'Search', 'Subscribe'");
  }

  @Test
  void read_markerOnItsOwnLine_endsTheFurniture() {
    String notice =
        "We use cookies to make this page better. " + "By going on you agree.".repeat(4);

    assertThat(read("Feed", notice, "Subscribe", "First Title", TEXT))
        .containsExactly(paper(4, "First Title", TEXT));
  }

  @Test
  void read_titleThatBeginsLikeTheMarker_isKept() {
    assertThat(read("Subscribers of Papers", TEXT, "Subscribe to Nothing", TEXT))
        .extracting(Paper::title)
        .containsExactly("Subscribers of Papers", "Subscribe to Nothing");
  }

  @Test
  void read_markerBelowThePapers_doesNotHideThem() {
    assertThat(read("First Title", TEXT + TEXT, "Second Title", TEXT, "Subscribe"))
        .extracting(Paper::title)
        .containsExactly("First Title", "Second Title");
    assertThat(messages())
        .containsExactly("page:5: line 'Subscribe' is taken for page furniture and left out");
  }

  @Test
  void read_titlesWithoutAbstract_areKeptAndReported() {
    List<Paper> papers =
        read("First Title", TEXT, "A Title Alone", "Load more", "Third Title", TEXT, "At the End");

    assertThat(papers)
        .containsExactly(
            paper(1, "First Title", TEXT),
            paper(3, "A Title Alone", ""),
            paper(5, "Third Title", TEXT),
            paper(7, "At the End", ""));
    assertThat(messages())
        .containsExactly(
            "page:3: line 'A Title Alone' is taken for a title without an abstract",
            "page:4: line 'Load more' is taken for page furniture and left out",
            "page:7: line 'At the End' is taken for a title without an abstract");
  }

  @Test
  void read_textWithoutTitle_isKeptAndReportedWithinAList() {
    assertThat(read("First Title", TEXT + TEXT, TEXT + TEXT))
        .containsExactly(paper(1, "First Title", TEXT + TEXT), paper(3, "", TEXT + TEXT));
    assertThat(messages())
        .singleElement()
        .asString()
        .startsWith("page:3: line 'We tune a model")
        .endsWith("…' is a text without a title before it");
  }

  @Test
  void read_oneTextAlone_isAPaper() {
    assertThat(read(TEXT)).containsExactly(paper(1, "", TEXT));
    assertThat(problems).isEmpty();
  }

  @Test
  void read_longTitleWithFullStop_isATitleBeforeAText() {
    String title =
        "On the Many Ways in Which a Title May Be so Long That It Looks Like a Text"
            + " and Even Ends Like One.";

    assertThat(read("First Title", TEXT, title, TEXT + TEXT))
        .containsExactly(paper(1, "First Title", TEXT), paper(3, title, TEXT + TEXT));
  }

  @Test
  void read_shortTitleWithFullStop_isATitle() {
    assertThat(read("A Question.", "An Answer.", TEXT))
        .containsExactly(paper(2, "An Answer.", TEXT));
  }

  @Test
  void read_spacesOfEveryKind_doNotCount() {
    assertThat(read("\u00A0\u200B", "\u00A0First\u00A0Title\u200B", "\uFEFF", TEXT + "\u3000"))
        .containsExactly(paper(2, "First\u00A0Title", TEXT));
    assertThat(problems).isEmpty();
  }

  @Test
  void read_longFurniture_isNamedInPart() {
    String menu = "Entry\n".repeat(30);

    assertThat(read(menu + "First Title", TEXT)).hasSize(1);
    assertThat(messages())
        .containsExactly(
            "page: page furniture is left out before the first paper: "
                + "'Entry', ".repeat(20)
                + "and more");
  }

  @Test
  void read_noPair_saysSo() {
    assertThat(read("Home", "Search", "About us")).isEmpty();
    assertThat(messages())
        .containsExactly(
            "page: text holds no paper: neither JSON nor a title with an abstract in the next"
                + " line");
    assertThatThrownBy(() -> PaperReader.strict().read(new StringReader("Home"), "page").toList())
        .isInstanceOf(InvalidPaperException.class)
        .hasMessageStartingWith("page: text holds no paper");
  }

  @Test
  void strict_furniture_isNoFault() {
    StringReader page = new StringReader("Home\nSearch\nFirst Title\n" + TEXT);

    assertThat(PaperReader.strict().read(page, "page"))
        .containsExactly(paper(3, "First Title", TEXT));
  }

  @Test
  void strict_oddLine_throws() {
    StringReader page = new StringReader("First Title\n" + TEXT + "\nMore\n");

    assertThatThrownBy(() -> PaperReader.strict().read(page, "page").toList())
        .isInstanceOf(InvalidPaperException.class)
        .hasMessage("page:3: line 'More' is taken for page furniture and left out");
  }

  @Test
  void read_millionsOfShortLines_holdOnlySomeOfThem() {
    String lines = "x\n".repeat(3_000_000);

    assertThat(read(lines)).isEmpty();
    assertThat(messages()).hasSize(1);
  }

  @Test
  void read_pageMadeFromTheCatalogue_givesTheSamePapers() {
    List<Paper> catalogue =
        PeftTaxonomy.load().reviewedPapers().stream().map(CataloguePaper::paper).toList();
    String list =
        catalogue.stream()
            .map(paper -> paper.title() + "\n" + paper.abstractText() + "\n")
            .collect(Collectors.joining());

    List<Paper> read =
        read("Paper Feed", "Home  Topics  About", "Search papers", "Subscribe" + list);

    assertThat(read)
        .extracting(paper -> Paper.of(paper.title(), paper.abstractText()))
        .isEqualTo(catalogue.stream().map(p -> Paper.of(p.title(), p.abstractText())).toList());
    assertThat(messages()).hasSize(1);
  }

  @Test
  void read_anyGarbage_neverThrows() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(GARBAGE.charAt(random.nextInt(GARBAGE.length())));
      }
      read(text.toString());
    }
  }
}
