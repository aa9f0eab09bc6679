package algorithms.queue;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import algorithms.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // against a hang; nothing here is a statement about speed
final class BoundedChannelTest {

  private static final int THREADS = 4;
  private static final int CALLS = 20_000;

  private final BoundedChannel<Integer> channel = new BoundedChannel<>(2);

  @Test
  void values_come_out_in_the_order_of_their_sends() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(channel.send(2 * i)).isTrue();
      assertThat(channel.send(2 * i + 1)).isTrue();
      assertThat(channel.size()).isEqualTo(2);
      assertThat(channel.receive()).isEqualTo(2 * i);
      assertThat(channel.receive()).isEqualTo(2 * i + 1);
    }
    assertThat(channel.size()).isZero();
  }

  @Test
  void a_time_out_ends_the_wait_at_a_full_and_at_an_empty_channel() throws Exception {
    assertThat(channel.receive(1, NANOSECONDS)).isNull();
    channel.send(1);
    channel.send(2);
    assertThat(channel.send(3, 1, NANOSECONDS)).isFalse();
    assertThat(channel.receive(0, TimeUnit.DAYS)).isEqualTo(1);
    assertThat(channel.send(3, 0, TimeUnit.DAYS)).isTrue();
  }

  @Test
  void a_closed_channel_accepts_nothing_and_gives_out_what_it_has() throws Exception {
    channel.send(1);
    channel.close();
    channel.close();
    assertThat(channel.isClosed()).isTrue();
    assertThat(channel.send(2)).isFalse();
    assertThat(channel.receive()).isEqualTo(1);
    assertThat(channel.receive()).isNull();
    assertThat(channel.receive(1, TimeUnit.DAYS)).isNull();
  }

  @Test
  void an_interrupted_thread_neither_sends_nor_receives() throws Exception {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> channel.send(1));
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(channel::receive);
    assertThat(channel.size()).isZero();
  }

  @Test
  void null_and_a_capacity_of_zero_are_refused() {
    assertThatNullPointerException()
        .isThrownBy(() -> channel.send(null))
        .withMessage("A channel holds no null: receive() returns null when it is closed.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BoundedChannel<>(0))
        .withMessage("The capacity must be at least 1: 0.");
  }

  @Test
  void everything_sent_before_the_close_is_received_once() throws Exception {
    List<List<Integer>> received =
        Together.run(
            2 * THREADS,
            thread -> {
              List<Integer> mine = new ArrayList<>();
              if (thread == 0) {
                Together.run(THREADS, producer -> sendAll(producer * CALLS));
                channel.close();
              } else if (thread < THREADS) {
                for (Integer v = channel.receive(); v != null; v = channel.receive()) {
                  mine.add(v);
                }
              }
              return mine;
            });
    assertThat(received.stream().flatMap(List::stream).sorted())
        .isEqualTo(IntStream.range(0, THREADS * CALLS).boxed().toList());
  }

  @Test
  void a_close_ends_the_wait_of_all() throws Exception {
    List<Object> results =
        Together.run(
            THREADS + 1,
            thread -> {
              if (thread == 0) {
                channel.close();
                return null;
              }
              return channel.receive();
            });
    assertThat(results).containsOnlyNulls();
  }

  private boolean sendAll(int from) throws InterruptedException {
    for (int i = from; i < from + CALLS; i++) {
      assertThat(channel.send(i)).isTrue();
    }
    return true;
  }
}
