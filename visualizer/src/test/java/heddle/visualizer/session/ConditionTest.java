package heddle.visualizer.session;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.visualizer.sample.Samples;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private static Condition of(String text) {
    return Condition.parse(text).orElseThrow();
  }

  private static List<Integer> stops(Trace trace, String condition) {
    Breakpoint b = Breakpoint.when(of(condition));
    return IntStream.rangeClosed(0, trace.last()).filter(s -> b.at(trace, s)).boxed().toList();
  }

  @Test
  void aNameAnOperatorAndAValueAreACondition() {
    assertThat(of(" count>=3 ")).hasToString("count >= 3");
    assertThat(of("head != null")).isEqualTo(new Condition("head", "!=", "null"));
  }

  @Test
  void othersAreNot() {
    assertThat(Condition.parse("count")).isEmpty();
    assertThat(Condition.parse("count ==")).isEmpty();
    assertThat(Condition.parse("== 3")).isEmpty();
  }

  @Test
  void aFieldIsLookedAtWhenItTakesAValue() {
    Trace aba = Samples.aba();
    assertThat(stops(aba, "head == A#2")).containsExactly(12);
    assertThat(stops(aba, "head == A#1")).containsExactly(0);
    assertThat(stops(aba, "head == Z")).isEmpty();
    assertThat(stops(aba, "value > 2")).containsExactly(0, 9);
    assertThat(stops(aba, "value > 99")).isEmpty();
  }
}
