package algorithms.stealing;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A thread pool whose workers ask whether it is closed after they have looked for work: wrong,
 * because what came in between the two is never done.
 *
 * <p><b>The rule it breaks:</b> who concludes from two observations must make them in the right
 * order. That the pool is closed means that nothing more will come; so it has to be known before
 * the look that finds nothing. Here a worker sleeps, a task comes, the pool is closed, and only
 * then does the worker wake: it finds the pool closed and goes, with the task in the queue.
 *
 * <p><b>Published</b> in this project: {@link WorkStealingPool} was like that until a program was
 * seen to lose a task now and then.
 *
 * <p><b>Progress:</b> blocking; may end with tasks undone.
 */
public final class BrokenHastyPool {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();

  /** Guarded by {@link #lock}, as is what follows. */
  private final Queue<Runnable> tasks = new ArrayDeque<>();

  private boolean closed;
  private final Thread[] workers;

  /**
   * Creates a pool and starts its threads.
   *
   * @param threads how many
   */
  public BrokenHastyPool(int threads) {
    workers = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      workers[i] = new Thread(this::serve, "worker-" + (i + 1));
      workers[i].start();
    }
  }

  /**
   * Runs a task some time.
   *
   * @param task the task
   */
  public void execute(Runnable task) {
    lock.lock();
    try {
      tasks.add(task);
      work.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Shuts down after the tasks that were handed in, as it should be, and waits for that.
   *
   * @throws InterruptedException if the caller is interrupted while it waits for the workers
   */
  public void close() throws InterruptedException {
    lock.lock();
    try {
      closed = true;
      work.signalAll();
    } finally {
      lock.unlock();
    }
    for (Thread worker : workers) {
      worker.join();
    }
  }

  private void serve() {
    while (true) {
      Runnable task = find();
      if (task != null) {
        task.run();
      } else if (sleepUntilClosed()) {
        // The fault: a task may have come after the look, and before the pool was closed.
        return;
      }
    }
  }

  private Runnable find() {
    lock.lock();
    try {
      return tasks.poll();
    } finally {
      lock.unlock();
    }
  }

  /** Sleeps while there is nothing to do; whether the pool is closed. */
  private boolean sleepUntilClosed() {
    lock.lock();
    try {
      while (tasks.isEmpty() && !closed) {
        work.awaitUninterruptibly();
      }
      return closed;
    } finally {
      lock.unlock();
    }
  }
}
