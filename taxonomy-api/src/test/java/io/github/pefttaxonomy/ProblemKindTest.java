package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemKindTest {
  static Stream<Arguments> shapes() {
    return Arrays.stream(ProblemKind.values())
        .flatMap(kind -> kind.messages().stream().map(shape -> Arguments.of(kind, shape)));
  }

  /** No kind stands before another one that its messages fit as well. */
  @ParameterizedTest
  @MethodSource("shapes")
  void of_itsOwnMessage_isTheKind(ProblemKind kind, String shape) {
    assertThat(ProblemKind.of(shape.replace("…", "this and that") + " and so on")).contains(kind);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void of_messageThatIsCutShort_isNotTheKind(ProblemKind kind, String shape) {
    String last = shape.substring(shape.lastIndexOf('…') + 1);
    if (!last.isEmpty()) {
      String cut = shape.substring(0, shape.length() - 1).replace("…", "this and that");
      assertThat(ProblemKind.of(cut)).isNotEqualTo(Optional.of(kind));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "it is not JSON",
        "the file is there twice",
        "has the label 'a' that nobody has",
        "has already the label 'a' that 'b'",
      })
  void of_otherMessages_isNothing(String message) {
    assertThat(ProblemKind.of(message)).isEmpty();
  }

  @Test
  void id_kinds_areWordsJoinedByHyphens() {
    assertThat(ProblemKind.NOT_UTF8.id()).isEqualTo("not-utf8");
    assertThat(ProblemKind.BAD_RETIREMENT.id()).isEqualTo("bad-retirement");
    assertThat(Arrays.stream(ProblemKind.values()).map(ProblemKind::id))
        .doesNotHaveDuplicates()
        .allMatch(ConceptId::isValid);
  }

  @Test
  void causeAndRemedy_kinds_areSentences() {
    assertThat(ProblemKind.values())
        .allSatisfy(
            kind -> {
              assertThat(kind.cause()).matches("(?s)[A-Z].*\\.");
              assertThat(kind.remedy()).matches("(?s)[A-Z].*[.}]").isNotEqualTo(kind.cause());
              assertThat(kind.messages()).isNotEmpty();
            });
  }
}
