package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSetMultimap;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Paper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Words of any length at any place of the text, and words that differ late. */
class WordScannerProperties {
  private static final List<String> GAPS =
      List.of(" ", "  ", "-", ", ", ". ", " (", "; ", "\n", " \u2013 ", "/", "{", " \u4e2d\u6587 ");

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .withCharRange('0', '9')
        .ofMinLength(1)
        .ofMaxLength(150)
        .edgeCases(config -> config.add("x".repeat(64), "Q".repeat(63), "a".repeat(129)));
  }

  @Property(tries = 1000)
  void scan_wordsOfAnyLength_foldsEachAndTellsWhereItStands(
      @ForAll List<@From("words") String> words, @ForAll int seed) {
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    int turn = seed & 0xFFFF;
    for (String word : words) {
      starts.add(text.length());
      expected.add(word.toLowerCase(Locale.ROOT).substring(0, Math.min(word.length(), 48)));
      text.append(word);
      String gap = GAPS.get(turn++ % GAPS.size());
      if (gap.indexOf('\u4e2d') >= 0) {
        starts.add(text.length() + 1);
        expected.add("\u4e2d\u6587");
      }
      text.append(gap);
    }
    WordScanner scanner = new WordScanner();
    scanner.scan("a text before");
    int before = scanner.count();
    scanner.scan(text.toString());
    List<String> found = new ArrayList<>();
    List<Integer> foundStarts = new ArrayList<>();
    for (int word = before; word < scanner.count(); word++) {
      StringBuilder folded = new StringBuilder();
      scanner.appendFolded(word, folded);
      found.add(folded.toString());
      foundStarts.add(scanner.start(word));
      String written = text.substring(scanner.start(word), scanner.end(word));
      if (written.length() <= WordBytes.MOST) {
        boolean isAscii = written.chars().allMatch(c -> c < 0x80);
        assertThat(scanner.isPlain(word)).as(written).isEqualTo(isAscii);
        assertThat(isAscii && scanner.isMarked(word))
            .as(written)
            .isEqualTo(written.chars().anyMatch(c -> c < 'a'));
      }
    }
    assertThat(found).isEqualTo(expected);
    assertThat(foundStarts).isEqualTo(starts);
  }

  @Provide
  Arbitrary<String> alike() {
    return Arbitraries.of("", "abcdefgh", "abcdefghijklmnop", "\u4e2d", "abcdefg\u00df\u4e2d")
        .flatMap(head -> Arbitraries.of("", "b", "c", "bc", "7.5", "b+").map(tail -> head + tail))
        .filter(word -> !word.isEmpty());
  }

  @Property(tries = 1000)
  void find_wordsThatDifferLate_areToldApart(
      @ForAll List<@From("alike") String> known, @ForAll List<@From("alike") String> words) {
    Set<String> distinct = new LinkedHashSet<>(known);
    PhraseBook book = new PhraseBook(ImmutableSetMultimap.of());
    List<Integer> phrases = distinct.stream().map(word -> book.id(Condition.phrase(word))).toList();
    Reading reading = new Reading(Vocabulary.of(book));
    reading.read(Paper.of("", String.join(" ; ", words)));
    int i = 0;
    for (String word : distinct) {
      boolean expected = words.stream().anyMatch(other -> split(other).equals(split(word)));
      assertThat(reading.isFound(phrases.get(i++))).as(word).isEqualTo(expected);
    }
  }

  private static List<String> split(String word) {
    return WordSplitter.split(word);
  }
}
