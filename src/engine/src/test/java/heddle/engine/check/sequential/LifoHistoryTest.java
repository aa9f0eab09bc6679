package heddle.engine.check.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LifoHistoryTest {
  private final List<HistoryCall> calls = new ArrayList<>();

  private void call(int thread, long begin, long end, DequeCall operation, Object result) {
    int number = calls.size();
    calls.add(new HistoryCall(number, thread, operation, result, false, begin, end, 0, 0));
  }

  private Placement.Found judge() {
    return LongHistory.judge(new QueueObject(), calls, true);
  }

  @Test
  void what_lies_below_is_not_taken_first() {
    call(1, 1, 2, DequeCall.push(1), null);
    call(1, 3, 4, DequeCall.push(2), null);
    call(1, 5, 6, DequeCall.pop(), 1);
    call(1, 7, 8, DequeCall.pop(), 2);

    assertThat(judge().stuck().number()).isEqualTo(2);
    assertThat(judge().because())
        .isEqualTo(
            "takes what cannot be on top by then; the 2 calls that end before can be explained");
  }

  @Test
  void what_was_pushed_meanwhile_may_lie_below() {
    call(1, 1, 3, DequeCall.push(1), null);
    call(2, 2, 4, DequeCall.push(2), null);
    call(1, 5, 6, DequeCall.pop(), 1);
    call(1, 7, 8, DequeCall.pop(), 2);

    assertThat(judge().explained()).isTrue();
  }

  @Test
  void a_stack_that_was_never_empty_is_not_found_empty() {
    call(1, 1, 2, DequeCall.push(1), null);
    call(2, 3, 9, DequeCall.pop(), null);
    call(1, 4, 5, DequeCall.push(2), null);
    call(1, 6, 7, DequeCall.pop(), 2);

    assertThat(judge().stuck().number()).isEqualTo(1);
  }

  /** The search is the oracle: all histories of eight calls, made at random. */
  @Test
  void it_agrees_with_the_search() {
    Random random = new Random(3);
    int explained = 0;
    for (int i = 0; i < 10_000; i++) {
      randomHistory(random);
      boolean found =
          new Placement<>(CopiedModel.of(new QueueObject()), calls, false).find().explained();
      assertThat(judge().explained()).as("%s", calls).isEqualTo(found);
      explained += found ? 1 : 0;
    }
    assertThat(explained).isBetween(1_000, 9_000);
  }

  private void randomHistory(Random random) {
    calls.clear();
    int pushes = 2 + random.nextInt(3);
    List<Integer> left = new ArrayList<>(IntStream.range(0, pushes).boxed().toList());
    long[] begins = random.longs(8, 0, 60).map(b -> 20 * b).sorted().toArray();
    for (int i = 0; i < 8; i++) {
      begins[i] += i; // no two events at one moment
      long end = begins[i] + 10 + 20 * random.nextInt(20);
      if (i < pushes) {
        call(i, begins[i], end, DequeCall.push(i), null);
      } else {
        boolean empty = left.isEmpty() || random.nextInt(4) == 0;
        Integer taken = empty ? null : left.remove(random.nextInt(left.size()));
        call(i, begins[i], end, DequeCall.pop(), taken);
      }
    }
  }
}
