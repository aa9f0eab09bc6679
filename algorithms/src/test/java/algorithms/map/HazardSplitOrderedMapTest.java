package algorithms.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class HazardSplitOrderedMapTest extends SoundMapContract {

  @Override
  <K, V> ConcurrentHashing<K, V> create() {
    return new HazardSplitOrderedMap<>();
  }

  @Test
  void its_size_is_the_number_of_its_entries() {
    HazardSplitOrderedMap<Integer, Integer> map = new HazardSplitOrderedMap<>();
    for (int i = 0; i < 1000; i++) {
      map.put(i, i);
      map.put(i, -i);
    }
    for (int i = 0; i < 1000; i += 4) {
      map.remove(i);
      map.remove(i);
    }
    assertThat(map.size()).isEqualTo(750);
  }

  @Test
  void a_number_of_buckets_that_is_no_power_of_two_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HazardSplitOrderedMap<>(-8, 1))
        .withMessage("The number of buckets must be a power of two: -8.");
  }
}
