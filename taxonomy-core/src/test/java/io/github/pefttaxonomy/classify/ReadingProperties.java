package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fast scan against the naive one, and against arbitrary text. */
class ReadingProperties {
  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "ab",
          "A",
          "B",
          "as",
          "bs",
          "\u00e1",
          "\ud835\udc1a",
          "\ufb01",
          "\uff21",
          " ",
          " ",
          "-",
          "\u2010",
          "\u2014",
          "\u00a0",
          "\n",
          ", ",
          "\u0301",
          "\u200b",
          "\u00ad",
          "_",
          "$",
          "{",
          "}",
          "\"",
          "\ud83d\ude00",
          "ba",
          "x");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<List<List<String>>> dictionaries() {
    Arbitrary<String> word = Arbitraries.of("a", "b", "ab", "ba", "fi", "x", "bab");
    return word.list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(12);
  }

  @Property(tries = 2000)
  void read_anyText_findsWhatTheNaiveScannerFinds(
      @ForAll("texts") String text, @ForAll("dictionaries") List<List<String>> dictionary) {
    List<String> phrases = dictionary.stream().map(w -> String.join(" ", w)).distinct().toList();
    PhraseBook book = new PhraseBook(ImmutableSetMultimap.of());
    List<ImmutableList<Set<String>>> forms = new ArrayList<>();
    for (String phrase : phrases) {
      book.id(Condition.phrase(phrase));
      ImmutableList.Builder<Set<String>> words = ImmutableList.builder();
      for (String word : Splitter.on(' ').split(phrase)) {
        words.add(Inflection.nounForms(word));
      }
      forms.add(words.build());
    }
    Reading reading = new Reading(Vocabulary.of(book));
    reading.read(Paper.of("", text));
    assertThat(found(reading, phrases.size())).isEqualTo(NaiveScanner.find(text, forms));
  }

  @Provide
  Arbitrary<List<List<String>>> beginnings() {
    Arbitrary<String> element =
        Combinators.combine(letters(4), Arbitraries.of("", "*")).as(String::concat);
    return element.list().ofMinSize(1).ofMaxSize(3).list().ofMinSize(1).ofMaxSize(10);
  }

  @Provide
  Arbitrary<List<String>> wordLists() {
    return letters(6).list().ofMaxSize(30);
  }

  private static Arbitrary<String> letters(int most) {
    return Arbitraries.strings().withChars("ab\u00e9x").ofMinLength(1).ofMaxLength(most);
  }

  @Property(tries = 500)
  void read_beginningsOfWords_standWhereWordsBeginSo(
      @ForAll("beginnings") List<List<String>> dictionary,
      @ForAll("wordLists") List<String> words) {
    PhraseBook book = new PhraseBook(ImmutableSetMultimap.of());
    List<Integer> phrases =
        dictionary.stream().map(all -> book.id(Condition.phrase(String.join(" ", all)))).toList();
    Reading reading = new Reading(Vocabulary.of(book));
    reading.read(Paper.of("", String.join(" ", words)));
    for (int i = 0; i < phrases.size(); i++) {
      reading.pushPlaces(phrases.get(i), 0, reading.wordCount());
      List<Integer> starts = new ArrayList<>();
      for (int at = 0; at < reading.places.size(); at += 2) {
        starts.add(reading.places.get(at));
      }
      reading.places.truncate(0);
      assertThat(starts).as("%s", dictionary.get(i)).isEqualTo(starts(dictionary.get(i), words));
    }
  }

  private static List<Integer> starts(List<String> elements, List<String> words) {
    List<Integer> starts = new ArrayList<>();
    for (int at = 0; at + elements.size() <= words.size(); at++) {
      boolean matches = true;
      for (int i = 0; i < elements.size(); i++) {
        String element = elements.get(i).replace('\u00e9', 'e');
        String word = words.get(at + i).replace('\u00e9', 'e');
        matches &=
            element.endsWith("*")
                ? word.startsWith(element.substring(0, element.length() - 1))
                : Inflection.nounForms(element).contains(word);
      }
      if (matches) {
        starts.add(at);
      }
    }
    return starts;
  }

  private static Set<NaiveScanner.Found> found(Reading reading, int phrases) {
    Set<NaiveScanner.Found> found = new TreeSet<>();
    for (int phrase = 0; phrase < phrases; phrase++) {
      reading.pushPlaces(phrase, 0, reading.wordCount());
      for (int i = 0; i < reading.places.size(); i += 2) {
        Span span = reading.span(reading.places.get(i), reading.places.get(i + 1));
        found.add(new NaiveScanner.Found(phrase, span.start(), span.end()));
      }
      reading.places.truncate(0);
    }
    return found;
  }

  @Property(tries = 2000)
  void read_arbitraryUtf16_neverThrowsAndKeepsWordsInOrder(
      @ForAll String title, @ForAll String text) {
    PhraseBook book = new PhraseBook(ImmutableSetMultimap.of());
    book.id(Condition.phrase("a*"));
    Reading reading = new Reading(Vocabulary.of(book));
    reading.read(Paper.of(title, text));
    int last = 0;
    for (int word = 0; word < reading.wordCount(); word++) {
      Span span = reading.span(word, word + 1);
      if (word == reading.titleWordCount()) {
        last = 0;
      }
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      assertThat(span.length()).isPositive();
      last = span.end();
      assertThat(last).isLessThanOrEqualTo(reading.paper().text(reading.field(word)).length());
    }
  }

  @Property(tries = 500)
  void read_usedAgain_forgetsThePaperBefore(
      @ForAll("texts") String before, @ForAll("texts") String text) {
    PhraseBook book = new PhraseBook(ImmutableSetMultimap.of());
    book.id(Condition.phrase("a b?"));
    book.id(Condition.phrase("b a"));
    Vocabulary vocabulary = Vocabulary.of(book);
    Reading used = new Reading(vocabulary);
    used.read(Paper.of(before, before));
    used.read(Paper.of("", text));
    Reading fresh = new Reading(vocabulary);
    fresh.read(Paper.of("", text));
    assertThat(found(used, 2)).isEqualTo(found(fresh, 2));
    assertThat(used.wordCount()).isEqualTo(fresh.wordCount());
  }
}
