package heddle.engine.worker;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.engine.instrument.Origin;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanaryTest {
  @Test
  void a_wrong_program_that_passes_is_a_fault_of_heddle() {
    assertThatThrownBy(() -> Canary.requireLostUpdate(Map.of("2", 6L), Origin.JAR))
        .isInstanceOf(OwnFault.class)
        .hasMessage(
            "a program that is known to lose an update did not lose it, its outcomes were [2]; so"
                + " \"no failure\" would mean nothing for classes from a jar");
  }

  @Test
  void one_that_fails_is_as_it_should_be() {
    assertThatCode(() -> Canary.requireLostUpdate(Map.of("1", 4L, "2", 2L), Origin.JAR))
        .doesNotThrowAnyException();
  }
}
