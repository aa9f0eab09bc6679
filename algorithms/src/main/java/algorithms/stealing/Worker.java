package algorithms.stealing;

import algorithms.deque.ChaseLevDeque;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A thread of a pool. It works at one end of a deque of its own, and others steal at the other. */
final class Worker extends Thread {

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

  /** The state of the generator that picks victims; never 0. */
  private int random;

  /**
   * Written by this thread alone, read by others now and then: opaque, as nothing depends on them.
   */
  private long executed;

  private long stolen;
  private long missed;

  Worker(WorkStealingPool pool, int number) {
    super("stealer-" + number);
    this.pool = pool;
    random = 0x9E3779B9 * number;
  }

  boolean isOf(WorkStealingPool other) {
    return pool == other;
  }

  void fork(Runnable task) {
    deque.push(task);
    pool.wakeOne();
  }

  @Override
  public void run() {
    for (Runnable task = pool.next(this); task != null; task = pool.next(this)) {
      perform(task);
      if (isInterrupted() && !pool.isStopped()) {
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

  /**
   * Tries all others once, beginning at random; null if nothing was there, or others were faster.
   */
  private Runnable steal() {
    Worker[] all = pool.workers();
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    int first = Math.floorMod(random, all.length);
    for (int i = 0; i < all.length; i++) {
      Worker victim = all[(first + i) % all.length];
      Runnable task = victim == this ? null : victim.deque.steal();
      if (task != null) {
        STOLEN.setOpaque(this, stolen + 1);
        return task;
      }
    }
    MISSED.setOpaque(this, missed + 1);
    return null;
  }

  private void perform(Runnable task) {
    EXECUTED.setOpaque(this, executed + 1);
    try {
      task.run();
    } catch (Throwable failure) {
      try {
        getUncaughtExceptionHandler().uncaughtException(this, failure);
      } catch (Throwable ignored) {
        // As the virtual machine ignores what a handler throws; there are other tasks to run.
      }
    }
  }

  StealStatistics statistics() {
    return new StealStatistics(
        getName(),
        (long) EXECUTED.getOpaque(this),
        (long) STOLEN.getOpaque(this),
        (long) MISSED.getOpaque(this));
  }
}
