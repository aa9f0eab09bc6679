package algorithms.limiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import algorithms.Together;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class SlidingWindowLimiterTest extends RateLimiterContract {

  @Override
  RateLimiter create(int limit, long windowNanos) {
    return new SlidingWindowLimiter(limit, windowNanos);
  }

  @Test
  void the_window_slides_and_a_refusal_does_not_count() {
    AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // the clock may overflow
    SlidingWindowLimiter limiter = new SlidingWindowLimiter(2, 10, now::get);
    assertThat(limiter.allow("a")).isTrue();
    now.addAndGet(6);
    assertThat(limiter.allow("a")).isTrue();
    assertThat(limiter.allow("a")).isFalse();
    now.addAndGet(3);
    assertThat(limiter.allow("a")).isFalse();
    now.addAndGet(1);
    assertThat(limiter.allow("a")).isTrue();
    assertThat(limiter.allow("a")).isFalse();
  }

  @Test
  void the_limit_holds_for_many_threads() throws Exception {
    SlidingWindowLimiter limiter = new SlidingWindowLimiter(100, HOUR);
    List<Integer> allowed =
        Together.run(
            4,
            thread -> {
              int mine = 0;
              for (int i = 0; i < 1_000; i++) {
                mine += limiter.allow("a") ? 1 : 0;
              }
              return mine;
            });
    assertThat(allowed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
  }

  @Test
  void impossible_limits_are_refused() {
    assertThatThrownBy(() -> new SlidingWindowLimiter(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A limit needs at least 1 request in at least 1 ns, and not 0 in 1.");
    assertThatThrownBy(() -> new SlidingWindowLimiter(1, 1).allow(null))
        .isInstanceOf(NullPointerException.class);
  }
}
