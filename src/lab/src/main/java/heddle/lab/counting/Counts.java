package heddle.lab.counting;

import java.util.concurrent.atomic.LongAdder;

/** What rewritten classes call. Thread-safe; exact when the threads that count have stopped. */
public final class Counts {
  static final LongAdder ATTEMPTS = new LongAdder();
  static final LongAdder FAILED = new LongAdder();
  static final LongAdder WAITS = new LongAdder();
  static final LongAdder SPINS = new LongAdder();
  static final LongAdder STEALS = new LongAdder();

  private Counts() {}

  /** A compare-and-set was tried. */
  public static void attempt(boolean successful) {
    ATTEMPTS.increment();
    if (!successful) {
      FAILED.increment();
    }
  }

  /** A thread went to sleep, or would have if nobody had called it before. */
  public static void await() {
    WAITS.increment();
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
