package io.github.pefttaxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CooccurrenceTest {
  private static final ConceptId A = ConceptId.of("a");
  private static final ConceptId B = ConceptId.of("b");

  private static Cooccurrence matrix(int papers, int a, int b, int both) {
    return new Cooccurrence(
        papers, ImmutableMap.of(A, a), ImmutableMap.of(B, b), ImmutableTable.of(A, B, both));
  }

  @Test
  void count_pairInTheMatrix_isItsNumber() {
    assertThat(matrix(8, 4, 2, 1).count(A, B)).isEqualTo(1);
  }

  @Test
  void count_otherPair_isRefused() {
    assertThatThrownBy(() -> matrix(8, 4, 2, 1).count(B, A))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no pair 'b', 'a' in the matrix");
    assertThatThrownBy(() -> matrix(8, 4, 2, 1).pmi(A, A))
        .hasMessage("no pair 'a', 'a' in the matrix");
  }

  @Test
  void jaccard_sharedOverEither() {
    assertThat(matrix(8, 4, 2, 1).jaccard(A, B)).isEqualTo(1 / 5.0);
    assertThat(matrix(8, 0, 0, 0).jaccard(A, B)).isZero();
    assertThat(matrix(8, 3, 3, 3).jaccard(A, B)).isEqualTo(1);
  }

  @Test
  void pmi_asChanceWouldHaveIt_isZero() {
    assertThat(matrix(8, 4, 2, 1).pmi(A, B)).isEqualTo(0, within(1e-12));
    assertThat(matrix(8, 4, 2, 2).pmi(A, B)).isEqualTo(1, within(1e-12));
    assertThat(matrix(8, 4, 4, 1).pmi(A, B)).isEqualTo(-1, within(1e-12));
    assertThat(matrix(8, 4, 2, 0).pmi(A, B)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  /** Any two sets of papers: the measures are those of the sets themselves. */
  @Property
  void measures_anySets_areThoseOfTheSets(
      @ForAll @IntRange(min = 1, max = 255) int first,
      @ForAll @IntRange(min = 1, max = 255) int second) {
    BitSet a = BitSet.valueOf(new long[] {first});
    BitSet b = BitSet.valueOf(new long[] {second});
    BitSet both = (BitSet) a.clone();
    both.and(b);
    BitSet either = (BitSet) a.clone();
    either.or(b);
    Cooccurrence matrix = matrix(8, a.cardinality(), b.cardinality(), both.cardinality());

    assertThat(matrix.jaccard(A, B)).isEqualTo((double) both.cardinality() / either.cardinality());
    double chance = a.cardinality() / 8.0 * (b.cardinality() / 8.0);
    assertThat(Math.pow(2, matrix.pmi(A, B)))
        .isCloseTo(both.cardinality() / 8.0 / chance, within(1e-9));
  }
}
