package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The notation of conditions. */
class ConditionProperties {
  @Provide
  Arbitrary<Condition> conditions() {
    return tree(3);
  }

  private static Arbitrary<Condition> leaves() {
    Arbitrary<Condition> phrases =
        Arbitraries.of(
                "a",
                "low-rank",
                "prune~",
                "quantiz*",
                "a|b~|c",
                "redundant?",
                "<remove>",
                "1.58-bit")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .filter(words -> words.stream().anyMatch(word -> !word.endsWith("?")))
            .map(words -> Condition.phrase(String.join(" ", words)));
    Arbitrary<Condition> names =
        Arbitraries.of("LoRA", "LoRA+", "N:M", "GPT-Q x").map(Condition::name);
    return Arbitraries.oneOf(phrases, names);
  }

  private static Arbitrary<Condition> places(int depth) {
    if (depth == 0) {
      return leaves();
    }
    Arbitrary<Condition> inner = places(depth - 1);
    Arbitrary<ImmutableList<Condition>> several =
        inner.list().ofMinSize(2).ofMaxSize(3).map(ImmutableList::copyOf);
    Arbitrary<Integer> gaps = Arbitraries.integers().between(0, 12);
    return Arbitraries.oneOf(
        leaves(),
        several.map(Condition.Or::new),
        Combinators.combine(gaps, several).as(Condition.Then::new),
        Combinators.combine(gaps, inner, inner).as(Condition::near),
        Combinators.combine(inner, inner).as(Condition::except));
  }

  private static Arbitrary<Condition> tree(int depth) {
    if (depth == 0) {
      return places(1);
    }
    Arbitrary<Condition> inner = tree(depth - 1);
    Arbitrary<ImmutableList<Condition>> several =
        inner.list().ofMinSize(2).ofMaxSize(3).map(ImmutableList::copyOf);
    return Arbitraries.oneOf(
        places(1),
        several.map(Condition.And::new),
        several.map(Condition.Or::new),
        several.map(Condition.Sentence::new),
        inner.map(Condition::title),
        inner.map(Condition::not));
  }

  @Property
  void parse_printed_isTheSame(@ForAll("conditions") Condition condition) {
    assertThat(Condition.parse(condition.toString())).isEqualTo(condition);
  }

  @Property
  void parse_withOtherSpaces_isTheSame(@ForAll("conditions") Condition condition) {
    String spaced = condition.toString().replace(", ", " ,\n ");
    if (!condition.toString().contains("name(")) {
      assertThat(Condition.parse(" " + spaced + " ")).isEqualTo(condition);
    }
  }

  @Property
  void leaves_anyCondition_areAllItsPhrasesAndNames(@ForAll("conditions") Condition condition) {
    List<Condition> leaves = condition.leaves().toList();
    assertThat(leaves)
        .isNotEmpty()
        .allMatch(leaf -> leaf instanceof Condition.Phrase || leaf instanceof Condition.Name);
    assertThat(leaves).allMatch(leaf -> condition.toString().contains(leaf.toString()));
  }

  @Property
  void parse_anyText_isAConditionOrAnExplainedRefusal(@ForAll String text) {
    try {
      assertThat(Condition.parse(text)).isNotNull();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("column");
    }
  }

  @Property
  void operands_everyKind_isKnown(@ForAll("conditions") Condition condition) {
    assertThat(condition.operands()).isNotNull();
    assertThat(Arrays.asList(Condition.class.getPermittedSubclasses()))
        .contains(condition.getClass());
  }

  @Provide
  Arbitrary<String> nearlyPhrases() {
    return Arbitraries.of(
            "a",
            "b",
            "é",
            "7",
            "\ud835\udc9c",
            "|",
            "?",
            "~",
            "*",
            "+",
            "-",
            "'",
            " ",
            "<",
            ">",
            "<a>",
            "<ab-c>",
            "<a->",
            "<-z>",
            "<a--b>",
            "_")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  /** The notation of phrases as a pattern. */
  @Property(tries = 5000)
  void phrase_anyText_isRefusedUnlessItFitsThePattern(@ForAll("nearlyPhrases") String text) {
    String run = "[\\p{L}\\p{Nd}]+";
    String word = run + "([-./:+'&]" + run + ")*\\+?[~*]?";
    String one = "(" + word + "|<[a-z]+(-[a-z]+)*>)";
    String element = one + "(\\|" + one + ")*\\??";
    boolean isSound =
        text.matches(element + "( " + element + ")*")
            && Arrays.stream(text.split(" ")).anyMatch(part -> !part.endsWith("?"));
    try {
      assertThat(Condition.phrase(text)).hasToString("'" + text + "'");
      assertThat(isSound).as(text).isTrue();
    } catch (IllegalArgumentException e) {
      assertThat(isSound).as(text).isFalse();
    }
  }
}
