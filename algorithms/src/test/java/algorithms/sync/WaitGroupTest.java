package algorithms.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import algorithms.Together;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // against a hang; nothing here is a statement about speed
final class WaitGroupTest {

  @Test
  void nothing_in_progress_is_not_waited_for() throws Exception {
    new WaitGroup(0).await();
    assertThat(new WaitGroup(0).await(0, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void work_in_progress_is_waited_for_as_long_as_is_wanted() throws Exception {
    WaitGroup group = new WaitGroup(1);
    assertThat(group.await(1, TimeUnit.NANOSECONDS)).isFalse();
    group.add(1);
    group.done();
    assertThat(group.running()).isEqualTo(1);
    group.done();
    assertThat(group.await(1, TimeUnit.HOURS)).isTrue();
  }

  @Test
  void what_was_never_counted_cannot_end() {
    assertThatThrownBy(new WaitGroup(0)::done)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No work is in progress, so none can end.");
    assertThatThrownBy(() -> new WaitGroup(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There cannot be -1 pieces of work in progress.");
    assertThatThrownBy(() -> new WaitGroup(0).add(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_interrupt_ends_the_wait() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(new WaitGroup(1)::await).isInstanceOf(InterruptedException.class);
  }

  @Test
  void who_waits_sees_all_that_was_done() throws Exception {
    int[] results = new int[4];
    WaitGroup group = new WaitGroup(3);
    Together.run(
        4,
        thread -> {
          if (thread < 3) {
            results[thread] = thread + 1;
            group.done();
          } else {
            group.await();
            results[3] = results[0] + results[1] + results[2];
          }
          return null;
        });
    assertThat(results).containsExactly(1, 2, 3, 6);
  }
}
