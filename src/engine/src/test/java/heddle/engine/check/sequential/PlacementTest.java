package heddle.engine.check.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Histories of queues by hand; a call is written with when it begins and ends. */
class PlacementTest {
  private final List<HistoryCall> calls = new ArrayList<>();

  private void call(int thread, long begin, long end, QueueCall operation, Object result) {
    calls.add(
        new HistoryCall(
            calls.size(),
            thread,
            operation,
            result,
            end == Long.MAX_VALUE,
            begin,
            end,
            (int) begin,
            0));
  }

  private Placement.Found find(boolean inThreadOrder) {
    return new Placement<>(CopiedModel.of(new QueueObject()), calls, inThreadOrder).find();
  }

  private static String text(Placement.Found found) {
    return found.order().stream()
        .map(c -> c.operation().toString())
        .collect(Collectors.joining(" "));
  }

  @Test
  void calls_that_overlap_may_change_places() {
    call(1, 1, 4, QueueCall.offer(1), true);
    call(2, 2, 3, QueueCall.offer(2), true);
    call(1, 5, 6, QueueCall.poll(), 2);
    call(1, 7, 8, QueueCall.poll(), 1);

    assertThat(text(find(false))).isEqualTo("offer(2) offer(1) poll() poll()");
  }

  @Test
  void calls_one_after_the_other_keep_their_places() {
    call(1, 1, 2, QueueCall.offer(1), true);
    call(2, 3, 4, QueueCall.offer(2), true);
    call(1, 5, 6, QueueCall.poll(), 2);

    Placement.Found found = find(false);

    assertThat(found.explained()).isFalse();
    assertThat(text(found)).isEqualTo("offer(1) offer(2)");
    assertThat(found.stuck().number()).isEqualTo(2);
    assertThat(found.instead()).isEqualTo(1);
  }

  @Test
  void all_that_may_come_next_and_do_not_fit_are_told() {
    call(1, 1, 2, QueueCall.offer(1), true);
    call(1, 3, 6, QueueCall.poll(), 7);
    call(2, 4, 5, QueueCall.poll(), 8);
    call(2, 7, 8, QueueCall.poll(), 9);

    Placement.Found found = find(false);

    assertThat(found.stuck().number()).isEqualTo(2);
    assertThat(found.others()).containsExactly(new Misfit(calls.get(1), 1, false));
  }

  @Test
  void without_time_only_the_order_of_each_thread_counts() {
    call(1, 0, 0, QueueCall.offer(1), true);
    call(2, 0, 0, QueueCall.offer(2), true);
    call(2, 0, 0, QueueCall.poll(), 2);

    assertThat(text(find(true))).isEqualTo("offer(2) offer(1) poll()");
  }

  @Test
  void one_thread_cannot_take_before_it_puts() {
    call(1, 0, 0, QueueCall.poll(), 1);
    call(1, 0, 0, QueueCall.offer(1), true);

    assertThat(find(true).explained()).isFalse();
    assertThat(find(false).explained()).isTrue();
  }

  @Test
  void a_call_that_never_returned_may_have_had_its_effect() {
    call(1, 1, Long.MAX_VALUE, QueueCall.offer(1), null);
    call(2, 2, 3, QueueCall.poll(), 1);

    assertThat(text(find(false))).isEqualTo("offer(1) poll()");
  }

  @Test
  void a_call_that_never_returned_may_have_had_none() {
    call(1, 1, Long.MAX_VALUE, QueueCall.offer(1), null);
    call(2, 2, 3, QueueCall.poll(), null);

    assertThat(text(find(false))).isEqualTo("poll()");
  }

  @Test
  void an_object_of_unknown_inside_is_replayed() {
    call(1, 1, 4, QueueCall.offer(1), true);
    call(2, 2, 3, QueueCall.offer(2), true);
    call(1, 5, 6, QueueCall.poll(), 2);

    Placement.Found found =
        new Placement<>(new ReplayedModel(new QueueObject(), 3), calls, false).find();

    assertThat(text(found)).isEqualTo("offer(2) offer(1) poll()");
  }
}
