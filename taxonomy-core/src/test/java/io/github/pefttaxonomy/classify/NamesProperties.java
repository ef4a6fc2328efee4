package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Taxonomy;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Names, looked up and compared where they stand, against strings made of them. */
class NamesProperties {
  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "Lo", "RA", "lora", "S", "s", "-", "+", " ", "\u00c9", "2", "(", "LLM", "Q", "s");
    return parts.list().ofMaxSize(6).map(all -> String.join("", all));
  }

  @Property
  void haveSameKey_anyNames_asTheirKeysAreEqual(
      @ForAll("names") String one, @ForAll("names") String other) {
    assertThat(Names.haveSameKey(one, other)).isEqualTo(Names.key(one).equals(Names.key(other)));
    assertThat(Names.haveSameKey(one, one.toLowerCase(Locale.ROOT) + "-")).isTrue();
    assertThat(Names.hasNoKey(one)).isEqualTo(Names.key(one).isEmpty());
  }

  @Property
  void find_anyName_isTheMethodWithItsKeyOrThatOfItsSingular(
      @ForAll("names") String asked, @ForAll("spellings") List<String> spellings) {
    Taxonomy.Builder builder = SmallTaxonomy.builder();
    Map<String, NamedMethod> byKey = new HashMap<>();
    for (String spelling : spellings) {
      NamedMethod method = SmallTaxonomy.method(spelling, "lora").build();
      if (byKey.putIfAbsent(Names.key(spelling), method) == null) {
        builder.add(method);
      }
    }
    String key = Names.key(asked);
    NamedMethod expected = byKey.get(key);
    if (expected == null && key.endsWith("s")) {
      expected = byKey.get(key.substring(0, key.length() - 1));
    }

    assertThat(new Gazetteer(builder.build()).find(asked)).isEqualTo(Optional.ofNullable(expected));
  }

  @Provide
  Arbitrary<List<String>> spellings() {
    return names().map(name -> "X" + name).list().ofMaxSize(12).map(NamesProperties::withPlain);
  }

  /** Half of what is asked for should be there. */
  private static List<String> withPlain(List<String> names) {
    return java.util.stream.Stream.concat(
            names.stream(), names.stream().map(name -> name.substring(1)))
        .filter(name -> Names.key(name).length() > 1)
        .toList();
  }

  @Property
  void snippet_anyPartOfText_isThatPart(
      @ForAll("names") String before, @ForAll("names") String part, @ForAll("names") String after) {
    Snippets snippets = new Snippets();
    String text = before + part + after;
    int from = before.length();
    int to = from + part.length();
    String twice = after + part;
    String first = snippets.of(text, from, to);

    assertThat(first).isEqualTo(part);
    assertThat(snippets.of(text, 0, from)).isEqualTo(before);
    assertThat(snippets.of(text, to, text.length())).isEqualTo(after);
    assertThat(snippets.of(twice, after.length(), twice.length())).isEqualTo(part);
    assertThat(new Snippets().of(text, 0, text.length())).isEqualTo(text);
  }

  @Property
  void value_anyDigits_isWhatTheyArePrintedAs(@ForAll("numbers") String number) {
    int point = number.lastIndexOf('.');
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      if (NumberToken.isDigit(number.charAt(i)) || i == point) {
        plain.append(number.charAt(i));
      }
    }
    assertThat(NumberToken.value("9." + number + ".9", 2, 2 + number.length()))
        .isEqualTo(Double.parseDouble(plain.toString()));
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.of("0", "1", "25", "999", "4096", ",", ".", "7")
        .list()
        .ofMaxSize(9)
        .map(all -> "3" + String.join("", all) + "1");
  }
}
