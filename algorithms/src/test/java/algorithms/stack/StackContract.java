package algorithms.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every stack does for one thread, the broken ones included. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class StackContract {

  abstract <E> ConcurrentStack<E> create();

  @Test
  void a_new_stack_is_empty() {
    assertThat(create().isEmpty()).isTrue();
  }

  @Test
  void pop_of_an_empty_stack_returns_null_and_leaves_it_empty() {
    ConcurrentStack<String> stack = create();
    assertThat(stack.pop()).isNull();
    assertThat(stack.pop()).isNull();
    assertThat(stack.isEmpty()).isTrue();
  }

  @Test
  void values_come_back_last_in_first_out() {
    ConcurrentStack<String> stack = create();
    stack.push("a");
    stack.push("b");
    stack.push("c");
    assertThat(stack.isEmpty()).isFalse();
    assertThat(stack.pop()).isEqualTo("c");
    assertThat(stack.pop()).isEqualTo("b");
    assertThat(stack.pop()).isEqualTo("a");
    assertThat(stack.pop()).isNull();
    assertThat(stack.isEmpty()).isTrue();
  }

  @Test
  void the_same_value_may_be_pushed_twice() {
    ConcurrentStack<String> stack = create();
    stack.push("a");
    stack.push("a");
    assertThat(stack.pop()).isEqualTo("a");
    assertThat(stack.pop()).isEqualTo("a");
    assertThat(stack.pop()).isNull();
  }

  @Test
  void null_is_refused_and_the_stack_unchanged() {
    ConcurrentStack<String> stack = create();
    stack.push("a");
    assertThatNullPointerException()
        .isThrownBy(() -> stack.push(null))
        .withMessage("A stack holds no null: pop() returns null when it is empty.");
    assertThat(stack.pop()).isEqualTo("a");
    assertThat(stack.pop()).isNull();
  }

  @Test
  void stacks_share_nothing() {
    ConcurrentStack<String> one = create();
    ConcurrentStack<String> other = create();
    one.push("a");
    one.pop(); // its node is free now, where nodes are used again
    other.push("b");
    one.push("c");
    assertThat(other.pop()).isEqualTo("b");
    assertThat(other.pop()).isNull();
    assertThat(one.pop()).isEqualTo("c");
    assertThat(one.pop()).isNull();
  }

  @Test
  void behaves_as_the_jdks_deque_does_over_any_sequence_of_calls() {
    Random random = new Random(42);
    ConcurrentStack<Integer> stack = create();
    ArrayDeque<Integer> model = new ArrayDeque<>();
    for (int i = 0; i < 20_000; i++) {
      // Long climbs and descents, so that a cache of free nodes runs both empty and over.
      boolean climb = i / 300 % 2 == 0;
      if (random.nextInt(10) < (climb ? 7 : 3)) {
        stack.push(i);
        model.push(i);
      } else {
        assertThat(stack.pop()).isEqualTo(model.poll());
      }
      assertThat(stack.isEmpty()).isEqualTo(model.isEmpty());
    }
  }
}
