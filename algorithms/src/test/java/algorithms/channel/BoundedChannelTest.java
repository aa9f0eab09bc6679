package algorithms.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import algorithms.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BoundedChannelTest extends ChannelContract {

  @Override
  <T> Channel<T> create(int capacity) {
    return new BoundedChannel<>(capacity);
  }

  @Test
  void what_is_in_it_when_it_is_closed_still_comes_out() throws Exception {
    BoundedChannel<Integer> channel = new BoundedChannel<>(2);
    channel.send(1);
    channel.send(2);
    channel.close();
    assertThat(channel.isDrained()).isFalse();
    assertThat(channel.receive()).isEqualTo(1);
    assertThat(channel.receive()).isEqualTo(2);
    assertThat(channel.receive()).isNull();
    assertThat(channel.isDrained()).isTrue();
  }

  @Test
  void waits_have_a_limit_if_that_is_wanted() throws Exception {
    BoundedChannel<Integer> channel = new BoundedChannel<>(1);
    assertThat(channel.receive(1, TimeUnit.NANOSECONDS)).isNull();
    assertThat(channel.send(1, 0, TimeUnit.SECONDS)).isTrue();
    assertThat(channel.send(2, 1, TimeUnit.NANOSECONDS)).isFalse();
    assertThat(channel.size()).isEqualTo(1);
    assertThat(channel.receive(0, TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  void closing_wakes_all_who_wait() throws Exception {
    for (int round = 0; round < 200; round++) {
      BoundedChannel<Integer> channel = new BoundedChannel<>(1);
      List<Integer> received =
          Together.run(
              4,
              thread -> {
                if (thread == 0) {
                  channel.close();
                  return null;
                }
                return channel.receive();
              });
      assertThat(received).containsOnlyNulls();
    }
  }

  @Test
  void all_that_was_sent_before_the_close_is_received_once() throws Exception {
    int senders = 3;
    int values = 5_000;
    BoundedChannel<Integer> channel = new BoundedChannel<>(2);
    List<List<Integer>> received =
        Together.run(
            4,
            thread -> {
              List<Integer> mine = new ArrayList<>();
              if (thread == 0) {
                Together.run(senders, sender -> sendAll(channel, sender * values, values));
                channel.close();
              } else {
                for (Integer v = channel.receive(); v != null; v = channel.receive()) {
                  mine.add(v);
                }
              }
              return mine;
            });
    assertThat(received.stream().flatMap(List::stream).sorted())
        .isEqualTo(IntStream.range(0, senders * values).boxed().toList());
  }

  private static boolean sendAll(Channel<Integer> channel, int from, int values) throws Exception {
    for (int i = from; i < from + values; i++) {
      assertThat(channel.send(i)).isTrue();
    }
    return true;
  }

  @Test
  void misuse_is_refused() {
    assertThatThrownBy(() -> new BoundedChannel<>(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A channel needs room for at least 1 value, and not 0.");
    assertThatThrownBy(() -> new BoundedChannel<>(1).send(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("A channel carries no null: receive() returns null at its end.");
  }
}
