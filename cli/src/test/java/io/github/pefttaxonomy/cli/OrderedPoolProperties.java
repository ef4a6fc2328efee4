package io.github.pefttaxonomy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OrderedPoolProperties {
  @Property(tries = 60)
  void run_anyLengthAndThreads_sameAsOneLoop(
      @ForAll @IntRange(max = 5000) int length, @ForAll @IntRange(min = 1, max = 6) int threads) {
    List<Integer> results = new ArrayList<>();
    try (OrderedPool<Integer, Integer> pool = new OrderedPool<>(threads, i -> i * i, i -> 1)) {
      pool.run(IntStream.range(0, length).iterator(), results::addAll);
    }

    assertThat(results).isEqualTo(IntStream.range(0, length).mapToObj(i -> i * i).toList());
  }

  @Property(tries = 60)
  void run_readingFails_whatCameBeforeIsHandedOn(
      @ForAll @IntRange(max = 3000) int failing, @ForAll @IntRange(min = 1, max = 4) int threads) {
    List<Integer> results = new ArrayList<>();
    Iterator<Integer> input = Stream.iterate(0, i -> i + 1).map(i -> failAt(failing, i)).iterator();
    try (OrderedPool<Integer, Integer> pool = new OrderedPool<>(threads, i -> i, i -> 1)) {
      assertThatThrownBy(() -> pool.run(input, results::addAll)).hasMessage("at " + failing);
    }

    assertThat(results).isEqualTo(IntStream.range(0, failing).boxed().toList());
  }

  private static int failAt(int failing, int i) {
    if (i == failing) {
      throw new IllegalStateException("at " + i);
    }
    return i;
  }

  @Property(tries = 30)
  void run_longSequence_windowIsBounded(
      @ForAll @IntRange(min = 1, max = 4) int threads,
      @ForAll @IntRange(min = 1, max = 1 << 20) int weight) {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Iterator<Integer> input =
        IntStream.range(0, 4000)
            .peek(i -> most.accumulateAndGet(read.incrementAndGet() - done.get(), Math::max))
            .iterator();
    try (OrderedPool<Integer, Integer> pool = new OrderedPool<>(threads, i -> i, i -> weight)) {
      pool.run(input, batch -> done.addAndGet(batch.size()));
    }

    int batch = Math.min(256, (1 << 20) / weight + 1);
    assertThat(done).hasValue(4000);
    assertThat(most.get()).isLessThanOrEqualTo((2 * threads + 1) * batch);
  }

  @Example
  void run_functionFails_sameFailure() {
    AssertionError bug = new AssertionError("bug");
    try (OrderedPool<Integer, Integer> pool =
        new OrderedPool<>(
            2,
            i -> {
              throw bug;
            },
            i -> 1)) {
      assertThatThrownBy(() -> pool.run(List.of(1, 2).iterator(), batch -> {})).isSameAs(bug);
    }
  }
}
