package algorithms.future;

import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * A promise whose continuation is run by the one that settles it, and by nobody else: wrong,
 * because a continuation that comes late is never run.
 *
 * <p><b>The rule it breaks:</b> who registers for an event must look whether it has happened. The
 * completion looks for a continuation once; the registration does not look for a completion.
 * Whether {@code then} works depends on who is faster.
 *
 * <p><b>Published</b> in "Advanced Threading Patterns", "Future/Promise Pattern with Composition":
 * {@code future_then} stores the function and returns; only {@code async_executor} calls it.
 *
 * <p><b>Progress:</b> blocking; a get may wait for ever.
 *
 * @param <T> the type of the value
 * @see Promise
 */
public final class BrokenLateThenPromise<T> implements Eventual<T> {

  /** Guarded by this object's monitor, as are all below. */
  private boolean settled;

  private T value;
  private Throwable failure;
  private Runnable next;

  /** Creates a promise that is not settled. */
  public BrokenLateThenPromise() {}

  @Override
  public boolean complete(T newValue) {
    return settle(newValue, null);
  }

  @Override
  public boolean fail(Throwable newFailure) {
    return settle(null, newFailure);
  }

  private boolean settle(T newValue, Throwable newFailure) {
    Runnable follower;
    synchronized (this) {
      if (settled) {
        return false;
      }
      settled = true;
      value = newValue;
      failure = newFailure;
      follower = next;
      notifyAll();
    }
    if (follower != null) {
      follower.run();
    }
    return true;
  }

  @Override
  public <U> Eventual<U> then(Function<? super T, ? extends U> step) {
    BrokenLateThenPromise<U> successor = new BrokenLateThenPromise<>();
    synchronized (this) {
      // The fault: if this is settled already, nobody will ever look here.
      next =
          () -> {
            if (failure == null) {
              successor.complete(step.apply(value));
            } else {
              successor.fail(failure);
            }
          };
    }
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
