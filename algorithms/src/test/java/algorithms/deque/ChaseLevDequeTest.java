package algorithms.deque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import algorithms.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ChaseLevDequeTest extends DequeContract {

  private static final int THREADS = 4;
  private static final int TASKS = 200_000;

  @Override
  <E> StealingDeque<E> create() {
    return new ChaseLevDeque<>();
  }

  @Test
  void a_capacity_that_is_no_power_of_two_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChaseLevDeque<>(6))
        .withMessage("The capacity must be a power of two: 6.");
  }

  @Test
  void every_task_is_taken_once_by_its_owner_or_a_thief() throws Exception {
    StealingDeque<int[]> deque = new ChaseLevDeque<>(1);
    AtomicBoolean over = new AtomicBoolean();
    List<List<Integer>> taken =
        Together.run(THREADS, thread -> thread == 0 ? own(deque, over) : stealAll(deque, over));
    assertThat(taken.stream().flatMap(List::stream).sorted())
        .isEqualTo(IntStream.range(0, TASKS).boxed().toList());
  }

  /** Pushes bursts of one to seven tasks and pops most of them, down to the last. */
  private static List<Integer> own(StealingDeque<int[]> deque, AtomicBoolean over) {
    List<Integer> mine = new ArrayList<>();
    for (int task = 0; task < TASKS; ) {
      for (int end = Math.min(TASKS, task + 1 + task % 7); task < end; task++) {
        int[] content = new int[1];
        content[0] = task;
        deque.push(content);
      }
      for (int[] t = deque.pop(); t != null; t = deque.pop()) {
        mine.add(t[0]);
      }
    }
    over.set(true);
    return mine;
  }

  private static List<Integer> stealAll(StealingDeque<int[]> deque, AtomicBoolean over) {
    List<Integer> mine = new ArrayList<>();
    while (!over.get()) {
      int[] task = deque.steal();
      if (task != null) {
        mine.add(task[0]);
      }
    }
    return mine;
  }
}
