package heddle.engine.mutants.subjects;

import algorithms.pool.Priority;
import algorithms.pool.PriorityThreadPool;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A pool of two threads that is given tasks and is closed, in all the ways there are. */
public final class PoolInUse {
  private final PriorityThreadPool pool =
      new PriorityThreadPool(2, 2, 0, TimeUnit.NANOSECONDS, 2, this::thread);
  private final CountDownLatch never = new CountDownLatch(1);
  private int done;
  private int reported;
  private Thread closing;

  /** Hands in tasks, waits for one of them and then for all; how much was done. */
  public int use() throws InterruptedException, ExecutionException {
    pool.execute(this::count);
    int result = pool.submit(() -> 5, Priority.HIGH).get();
    pool.execute(this::count);
    pool.close();
    return 10 * done() + result;
  }

  /** Hands in tasks while the pool is paused, and lets it go on. */
  public int pauseAndResume() {
    pool.pause();
    boolean paused = pool.isPaused();
    pool.execute(this::count);
    pool.execute(this::count);
    int queued = pool.queued();
    pool.resume();
    pool.close();
    return paused && !pool.isPaused() && pool.threads() == 0 ? queued : -1;
  }

  /** Hands in a task while the pool is paused, and closes it. */
  public void pauseAndClose() {
    pool.pause();
    pool.execute(this::count);
    pool.execute(this::count);
    pool.close();
  }

  /** Shuts down; whether all tasks were done in a time that is never over. */
  public boolean countAndShutDown() throws InterruptedException {
    pool.execute(this::count);
    return pool.shutdown(2, TimeUnit.HOURS) && pool.isShutdown() && pool.isTerminated();
  }

  /** Shuts down a pool that has nothing to do. */
  public void shutDown() {
    pool.shutdown();
  }

  /** Waits for the end so long that the time is never over. */
  public boolean awaitTermination() throws InterruptedException {
    return pool.awaitTermination(2, TimeUnit.HOURS);
  }

  /** Waits for the end for a short time, and then gives up what is left. */
  public boolean waitAndShutDownForLittle() throws InterruptedException {
    pool.execute(this::waitForEver);
    return pool.shutdown(1, TimeUnit.SECONDS);
  }

  /** Hands in a task that fails and one that does not: both are told of. */
  public void fail() {
    pool.execute(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    pool.execute(this::count);
    pool.close();
    long failed = 0;
    long completed = 0;
    for (var worker : pool.statistics()) {
      failed += worker.failed();
      completed += worker.completed();
    }
    if (reported() != 1 || failed != 1 || completed != 1) {
      throw new IllegalStateException(
          "%d reported, %d failed, %d completed".formatted(reported(), failed, completed));
    }
  }

  /** Stops a pool with two tasks that run and one that waits; how many were handed back. */
  public int stop() throws InterruptedException {
    pool.execute(this::waitForEver);
    pool.execute(this::waitForEver);
    pool.execute(this::count);
    int never = pool.shutdownNow().size();
    pool.awaitTermination(2, TimeUnit.HOURS);
    return never;
  }

  /** Closes a pool with a task that never ends, until it is interrupted. */
  public boolean closeUntilInterrupted() {
    synchronized (this) {
      closing = Thread.currentThread();
    }
    pool.execute(this::waitForEver);
    pool.close();
    return Thread.interrupted();
  }

  /** Interrupts the one who closes, as soon as there is one, if it comes late enough. */
  public synchronized boolean interrupt() {
    if (closing == null) {
      never.countDown();
      return false;
    }
    closing.interrupt();
    return true;
  }

  /** Fills the queue, cancels what is in it, and fills it again; how often it was refused. */
  public long cancel() {
    pool.pause();
    Future<Integer> one = pool.submit(() -> 1, Priority.NORMAL);
    Future<Integer> other = pool.submit(() -> 2, Priority.LOW);
    try {
      pool.execute(this::count);
    } catch (RejectedExecutionException e) {
      one.cancel(false);
      other.cancel(false);
    }
    pool.execute(this::count);
    pool.execute(this::count);
    pool.close();
    return pool.rejected();
  }

  /** Cancels the only task of a pool that was paused, when it has been shut down. */
  public void cancelTheLast() throws InterruptedException {
    pool.execute(this::waitForEver);
    pool.execute(this::waitForEver);
    Future<Integer> last = pool.submit(() -> 1, Priority.NORMAL);
    pool.shutdown();
    last.cancel(false);
    never.countDown();
    pool.awaitTermination(2, TimeUnit.HOURS);
  }

  private Thread thread(Runnable worker) {
    Thread thread = new Thread(worker);
    thread.setUncaughtExceptionHandler((t, e) -> report());
    return thread;
  }

  private void waitForEver() {
    try {
      never.await();
    } catch (InterruptedException e) {
      // that is its end
    }
  }

  private synchronized void count() {
    done++;
  }

  private synchronized void report() {
    reported++;
  }

  private synchronized int reported() {
    return reported;
  }

  /** How many tasks without a result were done. */
  public synchronized int done() {
    return done;
  }
}
