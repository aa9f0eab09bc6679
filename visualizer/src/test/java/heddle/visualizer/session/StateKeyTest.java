package heddle.visualizer.session;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import heddle.visualizer.sample.TraceBuilder;
import org.junit.jupiter.api.Test;

class StateKeyTest {
  /** A cell in which two threads each link a node of their own; the order of the nodes varies. */
  private static Trace linked(boolean otherOrder, String value, String result) {
    TraceBuilder b = new TraceBuilder("example.Pair").object(1, "example.Pair", "pair");
    b.set(1, "left", Value.NULL).set(1, "right", Value.NULL);
    b.thread(1, "T1").thread(2, "T2").invoke(1, "left()").invoke(2, "right()");
    b.read(1, 1, "left");
    int left = otherOrder ? 3 : 2;
    int right = otherOrder ? 2 : 3;
    if (otherOrder) {
      right(b, right, value);
      left(b, left, result);
    } else {
      left(b, left, result);
      right(b, right, value);
    }
    return b.build();
  }

  private static void left(TraceBuilder b, int node, String result) {
    b.object(node, "example.Node", "Node").set(node, "value", Value.of("1"));
    b.write(1, 1, "left", TraceBuilder.ref(node)).returns(1, Value.of(result)).ends(1);
  }

  private static void right(TraceBuilder b, int node, String value) {
    b.object(node, "example.Node", "Node").set(node, "value", Value.of(value));
    b.write(2, 1, "right", TraceBuilder.ref(node)).returns(2, null).ends(2);
  }

  private static String end(Trace trace) {
    return StateKey.of(trace, trace.last());
  }

  @Test
  void statesAreTheSameWhateverTheNumbersOfObjects() {
    assertThat(end(linked(true, "2", "0"))).isEqualTo(end(linked(false, "2", "0")));
  }

  @Test
  void anotherValueAnotherResultOrAnotherPlaceIsAnotherState() {
    String key = end(linked(false, "2", "0"));
    assertThat(end(linked(false, "3", "0"))).isNotEqualTo(key);
    assertThat(end(linked(false, "2", "1"))).isNotEqualTo(key);
    assertThat(StateKey.of(linked(false, "2", "0"), 2)).isNotEqualTo(key);
  }
}
