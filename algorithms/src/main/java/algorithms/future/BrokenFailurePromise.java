package algorithms.future;

import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * A promise that tells its continuation only of success: wrong, because those who wait for what
 * would have been computed wait for ever.
 *
 * <p><b>The rule it breaks:</b> everything that is promised must be settled, well or badly. The
 * step is rightly left out after a failure; but what it was to compute will never be there, and
 * nobody says so.
 *
 * <p><b>Published</b> in "Advanced Threading Patterns", "Future/Promise Pattern with Composition":
 * {@code async_executor} handles {@code future->next} only {@code if (... == FUTURE_COMPLETED)}.
 *
 * <p><b>Progress:</b> blocking; a get may wait for ever.
 *
 * @param <T> the type of the value
 * @see Promise
 */
public final class BrokenFailurePromise<T> implements Eventual<T> {

  /** Guarded by this object's monitor, as are all below. */
  private boolean settled;

  private T value;
  private Throwable failure;
  private Runnable next;

  /** Creates a promise that is not settled. */
  public BrokenFailurePromise() {}

  @Override
  public boolean complete(T newValue) {
    Runnable follower;
    synchronized (this) {
      if (settled) {
        return false;
      }
      settled = true;
      value = newValue;
      follower = next;
      notifyAll();
    }
    if (follower != null) {
      follower.run();
    }
    return true;
  }

  @Override
  public synchronized boolean fail(Throwable newFailure) {
    if (settled) {
      return false;
    }
    settled = true;
    failure = newFailure;
    notifyAll();
    // The fault: what was to be computed from the value is never settled.
    return true;
  }

  @Override
  public <U> Eventual<U> then(Function<? super T, ? extends U> step) {
    BrokenFailurePromise<U> successor = new BrokenFailurePromise<>();
    Runnable follower = () -> successor.complete(step.apply(value));
    synchronized (this) {
      if (!settled) {
        next = follower;
        return successor;
      }
      if (failure != null) {
        return successor;
      }
    }
    follower.run();
    return successor;
  }

  @Override
  public synchronized T get() throws ExecutionException, InterruptedException {
    while (!settled) {
      wait();
    }
    if (failure != null) {
      throw new ExecutionException(failure);
    }
    return value;
  }
}
