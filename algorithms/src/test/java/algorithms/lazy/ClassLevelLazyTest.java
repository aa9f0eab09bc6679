package algorithms.lazy;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClassLevelLazyTest {

  @Test
  void a_holder_class_gives_all_threads_the_same_value() throws Exception {
    List<MadeConfig> seen = Together.run(4, thread -> HolderConfig.get());
    assertThat(seen).containsOnly(HolderConfig.get());
    assertThat(HolderConfig.get().answer()).isEqualTo(42);
  }

  @Test
  void so_does_an_enum() throws Exception {
    List<MadeConfig> seen = Together.run(4, thread -> EnumConfig.get());
    assertThat(seen).containsOnly(EnumConfig.get());
    assertThat(EnumConfig.get().answer()).isEqualTo(42);
  }
}
