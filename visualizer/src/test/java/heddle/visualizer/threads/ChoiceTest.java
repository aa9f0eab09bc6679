package heddle.visualizer.threads;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.schedule.Schedule;
import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.sample.TraceBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  /** T1 and T2 wait on the monitor that T3 holds. */
  private static TraceState state() {
    TraceBuilder b = new TraceBuilder("X").lock(1, "X", "x");
    b.thread(1, "T1").thread(2, "T2").thread(3, "T3");
    Trace trace = b.enter(1, 1).await(1, 1).enter(2, 1).await(2, 1).enter(3, 1).build();
    return trace.stateAt(trace.last());
  }

  private static List<Choice> before(EventKind kind, String detail, ThreadStatus status) {
    Event next =
        new Event(0, 3, kind, 1, "", "", null, null, null, null, true, detail, null, List.of());
    return Choice.of(state(), new ThreadState(3, "T3", status, next, 0, 0, "", List.of()));
  }

  @Test
  void aWaitMayEndForNoReason() {
    assertThat(before(EventKind.WAIT, "", ThreadStatus.READY))
        .containsExactly(
            new Choice("Wake up at once, for no reason", 2),
            new Choice("Be interrupted", Schedule.INTERRUPT));
    assertThat(before(EventKind.WAIT, "", ThreadStatus.BLOCKED)).as("it cannot go").isEmpty();
  }

  @Test
  void aNotifyMayWakeAnyWhoWaits() {
    assertThat(before(EventKind.NOTIFY, "", ThreadStatus.READY))
        .containsExactly(new Choice("Wake T2 instead", 2));
  }

  @Test
  void onlyAWeakCompareAndSetMayFailForNoReason() {
    assertThat(before(EventKind.CAS, "weak", ThreadStatus.READY))
        .containsExactly(new Choice("Let it fail, for no reason", 2));
    assertThat(before(EventKind.CAS, "", ThreadStatus.READY)).isEmpty();
  }

  @Test
  void whoWaitsMayBeInterrupted() {
    assertThat(before(EventKind.RESUME, "", ThreadStatus.WAITING))
        .containsExactly(new Choice("Be interrupted", Schedule.INTERRUPT));
    assertThat(before(EventKind.MONITOR_ENTER, "", ThreadStatus.BLOCKED))
        .as("no interrupt ends that")
        .isEmpty();
  }

  @Test
  void whatGoesOneWayOnlyOffersNothing() {
    assertThat(before(EventKind.CAS, "", ThreadStatus.READY)).isEmpty();
    assertThat(before(EventKind.READ, "", ThreadStatus.READY)).isEmpty();
  }
}
