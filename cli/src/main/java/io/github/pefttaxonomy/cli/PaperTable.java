package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Paper;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The readable form of a classification: the title on one line, below it one line for each concept
 * that the paper is about. Needs one paper at a time, so that a long list can be printed as it
 * comes.
 *
 * @param screen what the lines must fit
 */
record PaperTable(Screen screen) {
  private static final String INDENT = "    ";
  private static final int PAIR_WIDTH = 46;

  /** Returns the heading of the columns. */
  String heading() {
    return "PAPER"
        + "\n"
        + screen.line(INDENT + Screen.pad("CONCEPT:ROLE", PAIR_WIDTH) + "  CONF  FIRST EVIDENCE");
  }

  /** Returns the lines of one paper. */
  String rows(Classification classification) {
    Stream<String> labels =
        classification.about().isEmpty()
            ? Stream.of(INDENT + "-")
            : classification.about().stream().map(this::row);
    return Stream.concat(Stream.of(title(classification.paper())), labels)
        .collect(Collectors.joining("\n"));
  }

  /** Returns the id and the title of a paper on one line. */
  String title(Paper paper) {
    String id = Screen.printable(paper.id());
    String title = Screen.printable(paper.title());
    return screen.line((id.isEmpty() ? "" : id + "  ") + (title.isEmpty() ? "(no title)" : title));
  }

  private String row(Assignment label) {
    String pair = label.concept() + ":" + label.role().label();
    int width = Math.max(PAIR_WIDTH, pair.length());
    return screen.line(
        INDENT
            + Screen.pad(pair, width)
            + String.format(Locale.ROOT, "  %.2f  ", label.confidence())
            + evidence(label.evidence().get(0)));
  }

  private static String evidence(Evidence evidence) {
    return evidence.field().label() + " '" + Screen.printable(evidence.text()) + "'";
  }
}
