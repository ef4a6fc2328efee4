package io.github.pefttaxonomy;

import java.util.List;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Runs only the first tries of each property where the system property {@code tries.most} says so.
 * Mutation testing runs the tests thousands of times: see scripts/mutation.sh.
 */
public final class FewTries implements AroundTryHook {
  private static final int MOST = Integer.getInteger("tries.most", Integer.MAX_VALUE);

  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
    Store<Integer> tries = Store.getOrCreate("tries", Lifespan.PROPERTY, () -> 0);
    tries.update(n -> n + 1);
    return tries.get() <= MOST ? aTry.execute(parameters) : TryExecutionResult.satisfied();
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }
}
