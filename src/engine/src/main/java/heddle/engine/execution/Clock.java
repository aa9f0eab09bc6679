package heddle.engine.execution;

/** Virtual time: it moves when it is looked at, and jumps when a time-out fires. */
final class Clock {
  private static final long START = 1_000_000_000L;
  private static final long EPOCH_MILLIS = 1_700_000_000_000L;
  private static final long TICK = 100;

  /** Nothing is later, so that the clock can go on after a wait for ever has timed out. */
  private static final long END = Long.MAX_VALUE / 2;

  private long now = START;

  void startAnew() {
    now = START;
  }

  long nanos() {
    return now += TICK;
  }

  long millis() {
    return EPOCH_MILLIS + nanos() / 1_000_000;
  }

  /** The moment so many nanoseconds from now; far ones do not overflow. */
  long after(long nanos) {
    return now + Math.min(nanos, Math.max(0, END - now));
  }

  /** The moment of this epoch time. */
  long at(long epochMillis) {
    return Math.max(0, epochMillis - EPOCH_MILLIS) * 1_000_000;
  }

  void jumpTo(long moment) {
    now = Math.max(now, moment);
  }
}
