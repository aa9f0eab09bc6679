package algorithms.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every set does for one thread, the broken ones included. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class SetContract {

  abstract <E extends Comparable<E>> ConcurrentSet<E> create();

  @Test
  void an_element_is_in_the_set_from_add_to_remove() {
    ConcurrentSet<String> set = create();
    assertThat(set.isEmpty()).isTrue();
    assertThat(set.contains("b")).isFalse();
    assertThat(set.remove("b")).isFalse();
    assertThat(set.add("b")).isTrue();
    assertThat(set.isEmpty()).isFalse();
    assertThat(set.add("b")).isFalse();
    assertThat(set.contains("b")).isTrue();
    assertThat(set.contains("a")).isFalse();
    assertThat(set.contains("c")).isFalse();
    assertThat(set.remove("b")).isTrue();
    assertThat(set.remove("b")).isFalse();
    assertThat(set.isEmpty()).isTrue();
    assertThat(set.contains("b")).isFalse();
    assertThat(set.add("b")).isTrue();
    assertThat(set.contains("b")).isTrue();
  }

  @Test
  void elements_are_told_apart_by_their_order() {
    ConcurrentSet<String> set = create();
    assertThat(set.add(new String("a"))).isTrue();
    assertThat(set.contains(new String("a"))).isTrue();
    assertThat(set.add(new String("a"))).isFalse();
  }

  @Test
  void null_is_refused() {
    ConcurrentSet<String> set = create();
    String sentence = "A list holds no null: it cannot be compared.";
    assertThatNullPointerException().isThrownBy(() -> set.add(null)).withMessage(sentence);
    assertThatNullPointerException().isThrownBy(() -> set.remove(null)).withMessage(sentence);
    assertThatNullPointerException().isThrownBy(() -> set.contains(null)).withMessage(sentence);
  }

  @Test
  void behaves_as_the_jdks_set_does_over_any_sequence_of_calls() {
    Random random = new Random(42);
    ConcurrentSet<Integer> set = create();
    Set<Integer> model = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      int element = random.nextInt(i < 10_000 ? 50 : 3);
      switch (random.nextInt(3)) {
        case 0 -> assertThat(set.add(element)).isEqualTo(model.add(element));
        case 1 -> assertThat(set.remove(element)).isEqualTo(model.remove(element));
        default -> assertThat(set.contains(element)).isEqualTo(model.contains(element));
      }
      assertThat(set.isEmpty()).isEqualTo(model.isEmpty());
    }
  }
}
