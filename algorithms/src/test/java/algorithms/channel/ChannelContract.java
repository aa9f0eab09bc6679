package algorithms.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import algorithms.Together;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every channel does as long as it is open, the broken one included. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class ChannelContract {

  abstract <T> Channel<T> create(int capacity);

  @Test
  void values_come_out_in_the_order_in_which_they_went_in() throws Exception {
    Channel<Integer> channel = create(3);
    for (int i = 0; i < 10; i++) {
      assertThat(channel.send(2 * i)).isTrue();
      assertThat(channel.send(2 * i + 1)).isTrue();
      assertThat(channel.receive()).isEqualTo(2 * i);
      assertThat(channel.receive()).isEqualTo(2 * i + 1);
    }
  }

  @Test
  void a_closed_channel_takes_nothing_and_ends() throws Exception {
    Channel<Integer> channel = create(1);
    channel.close();
    channel.close();
    assertThat(channel.send(1)).isFalse();
    assertThat(channel.receive()).isNull();
  }

  @Test
  void many_send_and_many_receive_and_each_value_arrives_once() throws Exception {
    Channel<Integer> channel = create(2);
    List<List<Integer>> received =
        Together.run(
            4,
            thread -> {
              List<Integer> mine = new ArrayList<>();
              for (int i = 0; i < 2_000; i++) {
                if (thread < 2) {
                  channel.send(2 * i + thread);
                } else {
                  mine.add(channel.receive());
                }
              }
              return mine;
            });
    assertThat(received.stream().flatMap(List::stream)).hasSize(4_000).doesNotHaveDuplicates();
  }

  @Test
  void a_wait_can_be_interrupted() throws Exception {
    Channel<Integer> channel = create(1);
    Thread.currentThread().interrupt();
    assertThatThrownBy(channel::receive).isInstanceOf(InterruptedException.class);
    channel.send(1);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> channel.send(2)).isInstanceOf(InterruptedException.class);
    assertThat(channel.receive()).isEqualTo(1);
  }
}
