package algorithms.stealing;

import algorithms.deque.ChaseLevDeque;
import algorithms.pool.Priority;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;

/**
 * A thread pool in which each worker has a deque of its own, and steals from others when that is
 * empty.
 *
 * <p>What a worker forks it takes back in reverse order, while it is in its cache; thieves take the
 * oldest, which in divide and conquer is the largest. Tasks from outside wait in a queue by
 * priority, from which workers take several at once: urgent ones before their own work, the others
 * after it. Victims are tried in an order that begins at random, those in the thief's own place
 * first, if the pool was told which workers share one.
 *
 * <p>A worker that {@linkplain StealingTask#join joins} runs other tasks meanwhile, so that tasks
 * may wait for tasks of their own pool.
 *
 * <p>A worker that finds nothing sleeps. Who adds work looks whether anybody sleeps, after it has
 * added; who goes to sleep looks for work once more, after it has said so. So no task is left
 * alone.
 *
 * <p><b>Shutdown</b> as in {@link java.util.concurrent.ForkJoinPool}: {@link #shutdown} takes no
 * more tasks from outside, runs those it has, and what they fork; {@link #shutdownNow} hands them
 * back and interrupts the workers. Tasks that were forked and handed back are never done: nobody
 * may join them any more.
 *
 * <p><b>Threads</b> are made by a factory, all at once. Without one they are daemons, as those of a
 * {@code ForkJoinPool}.
 *
 * <p><b>Progress:</b> blocking for submissions from outside and for sleeping; forking and taking
 * one's own tasks are wait-free, stealing is lock-free. Thread-safe.
 *
 * <p><b>Papers:</b> Blumofe and Leiserson, "Scheduling Multithreaded Computations by Work
 * Stealing", JACM 46(5), 1999; Chase and Lev, "Dynamic Circular Work-Stealing Deque", SPAA 2005.
 * <b>Source:</b> "Advanced Threading Patterns", challenge 1.
 */
public final class WorkStealingPool extends AbstractExecutorService {

  private static final int RUNNING = 0;
  private static final int SHUTDOWN = 1;
  private static final int STOP = 2;

  /** How many submitted tasks a worker takes at once, at most. */
  private static final int BATCH = 8;

