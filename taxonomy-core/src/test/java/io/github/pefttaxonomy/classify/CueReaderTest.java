package io.github.pefttaxonomy.classify;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Taxonomy;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cue governs a place, by direction, reach, what ends it and what comes before. */
class CueReaderTest {
  private static final Classifier CLASSIFIER =
      Classifiers.compile(
          Taxonomy.builder()
              .version("cues")
              .add(SmallTaxonomy.concept("technique"))
              .add(SmallTaxonomy.concept("alpha", "technique"))
              .add(SmallTaxonomy.concept("beta", "technique"))
              .add(SmallTaxonomy.rule("alpha", "alpha", "'alpha'"))
              .add(SmallTaxonomy.rule("beta", "beta", "'beta'"))
              .add(
                  NamedMethod.builder()
                      .name("FooNet")
                      .addConcepts(SmallTaxonomy.concept("alpha").id())
                      .build())
              .add(cue("unlike", Cue.Kind.CONTRAST, Cue.Direction.FORWARD, Cue.Until.PHRASE))
              .add(cue("than", Cue.Kind.COMPARE, Cue.Direction.FORWARD, Cue.Until.CLAUSE))
              .add(cue("as", Cue.Kind.COMPARE, Cue.Direction.FORWARD, Cue.Until.PHRASE))
              .add(cue("prior", Cue.Kind.OTHERS, Cue.Direction.BOTH, Cue.Until.SENTENCE))
              .add(cue("used", Cue.Kind.EMPLOY, Cue.Direction.BACKWARD, Cue.Until.CLAUSE))
              .add(cue("study", Cue.Kind.STUDY, Cue.Direction.FORWARD, Cue.Until.SENTENCE))
              .add(cue("with", Cue.Kind.USE, Cue.Direction.FORWARD, Cue.Until.SENTENCE))
              .add(cue("alpha", Cue.Kind.EXTEND, Cue.Direction.BOTH, Cue.Until.SENTENCE))
              .add(cue("but", Cue.Kind.STOP, Cue.Direction.BOTH, Cue.Until.SENTENCE))
              .add(cue("we", Cue.Kind.OWN, Cue.Direction.BOTH, Cue.Until.SENTENCE))
              .build());

  private static Cue cue(String word, Cue.Kind kind, Cue.Direction direction, Cue.Until until) {
    return new Cue(word, Condition.phrase(word), kind, direction, until, 3);
  }

  private static String governing(String text) {
    return CLASSIFIER.classify(Paper.of("", text)).techniques().stream()
        .flatMap(label -> label.evidence().stream())
        .sorted(comparing(evidence -> evidence.span().start()))
        .map(CueReaderTest::governed)
        .collect(Collectors.joining(" "));
  }

  private static String governed(Evidence evidence) {
    return evidence.text() + ":" + evidence.cue().orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unlike alpha|alpha:unlike",
        "unlike a b c beta|beta:unlike",
        "unlike a b c d beta|beta:-",
        "beta unlike it|beta:-",
        "unlike it, beta|beta:-",
        "unlike, beta|beta:-",
        "than it, beta|beta:than",
        "than it; beta|beta:-",
        "study it; beta|beta:study",
        "study it. Beta|Beta:-",
        "prior beta|beta:prior",
        "beta a b c prior|beta:prior",
        "beta a b c d prior|beta:-",
        "beta, it; prior|beta:prior",
        "beta is used|beta:used",
        "beta a b c used|beta:used",
        "beta a b c d used|beta:-",
        "beta a b used|beta:used",
        "beta, a used|beta:used",
        "beta; a used|beta:-",
        "used beta|beta:-",
        "unlike it but beta|beta:-",
        "unlike but beta|beta:-",
        "but unlike beta|beta:unlike",
        "unlike beta but|beta:unlike",
        "beta but used|beta:-",
        "prior we beta|beta:-",
        "unlike we beta|beta:unlike",
        "as we beta|beta:-",
        "than we beta|beta:-",
        "study we beta|beta:study",
        "with a study beta|beta:study",
        "study a with beta|beta:with",
        "study with beta unlike|beta:with",
        "unlike with beta|beta:unlike",
        "with unlike beta|beta:unlike",
        "than unlike beta|beta:unlike",
        "unlike than beta|beta:unlike",
        "prior unlike than beta|beta:unlike",
        "study beta used|beta:study",
        "study a beta used|beta:used",
        "alpha|alpha:-",
        "alpha beta|alpha:- beta:alpha",
        "as a, FooNet|FooNet:as",
        "as a b c, FooNet|FooNet:as",
        "as a; FooNet|FooNet:-",
        "as a, beta|beta:as",
        "as a, b, beta|beta:as",
        "unlike a, FooNet|FooNet:unlike",
        "unlike a, beta|beta:-",
        "with a, FooNet|FooNet:with",
        "prior we FooNet|FooNet:-",
        "beta. Unlike alpha|beta:- alpha:unlike",
      })
  void classify_cuesAround_oneGoverns(String text, String expected) {
    assertThat(governing(text)).isEqualTo(expected);
  }
}
