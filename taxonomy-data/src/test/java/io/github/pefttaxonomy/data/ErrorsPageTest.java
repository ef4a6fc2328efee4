package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.pefttaxonomy.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The page of errors is made of {@link ProblemKind} and of the tables of bad inputs. When it is out
 * of date, the page as it would have to be is left in {@code target/errors.md}.
 */
class ErrorsPageTest {
  private static final Path PAGE = Path.of("../docs/errors.md");
  private static final int LONGEST_EXAMPLE = 200;

  /** The place, and what may stand before what is wrong. */
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?:[A-Za-z.]+(?::\\d+)*: )?(?:(?:file|concept|method|rule|cue|let|weight|word group"
              + "|extension|descriptive facet|paper|record|array|entry|line|row|text|crosswalk"
              + "|page furniture|<[^>]*>)(?: '[^']*'| <[^>]*>)? )?(.*)");

  /** They need no bad file to come about, or no file at all. */
  private static final Set<ProblemKind> WITHOUT_EXAMPLE =
      EnumSet.of(
          ProblemKind.TOO_DEEP,
          ProblemKind.RETIRED_USED,
          ProblemKind.NOT_WRITABLE,
          ProblemKind.PHRASE_READINGS,
          ProblemKind.UNKNOWN_WEIGHT,
          ProblemKind.SKOS_SCHEME,
          ProblemKind.SKOS_EXPORT,
          ProblemKind.UNTESTED_RULE);

  private static Optional<ProblemKind> kind(String answer) {
    Matcher matcher = ANSWER.matcher(answer);
    return matcher.matches() ? ProblemKind.of(matcher.group(1)) : Optional.empty();
  }

  private static List<String> answers() throws IOException {
    List<String> answers = new ArrayList<>();
    for (Path table : BadInputsTest.tables()) {
      BadInputTable.read(table).forEach(bad -> answers.addAll(bad.said()));
    }
    return answers.stream()
        .filter(answer -> !answer.startsWith("read: ") && !answer.startsWith("  "))
        .toList();
  }

  @Test
  void answers_ofBadInputs_haveAKind() throws IOException {
    assertThat(answers()).allSatisfy(answer -> assertThat(kind(answer)).isPresent());
  }

  @Test
  void kinds_butAFew_areMetByBadInputs() throws IOException {
    Set<ProblemKind> missing = EnumSet.allOf(ProblemKind.class);
    answers().forEach(answer -> kind(answer).ifPresent(missing::remove));
    assertThat(missing).isEqualTo(WITHOUT_EXAMPLE);
  }

  @Test
  void page_isUpToDate() throws IOException {
    String page = page();
    Files.writeString(Path.of("target/errors.md"), page);
    assertThat(Files.readString(PAGE).equals(page))
        .as("docs/errors.md is what taxonomy-data/target/errors.md is now")
        .isTrue();
  }

  private static String page() throws IOException {
    SetMultimap<ProblemKind, String> examples = LinkedHashMultimap.create();
    for (String answer : answers()) {
      if (answer.length() <= LONGEST_EXAMPLE) {
        kind(answer).ifPresent(kind -> examples.put(kind, answer));
      }
    }
    StringBuilder out = new StringBuilder();
    out.append("# Errors\n\n");
    out.append("What can be wrong with the files that the library reads. `Problem.kind()` gives");
    out.append(" the kind of a problem; its id is stable.\n");
    out.append("This page is made of `ProblemKind` and of the tables of bad inputs in");
    out.append(" `taxonomy-data/src/test/resources/bad`, by `ErrorsPageTest`.\n");
    for (ProblemKind kind : ProblemKind.values()) {
      out.append("\n## ").append(kind.id()).append("\n\n");
      examples.get(kind).stream()
          .limit(2)
          .forEach(example -> out.append("    ").append(example).append('\n'));
      out.append(examples.get(kind).isEmpty() ? "" : "\n");
      out.append("- Says: ");
      out.append(String.join(", ", kind.messages().stream().map(m -> "`" + m + "`").toList()));
      out.append("\n- Cause: ").append(kind.cause());
      out.append("\n- Remedy: ").append(kind.remedy()).append('\n');
    }
    return out.toString();
  }
}
