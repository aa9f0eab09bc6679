package algorithms.limiter;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * A limiter that remembers when each of the last requests of a client was allowed.
 *
 * <p>Forgetting what is too old, counting the rest, and adding the new one are one step under the
 * lock of the client's own window; clients do not wait for each other. The clock is read under that
 * lock too, or a thread that is held up could add a time that is older than the last, and the
 * oldest would no longer be the first.
 *
 * <p><b>Progress:</b> blocking. <b>Complexity:</b> amortized constant time; memory for the limit,
 * for each client that ever asked. Thread-safe.
 *
 * <p><b>Source:</b> "MetricsStream Exercises", exercise 4.1.
 */
public final class SlidingWindowLimiter implements RateLimiter {

  private final int limit;
  private final long windowNanos;
  private final LongSupplier clock;
  private final Map<String, ArrayDeque<Long>> windows = new ConcurrentHashMap<>();

  /**
   * Creates a limiter by the system's clock.
   *
   * @param limit how many requests are allowed in each window, at least 1
   * @param windowNanos how long a window is, in nanoseconds, at least 1
   */
  public SlidingWindowLimiter(int limit, long windowNanos) {
    this(limit, windowNanos, System::nanoTime);
  }

  /**
   * Creates a limiter.
   *
   * @param limit how many requests are allowed in each window, at least 1
   * @param windowNanos how long a window is, in nanoseconds, at least 1
   * @param clock nanoseconds from any origin, never falling
   * @throws IllegalArgumentException if a number is out of its range
   */
  public SlidingWindowLimiter(int limit, long windowNanos, LongSupplier clock) {
    if (limit < 1 || windowNanos < 1) {
      throw new IllegalArgumentException(
          "A limit needs at least 1 request in at least 1 ns, and not %d in %d."
              .formatted(limit, windowNanos));
    }
    this.limit = limit;
    this.windowNanos = windowNanos;
    this.clock = Objects.requireNonNull(clock, "A limiter needs a clock, and not null.");
  }

  @Override
  public boolean allow(String client) {
    Objects.requireNonNull(client, "A request needs a client, and not null.");
    ArrayDeque<Long> window = windows.computeIfAbsent(client, c -> new ArrayDeque<>());
    synchronized (window) {
      long now = clock.getAsLong();
      // By difference, as nanoTime may overflow.
      while (!window.isEmpty() && now - window.peekFirst() >= windowNanos) {
        window.removeFirst();
      }
      if (window.size() == limit) {
        return false;
      }
      window.addLast(now);
      return true;
    }
  }
}
