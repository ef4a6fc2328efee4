package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSetMultimap;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Paper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places that are kept behind others that are dropped; see {@link MatchingProperties} for all. */
class MatchingTest {
  private static List<String> places(String when, String text) {
    PhraseBook book = new PhraseBook(ImmutableSetMultimap.of());
    Matching matching = Matching.compile(Condition.parse(when), book);
    Reading reading = new Reading(Vocabulary.of(book));
    reading.read(Paper.of("", text));
    List<String> places = new ArrayList<>();
    if (matching.holds(reading, 0, reading.wordCount())) {
      for (int i = 0; i < reading.places.size(); i += 2) {
        places.add(reading.span(reading.places.get(i), reading.places.get(i + 1)).of(text));
      }
    }
    return places;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sentence(or('ab', 'cd ef'), 'gh')|Ab here. Cd ef gh ab. Ab. Gh cd ef.|Cd ef;ab;cd ef",
        "sentence(or('ab', 'cd ef'), 'gh')|Ab gh. Cd ef. Cd ef gh.|Ab;Cd ef",
        "except(or('ab', 'cd ef'), 'x ab')|x ab cd ef ab x ab cd ef|cd ef;ab;cd ef",
        "except(or('ab', 'cd ef'), 'ef x')|cd ef x ab cd ef ab|ab;cd ef;ab",
        "then(1, or('ab', 'cd ef'), 'gh')|ab x x cd ef gh ab x gh|cd ef gh;ab x gh",
        "then(1, or('ab', 'cd ef'), or('gh', 'ij kl'))|ab. cd ef ij kl ab gh|cd ef ij kl;ab gh",
        "then(2, 'ab', 'cd', 'ef')|ab cd x ab x cd ef|ab x cd ef",
        "then(2, 'ab', 'cd', 'ef')|ab ab x cd ef|ab x cd ef",
        "then(0, 'ab', 'cd')|ab x cd ab cd|ab cd",
        "then(0, 'cd', except('ab', 'ab cd'))|cd ab cd cd ab x|cd ab",
        "near(1, 'ab', 'cd ef')|ab x cd ef x ab|ab x cd ef;cd ef x ab",
      })
  void holds_placesBehindDroppedOnes_areKeptWhole(String when, String text, String expected) {
    assertThat(places(when, text)).containsExactly(expected.split(";", -1));
  }
}
