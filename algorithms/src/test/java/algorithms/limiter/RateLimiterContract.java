package algorithms.limiter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every limiter does for one thread, the broken one included. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class RateLimiterContract {

  static final long HOUR = 3_600_000_000_000L;

  abstract RateLimiter create(int limit, long windowNanos);

  @Test
  void so_many_are_allowed_and_no_more_for_each_client() {
    RateLimiter limiter = create(3, HOUR);
    for (int i = 0; i < 10; i++) {
      assertThat(limiter.allow("a")).isEqualTo(i < 3);
    }
    assertThat(limiter.allow("b")).isTrue();
  }

  @Test
  void what_is_past_does_not_count() {
    RateLimiter limiter = create(1, 1);
    for (int i = 0; i < 1_000; i++) {
      long before = System.nanoTime();
      assertThat(limiter.allow("a")).isTrue();
      while (System.nanoTime() - before < 1_000) {
        Thread.onSpinWait(); // until the clock has moved on by a window, at the least
      }
    }
  }
}
