package heddle.engine.check.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FifoHistoryTest {
  private List<HistoryCall> calls = new ArrayList<>();

  private void call(int thread, long begin, long end, QueueCall operation, Object result) {
    int number = calls.size();
    boolean pending = end == Long.MAX_VALUE;
    calls.add(new HistoryCall(number, thread, operation, result, pending, begin, end, 0, 0));
  }

  private Placement.Found judge() {
    return LongHistory.judge(new QueueObject(), calls, true);
  }

  @Test
  void what_was_put_in_later_cannot_be_taken_first() {
    call(1, 1, 2, QueueCall.offer(1), true);
    call(2, 3, 4, QueueCall.offer(2), true);
    call(1, 5, 6, QueueCall.poll(), 2);
    call(1, 7, 8, QueueCall.poll(), 1);

    assertThat(judge().stuck().number()).isEqualTo(2);
    assertThat(judge().because())
        .isEqualTo(
            "takes 2 before what offer(1) has put in before it; the 2 calls that end before can be"
                + " explained");
  }

  @Test
  void what_was_put_in_meanwhile_can() {
    call(1, 1, 3, QueueCall.offer(1), true);
    call(2, 2, 4, QueueCall.offer(2), true);
    call(1, 5, 6, QueueCall.poll(), 2);
    call(1, 7, 8, QueueCall.poll(), 1);

    assertThat(judge().explained()).isTrue();
  }

  @Test
  void what_is_never_taken_keeps_the_others_back() {
    call(1, 1, 2, QueueCall.offer(1), true);
    call(2, 3, 4, QueueCall.offer(2), true);
    call(1, 5, 6, QueueCall.poll(), 2);

    assertThat(judge().explained()).isFalse();
  }

  @Test
  void one_element_is_taken_once() {
    call(1, 1, 2, QueueCall.offer(1), true);
    call(1, 3, 4, QueueCall.poll(), 1);
    call(2, 3, 4, QueueCall.poll(), 1);

    assertThat(judge().because())
        .isEqualTo("takes 1 a second time; the 1 call that end before can be explained");
  }

  @Test
  void nothing_is_taken_before_it_is_put_in() {
    call(1, 1, 2, QueueCall.poll(), 1);
    call(1, 3, 4, QueueCall.offer(1), true);

    assertThat(judge().because())
        .isEqualTo(
            "takes 1, which has not been put in by then; the 0 calls that end before can be"
                + " explained");
  }

  @Test
  void a_queue_that_was_never_empty_is_not_found_empty() {
    call(1, 1, 2, QueueCall.offer(1), true);
    call(1, 4, 5, QueueCall.offer(2), true);
    call(2, 3, 9, QueueCall.poll(), null);
    call(1, 6, 7, QueueCall.poll(), 1);

    assertThat(judge().stuck().number()).isEqualTo(2);
  }

  @Test
  void a_queue_that_was_empty_for_a_moment_is() {
    call(1, 1, 2, QueueCall.offer(1), true);
    call(2, 3, 9, QueueCall.poll(), null);
    call(1, 4, 5, QueueCall.poll(), 1);
    call(1, 6, 7, QueueCall.offer(2), true);

    assertThat(judge().explained()).isTrue();
  }

  @Test
  void equal_elements_and_calls_that_never_returned_need_a_search() {
    call(1, 1, 2, QueueCall.offer(1), true);
    call(1, 3, 4, QueueCall.offer(1), true);
    assertThat(judge()).isNull();

    calls.clear();
    call(1, 3, Long.MAX_VALUE, QueueCall.poll(), null);
    assertThat(judge()).isNull();
  }

  /** The search is the oracle: all histories of six calls, made at random. */
  @Test
  void it_agrees_with_the_search() {
    Random random = new Random(11);
    int explained = 0;
    for (int i = 0; i < 3_000; i++) {
      randomHistory(random);
      boolean found =
          new Placement<>(CopiedModel.of(new QueueObject()), calls, false).find().explained();
      assertThat(judge().explained()).as("%s", calls).isEqualTo(found);
      explained += found ? 1 : 0;
    }
    assertThat(explained).isBetween(300, 2_700);
  }

  private void randomHistory(Random random) {
    calls.clear();
    int puts = 1 + random.nextInt(3);
    List<Integer> left = new ArrayList<>(LongStream.range(0, puts).mapToObj(l -> (int) l).toList());
    long[] begins = random.longs(6, 0, 20).sorted().toArray();
    for (int i = 0; i < 6; i++) {
      long end = begins[i] + 1 + random.nextInt(8);
      if (i < puts) {
        call(i, begins[i], end, QueueCall.offer(i), true);
      } else {
        boolean empty = left.isEmpty() || random.nextInt(3) == 0;
        Integer taken = empty ? null : left.remove(random.nextInt(left.size()));
        call(i, begins[i], end, QueueCall.poll(), taken);
      }
    }
  }

  /** Four threads on a queue: each call takes effect somewhere between its begin and its end. */
  @Test
  void a_thousand_calls_are_explained_unless_one_is_wrong() {
    make(1_000);
    assertThat(judge().explained()).isTrue();

    HistoryCall last = calls.removeLast();
    call(last.thread(), last.begin(), last.end(), QueueCall.poll(), -1);
    assertThat(judge().stuck().number()).isEqualTo(999);
  }

  private void make(int count) {
    Random random = new Random(5);
    QueueObject queue = new QueueObject();
    Object object = queue.make();
    long[] free = new long[4];
    for (int i = 0; i < count; i++) {
      int thread = i % 4;
      long effect = 10L * i + 10;
      long begin = Math.max(free[thread] + 1, effect - random.nextInt(40));
      free[thread] = effect + random.nextInt(30);
      QueueCall call = random.nextBoolean() ? QueueCall.offer(i) : QueueCall.poll();
      call(thread, begin, free[thread], call, queue.call(object, call).value());
    }
  }
}
