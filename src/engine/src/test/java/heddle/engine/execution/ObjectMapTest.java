package heddle.engine.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObjectMapTest {
  private final Map<Object, Integer> map = new ObjectMap<>();

  /** Equal to all its like, and not to be asked for its hash code. */
  private static final class Stubborn {
    @Override
    public boolean equals(Object other) {
      return other instanceof Stubborn;
    }

    @Override
    public int hashCode() {
      throw new AssertionError("asked for its hash code");
    }
  }

  @Test
  void objects_are_told_apart_by_identity_however_equal() {
    List<Object> keys = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      keys.add(new Stubborn());
      assertThat(map.put(keys.get(i), i)).isNull();
    }
    for (int i = 0; i < 600; i++) {
      assertThat(map.get(keys.get(i))).isEqualTo(i);
    }
    assertThat(map.get(new Stubborn())).isNull();
    assertThat(map.containsKey(new Stubborn())).isFalse();
    assertThat(map).hasSize(600);
  }

  @Test
  void a_value_is_replaced_where_it_stands() {
    Object first = new Stubborn();
    Object second = "second";
    map.put(first, 1);
    map.put(second, 2);
    map.put(null, 3);

    assertThat(map.put(first, 4)).isEqualTo(1);
    assertThat(map.values()).containsExactly(4, 2, 3);
    assertThat(map.get(null)).isEqualTo(3);
  }

  @Test
  void a_cleared_map_knows_nobody() {
    map.put("a", 1);
    map.clear();

    assertThat(map).isEmpty();
    assertThat(map.get("a")).isNull();
  }
}
