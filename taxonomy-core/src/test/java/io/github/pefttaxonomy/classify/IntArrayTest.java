package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The arrays that the engine uses again and again, against lists. */
class IntArrayTest {
  static IntArray of(int capacity, List<Integer> values) {
    IntArray array = new IntArray(capacity);
    values.forEach(array::add);
    return array;
  }

  static List<Integer> list(IntArray array) {
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      values.add(array.get(i));
    }
    return values;
  }

  @Property
  void add_anyValues_areThoseOfAList(
      @ForAll @Size(max = 40) List<Integer> values,
      @ForAll @IntRange(min = 2, max = 9) int capacity) {
    List<Integer> expected = new ArrayList<>(values);
    IntArray array = of(capacity, values);
    expected.addAll(List.of(1, 2, 3, 4, 5));
    array.add(1, 2);
    array.addTriple(3, 4, 5);

    assertThat(list(array)).isEqualTo(expected);
    assertThat(array.toArray()).containsExactly(expected.stream().mapToInt(i -> i).toArray());
    assertThat(array.capacity()).isGreaterThanOrEqualTo(array.size());
    for (int value : new int[] {3, 7, 0}) {
      assertThat(array.contains(value)).isEqualTo(expected.contains(value));
    }
    array.truncate(expected.size() - 4);
    assertThat(list(array)).isEqualTo(expected.subList(0, expected.size() - 4));
    assertThat(array.contains(5)).isEqualTo(expected.indexOf(5) < expected.size() - 4);
  }

  @Test
  void add_full_growsOnlyThen() {
    IntArray array = new IntArray(6);
    array.add(1);
    array.add(2, 3);
    array.addTriple(4, 5, 6);
    assertThat(array.capacity()).isEqualTo(6);
    array.add(7);
    assertThat(array.capacity()).isEqualTo(12);
    assertThat(new IntArray().capacity()).isEqualTo(64);
  }

  @Test
  void grow_size_isThatAndOldValuesStay() {
    IntArray array = of(4, List.of(1, 2, 3));
    array.grow(4);
    assertThat(array.capacity()).isEqualTo(4);
    array.grow(5);
    assertThat(array.capacity()).isEqualTo(8);
    assertThat(array.size()).isEqualTo(5);
    array.set(4, 9);
    array.grow(100);
    assertThat(array.capacity()).isEqualTo(100);
    assertThat(list(array).subList(0, 3)).containsExactly(1, 2, 3);
    assertThat(array.get(4)).isEqualTo(9);
  }

  private record Pair(int start, int end) {}

  @Provide
  Arbitrary<List<Pair>> pairs() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 9);
    return Arbitraries.oneOf(numbers, Arbitraries.integers().between(0, Integer.MAX_VALUE))
        .tuple2()
        .map(t -> new Pair(t.get1(), t.get2()))
        .list()
        .ofMaxSize(150);
  }

  /** Few pairs are sorted in another way than many. */
  @Property(tries = 200)
  void sortPairs_anyPairs_areInOrderAndWhatIsBeforeThemStays(@ForAll("pairs") List<Pair> pairs) {
    IntArray array = new IntArray();
    array.add(9, 9);
    array.add(5, 5);
    pairs.forEach(pair -> array.add(pair.start, pair.end));
    array.sortPairs(4);
    List<Integer> expected = new ArrayList<>(List.of(9, 9, 5, 5));
    pairs.stream()
        .sorted(Comparator.comparingInt(Pair::start).thenComparingInt(Pair::end))
        .forEach(pair -> expected.addAll(List.of(pair.start, pair.end)));

    assertThat(list(array)).isEqualTo(expected);
  }

  @Property(tries = 200)
  void sortedPlaces_anyPlaces_areInOrderOfTheirStarts(@ForAll("pairs") List<Pair> pairs) {
    IntArray triples = new IntArray();
    List<Pair> places = new ArrayList<>();
    for (Pair pair : pairs) {
      triples.addTriple(places.size(), pair.start, pair.end);
      places.add(pair);
    }
    SortedPlaces sorted = new SortedPlaces();
    sorted.fill(triples);
    sorted.fill(triples);

    assertThat(sorted.size()).isEqualTo(pairs.size());
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Pair pair = places.get(sorted.number(i));
      assertThat(sorted.start(i)).isEqualTo(pair.start);
      assertThat(sorted.end(i)).isEqualTo(pair.end);
      order.add(sorted.number(i));
    }
    List<Integer> expected = new ArrayList<>(order);
    expected.sort(
        Comparator.comparingInt((Integer n) -> places.get(n).start)
            .thenComparing(Comparator.naturalOrder()));
    assertThat(order).isEqualTo(expected);
    for (int word = 0; word < 11; word++) {
      int from = word;
      long before = places.stream().filter(pair -> pair.start < from).count();
      assertThat(sorted.firstFrom(word)).isEqualTo((int) before);
    }
  }

  @Property
  void wordList_anyWords_isTheirSet(
      @ForAll("words") List<String> words, @ForAll("words") List<String> others) {
    WordList list = WordList.of(words.toArray(new String[0]));
    Set<String> expected = new HashSet<>(words);

    assertThat(list).hasSameSizeAs(expected).containsAll(expected);
    for (String other : others) {
      assertThat(list.contains(other)).isEqualTo(expected.contains(other));
    }
    assertThat(list.contains((Object) 7)).isFalse();
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings().withChars("ab\u00e9").ofMaxLength(3).list().ofMaxSize(5);
  }

  @Test
  void wordList_lines_areSplitAtSpaces() {
    String endless = "a".repeat(33);

    assertThat(WordList.of("of to", "by")).containsExactly("of", "to", "by");
    assertThat(WordList.of("b", endless).contains(endless)).isTrue();
    assertThat(WordList.of("b", endless).contains("a")).isFalse();
  }
}
