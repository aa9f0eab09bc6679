package algorithms.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every map does for one thread, the broken ones included. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class MapContract {

  abstract <K, V> ConcurrentHashing<K, V> create();

  @Test
  void a_key_has_the_value_that_it_was_given_last() {
    ConcurrentHashing<String, Integer> map = create();
    assertThat(map.get("a")).isNull();
    assertThat(map.containsKey("a")).isFalse();
    assertThat(map.remove("a")).isNull();
    assertThat(map.put("a", 1)).isNull();
    assertThat(map.put("b", 2)).isNull();
    assertThat(map.put(new String("a"), 3)).isEqualTo(1);
    assertThat(map.get("a")).isEqualTo(3);
    assertThat(map.get("b")).isEqualTo(2);
    assertThat(map.get("c")).isNull();
    assertThat(map.containsKey("a")).isTrue();
    assertThat(map.remove("a")).isEqualTo(3);
    assertThat(map.containsKey("a")).isFalse();
    assertThat(map.get("a")).isNull();
    assertThat(map.put("a", 4)).isNull();
    assertThat(map.get("a")).isEqualTo(4);
  }

  @Test
  void keys_with_the_same_hash_code_are_told_apart() {
    ConcurrentHashing<String, Integer> map = create();
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    map.put("Aa", 1);
    map.put("BB", 2);
    assertThat(map.get("Aa")).isEqualTo(1);
    assertThat(map.get("BB")).isEqualTo(2);
    assertThat(map.remove("BB")).isEqualTo(2);
    assertThat(map.get("Aa")).isEqualTo(1);
    assertThat(map.get("BB")).isNull();
  }

  @Test
  void null_is_refused() {
    ConcurrentHashing<String, Integer> map = create();
    String noKey = "A map holds no null key.";
    assertThatNullPointerException().isThrownBy(() -> map.get(null)).withMessage(noKey);
    assertThatNullPointerException().isThrownBy(() -> map.put(null, 1)).withMessage(noKey);
    assertThatNullPointerException().isThrownBy(() -> map.remove(null)).withMessage(noKey);
    assertThatNullPointerException().isThrownBy(() -> map.containsKey(null)).withMessage(noKey);
    assertThatNullPointerException()
        .isThrownBy(() -> map.put("a", null))
        .withMessage("A map holds no null: get() returns null when there is no value.");
  }
}
