package algorithms.stack;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.Together;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every stack that is not broken also does for many threads, at full speed. */
abstract class SoundStackContract extends StackContract {

  private static final int THREADS = 4;
  private static final int CALLS = 50_000;

  @Test
  void every_value_is_popped_once_and_none_is_lost() throws Exception {
    ConcurrentStack<Integer> stack = create();
    List<List<Integer>> popped =
        Together.run(
            THREADS,
            thread -> {
              List<Integer> mine = new ArrayList<>();
              for (int i = 0; i < CALLS; i++) {
                stack.push(thread * CALLS + i);
                if (i % 3 != 0) {
                  popInto(mine, stack);
                }
              }
              return mine;
            });
    popped.add(drain(stack, THREADS * CALLS));
    assertThat(sorted(popped)).isEqualTo(IntStream.range(0, THREADS * CALLS).boxed().toList());
  }

  /** The nodes of a small stack leave and come back all the time: what ABA needs. */
  @Test
  void a_few_values_that_go_round_are_conserved() throws Exception {
    ConcurrentStack<Integer> stack = create();
    List<Integer> values = List.of(0, 1, 2, 3);
    values.forEach(stack::push);
    List<List<Integer>> held =
        Together.run(
            THREADS,
            thread -> {
              List<Integer> mine = new ArrayList<>();
              for (int i = 0; i < CALLS; i++) {
                popInto(mine, stack);
                popInto(mine, stack);
                while (!mine.isEmpty()) {
                  stack.push(mine.removeLast());
                }
              }
              return mine;
            });
    held.add(drain(stack, values.size()));
    assertThat(sorted(held)).isEqualTo(values);
  }

  @Test
  void what_each_thread_pushed_lies_in_the_order_of_its_pushes() throws Exception {
    ConcurrentStack<Integer> stack = create();
    Together.run(
        THREADS,
        thread -> {
          for (int i = 0; i < CALLS; i++) {
            stack.push(thread * CALLS + i);
          }
          return null;
        });
    List<List<Integer>> byThread = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      byThread.add(new ArrayList<>());
    }
    for (int value : drain(stack, THREADS * CALLS)) {
      byThread.get(value / CALLS).add(value);
    }
    for (int i = 0; i < THREADS; i++) {
      List<Integer> pushed =
          new ArrayList<>(IntStream.range(i * CALLS, (i + 1) * CALLS).boxed().toList());
      Collections.reverse(pushed);
      assertThat(byThread.get(i)).isEqualTo(pushed);
    }
  }

  @Test
  void what_was_written_before_a_push_is_seen_after_the_pop() throws Exception {
    ConcurrentStack<int[]> stack = create();
    List<Integer> unseen =
        Together.run(
            THREADS,
            thread -> {
              int missing = 0;
              for (int i = 0; i < CALLS; i++) {
                int[] message = new int[1];
                message[0] = 1;
                stack.push(message);
                int[] received = stack.pop();
                if (received != null && received[0] != 1) {
                  missing++;
                }
              }
              return missing;
            });
    assertThat(unseen).containsOnly(0);
  }

  private static void popInto(List<Integer> values, ConcurrentStack<Integer> stack) {
    Integer value = stack.pop();
    if (value != null) {
      values.add(value);
    }
  }

  /** Pops until empty, or until there are more values than there can be. */
  private static List<Integer> drain(ConcurrentStack<Integer> stack, int limit) {
    List<Integer> values = new ArrayList<>();
    while (values.size() <= limit) {
      Integer value = stack.pop();
      if (value == null) {
        return values;
      }
      values.add(value);
    }
    return values;
  }

  private static List<Integer> sorted(List<List<Integer>> lists) {
    return lists.stream().flatMap(List::stream).sorted().toList();
  }
}
