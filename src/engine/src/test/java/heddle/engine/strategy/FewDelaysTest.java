package heddle.engine.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FewDelaysTest {
  /** All executions of threads that make so many steps each, as the threads of their steps. */
  private static List<String> executions(FewDelays search, int... lengths) {
    List<String> executions = new ArrayList<>();
    do {
      search.begin();
      String execution = execution(search, lengths.clone());
      if (!search.repeated()) {
        executions.add(execution);
      }
    } while (search.finished());
    return executions;
  }

  private static String execution(Strategy strategy, int[] left) {
    StringBuilder order = new StringBuilder();
    int current = 0;
    while (IntStream.of(left).sum() > 0) {
      int[] enabled = IntStream.rangeClosed(1, left.length).filter(t -> left[t - 1] > 0).toArray();
      boolean goesOn = current > 0 && left[current - 1] > 0;
      current = strategy.next(enabled, enabled.length, goesOn ? current : 0);
      left[current - 1]--;
      order.append(current);
    }
    return order.toString();
  }

  /** One delay for each turn that is passed over, by hand. */
  @Test
  void executions_come_in_the_order_of_their_delays() {
    assertThat(executions(new FewDelays(0), 2, 2)).containsExactly("1122");
    assertThat(executions(new FewDelays(1), 2, 2)).containsExactly("1122", "1221", "2211");
    assertThat(executions(new FewDelays(3), 2, 2))
        .containsExactly("1122", "1221", "2211", "1212", "2112", "2121");
  }

  @Test
  void whoever_is_passed_over_is_next_when_the_others_have_had_their_turn() {
    assertThat(executions(new FewDelays(1), 2, 1, 1))
        .containsExactlyInAnyOrder("1123", "1231", "1132", "2311");
  }

  /** 6! / (2! 2! 2!) = 90 interleavings. */
  @Test
  void a_bound_that_nothing_needs_more_than_lets_all_happen_once() {
    FewDelays search = new FewDelays(100);

    List<String> executions = executions(search, 2, 2, 2);

    assertThat(executions).hasSize(90);
    assertThat(new HashSet<>(executions)).hasSize(90);
    assertThat(search.wasCut()).isFalse();
  }

  @Test
  void it_knows_whether_the_bound_left_anything_out() {
    FewDelays search = new FewDelays(1);

    executions(search, 2, 2);

    assertThat(search.wasCut()).isTrue();
  }
}
