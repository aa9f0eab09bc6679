package heddle.engine.explore.reduction;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.reduction.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final History history = new History();
  private final List<String> races = new ArrayList<>();

  private static int[] read(int location) {
    return new int[] {location << 1};
  }

  private static int[] write(int location) {
    return new int[] {location << 1 | 1};
  }

  private void step(int thread, int[] touches) {
    step(thread, touches, -1, -1, 0);
  }

  private void caused(int cause, int thread, int[] touches) {
    step(thread, touches, cause, -1, 0);
  }

  private void monitor(int thread, int location, int holding) {
    step(thread, write(location), -1, location, holding);
  }

  /** Adds a step and notes its races as {@code k: threads of the sequence to try}. */
  private void step(int thread, int[] touches, int cause, int monitor, int holding) {
    Op op = Op.step(thread, touches);
    List<Integer> racing = new ArrayList<>();
    history.add(op, cause, monitor, holding, racing::add);
    int at = history.size() - 1;
    for (int k : racing) {
      races.add(k + ": " + Arrays.stream(history.reversal(k, at, op)).map(o -> o.thread).toList());
    }
  }

  @Test
  void a_write_and_a_read_race() {
    step(1, write(5));
    step(2, read(5));

    assertThat(races).containsExactly("0: [2]");
  }

  @Test
  void two_reads_and_two_variables_do_not() {
    step(1, read(5));
    step(2, read(5));
    step(3, write(6));
    step(1, write(7));

    assertThat(races).isEmpty();
  }

  @Test
  void a_write_races_with_every_read_since_the_last_write() {
    step(1, read(5));
    step(2, read(5));
    step(3, write(5));

    assertThat(races).containsExactly("1: [3]", "0: [2, 3]");
  }

  @Test
  void what_lies_between_and_is_independent_comes_along() {
    step(1, write(5));
    step(3, write(6));
    step(1, write(7));
    step(2, write(5));

    assertThat(races).containsExactly("0: [3, 2]");
  }

  @Test
  void a_pair_that_is_ordered_otherwise_is_no_race() {
    step(1, write(5));
    step(1, write(6));
    step(2, read(6));
    step(2, read(5));

    assertThat(races).containsExactly("1: [2]");
  }

  @Test
  void critical_sections_race_where_they_begin() {
    monitor(1, 5, 1);
    monitor(1, 5, 0);
    monitor(2, 5, 1);
    monitor(2, 5, 0);

    assertThat(races).containsExactly("0: [2]");
  }

  @Test
  void a_monitor_that_is_entered_twice_is_overtaken_where_it_was_entered_first() {
    monitor(1, 5, 1);
    monitor(1, 5, 2);
    monitor(1, 5, 1);
    monitor(1, 5, 0);
    monitor(2, 5, 1);

    assertThat(races).containsExactly("0: [2]");
  }

  @Test
  void what_makes_an_operation_possible_cannot_be_overtaken() {
    step(1, write(9));
    caused(0, 2, write(9));

    assertThat(races).isEmpty();
  }

  @Test
  void a_step_that_was_kept_from_happening_races_as_if_it_had() {
    step(1, write(5));
    step(1, write(6));
    List<Integer> racing = new ArrayList<>();

    history.suppose(Op.step(2, write(5)), 1, -1, racing::add);

    assertThat(racing).containsExactly(0);
    assertThat(history.size()).isEqualTo(2);
  }

  @Test
  void what_is_taken_back_leaves_nothing_behind() {
    step(1, write(5));
    step(2, write(5));
    races.clear();

    history.shrink(1);
    step(3, read(5));
    step(2, write(5));

    assertThat(races).containsExactly("0: [3]", "1: [2]");
  }

  @Test
  void more_threads_than_ever_before_are_no_problem() {
    step(1, write(5));
    step(40, read(5));

    assertThat(races).containsExactly("0: [40]");
  }
}
