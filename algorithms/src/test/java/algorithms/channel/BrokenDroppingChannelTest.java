package algorithms.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BrokenDroppingChannelTest extends ChannelContract {

  @Override
  <T> Channel<T> create(int capacity) {
    return new BrokenDroppingChannel<>(capacity);
  }

  @Test
  void what_is_in_it_when_it_is_closed_is_lost() throws Exception {
    Channel<Integer> channel = create(2);
    channel.send(1);
    channel.close();
    assertThat(channel.receive()).isNull();
  }
}
