package algorithms.limiter;

import java.util.concurrent.atomic.AtomicInteger;

/** Requests of one client, of which one is allowed in an hour. */
abstract class Gate {

  private final RateLimiter limiter;
  private final AtomicInteger through = new AtomicInteger();

  Gate(RateLimiter limiter) {
    this.limiter = limiter;
  }

  /**
   * Makes a request.
   *
   * @return whether it was allowed
   */
  public final boolean request() {
    boolean allowed = limiter.allow("client");
    if (allowed) {
      through.incrementAndGet();
    }
    return allowed;
  }

  /**
   * Returns how many requests were allowed.
   *
   * @return 1 once somebody has asked
   */
  public final int through() {
    return through.get();
  }
}
