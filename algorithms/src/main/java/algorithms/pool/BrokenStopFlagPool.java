package algorithms.pool;

import algorithms.sync.CondVar;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A thread pool whose stop flag is set without the lock: wrong, because a worker may sleep through
 * its own shutdown.
 *
 * <p><b>The rule it breaks:</b> what a thread waits for may only be changed under the lock under
 * which it is tested. A worker tests the flag under the lock, finds it clear, and is about to wait.
 * If the flag is set and the signal given at that very moment, the signal finds nobody; then the
 * worker waits, and {@link #close} waits for the worker. An atomic flag does not help: it is seen
 * at once, but the worker does not look again.
 *
 * <p><b>Published</b> in "MetricsStream Exercises", exercise 6.1, step 4: {@code stop_ = true;
 * condition_.notify_all();} in the destructor, with {@code stop_} atomic and the lock not taken.
 *
 * <p><b>Progress:</b> blocking; may never shut down.
 *
 * @see PriorityThreadPool#shutdown()
 */
public final class BrokenStopFlagPool {

  private final ReentrantLock lock = new ReentrantLock();
  private final CondVar work = new CondVar();

  /** Guarded by {@link #lock}. */
  private final Queue<Runnable> tasks = new ArrayDeque<>();

  private final Thread[] workers;
  private volatile boolean stop;

  /**
   * Creates a pool and starts its threads.
   *
   * @param threads how many
   */
  public BrokenStopFlagPool(int threads) {
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
    } finally {
      lock.unlock();
    }
    work.signal();
  }

  /**
   * Shuts down after the tasks in the queue.
   *
   * @throws InterruptedException if the caller is interrupted while it waits for the workers
   */
  public void close() throws InterruptedException {
    // The fault: without the lock, a worker may be between its test of the flag and its wait.
    stop = true;
    work.signalAll();
    for (Thread worker : workers) {
      worker.join();
    }
  }

  private void serve() {
    while (true) {
      Runnable task;
      lock.lock();
      try {
        while (!stop && tasks.isEmpty()) {
          work.await(lock);
        }
        if (tasks.isEmpty()) {
          return;
        }
        task = tasks.remove();
      } finally {
        lock.unlock();
      }
      task.run();
    }
  }
}
