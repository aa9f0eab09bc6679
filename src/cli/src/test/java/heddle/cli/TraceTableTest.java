package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.scenario.Scenario.Note;
import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.Position;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTableTest {
  private static final ObjectInfo LOCK =
      new ObjectInfo(2, "java.lang.Object", "theForkOnTheLeft", false, true);

  /** T1 reads; T2 tries a lock and is blocked. */
  private static final Trace TRACE =
      new Trace(
          "a.Table",
          List.of(
              step(0, 0, List.of(), thread(1, ThreadStatus.READY), thread(2, ThreadStatus.READY)),
              step(1, 1, List.of(read(1, "value"))),
              step(2, 2, List.of(lock(2)), thread(2, ThreadStatus.BLOCKED))),
          false);

  @Test
  void columns_are_as_wide_as_their_texts() {
    assertThat(table(List.of(), 100))
        .isEqualTo(
            """
            Step 0: Nothing is called before the threads start.
            step │ T1           │ T2
            ─────┼──────────────┼───────────────────────────────────────
               1 │ value → 7 :3 │
               2 │              │ lock theForkOnTheLeft, blocked :3
                 │              │ waits for theForkOnTheLeft, held by T1\
            """);
  }

  @Test
  void what_does_not_fit_goes_on_in_the_next_line() {
    assertThat(table(List.of(), 42))
        .isEqualTo(
            """
            Step 0: Nothing is called before the threads start.
            step │ T1           │ T2
            ─────┼──────────────┼─────────────────────
               1 │ value → 7 :3 │
               2 │              │ lock
                 │              │   theForkOnTheLeft,
                 │              │   blocked :3
                 │              │ waits for
                 │              │   theForkOnTheLeft,
                 │              │   held by T1\
            """);
  }

  @Test
  void notes_stand_under_their_step() {
    assertThat(table(List.of(new Note(1, "Here it begins.")), 100))
        .contains("   1 │ value → 7 :3 │\n  Note: Here it begins.\n   2 │");
  }

  @Test
  void words_longer_than_a_line_are_broken_and_nothing_is_lost() {
    assertThat(Wrapping.wrap("abcdefghijkl mn", 6))
        .containsExactly("abcdef", "  ghij", "  kl", "  mn");
    assertThat(Wrapping.wrap("abc", 6)).containsExactly("abc");
  }

  private static String table(List<Note> notes, int width) {
    return String.join("\n", new TraceTable(TRACE, notes, width).lines());
  }

  private static Step step(int number, int thread, List<Event> events, ThreadState... states) {
    return new Step(
        number,
        thread,
        List.of(),
        events,
        number == 0 ? List.of(LOCK) : List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(states),
        List.of(),
        "");
  }

  private static ThreadState thread(int number, ThreadStatus status) {
    boolean blocked = status == ThreadStatus.BLOCKED;
    return new ThreadState(
        number, "T" + number, status, null, blocked ? 2 : 0, blocked ? 1 : 0, "", List.of());
  }

  private static Event read(int step, String field) {
    Value value = Value.of("7");
    return event(step, 1, EventKind.READ, 0, field, value, true);
  }

  private static Event lock(int step) {
    return event(step, 2, EventKind.MONITOR_ENTER, 2, "", null, false);
  }

  private static Event event(
      int step,
      int thread,
      EventKind kind,
      int object,
      String field,
      Value value,
      boolean success) {
    return new Event(
        step,
        thread,
        kind,
        object,
        field,
        "",
        value,
        value,
        null,
        null,
        success,
        "",
        new Position("a.Table", "dine", "Table.java", 3),
        List.of());
  }
}
