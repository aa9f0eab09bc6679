package algorithms.queue;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every queue that is not broken also does for one producer and one consumer. */
abstract class SpscQueueContract extends QueueContract {

  private static final int CALLS = 200_000;

  @Test
  void a_consumer_gets_what_a_producer_offers_in_its_order() throws Exception {
    ConcurrentQueue<int[]> queue = create();
    List<List<Integer>> polled =
        Together.run(
            2,
            thread -> {
              List<Integer> mine = new ArrayList<>();
              for (int i = 0; i < CALLS; i++) {
                if (thread == 0) {
                  int[] message = new int[1];
                  message[0] = i;
                  while (!queue.offer(message)) {
                    Thread.onSpinWait();
                  }
                } else {
                  mine.add(take(queue)[0]);
                }
              }
              return mine;
            });
    assertThat(polled.get(1)).isEqualTo(IntStream.range(0, CALLS).boxed().toList());
    assertThat(queue.poll()).isNull();
  }

  static <E> E take(ConcurrentQueue<E> queue) {
    while (true) {
      E value = queue.poll();
      if (value != null) {
        return value;
      }
      Thread.onSpinWait();
    }
  }
}