  private static final VarHandle SLEEPING;
  private static final VarHandle URGENT;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      SLEEPING = lookup.findVarHandle(WorkStealingPool.class, "sleeping", int.class);
      URGENT = lookup.findVarHandle(WorkStealingPool.class, "urgent", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Worker[] workers;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition terminated = lock.newCondition();

  /** What was submitted, by priority. Guarded by {@link #lock}, as are all below. */
  private final List<ArrayDeque<Runnable>> submitted = new ArrayList<>();

  private int waiting;
  private int alive;
  private volatile int state = RUNNING;

  /** How many workers sleep. Written under {@link #lock}, and read without it. */
  private int sleeping;

  /** How many urgent tasks wait. Written under {@link #lock}, and read without it. */
  private int urgent;

  /** Bumped under the lock whenever there is work for one more sleeper. */
  private int calls;

  /**
   * Creates a pool and starts its workers, which are daemons and have no place.
   *
   * @param parallelism how many workers, at least 1
   * @throws IllegalArgumentException if there is none
   */
  public WorkStealingPool(int parallelism) {
    this(parallelism, StealerThread.numbered(), worker -> 0);
  }

  /**
   * Creates a pool and starts its workers.
   *
   * @param parallelism how many workers, at least 1
   * @param factory makes their threads, in the order of their numbers
   * @param placeOf where each worker is, by its number from 0: those with the same place share a
   *     cache (of a core, a complex or a socket) and steal from each other first. Java pins no
   *     thread: that the places are true is the factory's business
   * @throws IllegalArgumentException if there is no worker
   * @throws IllegalStateException if the factory makes no thread
   */
  public WorkStealingPool(int parallelism, ThreadFactory factory, IntUnaryOperator placeOf) {
    Objects.requireNonNull(factory, "A pool needs a factory for its threads.");
    Objects.requireNonNull(placeOf, "A pool needs to know where its workers are.");
    if (parallelism < 1) {
      throw new IllegalArgumentException(
          "A pool needs at least 1 worker, and not %d.".formatted(parallelism));
    }
    for (int i = 0; i < Priority.values().length; i++) {
      submitted.add(new ArrayDeque<>());
    }
    workers = new Worker[parallelism];
    for (int i = 0; i < parallelism; i++) {
      workers[i] = new Worker(this, factory);
    }
    alive = parallelism;
    for (int i = 0; i < parallelism; i++) {
      workers[i].start(victimsOf(i, placeOf));
    }
  }

  private Victims victimsOf(int thief, IntUnaryOperator placeOf) {
    List<ChaseLevDeque<Runnable>> near = new ArrayList<>();
    List<ChaseLevDeque<Runnable>> far = new ArrayList<>();
    int place = placeOf.applyAsInt(thief);
    for (int i = 0; i < workers.length; i++) {
      if (i != thief) {
        (placeOf.applyAsInt(i) == place ? near : far).add(workers[i].deque);
      }
    }
    return new Victims(near, far, 0x9E3779B9 * (thief + 1));
  }

  boolean isStopped() {
    return state == STOP;
  }

  @Override
  public void execute(Runnable task) {
    execute(task, Priority.NORMAL);
  }

  /**
   * Runs the task some time, by a worker of this pool. From a worker of this pool, a normal task
   * goes to its own deque.
   *
   * @param task the task
   * @param priority how urgent it is
   * @throws RejectedExecutionException if the pool is shut down
   */
  public void execute(Runnable task, Priority priority) {
    Objects.requireNonNull(task, "There is no task to execute: it is null.");
    Objects.requireNonNull(priority, "A task needs a priority, and not null.");
    if (priority == Priority.NORMAL && state == RUNNING) {
      Worker worker = Worker.current();
      if (worker != null && worker.isOf(this)) {
        worker.fork(task);
        return;
      }
    }
    lock.lock();
    try {
      if (state != RUNNING) {
        throw new RejectedExecutionException("The pool takes no task now: it is shut down.");
      }
      submitted.get(priority.ordinal()).addLast(task);
      waiting++;
      if (priority.compareTo(Priority.NORMAL) > 0) {
        URGENT.setOpaque(this, urgent + 1);
      }
      callOne();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Computes a task and waits for it.
   *
   * @param <V> the type of its result
   * @param task the task
   * @return its result
   * @throws RejectedExecutionException if the pool is shut down
   */
  public <V> V invoke(StealingTask<V> task) {
    task.handOver();
    execute(task);
    return task.join();
  }

  /** There is something in a deque: wakes somebody if anybody sleeps. */
  void wakeOne() {
    // With the fence in sleep(): either we see that somebody sleeps, or it sees our task.
    VarHandle.fullFence();
    if ((int) SLEEPING.getOpaque(this) > 0) {
      lock.lock();
      try {
        callOne();
      } finally {
        lock.unlock();
      }
    }
  }

  private void callOne() {
    if (sleeping > 0) {
      calls++;
      work.signal();
    }
  }

  /** An urgent task, null if there is none. */
  Runnable takeUrgent() {
    if ((int) URGENT.getOpaque(this) == 0) {
      return null; // one that comes right now is found the next time
    }
    lock.lock();
    try {
      return poll(Priority.HIGH);
    } finally {
      lock.unlock();
    }
  }

  /** A submitted task, and some more for the worker's own deque; null if there is none. */
  Runnable takeSubmitted(Worker worker) {
    lock.lock();
    try {
      Runnable first = poll(Priority.LOW);
      int more = Math.min(BATCH - 1, waiting / workers.length);
      Runnable[] batch = new Runnable[Math.max(0, more)];
      for (int i = 0; i < more; i++) {
        batch[i] = poll(Priority.LOW);
      }
      for (int i = more - 1; i >= 0; i--) {
        worker.deque.push(batch[i]); // the first on top
      }
      if (more > 0) {
        callOne();
      }
      return first;
    } finally {
      lock.unlock();
    }
  }

  /** The most urgent task of at least this priority; the lock is held. */
  private Runnable poll(Priority least) {
    for (int i = submitted.size() - 1; i >= least.ordinal(); i--) {
      Runnable task = submitted.get(i).pollFirst();
      if (task != null) {
        waiting--;
        if (i > Priority.NORMAL.ordinal()) {
          URGENT.setOpaque(this, urgent - 1);
        }
        return task;
      }
    }
    return null;
  }

  /** The next task for a worker; null if it is to end. */
  Runnable next(Worker worker) {
    while (state != STOP) {
      // Read before the look, not after it: what was submitted while this worker slept, and before
      // the shutdown, is still to be found.
      boolean last = state != RUNNING;
      Runnable task = worker.find();
      if (task == null) {
        task = sleep();
      }
      if (task != null) {
        return task;
      }
      if (last) {
        break;
      }
    }
    leave();
    return null;
  }

  /** Sleeps until there may be work; returns what it finds when it looks for the last time. */
  private Runnable sleep() {
    lock.lock();
    try {
      int before = calls;
      SLEEPING.setOpaque(this, sleeping + 1);
      VarHandle.fullFence(); // see wakeOne()
      try {
        Runnable task = poll(Priority.LOW);
        for (int i = 0; i < workers.length && task == null; i++) {
          task = workers[i].deque.steal();
        }
        while (task == null && state == RUNNING && before == calls && !anyHasWork()) {
          work.awaitUninterruptibly();
        }
        return task;
      } finally {
        SLEEPING.setOpaque(this, sleeping - 1);
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean anyHasWork() {
    for (Worker worker : workers) {
      if (!worker.deque.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void leave() {
    lock.lock();
    try {
      alive--;
      if (alive == 0) {
        terminated.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void shutdown() {
    lock.lock();
    try {
      state = Math.max(state, SHUTDOWN);
      work.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<Runnable> shutdownNow() {
    lock.lock();
    try {
      state = STOP;
      List<Runnable> never = new ArrayList<>();
      for (Runnable task = poll(Priority.LOW); task != null; task = poll(Priority.LOW)) {
        never.add(task);
      }
      for (Worker worker : workers) {
        while (!worker.deque.isEmpty()) {
          Runnable task = worker.deque.steal();
          if (task != null) {
            never.add(task);
          }
        }
        worker.interrupt();
      }
      work.signalAll();
      return never;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isShutdown() {
    return state != RUNNING;
  }

  @Override
  public boolean isTerminated() {
    lock.lock();
    try {
      return state != RUNNING && alive == 0;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    long left = unit.toNanos(timeout);
    lock.lockInterruptibly();
    try {
      while (alive > 0 || state == RUNNING) {
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
   * Shuts down and waits until all tasks have been run. If the caller is interrupted, what is left
   * is cancelled, and the caller stays interrupted.
   */
  @Override
  public void close() {
    boolean interrupted = false;
    lock.lock();
    try {
      shutdown();
      while (alive > 0) {
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

  /**
   * Returns how many tasks wait: those submitted, and those in the workers' deques. For watching:
   * they are not counted at one moment.
   *
   * @return 0 or more
   */
  public int queued() {
    int forked = 0;
    for (Worker worker : workers) {
      forked += worker.deque.size();
    }
    lock.lock();
    try {
      return waiting + forked;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns what each worker has done.
   *
   * @return one entry for each worker
   */
  public List<StealStatistics> statistics() {
    return Arrays.stream(workers).map(Worker::statistics).toList();
  }
}
