package algorithms.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import algorithms.Together;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // against a hang; nothing here is a statement about speed
final class CountingSemaphoreTest {

  @Test
  void permits_are_taken_and_given_back() throws Exception {
    CountingSemaphore permits = new CountingSemaphore(2);
    permits.acquire();
    assertThat(permits.tryAcquire()).isTrue();
    assertThat(permits.available()).isZero();
    assertThat(permits.tryAcquire()).isFalse();
    assertThat(permits.tryAcquire(0, TimeUnit.SECONDS)).isFalse();
    assertThat(permits.tryAcquire(1, TimeUnit.NANOSECONDS)).isFalse();
    permits.release();
    assertThat(permits.tryAcquire(1, TimeUnit.NANOSECONDS)).isTrue();
  }

  @Test
  void a_release_too_many_is_refused() {
    CountingSemaphore permits = new CountingSemaphore(2);
    assertThatThrownBy(permits::release)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("All 2 permits are free: this one was never acquired.");
    assertThat(permits.available()).isEqualTo(2);
  }

  @Test
  void a_semaphore_without_permits_is_refused() {
    assertThatThrownBy(() -> new CountingSemaphore(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A semaphore needs at least 1 permit, and not 0.");
  }

  @Test
  void an_interrupted_thread_takes_nothing_if_it_would_have_to_wait() throws Exception {
    CountingSemaphore permits = new CountingSemaphore(1);
    permits.acquire();
    Thread.currentThread().interrupt();
    assertThatThrownBy(permits::acquire).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> permits.tryAcquire(1, TimeUnit.HOURS))
        .isInstanceOf(InterruptedException.class);
    permits.release();
    assertThat(permits.available()).isEqualTo(1);
  }

  @Test
  void never_more_inside_than_permits() throws Exception {
    CountingSemaphore permits = new CountingSemaphore(2);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Together.run(
        5,
        thread -> {
          for (int i = 0; i < 2_000; i++) {
            permits.acquire();
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            inside.decrementAndGet();
            permits.release();
          }
          return null;
        });
    assertThat(most.get()).isBetween(1, 2);
    assertThat(permits.available()).isEqualTo(2);
  }
}
