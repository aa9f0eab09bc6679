package heddle.visualizer.values;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.visualizer.history.History;
import heddle.visualizer.sample.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueRowsTest {
  private static List<ValueRow> at(Trace trace, int step) {
    return new ValueRows(History.of(trace)).at(trace.stateAt(step));
  }

  private static ValueRow row(List<ValueRow> rows, int thread, String name) {
    return rows.stream()
        .filter(r -> r.thread() == thread && r.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shared_fields_come_first_then_the_locals_of_each_thread() {
    assertThat(at(Samples.aba(), 12))
        .extracting(ValueRow::toString)
        .containsExactly(
            "BrokenRecyclingTreiberStack",
            "head = A#2",
            "T1 · pop()",
            "top = A#1 (stale)",
            "next = B#1");
  }

  @Test
  void a_value_knows_who_wrote_it_last() {
    ValueRow head = row(at(Samples.aba(), 10), 0, "head");
    assertThat(head.writtenAt()).isEqualTo(8);
    assertThat(head.writer()).isEqualTo(2);
    assertThat(head.changed()).isFalse();
    assertThat(head.lastWritten()).isEqualTo("head = C#1, written by T2 at step 8");
    assertThat(row(at(Samples.aba(), 3), 0, "head").lastWritten())
        .isEqualTo("head = A#1, set before the threads started");
  }

  @Test
  void what_the_step_changed_shows_what_it_was() {
    ValueRow head = row(at(Samples.aba(), 8), 0, "head");
    assertThat(head.changed()).isTrue();
    assertThat(head.old()).isEqualTo("B#1");
    assertThat(head.text()).isEqualTo("C#1");
  }

  @Test
  void a_local_knows_the_step_that_gave_it_its_value() {
    ValueRow next = row(at(Samples.aba(), 12), 1, "next");
    assertThat(next.writtenAt()).isEqualTo(2);
    assertThat(next.stale()).isFalse();
    ValueRow top = row(at(Samples.aba(), 12), 1, "top");
    assertThat(top.text()).as("as it was when it was read").isEqualTo("A#1");
    assertThat(top.stale()).isTrue();
  }

  @Test
  void elements_of_shared_arrays_are_listed_and_locks_say_who_holds_them() {
    List<ValueRow> rows = at(Samples.philosophers(2), 3);
    assertThat(row(rows, 0, "forks[0]").text()).isEqualTo("held by T1");
    assertThat(row(rows, 0, "forks[0]").writtenAt()).isEqualTo(1);
    assertThat(row(at(Samples.philosophers(2), 1), 0, "forks[1]").text()).isEqualTo("free");
  }

  @Test
  void a_stamped_reference_shows_its_stamp() {
    ValueRow head = row(at(Samples.stamped(), 3), 0, "head");
    assertThat(head.text()).isEqualTo("A#2 · 9");
    assertThat(head.old()).isEqualTo("B#1 · 8");
  }
}
