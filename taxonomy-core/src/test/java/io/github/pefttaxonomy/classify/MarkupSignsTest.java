package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.classify.Markup.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupSignsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "\\'e|e",
        "\\`a|a",
        "\\^o|o",
        "\\\"{u}|u",
        "\\~n|n",
        "\\=z|z",
        "\\.Z|Z",
        "\\'\\i|i",
        "\\'{\\i}|i",
        "\\v{s}|s",
        "\\c{C}|C",
        "\\H{o}|o",
        "{\\'A}|A",
        "{\\\"{o}}|o",
        "&amp;|&",
        "&lt;|<",
        "&gt;|>",
        "&quot;|\"",
        "&apos;|'",
        "&#233;|é",
        "&#xe9;|é",
        "&#XE9;|é",
        "&eacute;|e",
        "&Ouml;|O",
        "&ccedil;|c",
        "&scaron;|s",
        "&mu;|μ",
        "&zcaron;|z",
        "&Zcaron;|Z",
        "&Aring;|A",
        "&aring;|a",
        "&#x1D400;|𝐀",
        "&#1114111;|\udbff\udfff",
      })
  void at_signThatStandsForAnother_isThat(String text, String meant) {
    assertThat(Markup.at(text + "}", 0))
        .isEqualTo(new Sign(meant.codePointAt(0), text.length(), false));
    assertThat(Markup.at("x" + text, 1))
        .isEqualTo(new Sign(meant.codePointAt(0), text.length() + 1, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "<i>|false",
        "</i>|false",
        "<I>|false",
        "<A>|false",
        "<ul>|true",
        "<br/>|false",
        "<br />|false",
        "<p>|true",
        "</P>|true",
        "<jats:p>|true",
        "<mml:mi>|false",
        "<h6 class=\"x y\">|true",
        "<a href='x' id = \"y\">|false",
        "<span xml:lang=\"\">|false",
      })
  void at_knownTag_isNothingWithALength(String text, boolean isBlock) {
    assertThat(Markup.at(text + ">", 0)).isEqualTo(new Sign(0, text.length(), isBlock));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "\\",
        "\\'",
        "\\'1",
        "\\v",
        "\\vs",
        "\\v{1}",
        "\\textbf{e}",
        "\\z{e}",
        "{",
        "{e}",
        "{\\'e",
        "{\\'e x}",
        "{\\em x}",
        "<",
        "<3",
        "< i>",
        "<i",
        "<mask>",
        "<i x>",
        "<i x=y>",
        "<i x=\"a<b\">",
        "</ i>",
        "&",
        "& ",
        "&x",
        "&amp",
        "&foo;",
        "&a;",
        "&#;",
        "&#0;",
        "&#1114112;",
        "&#x110000;",
        "&#12345678;",
        "&#xG;",
        "&abcdefghi;",
        "&eacutes;",
      })
  void at_other_isNothing(String text) {
    assertThat(Markup.at(text, 0)).isNull();
  }

  /** A tag that never ends must not be looked for to the end of the text. */
  @Test
  void at_tagBeyondItsReach_isNothing() {
    String start = "<i title=\"";
    String near = "a".repeat(300 - start.length() - 2) + "\">";

    assertThat(Markup.at(start + near, 0)).isEqualTo(new Sign(0, 300, false));
    assertThat(Markup.at(start + "a" + near, 0)).isNull();
  }
}
