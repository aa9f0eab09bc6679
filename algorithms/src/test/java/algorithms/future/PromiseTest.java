package algorithms.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import algorithms.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PromiseTest extends EventualContract {

  @Override
  <T> Eventual<T> create() {
    return new Promise<>();
  }

  @Test
  void who_comes_late_is_served_at_once_and_others_in_order() {
    List<String> order = new ArrayList<>();
    Promise<String> promise = new Promise<>();
    promise.then(v -> order.add("first"));
    promise.then(v -> order.add("second"));
    promise.complete("x");
    promise.then(v -> order.add("late"));
    assertThat(order).containsExactly("first", "second", "late");
  }

  @Test
  void a_failure_reaches_all_that_follow_and_can_be_recovered_from() throws Exception {
    Promise<Integer> promise = new Promise<>();
    Promise<Integer> recovered =
        promise.then(v -> v + 1).then(v -> v + 1).recover(e -> e.getMessage().length());
    promise.fail(new IllegalStateException("four"));
    assertThat(recovered.get()).isEqualTo(4);
    assertThat(recovered.recover(e -> 0).get()).isEqualTo(4);
  }

  @Test
  void a_step_that_throws_is_a_failure() {
    Promise<Integer> promise = new Promise<>();
    Promise<Integer> next = promise.then(v -> 1 / (v - 1));
    promise.complete(1);
    assertThatThrownBy(next::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(ArithmeticException.class);
  }

  @Test
  void cancelling_cancels_what_follows() {
    Promise<Integer> promise = new Promise<>();
    Promise<Integer> next = promise.then(v -> v + 1);
    assertThat(promise.cancel(true)).isTrue();
    assertThat(promise.cancel(true)).isFalse();
    assertThat(promise.complete(1)).isFalse();
    assertThat(next.isCancelled()).isTrue();
    assertThat(next.isDone()).isTrue();
    assertThatThrownBy(next::get).isInstanceOf(CancellationException.class);
  }

  @Test
  void a_wait_can_have_a_limit() throws Exception {
    Promise<Integer> promise = new Promise<>();
    assertThatThrownBy(() -> promise.get(1, TimeUnit.NANOSECONDS))
        .isInstanceOf(TimeoutException.class)
        .hasMessage("Not settled within 1 NANOSECONDS.");
    promise.complete(5);
    assertThat(promise.get(0, TimeUnit.NANOSECONDS)).isEqualTo(5);
  }

  @Test
  void a_promise_can_have_a_limit() throws Exception {
    try (ScheduledExecutorService timer = Executors.newScheduledThreadPool(1)) {
      Promise<Integer> late = new Promise<Integer>().within(1, TimeUnit.NANOSECONDS, timer);
      assertThatThrownBy(late::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TimeoutException.class);
      Promise<Integer> early = new Promise<Integer>().within(1, TimeUnit.HOURS, timer);
      early.complete(1);
      assertThat(early.get()).isEqualTo(1);
    }
  }

  @Test
  void all_are_waited_for_and_the_first_failure_is_enough() throws Exception {
    List<Promise<Integer>> parts = List.of(new Promise<>(), new Promise<>(), new Promise<>());
    Promise<List<Integer>> all = Promise.allOf(parts);
    parts.get(2).complete(3);
    parts.get(0).complete(1);
    assertThat(all.isDone()).isFalse();
    parts.get(1).complete(null);
    assertThat(all.get()).containsExactly(1, null, 3);
    assertThat(Promise.allOf(List.of()).isDone()).isTrue();
    Promise<Integer> failing = new Promise<>();
    Promise<List<Integer>> none = Promise.allOf(List.of(new Promise<>(), failing));
    failing.fail(new IllegalStateException("as it should"));
    assertThatThrownBy(none::get).hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_long_chain_needs_no_stack() throws Exception {
    Promise<Integer> first = new Promise<>();
    Promise<Integer> last = first;
    for (int i = 0; i < 100_000; i++) {
      last = last.then(v -> v + 1);
    }
    first.complete(0);
    assertThat(last.get()).isEqualTo(100_000);
  }

  @Test
  void nobody_is_forgotten_however_registering_and_settling_meet() throws Exception {
    for (int round = 0; round < 500; round++) {
      Promise<Integer> promise = new Promise<>();
      AtomicInteger told = new AtomicInteger();
      List<Boolean> settled =
          Together.run(
              4,
              thread -> {
                promise.then(v -> told.incrementAndGet());
                boolean mine = promise.complete(thread);
                promise.then(v -> told.incrementAndGet());
                return mine;
              });
      assertThat(settled).containsOnlyOnce(true);
      assertThat(told.get()).isEqualTo(8);
    }
  }

  @Test
  void nulls_are_refused() {
    assertThatThrownBy(() -> new Promise<>().fail(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("A failure needs a cause, not null.");
    assertThatThrownBy(() -> new Promise<>().then(null)).isInstanceOf(NullPointerException.class);
  }
}
