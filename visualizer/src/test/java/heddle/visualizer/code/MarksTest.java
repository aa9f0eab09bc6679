package heddle.visualizer.code;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.visualizer.sample.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarksTest {
  private static final String STACK = "algorithms/stack/BrokenRecyclingTreiberStack.java";

  private final Trace aba = Samples.aba();

  @Test
  void eachThreadIsMarkedBeforeItsNextOperation() {
    Marks marks = Marks.of(aba, aba.stateAt(2));
    assertThat(marks.in(STACK)).isEqualTo(Map.of(74, List.of(2), 80, List.of(1)));
    assertThat(marks.in("Other.java")).isEmpty();
    assertThat(marks.doer()).isEqualTo(1);
  }

  @Test
  void nothingIsDoneInThePreparation() {
    assertThat(Marks.of(aba, aba.stateAt(0)).doneIn(STACK)).isEqualTo(-1);
  }

  @Test
  void threadsThatHaveEndedStandNowhere() {
    assertThat(Marks.of(aba, aba.stateAt(aba.last())).next()).isEmpty();
  }
}
