package algorithms.queue;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every queue for many threads also does for them, at full speed. */
abstract class SoundQueueContract extends SpscQueueContract {

  /** How many threads use a queue in these tests, that of the test included. */
  static final int THREADS = 5;

  private static final int WORKERS = 4;
  private static final int CALLS = 30_000;

  @Test
  void every_value_is_polled_once_and_none_is_lost() throws Exception {
    ConcurrentQueue<Integer> queue = create();
    List<List<Integer>> polled =
        Together.run(
            WORKERS,
            thread -> {
              List<Integer> mine = new ArrayList<>();
              for (int i = 0; i < CALLS; i++) {
                while (!queue.offer(thread * CALLS + i)) {
                  pollInto(mine, queue);
                }
                if (i % 3 != 0) {
                  pollInto(mine, queue);
                }
              }
              return mine;
            });
    List<Integer> rest = new ArrayList<>();
    while (rest.size() <= WORKERS * CALLS && pollInto(rest, queue)) {}
    polled.add(rest);
    assertThat(polled.stream().flatMap(List::stream).sorted())
        .isEqualTo(IntStream.range(0, WORKERS * CALLS).boxed().toList());
  }

  @Test
  void each_consumer_gets_each_producers_values_in_their_order() throws Exception {
    ConcurrentQueue<Integer> queue = create();
    int producers = WORKERS / 2;
    List<List<Integer>> polled =
        Together.run(
            WORKERS,
            thread -> {
              List<Integer> mine = new ArrayList<>();
              for (int i = 0; i < CALLS; i++) {
                if (thread < producers) {
                  while (!queue.offer(thread * CALLS + i)) {
                    Thread.onSpinWait();
                  }
                } else {
                  mine.add(take(queue));
                }
              }
              return mine;
            });
    for (List<Integer> one : polled.subList(producers, WORKERS)) {
      for (int p = 0; p < producers; p++) {
        int producer = p;
        assertThat(one.stream().filter(v -> v / CALLS == producer)).isSorted();
      }
    }
  }

  @Test
  void a_few_values_that_go_round_are_conserved() throws Exception {
    ConcurrentQueue<Integer> queue = create();
    List<Integer> values = List.of(0, 1, 2, 3);
    values.forEach(queue::offer);
    Together.run(
        WORKERS,
        thread -> {
          for (int i = 0; i < CALLS; i++) {
            Integer value = queue.poll();
            if (value != null) {
              assertThat(queue.offer(value)).isTrue();
            }
          }
          return null;
        });
    List<Integer> rest = new ArrayList<>();
    while (rest.size() <= values.size() && pollInto(rest, queue)) {}
    assertThat(rest).containsExactlyInAnyOrderElementsOf(values);
  }

  private static boolean pollInto(List<Integer> values, ConcurrentQueue<Integer> queue) {
    Integer value = queue.poll();
    return value != null && values.add(value);
  }
}
