package algorithms.stealing;

import algorithms.deque.ChaseLevDeque;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ThreadFactory;

/** One thread's work. It is at one end of a deque of its own, and others steal at the other. */
final class Worker implements Runnable {

  /** The workers of threads that a factory has made; the pool's own threads know theirs. */
  private static final ThreadLocal<Worker> CURRENT = new ThreadLocal<>();

  /** Looks for work this often before it sleeps. */
  private static final int ROUNDS = 8;

  /** How long a worker that joins sleeps before it looks for work again. */
  private static final long NAP_MILLIS = 1;

  private static final VarHandle EXECUTED;
  private static final VarHandle STOLEN;
  private static final VarHandle MISSED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      EXECUTED = lookup.findVarHandle(Worker.class, "executed", long.class);
      STOLEN = lookup.findVarHandle(Worker.class, "stolen", long.class);
      MISSED = lookup.findVarHandle(Worker.class, "missed", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  final ChaseLevDeque<Runnable> deque = new ChaseLevDeque<>();
  private final WorkStealingPool pool;
  private final Thread thread;

  /** From whom it steals. Set before the thread starts. */
  private Victims victims;

  /**
   * Written by this thread alone, read by others now and then: opaque, as nothing depends on them.
   */
  private long executed;

  private long stolen;
  private long missed;

  /** A worker whose thread is made by the factory, and not started. */
  Worker(WorkStealingPool pool, ThreadFactory factory) {
    this.pool = pool;
    thread = factory.newThread(this);
    if (thread == null) {
      throw new IllegalStateException("The factory made no thread for the pool: it returned null.");
    }
  }

  /** The worker that the calling thread is, or null. */
  static Worker current() {
    return Thread.currentThread() instanceof StealerThread own ? own.worker : CURRENT.get();
  }

  boolean isOf(WorkStealingPool other) {
    return pool == other;
  }

  void start(Victims from) {
    victims = from;
    thread.start();
  }

  void interrupt() {
    thread.interrupt();
  }

  void fork(Runnable task) {
    deque.push(task);
    pool.wakeOne();
  }

  @Override
  public void run() {
    if (!(thread instanceof StealerThread)) {
      CURRENT.set(this);
    }
    for (Runnable task = pool.next(this); task != null; task = pool.next(this)) {
      perform(task);
      if (thread.isInterrupted() && !pool.isStopped()) {
        Thread.interrupted(); // was meant for the task, and must not reach the next one
      }
    }
  }

  /** Runs other tasks until this one is done; sleeps a little when there is nothing to run. */
  void helpUntilDone(StealingTask<?> task) {
    int idleRounds = 0;
    while (!task.isDone()) {
      Runnable other = deque.pop();
      if (other == null) {
        other = steal();
      }
      if (other != null) {
        perform(other);
        idleRounds = 0;
      } else if (++idleRounds < ROUNDS) {
        Thread.onSpinWait();
      } else {
        // Another worker computes it, and may fork something that we can help with.
        task.awaitDone(NAP_MILLIS);
      }
    }
  }

  /** Work from anywhere, null if none was found. */
  Runnable find() {
    Runnable task = pool.takeUrgent();
    if (task == null) {
      task = deque.pop();
    }
    if (task == null) {
      task = pool.takeSubmitted(this);
    }
    for (int i = 0; i < ROUNDS && task == null; i++) {
      task = steal();
    }
    return task;
  }

  /** Tries all others once; null if nothing was there, or others were faster. */
  private Runnable steal() {
    Runnable task = victims.steal();
    if (task == null) {
      MISSED.setOpaque(this, missed + 1);
    } else {
      STOLEN.setOpaque(this, stolen + 1);
    }
    return task;
  }

  private void perform(Runnable task) {
    EXECUTED.setOpaque(this, executed + 1);
    try {
      task.run();
    } catch (Throwable failure) {
      try {
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
      } catch (Throwable ignored) {
        // As the virtual machine ignores what a handler throws; there are other tasks to run.
      }
    }
  }

  StealStatistics statistics() {
    return new StealStatistics(
        thread.getName(),
        (long) EXECUTED.getOpaque(this),
        (long) STOLEN.getOpaque(this),
        (long) MISSED.getOpaque(this));
  }
}
