package heddle.visualizer.columns;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.history.History;
import heddle.visualizer.sample.Samples;
import org.junit.jupiter.api.Test;

class ColumnsTextTest {
  @Test
  void the_run_is_a_table_with_a_column_per_thread() {
    assertThat(new ColumnsText(History.of(Samples.lostUpdate())).all())
        .isEqualTo(
            """
            step  T1                              T2
               0  before the first step
               1  value → 0
               2                                  value → 0
               3                                  value = 1
               4  value = 1
            """);
  }
}
