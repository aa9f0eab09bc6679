package heddle.engine.explore.reduction;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RacesTest {
  private static Op op(int thread, EventKind kind, long object) {
    return new Op(thread, kind, object, 0, kind != EventKind.READ, false, -1);
  }

  private static Op causedBy(int cause, int thread, EventKind kind, long object) {
    return new Op(thread, kind, object, 0, true, false, cause);
  }

  /** The races as {@code k: threads of the sequence to try}. */
  private static List<String> races(int firstNew, Op... ops) {
    List<String> found = new ArrayList<>();
    Races.find(
        List.of(ops),
        4,
        firstNew,
        (k, sequence) -> found.add(k + ": " + sequence.stream().map(Op::thread).toList()));
    return found;
  }

  @Test
  void a_write_and_a_read_race() {
    assertThat(races(0, op(1, EventKind.WRITE, 5), op(2, EventKind.READ, 5)))
        .containsExactly("0: [2]");
  }

  @Test
  void two_reads_and_two_variables_do_not() {
    assertThat(races(0, op(1, EventKind.READ, 5), op(2, EventKind.READ, 5))).isEmpty();
    assertThat(races(0, op(1, EventKind.WRITE, 5), op(2, EventKind.WRITE, 6))).isEmpty();
  }

  @Test
  void what_lies_between_and_is_independent_comes_along() {
    assertThat(
            races(
                0,
                op(1, EventKind.WRITE, 5),
                op(3, EventKind.WRITE, 6),
                op(1, EventKind.WRITE, 7),
                op(2, EventKind.WRITE, 5)))
        .containsExactly("0: [3, 2]");
  }

  @Test
  void a_pair_that_is_ordered_otherwise_is_no_race() {
    assertThat(
            races(
                0,
                op(1, EventKind.WRITE, 5),
                op(1, EventKind.WRITE, 6),
                op(2, EventKind.READ, 6),
                op(2, EventKind.READ, 5)))
        .containsExactly("1: [2]");
  }

  @Test
  void critical_sections_race_where_they_begin() {
    assertThat(
            races(
                0,
                op(1, EventKind.MONITOR_ENTER, 5),
                op(1, EventKind.MONITOR_EXIT, 5),
                op(2, EventKind.MONITOR_ENTER, 5),
                op(2, EventKind.MONITOR_EXIT, 5)))
        .containsExactly("0: [2]");
  }

  @Test
  void what_makes_an_operation_possible_cannot_be_overtaken() {
    assertThat(races(0, op(1, EventKind.UNPARK, 9), causedBy(0, 2, EventKind.RESUME, 9))).isEmpty();
    assertThat(races(0, op(1, EventKind.UNPARK, 9), op(2, EventKind.RESUME, 9)))
        .containsExactly("0: [2]");
  }

  @Test
  void only_new_operations_are_asked_about() {
    Op[] ops = {
      op(1, EventKind.WRITE, 5), op(2, EventKind.READ, 5), op(3, EventKind.READ, 5),
    };
    assertThat(races(2, ops)).containsExactly("0: [3]");
    assertThat(races(3, ops)).isEmpty();
  }
}
