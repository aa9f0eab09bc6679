package algorithms.limiter;

/** One thread only: that two exceed the limit is proved under control. */
final class BrokenTwoStepLimiterTest extends RateLimiterContract {

  @Override
  RateLimiter create(int limit, long windowNanos) {
    return new BrokenTwoStepLimiter(limit, windowNanos);
  }
}
