package io.github.pefttaxonomy.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Applies a function to a sequence with several threads, and keeps the order.
 *
 * <p>The caller's thread reads batches ahead and hands on their results; the threads of the pool
 * only compute. A window of at most two batches a thread is in flight, so memory stays bounded
 * however long the sequence is, and a batch ends early when its items are heavy.
 */
final class OrderedPool<A, B> implements AutoCloseable {
  private static final int BATCH = 256;
  private static final int BATCH_WEIGHT = 1 << 20;

  private final Function<A, B> function;
  private final ToIntFunction<A> weight;
  private final int window;
  private final ExecutorService threads;
  private final Queue<Future<List<B>>> pending = new ArrayDeque<>();

  OrderedPool(int threads, Function<A, B> function, ToIntFunction<A> weight) {
    this.function = function;
    this.weight = weight;
    this.window = 2 * threads;
    this.threads = Executors.newFixedThreadPool(threads);
  }

  /**
   * Hands the results to the sink, batch by batch and in order. When reading fails, what was read
   * before is still handed on; then the failure is thrown.
   */
  void run(Iterator<A> input, Consumer<List<B>> sink) {
    Batch<A> batch;
    do {
      batch = read(input);
      if (pending.size() == window) {
        sink.accept(result(pending.remove()));
      }
      List<A> items = batch.items();
      pending.add(threads.submit(() -> items.stream().map(function).toList()));
    } while (!batch.isLast());
    while (!pending.isEmpty()) {
      sink.accept(result(pending.remove()));
    }
    batch.failure().ifPresent(OrderedPool::rethrow);
  }

  private Batch<A> read(Iterator<A> input) {
    List<A> items = new ArrayList<>();
    int total = 0;
    try {
      while (items.size() < BATCH && total < BATCH_WEIGHT && input.hasNext()) {
        A item = input.next();
        items.add(item);
        total += weight.applyAsInt(item);
      }
      return new Batch<>(items, Optional.empty());
    } catch (RuntimeException e) {
      return new Batch<>(items, Optional.of(e));
    }
  }

  private static <B> B result(Future<B> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw rethrow(Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for results", e);
    }
  }

  private static AssertionError rethrow(Throwable cause) {
    if (cause instanceof RuntimeException e) {
      throw e;
    } else if (cause instanceof Error e) {
      throw e;
    }
    throw new AssertionError(cause);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** Some items in a row, and what ended the sequence after them, if it failed. */
  private record Batch<A>(List<A> items, Optional<RuntimeException> failure) {
    boolean isLast() {
      return items.isEmpty() || failure.isPresent();
    }
  }
}
