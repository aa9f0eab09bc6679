package heddle.visualizer.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.history.History;
import heddle.visualizer.sample.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallTreeTest {
  @Test
  void operationsAreToldWithTheirResultsAndSteps() {
    List<CallNode> calls = CallTree.of(History.of(Samples.aba()));
    assertThat(calls)
        .extracting(CallNode::text)
        .containsExactly(
            "pop() → 9  ·  steps 1 to 13",
            "pop() → 1  ·  steps 3 to 5",
            "pop() → 2  ·  steps 6 to 8",
            "push(9)  ·  steps 9 to 12");
    assertThat(CallTree.at(calls, 2, 7).orElseThrow().first()).isEqualTo(6);
    assertThat(CallTree.at(calls, 3, 7)).isEmpty();
  }
}
