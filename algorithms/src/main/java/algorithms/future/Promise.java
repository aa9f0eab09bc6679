package algorithms.future;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * A future that can be settled by anyone, once, and be continued in any number of ways.
 *
 * <p>One field holds either those who wait for it or the outcome, so that waiting and settling meet
 * in one compare-and-set: who comes before the outcome is called, who comes after finds it. Nobody
 * is forgotten, however the two run; see {@link BrokenLateThenPromise}. A failure settles all that
 * was to be computed from the value as well; see {@link BrokenFailurePromise}.
 *
 * <p>Continuations are run in the order in which they were registered, by the thread that settles,
 * or by the one that registers if it is settled already. A chain of any length needs no stack.
 *
 * <p><b>Progress:</b> settling and registering are lock-free; {@link #get} waits. Thread-safe. What
 * a thread did before it settled the promise happens-before its continuations and the return of
 * {@link #get}.
 *
 * <p><b>Papers:</b> Baker and Hewitt, "The Incremental Garbage Collection of Processes", 1977
 * (futures); Liskov and Shrira, "Promises: Linguistic Support for Efficient Asynchronous Procedure
 * Calls", PLDI 1988. <b>Source:</b> "Advanced Threading Patterns", "Future/Promise Pattern with
 * Composition".
 *
 * @param <T> the type of the value
 */
public final class Promise<T> implements Eventual<T>, Future<T> {

  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(Promise.class, "state", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * An {@link Outcome} if settled; else the {@link Follower} that registered last, or null.
   * Accessed through {@link #STATE} only.
   */
  private Object state;

  /** Creates a promise that is not settled. */
  public Promise() {}

  /**
   * Creates a promise of many values.
   *
   * @param <T> the type of the values
   * @param promises what to wait for
   * @return the values in this order, as soon as all are there, or the first failure
   */
  public static <T> Promise<List<T>> allOf(List<Promise<T>> promises) {
    Promise<List<T>> all = new Promise<>();
    List<Promise<T>> parts = List.copyOf(promises);
    AtomicInteger missing = new AtomicInteger(parts.size());
    if (parts.isEmpty()) {
      all.complete(List.of());
    }
    for (Promise<T> part : parts) {
      part.register(
          outcome -> {
            if (outcome.failure != null) {
              return all.settle(outcome);
            }
            // The last one sees all others: each has settled its part before it counted down.
            return missing.decrementAndGet() == 0 ? all.settle(values(parts)) : null;
          });
    }
    return all;
  }

  private static <T> Outcome values(List<Promise<T>> parts) {
    List<Object> values = new ArrayList<>(parts.size());
    for (Promise<T> part : parts) {
      values.add(part.outcome().value);
    }
    return new Outcome(values, null);
  }

  @Override
  public boolean complete(T value) {
    return settleAndTell(new Outcome(value, null));
  }

  @Override
  public boolean fail(Throwable failure) {
    return settleAndTell(
        new Outcome(null, Objects.requireNonNull(failure, "A failure needs a cause, not null.")));
  }

  /**
   * Settles the promise with a {@link CancellationException}, unless it is settled; what was to be
   * computed from it is cancelled too. The computation of the value itself is not stopped: nobody
   * here knows who does it.
   *
   * @param mayInterruptIfRunning has no meaning here
   * @return whether this call has settled it
   */
  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return fail(new CancellationException("The promise was cancelled."));
  }

  @Override
  public <U> Promise<U> then(Function<? super T, ? extends U> step) {
    Objects.requireNonNull(step, "There is nothing to do then: the step is null.");
    Promise<U> next = new Promise<>();
    register(
        outcome -> next.settle(outcome.failure != null ? outcome : attempt(step, value(outcome))));
    return next;
  }

  /**
   * Computes a value in place of a failure.
   *
   * @param step the computation; it gets the failure
   * @return the value of this promise if there is one, or else what the step computes
   */
  public Promise<T> recover(Function<? super Throwable, ? extends T> step) {
    Objects.requireNonNull(step, "There is nothing to recover with: the step is null.");
    Promise<T> next = new Promise<>();
    register(
        outcome -> next.settle(outcome.failure == null ? outcome : attempt(step, outcome.failure)));
    return next;
  }

  /**
   * Settles the promise with a {@link TimeoutException} if it is not settled in time.
   *
   * @param timeout how long to wait
   * @param unit its unit
   * @param timer keeps the time
   * @return this promise
   */
  public Promise<T> within(long timeout, TimeUnit unit, ScheduledExecutorService timer) {
    Future<?> alarm =
        timer.schedule(
            () -> fail(new TimeoutException("Not settled within %d %s.".formatted(timeout, unit))),
            timeout,
            unit);
    register(
        outcome -> {
          alarm.cancel(false);
          return null;
        });
    return this;
  }

  @Override
  public T get() throws ExecutionException, InterruptedException {
    if (outcome() == null) {
      register(new Waiting(Thread.currentThread()));
    }
    Outcome outcome;
    while ((outcome = outcome()) == null) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LockSupport.park(this);
    }
    return report(outcome);
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws ExecutionException, InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    if (outcome() == null) {
      register(new Waiting(Thread.currentThread()));
    }
    Outcome outcome;
    while ((outcome = outcome()) == null) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new TimeoutException("Not settled within %d %s.".formatted(timeout, unit));
      }
      LockSupport.parkNanos(this, left);
    }
    return report(outcome);
  }

  @Override
  public boolean isDone() {
    return outcome() != null;
  }

  @Override
  public boolean isCancelled() {
    Outcome outcome = outcome();
    return outcome != null && outcome.failure instanceof CancellationException;
  }

  private T report(Outcome outcome) throws ExecutionException {
    if (outcome.failure instanceof CancellationException) {
      CancellationException cancelled = new CancellationException("The promise was cancelled.");
      cancelled.initCause(outcome.failure);
      throw cancelled;
    }
    if (outcome.failure != null) {
      throw new ExecutionException(outcome.failure);
    }
    return value(outcome);
  }

  @SuppressWarnings("unchecked") // only values of type T settle a Promise<T>
  private T value(Outcome outcome) {
    return (T) outcome.value;
  }

  private static <A, B> Outcome attempt(Function<? super A, ? extends B> step, A argument) {
    try {
      return new Outcome(step.apply(argument), null);
    } catch (Throwable failure) {
      return new Outcome(null, failure);
    }
  }

  /** The outcome, or null. */
  private Outcome outcome() {
    // Acquire: pairs with the release in settle(). Without it the value's own fields could be read
    // from before they were written.
    return STATE.getAcquire(this) instanceof Outcome outcome ? outcome : null;
  }

  private void register(Step step) {
    Follower follower = new Follower(step);
    while (true) {
      Object seen = STATE.getAcquire(this); // acquire: as in outcome()
      if (seen instanceof Outcome outcome) {
        follower.before = null;
        tell(new Settled(outcome, follower));
        return;
      }
      follower.before = (Follower) seen;
      // Release: pairs with the acquire of the exchange in settle(), which then reads the follower.
      if (STATE.weakCompareAndSetRelease(this, seen, follower)) {
        return;
      }
    }
  }

  /**
   * Stores the outcome, unless there is one.
   *
   * @return those who are to be told, or null if there was an outcome already
   */
  private Settled settle(Outcome outcome) {
    while (true) {
      // Acquire: pairs with the release in register(), for the followers are read when told.
      Object seen = STATE.getAcquire(this);
      if (seen instanceof Outcome) {
        return null;
      }
      // Release: pairs with the acquire of whoever finds the outcome.
      if (STATE.weakCompareAndSetRelease(this, seen, outcome)) {
        return new Settled(outcome, (Follower) seen);
      }
    }
  }

  private boolean settleAndTell(Outcome outcome) {
    Settled settled = settle(outcome);
    tell(settled);
    return settled != null;
  }

  /** Calls followers, and the followers of what they settle, one after the other. */
  private static void tell(Settled first) {
    ArrayDeque<Settled> waiting = new ArrayDeque<>();
    for (Settled next = first; next != null; next = waiting.poll()) {
      Outcome outcome = next.outcome;
      for (Follower f = inOrder(next.followers); f != null; f = f.before) {
        Settled more = f.step.apply(outcome);
        if (more != null) {
          waiting.add(more);
        }
      }
    }
  }

  /** Turns the list round; it is nobody else's any more. */
  private static Follower inOrder(Follower last) {
    Follower turned = null;
    for (Follower f = last; f != null; ) {
      Follower before = f.before;
      f.before = turned;
      turned = f;
      f = before;
    }
    return turned;
  }

  /** An outcome, and those who are to be told of it. */
  private record Settled(Outcome outcome, Follower followers) {}

  /** What to do with an outcome; returns what that has settled, or null. */
  private interface Step {
    Settled apply(Outcome outcome);
  }

  private record Waiting(Thread thread) implements Step {
    @Override
    public Settled apply(Outcome outcome) {
      LockSupport.unpark(thread);
      return null;
    }
  }

  /** A value, or a failure that is not null. */
  private record Outcome(Object value, Throwable failure) {}

  /** One who waits for the outcome, and the one who came before. */
  private static final class Follower {
    final Step step;

    /** Written before the release in register(), and then by the one that tells. */
    Follower before;

    Follower(Step step) {
      this.step = step;
    }
  }
}
