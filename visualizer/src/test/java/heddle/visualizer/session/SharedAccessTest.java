package heddle.visualizer.session;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Trace;
import heddle.visualizer.sample.TraceBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedAccessTest {
  /** T1 makes a node in step 1, links it in step 2, and publishes it in step 3. */
  private static Trace publishing() {
    TraceBuilder b = new TraceBuilder("Stack").object(1, "Stack", "stack").thread(1, "T1");
    b.set(1, "head", TraceBuilder.ref(0));
    b.read(1, 1, "head").node(2, "Node", "A");
    b.write(1, 2, "next", TraceBuilder.ref(0));
    return b.write(1, 1, "head", TraceBuilder.ref(2)).build();
  }

  private static Event next(EventKind kind, int object) {
    return new Event(
        0, 1, kind, object, "next", "", null, null, null, null, true, "", null, List.of());
  }

  @Test
  void aNodeIsItsMakersOwnUntilItIsPublished() {
    Event access = next(EventKind.WRITE, 2);
    assertThat(SharedAccess.matters(publishing(), 2, access)).isFalse();
    assertThat(SharedAccess.matters(publishing(), 3, access)).isTrue();
  }

  @Test
  void whatWasThereBeforeTheThreadsIsShared() {
    assertThat(SharedAccess.matters(publishing(), 1, next(EventKind.READ, 1))).isTrue();
    assertThat(SharedAccess.matters(publishing(), 1, next(EventKind.READ, 0)))
        .as("static")
        .isTrue();
  }

  @Test
  void whatIsNoAccessMattersToOthers() {
    assertThat(SharedAccess.matters(publishing(), 2, next(EventKind.MONITOR_ENTER, 2))).isTrue();
  }
}
