package heddle.visualizer.states;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.TraceBuilder;
import heddle.visualizer.states.StateGraph.Edge;
import heddle.visualizer.states.StateGraph.End;
import org.junit.jupiter.api.Test;

class StateGraphTest {
  private static TraceBuilder two() {
    TraceBuilder b = new TraceBuilder("X").object(1, "X", "x").set(1, "a", Value.of("0"));
    return b.set(1, "b", Value.of("0")).thread(1, "T1").thread(2, "T2");
  }

  private static TraceBuilder write(TraceBuilder b, int thread, String field) {
    return b.write(thread, 1, field, Value.of("1")).ends(thread);
  }

  private final Trace oneFirst = write(write(two(), 1, "a"), 2, "b").build();
  private final Trace twoFirst = write(write(two(), 2, "b"), 1, "a").build();

  @Test
  void runsThatComeToTheSameStateMeetThere() {
    StateGraph graph = new StateGraph();
    graph.add(oneFirst, 0);
    graph.add(twoFirst, 0);
    assertThat(graph.nodes()).hasSize(4);
    assertThat(graph.edges())
        .containsExactly(
            new Edge(0, 1, 1), new Edge(1, 2, 2), new Edge(0, 3, 2), new Edge(3, 2, 1));
    assertThat(graph.depths()).containsExactly(0, 1, 2, 1);
    assertThat(graph.count(End.WELL)).isEqualTo(1);
    assertThat(graph.at(twoFirst, 1)).isEqualTo(3);
    assertThat(graph.nodes().get(3).schedule()).hasToString("2");
  }

  @Test
  void anotherValueIsAnotherState() {
    StateGraph graph = new StateGraph();
    graph.add(oneFirst, 0);
    Trace other = two().write(1, 1, "a", Value.of("2")).ends(1).build();
    assertThat(graph.at(other, 1)).isEqualTo(-1);
    graph.add(other, 0);
    assertThat(graph.nodes()).hasSize(4);
  }

  @Test
  void aFailureIsAnEnd() {
    StateGraph graph = new StateGraph();
    graph.add(Samples.aba(), 0);
    assertThat(graph.count(End.FAILURE)).isEqualTo(1);
    assertThat(graph.nodes().get(13).end()).isEqualTo(End.FAILURE);
  }

  @Test
  void statesThatMeetStandBelowThoseThatLeadThere() {
    StateGraph graph = new StateGraph();
    graph.add(oneFirst, 0);
    graph.add(twoFirst, 0);
    StateLayout layout = new StateLayout(graph, 400);
    assertThat(layout.x(0)).isEqualTo(200);
    assertThat(layout.x(2)).isEqualTo(200);
    assertThat(layout.x(3) - layout.x(1)).isEqualTo(StateLayout.COLUMN);
    assertThat(layout.y(1)).isEqualTo(layout.y(3));
    assertThat(layout.at(201, layout.y(2) - 1, 5)).isEqualTo(2);
    assertThat(layout.at(5, 5, 5)).isEqualTo(-1);
  }
}
