package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The arrays that vocabularies are compiled in, against the collections of the JDK. */
class FlatArraysProperties {
  @Provide
  Arbitrary<List<Integer>> ints() {
    Arbitrary<Integer> any =
        Arbitraries.oneOf(Arbitraries.integers(), Arbitraries.integers().between(0, 9));
    return any.list().ofMaxSize(400);
  }

  @Provide
  Arbitrary<List<List<Integer>>> sequences() {
    return Arbitraries.integers().between(-2, 2).list().ofMaxSize(4).list().ofMaxSize(300);
  }

  @Property
  void sortDistinct_anyValues_isASortedSet(@ForAll("ints") List<Integer> values) {
    IntArray array = IntArrayTest.of(1, values);
    array.sortDistinct();
    assertThat(IntArrayTest.list(array)).containsExactlyElementsOf(new TreeSet<>(values));
  }

  @Property
  void number_anySequences_isEqualForEqualOnes(@ForAll("sequences") List<List<Integer>> all) {
    IntSets sets = new IntSets();
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    for (List<Integer> sequence : all) {
      int expected = numbers.computeIfAbsent(sequence, any -> numbers.size());
      assertThat(sets.number(IntArrayTest.of(1, sequence))).isEqualTo(expected);
    }
    assertThat(sets.size()).isEqualTo(numbers.size());
    numbers.forEach((sequence, number) -> assertThat(sequence(sets, number)).isEqualTo(sequence));
  }

  private static List<Integer> sequence(IntSets sets, int number) {
    List<Integer> values = new ArrayList<>();
    for (int i = sets.from(number); i < sets.to(number); i++) {
      values.add(sets.at(i));
    }
    return values;
  }

  @Property
  void child_anySequences_isOneNodeForEqualOnes(@ForAll("sequences") List<List<Integer>> all) {
    SymbolTrie trie = new SymbolTrie();
    Map<List<Integer>, Integer> nodes = new HashMap<>();
    for (List<Integer> sequence : all) {
      int node = SymbolTrie.ROOT;
      for (int symbol : sequence) {
        int parent = node;
        node = trie.child(node, symbol + 2);
        assertThat(node).isGreaterThan(parent);
        assertThat(trie.parent(node)).isEqualTo(parent);
      }
      int reached = node;
      assertThat(nodes.computeIfAbsent(sequence, any -> reached)).isEqualTo(reached);
      assertThat(trie.sequence(node))
          .containsExactly(sequence.stream().mapToInt(s -> s + 2).toArray());
    }
    assertThat(childrenOf(trie)).isEqualTo(trie.size() - 1);
  }

  private static int childrenOf(SymbolTrie trie) {
    int children = 0;
    for (int node = 0; node < trie.size(); node++) {
      for (int c = trie.firstChild(node); c != SymbolTrie.NONE; c = trie.sibling(c)) {
        assertThat(trie.parent(c)).isEqualTo(node);
        children++;
      }
    }
    return children;
  }
}
