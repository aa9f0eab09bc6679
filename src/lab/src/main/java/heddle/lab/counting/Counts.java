package heddle.lab.counting;

import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** What rewritten classes call. Thread-safe; exact when the threads that count have stopped. */
public final class Counts {
  static final LongAdder ATTEMPTS = new LongAdder();
  static final LongAdder FAILED = new LongAdder();
  static final LongAdder LOCKS = new LongAdder();
  static final LongAdder LOCK_WAITS = new LongAdder();
  static final LongAdder SLEEPS = new LongAdder();
  static final LongAdder SPINS = new LongAdder();
  static final LongAdder STEALS = new LongAdder();
  static final Idleness IDLENESS = new Idleness();

  private Counts() {}

  /** A compare-and-set was tried. */
  public static void attempt(boolean successful) {
    ATTEMPTS.increment();
    if (!successful) {
      FAILED.increment();
    }
  }

  /** Takes a lock, and counts whether that had to wait. Does not queue up behind others. */
  public static void lock(Lock lock) {
    LOCKS.increment();
    if (!lock.tryLock()) {
      LOCK_WAITS.increment();
      lock.lock();
    }
  }

  /** A thread went to sleep, or would have if nobody had called it before. */
  public static void sleep() {
    SLEEPS.increment();
  }

  /** Waits for a condition; idle until then. */
  public static void await(Condition condition) throws InterruptedException {
    SLEEPS.increment();
    IDLENESS.begin(System.nanoTime());
    try {
      condition.await();
    } finally {
      IDLENESS.end(System.nanoTime());
    }
  }

  /** Waits for a condition; idle until then. */
  public static long awaitNanos(Condition condition, long nanos) throws InterruptedException {
    SLEEPS.increment();
    IDLENESS.begin(System.nanoTime());
    try {
      return condition.awaitNanos(nanos);
    } finally {
      IDLENESS.end(System.nanoTime());
    }
  }

  /** Waits for a condition; idle until then. */
  public static void awaitUninterruptibly(Condition condition) {
    SLEEPS.increment();
    IDLENESS.begin(System.nanoTime());
    try {
      condition.awaitUninterruptibly();
    } finally {
      IDLENESS.end(System.nanoTime());
    }
  }

  /** A thread waited without going to sleep. */
  public static void spin() {
    SPINS.increment();
  }

  /** A task was stolen, or there was none. */
  public static void steal(Object task) {
    if (task != null) {
      STEALS.increment();
    }
  }
}
