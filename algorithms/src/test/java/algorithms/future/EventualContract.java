package algorithms.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import algorithms.Together;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every promise does when those who continue it come first and all goes well. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class EventualContract {

  abstract <T> Eventual<T> create();

  @Test
  void a_value_is_settled_once_and_can_be_read_again_and_again() throws Exception {
    Eventual<String> promise = create();
    assertThat(promise.complete("a")).isTrue();
    assertThat(promise.complete("b")).isFalse();
    assertThat(promise.fail(new IllegalStateException())).isFalse();
    assertThat(promise.get()).isEqualTo("a");
    assertThat(promise.get()).isEqualTo("a");
  }

  @Test
  void a_failure_comes_out_of_get() {
    Eventual<String> promise = create();
    IllegalStateException failure = new IllegalStateException("as it should");
    assertThat(promise.fail(failure)).isTrue();
    assertThat(promise.complete("late")).isFalse();
    assertThatThrownBy(promise::get).isInstanceOf(ExecutionException.class).hasCause(failure);
  }

  @Test
  void what_follows_is_computed_when_the_value_is_there() throws Exception {
    Eventual<Integer> promise = create();
    Eventual<String> next = promise.then(v -> v + 1).then(v -> "is " + v);
    promise.complete(1);
    assertThat(next.get()).isEqualTo("is 2");
  }

  @Test
  void who_waits_is_woken() throws Exception {
    for (int round = 0; round < 200; round++) {
      Eventual<Integer> promise = create();
      List<Integer> seen =
          Together.run(
              3,
              thread -> {
                if (thread == 0) {
                  promise.complete(7);
                }
                return promise.get();
              });
      assertThat(seen).containsOnly(7);
    }
  }

  @Test
  void a_wait_can_be_interrupted() {
    Eventual<Integer> promise = create();
    Thread.currentThread().interrupt();
    assertThatThrownBy(promise::get).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
