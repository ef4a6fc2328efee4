package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sentences may tell of the authors' own work. */
class OwnWorkTest {
  private static String own(String title, String text) {
    Prose prose = Texts.prose(title, text);
    OwnWork own = new OwnWork(prose);
    return IntStream.range(0, prose.reading().sentenceCount())
        .mapToObj(sentence -> own.mayBeOwn(sentence) ? "+" : "-")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A|It is.|++",
        "A|It is. It was.|+++",
        "A|It is. We win. It was.|+-++",
        "A|It is. Our net wins.|+-+",
        "A|It is. Let us win.|+-+",
        "A|It is. This paper wins.|+-+",
        "A|It is. This net wins.|+++",
        "A|It is. The paper wins.|+-+",
        "A|It is. The study wins.|+++",
        "A|It is. This. Paper.|++++",
        "A|It is. This|+++",
        "We win|It is. We win.|+-+",
        "A|We win. Existing nets lose.|++-",
        "A|We win. Previous nets lose. It is.|++-+",
        "A|We win. The big prior nets lose.|++-",
        "A|We win. All the big old prior nets lose.|+++",
        "A|We win. All of the others lose.|++-",
        "A|We win. Compared to recent nets it is.|+++",
        "A|We win. Unlike recent nets it is.|+++",
        "A|We win. Over recent nets it is.|+++",
        "A|We win. Recent nets of our own win.|+++",
        "A|We win. Recent nets as in this work win.|+++",
        "A|We win. Recent.|++-",
        "Existing nets|We win.|++",
        "Nets. Others lose|We win.|+++",
      })
  void mayBeOwn_sentences_byTheirSubjects(String title, String text, String expected) {
    assertThat(own(title, text)).isEqualTo(expected);
  }
}
