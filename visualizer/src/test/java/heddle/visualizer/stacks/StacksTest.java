package heddle.visualizer.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.fold.Frames;
import heddle.visualizer.sample.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class StacksTest {
  @Test
  void sharedOuterFramesStandOnce() {
    Trace run = new Frames(1, 2).step(1, "run:3 Help.work:1").step(2, "run:3 Help.rest:2").trace();
    List<StackNode> roots = StackNode.of(run.stateAt(0));
    assertThat(roots).hasSize(1);
    assertThat(roots.getFirst().text()).isEqualTo("Sample.run, line 3");
    assertThat(roots.getFirst().threads()).containsExactly(1, 2);
    assertThat(roots.getFirst().callees())
        .extracting(StackNode::text)
        .containsExactly("Help.work, line 1", "Help.rest, line 2");
  }

  @Test
  void framesOnOtherLinesAreOthers() {
    Trace run = new Frames(1, 2).step(1, "run:3").step(2, "run:4").trace();
    assertThat(StackNode.of(run.stateAt(0))).hasSize(2);
  }

  @Test
  void localsCarryTheirThread() {
    StackNode one = StackNode.of(Samples.aba().stateAt(2)).getFirst();
    assertThat(one.locals()).containsExactly("T1: top = A#1", "T1: next = B#1");
  }

  private static List<String> watch(String expression, int step) {
    Trace aba = Samples.aba();
    TraceState state = aba.stateAt(step);
    Watch watch = new Watch(expression);
    return state.threads().stream()
        .map((ThreadState t) -> watch.value(state, aba.className(), t))
        .toList();
  }

  @Test
  void anExpressionIsLookedAtInEveryThread() {
    assertThat(watch("top", 3)).containsExactly("A#1", "A#1");
    assertThat(watch("top.next.value", 3)).containsExactly("2", "2");
    assertThat(watch("next", 3)).containsExactly("B#1", Watch.NOTHING);
    assertThat(watch("head", 8)).containsExactly("C#1", "C#1");
    assertThat(watch("nobody", 8)).containsExactly(Watch.NOTHING, Watch.NOTHING);
    assertThat(watch("head.value.next", 8)).containsExactly(Watch.NOTHING, Watch.NOTHING);
  }
}
