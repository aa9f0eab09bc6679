package algorithms.lazy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every lazy value does for one thread, the broken ones included. */
abstract class LazyContract {

  abstract <T> Lazy<T> create(Supplier<? extends T> maker);

  @Test
  void the_value_is_made_at_the_first_call_and_at_no_other() {
    List<String> made = new ArrayList<>();
    Lazy<String> lazy =
        create(
            () -> {
              made.add("one");
              return made.getLast();
            });
    assertThat(made).isEmpty();
    assertThat(lazy.get()).isEqualTo("one").isSameAs(lazy.get());
    assertThat(made).hasSize(1);
  }

  @Test
  void after_a_failure_the_next_call_tries_again() {
    Iterator<String> values = List.of("one").iterator();
    List<String> calls = new ArrayList<>();
    Lazy<String> lazy =
        create(
            () -> {
              calls.add("call");
              if (calls.size() == 1) {
                throw new IllegalStateException("not yet");
              }
              return calls.size() == 2 ? null : values.next();
            });
    assertThatIllegalStateException().isThrownBy(lazy::get).withMessage("not yet");
    assertThatNullPointerException()
        .isThrownBy(lazy::get)
        .withMessage("A lazy value must not be null: null means that it is still to be made.");
    assertThat(lazy.get()).isEqualTo("one");
  }

  @Test
  void something_must_make_the_value() {
    assertThatNullPointerException()
        .isThrownBy(() -> create(null))
        .withMessage("Something must make the value.");
  }
}
