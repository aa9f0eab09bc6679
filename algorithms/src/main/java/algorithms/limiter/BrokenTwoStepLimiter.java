package algorithms.limiter;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A limiter that counts under the lock, gives it up, and adds under the lock: wrong, because others
 * may count in between.
 *
 * <p><b>The rule it breaks:</b> a decision holds only as long as the lock under which it was made.
 * Each of the two sections is right by itself; two threads that both count before either adds are
 * both allowed.
 *
 * <p><b>Published</b> as a pattern in "MetricsStream Exercises", exercise 4.2, where what was found
 * under the global lock is used under the locks of the clients, after the global one was given up.
 * Named check-then-act by Goetz and others, "Java Concurrency in Practice", 2006, section 2.2.
 *
 * <p><b>Progress:</b> blocking. Thread-safe, but for the limit.
 *
 * @see SlidingWindowLimiter
 */
public final class BrokenTwoStepLimiter implements RateLimiter {

  private final int limit;
  private final long windowNanos;
  private final Map<String, ArrayDeque<Long>> windows = new ConcurrentHashMap<>();

  /**
   * Creates a limiter.
   *
   * @param limit how many requests are allowed in each window
   * @param windowNanos how long a window is, in nanoseconds
   */
  public BrokenTwoStepLimiter(int limit, long windowNanos) {
    this.limit = limit;
    this.windowNanos = windowNanos;
  }

  @Override
  public boolean allow(String client) {
    ArrayDeque<Long> window = windows.computeIfAbsent(client, c -> new ArrayDeque<>());
    if (count(window) >= limit) {
      return false;
    }
    // The fault: the lock was given up, and others may have been allowed since.
    synchronized (window) {
      window.addLast(System.nanoTime());
    }
    return true;
  }

  private int count(ArrayDeque<Long> window) {
    synchronized (window) {
      long now = System.nanoTime();
      while (!window.isEmpty() && now - window.peekFirst() >= windowNanos) {
        window.removeFirst();
      }
      return window.size();
    }
  }
}
