package algorithms.limiter;

/** Lets each client make so many requests in any second, and no more. */
public interface RateLimiter {

  /**
   * Asks for one request.
   *
   * @param client who asks, not null
   * @return whether it is allowed; if so it counts
   */
  boolean allow(String client);
}
