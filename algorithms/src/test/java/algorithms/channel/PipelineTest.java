package algorithms.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // against a hang; nothing here is a statement about speed
final class PipelineTest {

  @Test
  void everything_goes_through_in_order_and_the_end_is_waited_for() throws Exception {
    List<String> out = new ArrayList<>();
    Pipeline<Integer> pipeline =
        Pipeline.<Integer>of(2).stage(1, v -> v * 2).stage(1, v -> "v" + v).into(out::add);
    for (int i = 0; i < 500; i++) {
      assertThat(pipeline.send(i)).isTrue();
    }
    pipeline.finish();
    assertThat(out).isEqualTo(IntStream.range(0, 500).mapToObj(i -> "v" + 2 * i).toList());
    assertThat(pipeline.send(1)).isFalse();
  }

  @Test
  void many_threads_may_work_in_a_stage_and_values_may_be_dropped() throws Exception {
    List<Integer> out = new ArrayList<>();
    Pipeline<Integer> pipeline =
        Pipeline.<Integer>of(3).stage(3, v -> v % 2 == 0 ? v : null).into(out::add);
    for (int i = 0; i < 500; i++) {
      pipeline.send(i);
    }
    pipeline.finish();
    assertThat(out).hasSize(250).doesNotHaveDuplicates().allMatch(v -> v % 2 == 0);
  }

  @Test
  void a_stage_that_throws_ends_the_pipeline_and_says_why() throws Exception {
    Pipeline<Integer> pipeline =
        Pipeline.<Integer>of(1).stage(1, v -> 1 / (v - 3)).stage(2, v -> v).into(v -> {});
    for (int i = 0; i < 100; i++) {
      pipeline.send(i);
    }
    assertThatThrownBy(pipeline::finish)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A stage has failed, and what was in the pipeline is lost.")
        .hasCauseInstanceOf(ArithmeticException.class);
  }
}
