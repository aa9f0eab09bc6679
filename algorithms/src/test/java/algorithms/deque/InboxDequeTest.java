package algorithms.deque;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.Together;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InboxDequeTest extends DequeContract {

  @Override
  <E> StealingDeque<E> create() {
    return new InboxDeque<>(4);
  }

  @Test
  void nothing_is_lost_or_doubled_whoever_pushes() throws Exception {
    StealingDeque<Integer> deque = create();
    Together.run(
        4,
        thread -> {
          for (int i = thread; i < 4_000; i += 4) {
            deque.push(i);
          }
          return null;
        });
    List<Integer> all = new ArrayList<>();
    for (Integer task = deque.pop(); task != null; task = deque.pop()) {
      all.add(task);
    }
    assertThat(all).doesNotHaveDuplicates().hasSize(4_000);
  }
}
