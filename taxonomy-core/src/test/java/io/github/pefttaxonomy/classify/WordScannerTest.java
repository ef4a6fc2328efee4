package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSetMultimap;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Paper;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordScannerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Low-Rank | low rank",
        "1.58-bit | 1.58 bit",
        "2:4 and N:M | 2 4 and n m",
        "don't stop | dont stop",
        "LoRA's rank | lora rank",
        "LoRA+ wins | lora+ wins",
        "a+b | a b",
        "\\textsc{Ofa} nets | ofa nets",
        "28$\\times$ \\emph{less} | 28 less",
        "Nystr\\\"om, Nystr{\\\"o}m, Nystr\\\"{o}m, Nystr{\\\"{o}}m | nystrom nystrom nystrom nystrom",
        "{\\'E}t{\\'\\i} Ho\\v{r}e \\c{C}a | eti hore ca",
        "uses \\\"low rank\\\" now | uses low rank now",
        "x^{2} {a} \\cite{b} \\& 5\\% | x 2 a b 5",
        "a &amp; b&nbsp;c&ndash;d | a b c d",
        "na&iuml;ve na&#239;ve na&#xEF;ve AT&T; | naive naive naive at t",
        "<i>low</i>-<b>rank</b> H<sub>2</sub>O | low rank h 2 o",
        "<jats:p>One</jats:p> <a href=\"x y\">two</a> <br/>three | one two three",
        "a<b and c>d, <mask> | a b and c d mask",
        "low--rank --- thin | low rank thin",
        "1,000 heads | 1000 heads",
        "28times | 28times",
        "na\u00efve \ufb01ne \uff21\uff22 | naive fine ab",
        "e\u0301t\u00e9 | ete",
        "\ud835\udc0b\ud835\udc28\ud835\udc11\ud835\udc00 | lora",
        "x\u200by | xy",
      })
  void split_anyWriting_givesFoldedWords(String text, String words) {
    assertThat(String.join(" ", WordSplitter.split(text))).isEqualTo(words);
  }

  private static String sentences(String text) {
    Reading reading = new Reading(Vocabulary.of(new PhraseBook(ImmutableSetMultimap.of())));
    reading.read(Paper.of("", text));
    return IntStream.range(0, reading.sentenceCount())
        .mapToObj(s -> reading.span(reading.sentenceStart(s), reading.sentenceEnd(s)).of(text))
        .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "One is done. Two begins.; One is done | Two begins",
        "See e.g. Heads, i.e. parts. Next.; See e.g. Heads, i.e. parts | Next",
        "By Doe et al. We follow.; By Doe et al. We follow",
        "It takes 1.5 hours. Really? Yes!; It takes 1.5 hours | Really | Yes",
        "Version 2. 7B models follow.; Version 2 | 7B models follow",
        "stop. lower case goes on; stop. lower case goes on",
        "<title>One</title><p>two</p>; One | two",
      })
  void read_fullStops_endSentencesOnlyWhereOneCanBegin(String text, String expected) {
    assertThat(sentences(text)).isEqualTo(expected);
  }

  /** Returns each word behind a sign for the break before it. */
  private static String breaks(String text) {
    WordScanner words = new WordScanner();
    words.scan(text);
    StringBuilder signs = new StringBuilder();
    for (int word = 0; word < words.count(); word++) {
      signs.append(" ,;.".charAt(words.breakBefore(word)));
      words.appendFolded(word, signs);
    }
    return signs.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a, b; c: d. El|.a,b;c;d el",
        "ab, b; c: de. El|.ab,b;c;de.el",
        "1,000, 2,x 3, 4|.1000,2,x 3,4",
        "a,b a ,b|.a,b a,b",
        "1,2,3|.123",
        "a (b) [c]|.a,b,c",
        "a:b a: b :c 2:4|.a b a;b;c 2 4",
        "a:-b|.a;b",
        "a.b a. B a.B|.a b a b a b",
        "2.a a.2|.2 a a 2",
        "a? b! C|.a.b.c",
        "al. B et al. B|.al b et al b",
        "vs. B eg. B fig. B etc. B sec. B tab. B resp. B approx. B|.vs b eg b fig b etc b sec b tab b resp b approx b",
        "ie. B cf. B albatross. B|.ie b cf b albatross.b",
        "é. B 7. B|.e b 7.b",
        "ab. (B) ab. (b) ab. 7|.ab.b,ab,b,ab.7",
        "ab. \"b\" ab. \"B\"|.ab b ab.b",
        "ab... b ab. !b|.ab.b ab.b",
        "it's don't o'neil's x's 's a's's|.it dont oneil x s a s",
        "rock'n'roll 'quoted' dogs' b'|.rocknroll quoted dogs b",
        "IT'S IT'X|.it itx",
        "a+ +a a+b a++ 7+ é+ A+.|.a+ a a b a+ 7 e+ a+",
        "a+b+|.a b+",
        "\\textsc{Ofa}x \\cite a \\b|.ofa x a",
        "\\'e \\\"{o}x a\\'e|.e ox ae",
        "a\\'|.a",
        "a\\|.a",
        "<p>a</p>b<i>c</i>|.a.b c",
        "a<br/>b a<sub>2</sub>|.a b a 2",
        "&amp; a&b; a&lt;b a&eacute;b &quot;|.a b;a b aeb",
        "&#233;a &#x2c;b &#44;b|.ea,b,b",
        "a{b}c|.a b c",
        "\ufb01x a\ufb01 \ufb01|.fix afi fi",
        "\u00bd x\u00b2|.12 x2",
        "\uff21\uff22\uff11|.ab1",
        "\ud835\udc0b\ud835\udc28 a\ud835\udc0b|.lo al",
        "\ud83d\ude00a a\ud83d\ude00b|.a a b",
        "--- a---b|.a b",
        "a\u2013b a\u2014b a_b a/b|.a b a b a b a b",
        "a\u3002B a\uff01b|.a.b a.b",
        "a\uff1bb a\uff0cb|.a;b a,b",
      })
  void scan_signs_breakWords(String text, String expected) {
    assertThat(breaks(text)).isEqualTo(expected);
  }

  @Test
  void split_wordLongerThanAnyInTheVocabulary_isOneWord() {
    assertThat(WordSplitter.split("x".repeat(1_000_000))).hasSize(1);
  }

  @Test
  void pushPlaces_beginningOfOneChar_isAlsoTheWholeWord() {
    PhraseBook book = new PhraseBook(ImmutableSetMultimap.of());
    int phrase = book.id(Condition.phrase("7*"));
    Reading reading = new Reading(Vocabulary.of(book));
    reading.read(Paper.of("", "7 and 7b and 8"));
    assertThat(reading.pushPlaces(phrase, 0, reading.wordCount())).isTrue();
    assertThat(reading.places.size()).isEqualTo(4);
  }
}
