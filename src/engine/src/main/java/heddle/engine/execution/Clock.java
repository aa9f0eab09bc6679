package heddle.engine.execution;

/** Virtual time: it moves when it is looked at, and jumps when a time-out fires. */
final class Clock {
  private static final long START = 1_000_000_000L;
  private static final long EPOCH_MILLIS = 1_700_000_000_000L;
  private static final long TICK = 100;

  /** Nothing is later, so that the clock can go on after a wait for ever has timed out. */
  private static final long END = Long.MAX_VALUE / 2;

  /** In nanoseconds. */
  static final long HOUR = 3_600_000_000_000L;

  private long now = START;
  private int reads;
  private int uses;

  void startAnew() {
    now = START;
    reads = 0;
    uses = 0;
  }

  /** How often it was asked for the time. */
  int reads() {
    return reads;
  }

  /** How often it was asked for the time, or a moment was reckoned from it, or it jumped. */
  int uses() {
    return uses;
  }

  long nanos() {
    reads++;
    uses++;
    return now += TICK;
  }

  long millis() {
    return EPOCH_MILLIS + nanos() / 1_000_000;
  }

  /** The moment so many nanoseconds from now; far ones do not overflow. */
  long after(long nanos) {
    uses++;
    return now + Math.min(nanos, Math.max(0, END - now));
  }

  /** How many nanoseconds there are to this epoch time, none if it is past. */
  long until(long epochMillis) {
    reads++;
    uses++;
    return Math.max(0, nanos(Math.max(0, epochMillis - EPOCH_MILLIS)) - now);
  }

  /** Milliseconds as nanoseconds; years are not told from each other. */
  static long nanos(long millis) {
    return Math.min(millis, 10_000 * HOUR / 1_000_000) * 1_000_000;
  }

  void jumpTo(long moment) {
    uses++;
    now = Math.max(now, moment);
  }
}
