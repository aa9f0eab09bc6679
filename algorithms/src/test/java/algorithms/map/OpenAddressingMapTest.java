package algorithms.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

final class OpenAddressingMapTest extends SoundMapContract {

  @Override
  <K, V> ConcurrentHashing<K, V> create() {
    return new OpenAddressingMap<>(KEYS);
  }

  @Test
  void a_new_key_is_refused_when_all_slots_are_taken_and_an_old_one_is_not() {
    OpenAddressingMap<Integer, String> map = new OpenAddressingMap<>(2);
    map.put(1, "a");
    map.put(2, "b");
    map.remove(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> map.put(3, "c"))
        .withMessage("All 2 slots belong to other keys; a key keeps its slot when it is removed.");
    assertThat(map.get(3)).isNull();
    assertThat(map.put(1, "d")).isNull();
    assertThat(map.get(1)).isEqualTo("d");
  }

  @Test
  void a_capacity_that_is_no_power_of_two_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OpenAddressingMap<>(12))
        .withMessage("The capacity must be a power of two: 12.");
  }
}
