package heddle.engine.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FewPreemptionsTest {
  /** All executions of threads that make so many steps each, as the threads of their steps. */
  private static List<String> executions(FewPreemptions search, int... lengths) {
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

  @Test
  void executions_come_in_the_order_of_their_preemptions() {
    assertThat(executions(new FewPreemptions(2), 2, 2))
        .containsExactly("1122", "2211", "1221", "2112", "1212", "2121");
  }

  /** k switches away from a thread that goes on, counted by hand for 3 steps of 2 threads each. */
  @Test
  void a_bound_leaves_out_what_needs_more() {
    assertThat(executions(new FewPreemptions(0), 3, 3)).containsExactly("111222", "222111");
    assertThat(executions(new FewPreemptions(1), 3, 3))
        .containsExactly("111222", "222111", "112221", "122211", "221112", "211122");
  }

  @Test
  void without_preemptions_threads_come_in_any_order() {
    assertThat(executions(new FewPreemptions(0), 2, 2, 2)).hasSize(6);
  }

  /** 6! / (2! 2! 2!) = 90 interleavings. */
  @Test
  void a_bound_that_nothing_needs_more_than_lets_all_happen_once() {
    FewPreemptions search = new FewPreemptions(100);

    List<String> executions = executions(search, 2, 2, 2);

    assertThat(executions).hasSize(90);
    assertThat(new HashSet<>(executions)).hasSize(90);
    assertThat(search.wasCut()).isFalse();
    assertThat(search.bound()).isEqualTo(3);
  }

  @Test
  void it_knows_whether_the_bound_left_anything_out() {
    FewPreemptions search = new FewPreemptions(1);

    executions(search, 2, 2);

    assertThat(search.wasCut()).isTrue();
  }

  @Test
  void all_answers_are_tried_and_rare_events_cost_one() {
    assertThat(answers(0, Alternatives.NOTIFIED_THREAD)).containsExactly(0, 1, 2);
    assertThat(answers(0, Alternatives.SPURIOUS_WAKEUP)).containsExactly(0);
    assertThat(answers(1, Alternatives.SPURIOUS_WAKEUP)).containsExactly(0, 1);
  }

  private static List<Integer> answers(int most, Alternatives kind) {
    FewPreemptions search = new FewPreemptions(most);
    List<Integer> answers = new ArrayList<>();
    do {
      search.begin();
      int answer = search.alternative(kind, kind.rare() ? 2 : 3);
      if (!search.repeated()) {
        answers.add(answer);
      }
    } while (search.finished());
    return answers;
  }
}
