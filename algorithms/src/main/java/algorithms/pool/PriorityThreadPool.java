package algorithms.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A thread pool with four priorities, a bounded queue, a pause, and statistics for each worker.
 *
 * <p><b>Threads.</b> A task that comes when no worker is free starts one, up to the greatest number
 * of threads; beyond that it waits in the queue. Workers above the least number end after they have
 * been idle for a while. Least equal to greatest makes a fixed pool.
 *
 * <p><b>Back-pressure.</b> A task for which there is neither a thread nor a place in the queue is
 * refused with a {@link RejectedExecutionException}, which says which of these it was. A task that
 * is cancelled leaves the queue at once, and its place is free.
 *
 * <p><b>Shutdown.</b> {@link #shutdown()} takes no more tasks and finishes those in the queue, a
 * paused pool going on for that; {@link #shutdownNow} hands them back and interrupts the workers;
 * {@link #shutdown(long, TimeUnit)} does the one and, after the time, the other.
 *
 * <p><b>Failures.</b> What a task given to {@link #execute} throws goes to the uncaught exception
 * handler of the worker, which then goes on with the next task. A task that waits for another task
 * of the same pool may wait for ever, as in every pool with a greatest number of threads: see
 * {@link algorithms.forkjoin}.
 *
 * <p><b>Progress:</b> blocking; one lock guards everything, and is not held while a task runs.
 * Thread-safe. What a thread did before it handed in a task happens-before the task. A pool that is
 * not shut down keeps its threads alive.
 *
 * <p><b>Source:</b> "Advanced Threading Patterns", "Production-Grade Thread Pool Implementation";
 * {@link java.util.concurrent.ThreadPoolExecutor} for what its users expect.
 */
public final class PriorityThreadPool extends AbstractExecutorService {

  private static final int RUNNING = 0;
  private static final int SHUTDOWN = 1;
  private static final int STOP = 2;

  private final int leastThreads;
  private final int greatestThreads;
  private final long keepAliveNanos;
  private final int capacity;
  private final ThreadFactory factory;

  private final ReentrantLock lock = new ReentrantLock();

  /** There may be a task, or a reason to end: what idle workers wait for. */
  private final Condition work = lock.newCondition();

  /** The pool has been shut down and its last worker has ended. */
  private final Condition terminated = lock.newCondition();

  /** Guarded by {@link #lock}, as are all below. */
  private final TaskQueue queue = new TaskQueue(Priority.values().length);

  private final List<Worker> workers = new ArrayList<>();

  /** Statistics of workers that have ended, so that no count ever falls. */
  private final List<WorkerStatistics> ended = new ArrayList<>();

  private int state = RUNNING;
  private boolean paused;

  /** Workers that wait for {@link #work}, or have been woken and have not looked yet. */
  private int idle;

  private long rejected;

  /**
   * Creates a pool with a fixed number of threads, which are started as they are needed.
   *
   * @param threads how many, at least 1
   * @param capacity how many tasks may wait, 0 or more
   */
  public PriorityThreadPool(int threads, int capacity) {
    this(threads, threads, 0, TimeUnit.NANOSECONDS, capacity, new NamedThreads());
  }

  /**
   * Creates a pool whose number of threads follows the work.
   *
   * @param leastThreads how many threads stay when there is nothing to do, 0 or more; none is
   *     started before it is needed
   * @param greatestThreads how many there may be, at least 1 and the least
   * @param keepAlive how long a thread above the least is idle before it ends
   * @param unit the unit of {@code keepAlive}
   * @param capacity how many tasks may wait, 0 or more
   * @param factory makes the threads
   * @throws IllegalArgumentException if a number is out of its range
   */
  public PriorityThreadPool(
      int leastThreads,
      int greatestThreads,
      long keepAlive,
      TimeUnit unit,
      int capacity,
      ThreadFactory factory) {
    if (leastThreads < 0 || greatestThreads < 1 || leastThreads > greatestThreads) {
      throw new IllegalArgumentException(
          "A pool needs from 0 to the greatest number of threads, and at least 1 of these; not %d to %d."
              .formatted(leastThreads, greatestThreads));
    }
    if (keepAlive < 0 || capacity < 0) {
      throw new IllegalArgumentException(
          "Neither the time to keep idle threads nor the capacity can be negative: %d, %d."
              .formatted(keepAlive, capacity));
    }
    this.leastThreads = leastThreads;
    this.greatestThreads = greatestThreads;
    this.keepAliveNanos = unit.toNanos(keepAlive);
    this.capacity = capacity;
    this.factory = Objects.requireNonNull(factory, "A pool needs a factory for its threads.");
  }

  @Override
  public void execute(Runnable task) {
    execute(task, Priority.NORMAL);
  }

  /**
   * Runs the task some time, by a thread of this pool.
   *
   * @param task the task
   * @param priority how urgent it is
   * @throws RejectedExecutionException if the pool is shut down, or has no thread and no place free
   */
  public void execute(Runnable task, Priority priority) {
    Objects.requireNonNull(task, "There is no task to execute: it is null.");
    Objects.requireNonNull(priority, "A task needs a priority, and not null.");
    lock.lock();
    try {
      if (state != RUNNING) {
        throw reject("it is shut down");
      }
      boolean served = !paused && queue.size() < idle; // each idle worker takes one from the queue
      if (!served && !paused && workers.size() < greatestThreads) {
        startWorker(task);
        return;
      }
      if (!served && queue.size() - (paused ? 0 : idle) >= capacity) {
        throw reject(
            "its queue holds %d of at most %d tasks, and its threads (%d) are %s"
                .formatted(queue.size(), capacity, workers.size(), paused ? "paused" : "busy"));
      }
      queue.add(task, priority);
      if (!paused) {
        work.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Runs the task some time, and tells how it went.
   *
   * @param <T> what the task returns
   * @param task the task
   * @param priority how urgent it is
   * @return its result, in future; cancelling it frees its place in the queue
   * @throws RejectedExecutionException as {@link #execute(Runnable, Priority)} does
   */
  public <T> Future<T> submit(Callable<T> task, Priority priority) {
    Objects.requireNonNull(task, "There is no task to submit: it is null.");
    RunnableFuture<T> future = newTaskFor(task);
    execute(future, priority);
    return future;
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Runnable runnable, T value) {
    return new QueuedTask<>(Executors.callable(runnable, value));
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
    return new QueuedTask<>(callable);
  }

  /** Starts no more tasks until {@link #resume}; those that run are not held up. */
  public void pause() {
    lock.lock();
    try {
      paused = state == RUNNING;
    } finally {
      lock.unlock();
    }
  }

  /** Goes on after {@link #pause}. */
  public void resume() {
    lock.lock();
    try {
      paused = false;
      catchUp();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Tells whether the pool starts no tasks at present.
   *
   * @return true between {@link #pause} and {@link #resume} or a shutdown
   */
  public boolean isPaused() {
    lock.lock();
    try {
      return paused;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void shutdown() {
    lock.lock();
    try {
      if (state == RUNNING) {
        state = SHUTDOWN;
      }
      paused = false;
      catchUp();
      // Under the lock: a worker is before its test of the state, and sees this, or waits, and is
      // woken. Without the lock it could be in between, and sleep for ever (BrokenStopFlagPool).
      work.signalAll();
      endIfDone();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Shuts down, waits until the tasks in the queue have been run, and gives up after some time.
   *
   * @param timeout how long to wait before what is left is cancelled
   * @param unit its unit
   * @return true if all tasks were run; false if some were handed back or interrupted
   * @throws InterruptedException if the caller is interrupted while it waits; the pool is shut
   *     down, and goes on with the tasks in its queue
   */
  public boolean shutdown(long timeout, TimeUnit unit) throws InterruptedException {
    shutdown();
    if (awaitTermination(timeout, unit)) {
      return true;
    }
    shutdownNow();
    return false;
  }

  /**
   * Shuts down and waits until the tasks in the queue have been run. If the caller is interrupted,
   * what is left is cancelled, and the caller stays interrupted.
   */
  @Override
  public void close() {
    boolean interrupted = false;
    lock.lock();
    try {
      shutdown();
      while (!hasTerminated()) {
        try {
          terminated.await();
        } catch (InterruptedException e) {
          interrupted = true;
          shutdownNow();
        }
      }
    } finally {
      lock.unlock();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public List<Runnable> shutdownNow() {
    lock.lock();
    try {
      state = STOP;
      paused = false;
      List<Runnable> never = queue.drain();
      for (Worker worker : workers) {
        worker.thread.interrupt();
      }
      work.signalAll();
      endIfDone();
      return never;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isShutdown() {
    lock.lock();
    try {
      return state != RUNNING;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isTerminated() {
    lock.lock();
    try {
      return hasTerminated();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    long left = unit.toNanos(timeout);
    lock.lockInterruptibly();
    try {
      while (!hasTerminated()) {
        if (left <= 0) {
          return false;
        }
        left = terminated.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns how many tasks wait.
   *
   * @return 0 or more
   */
  public int queued() {
    lock.lock();
    try {
      return queue.size();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns how many threads there are.
   *
   * @return from 0 to the greatest number
   */
  public int threads() {
    lock.lock();
    try {
      return workers.size();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns how many tasks were refused.
   *
   * @return 0 or more
   */
  public long rejected() {
    lock.lock();
    try {
      return rejected;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns what each worker has done, those that have ended included.
   *
   * @return one entry for each worker there ever was, in the order in which they were started among
   *     those that ended, and among those that live
   */
  public List<WorkerStatistics> statistics() {
    lock.lock();
    try {
      List<WorkerStatistics> all = new ArrayList<>(ended);
      for (Worker worker : workers) {
        all.add(worker.tally.of(worker.thread.getName()));
      }
      return all;
    } finally {
      lock.unlock();
    }
  }

  private RejectedExecutionException reject(String reason) {
    rejected++;
    return new RejectedExecutionException("The pool takes no task now: " + reason + ".");
  }

  /** Starts a worker with its first task, null if it is to look in the queue. */
  private void startWorker(Runnable first) {
    Worker worker = new Worker(first);
    Thread thread = factory.newThread(worker);
    if (thread == null) {
      throw reject("its factory made no thread");
    }
    worker.thread = thread;
    thread.start(); // if this fails nothing has changed; the worker cannot look before we unlock
    workers.add(worker);
  }

  /** After a pause: as many workers as there are tasks, as far as possible. */
  private void catchUp() {
    int missing = Math.min(greatestThreads - workers.size(), queue.size() - idle);
    for (int i = 0; i < missing; i++) {
      startWorker(null);
    }
    work.signalAll();
  }

  private boolean hasTerminated() {
    return state != RUNNING && workers.isEmpty() && queue.size() == 0;
  }

  private void endIfDone() {
    if (hasTerminated()) {
      terminated.signalAll();
    }
  }

  private boolean isStopped() {
    lock.lock();
    try {
      return state == STOP;
    } finally {
      lock.unlock();
    }
  }

  /** The next task for a worker; null if it is to end, and then it is no longer one of us. */
  private Runnable next(Worker worker) {
    lock.lock();
    try {
      while (true) {
        Runnable task = paused ? null : queue.poll();
        if (task != null) {
          return task;
        }
        boolean over = state != RUNNING || !waitForWork();
        if (over && (paused || queue.size() == 0)) {
          leave(worker);
          return null;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Returns false if the worker has been idle for too long and is not needed. */
  private boolean waitForWork() {
    boolean spare = workers.size() > leastThreads;
    idle++;
    try {
      if (!spare || leastThreads == greatestThreads) {
        work.await();
        return true;
      }
      return work.awaitNanos(keepAliveNanos) > 0 || workers.size() <= leastThreads;
    } catch (InterruptedException e) {
      return true; // left over from a task, or shutdownNow: the state tells
    } finally {
      idle--;
    }
  }

  private void leave(Worker worker) {
    workers.remove(worker);
    ended.add(worker.tally.of(worker.thread.getName()));
    endIfDone();
  }

  /** A task that leaves the queue when it is cancelled. */
  private final class QueuedTask<T> extends FutureTask<T> {
    QueuedTask(Callable<T> callable) {
      super(callable);
    }

    @Override
    protected void done() {
      if (isCancelled()) {
        lock.lock();
        try {
          queue.remove(this);
          endIfDone();
        } finally {
          lock.unlock();
        }
      }
    }
  }

  /** One thread's loop. */
  private final class Worker implements Runnable {
    final Tally tally = new Tally();

    /** Set before the thread starts. */
    Thread thread;

    private Runnable first;

    Worker(Runnable first) {
      this.first = first;
    }

    @Override
    public void run() {
      Runnable task = first;
      first = null;
      while (task != null || (task = next(this)) != null) {
        perform(task);
        task = null;
      }
    }

    private void perform(Runnable task) {
      long start = System.nanoTime();
      boolean returned = false;
      try {
        task.run();
        returned = true;
      } catch (Throwable failure) {
        report(failure);
      }
      tally.add(returned, System.nanoTime() - start);
      if (thread.isInterrupted() && !isStopped()) {
        Thread.interrupted(); // was meant for the task, and must not reach the next one
      }
    }

    private void report(Throwable failure) {
      try {
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
      } catch (Throwable ignored) {
        // As the virtual machine ignores what a handler throws; the worker has other tasks to do.
      }
    }
  }
}
