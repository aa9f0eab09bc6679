package algorithms.stealing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A task that can be forked and joined in a {@link WorkStealingPool}: a worker that has to wait for
 * it runs other tasks meanwhile.
 *
 * <p>A task is used once. It is forked by a worker, or handed to {@link WorkStealingPool#invoke}.
 * Joining a task that nobody forked computes it in place.
 *
 * <p><b>Thread-safety:</b> any thread may join a task that was forked or handed over. What was done
 * before that happens-before the computation, and the computation before the return of the join. A
 * task that was not belongs to one thread, as in {@link java.util.concurrent.ForkJoinTask}: nothing
 * keeps two from computing it at once. So computing in place needs no atomic operation, and it is
 * the deque that gives a forked task to exactly one worker.
 *
 * <p><b>Papers:</b> Blumofe and Leiserson, "Scheduling Multithreaded Computations by Work
 * Stealing", JACM 46(5), 1999; Lea, "A Java Fork/Join Framework", Java Grande 2000.
 *
 * @param <V> the type of its result
 */
public abstract class StealingTask<V> implements Runnable {

  private static final int NEW = 0;
  private static final int AWAITED = 1;
  private static final int DONE = 2;

  private static final VarHandle STATUS;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      STATUS = lookup.findVarHandle(StealingTask.class, "status", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Accessed through {@link #STATUS} only. */
  private int status = NEW;

  /** Whether it has been left to a pool. Written before that, by the thread that it belongs to. */
  private boolean handedOver;

  /** Written before the release of the status. */
  private V result;

  private Throwable failure;

  /** Creates a task that is not forked. */
  protected StealingTask() {}

  /**
   * Computes the result; may fork and join other tasks.
   *
   * @return the result, may be null
   */
  protected abstract V compute();

  /**
   * Leaves the task to any worker of the calling worker's pool.
   *
   * @return this task
   * @throws IllegalStateException if the caller is no worker
   */
  public final StealingTask<V> fork() {
    Worker worker = Worker.current();
    if (worker == null) {
      throw new IllegalStateException(
          "%s is no worker of a pool, so it cannot fork; use WorkStealingPool.invoke."
              .formatted(Thread.currentThread().getName()));
    }
    handOver();
    worker.fork(this);
    return this;
  }

  /** It is left to a pool, so that whoever joins has to wait. */
  final void handOver() {
    handedOver = true;
  }

  /**
   * Waits for the result. A worker runs other tasks meanwhile, this one if it comes to it.
   *
   * @return the result
   * @throws RuntimeException what the computation threw; a checked exception is wrapped
   */
  public final V join() {
    if (!handedOver) {
      run();
    }
    if (!isDone()) {
      Worker worker = Worker.current();
      if (worker != null) {
        worker.helpUntilDone(this);
      } else {
        awaitOutside();
      }
    }
    if (failure == null) {
      return result;
    }
    switch (failure) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException("The task has failed.", failure);
    }
  }

  /**
   * Forks the second task, computes the first, and joins both.
   *
   * @param <A> the result of the first
   * @param <B> the result of the second
   * @param first computed by the caller
   * @param second left to others
   */
  public static <A, B> void both(StealingTask<A> first, StealingTask<B> second) {
    second.fork();
    first.run();
    first.join();
    second.join();
  }

  /**
   * Tells whether the computation has ended, well or badly.
   *
   * @return whether a join would return at once
   */
  public final boolean isDone() {
    // Acquire: pairs with the release in run(). Without it the result could be read as null.
    return (int) STATUS.getAcquire(this) == DONE;
  }

  /**
   * Computes the result, unless it is there. For the worker that has it from a deque, or for the
   * thread that it belongs to.
   */
  @Override
  public final void run() {
    if (isDone()) {
      return;
    }
    try {
      result = compute();
    } catch (Throwable thrown) {
      failure = thrown;
    }
    if (!handedOver) {
      // Release: pairs with the acquire in isDone(), should the task be handed on now that it is
      // done. Nobody waits for it, as nobody else could have computed it.
      STATUS.setRelease(this, DONE);
    } else if ((int) STATUS.getAndSet(this, DONE) == AWAITED) {
      // Volatile: release, for those who join; and one step with the question whether anybody
      // waits.
      synchronized (this) {
        notifyAll();
      }
    }
  }

  private void awaitOutside() {
    boolean interrupted = false;
    while (!isDone()) {
      awaitDone(0);
      interrupted |= Thread.interrupted(); // or the next wait would end at once
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Sleeps until it is done, or so many milliseconds if that is not 0. Keeps interrupts, which end
   * the sleep.
   */
  final void awaitDone(long millis) {
    boolean interrupted = false;
    synchronized (this) {
      STATUS.compareAndSet(this, NEW, AWAITED);
      if (!isDone()) {
        try {
          wait(millis);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
