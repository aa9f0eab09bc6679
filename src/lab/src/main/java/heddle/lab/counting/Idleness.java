package heddle.lab.counting;

/**
 * How long threads have been idle, those included that are so now. Thread-safe.
 *
 * <p>Times are those of {@link System#nanoTime}. Sums of them may overflow on the way; their
 * differences are right all the same.
 */
final class Idleness {
  private int idle;
  private long sum;

  /** A thread has nothing to do from now on. */
  synchronized void begin(long now) {
    idle++;
    sum -= now;
  }

  /** It has something to do again. */
  synchronized void end(long now) {
    idle--;
    sum += now;
  }

  /** Nanoseconds that threads have been idle until now, one after the other. */
  synchronized long until(long now) {
    return sum + idle * now;
  }
}
