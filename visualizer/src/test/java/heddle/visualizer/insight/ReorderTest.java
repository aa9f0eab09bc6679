package heddle.visualizer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.TinyStepper;
import org.junit.jupiter.api.Test;

class ReorderTest {
  private final TinyStepper stepper = new TinyStepper("none", 2, 2);
  private final Tries tries = new Tries(stepper, () -> false);

  private Reorder reorder(String schedule, int wanted, int before) {
    tries.open(new Experiment(TinyStepper.scenario("good"), "example.Tiny"));
    Trace trace = stepper.trace(Schedule.parse(schedule));
    return Reorder.of(tries, trace, wanted, before);
  }

  @Test
  void theOtherThreadIsHeldBackUntilTheStepIsDone() {
    Reorder found = reorder("1 1 2 2", 4, 2);
    assertThat(found.found().schedule()).isEqualTo(Schedule.parse("1 2 2 1"));
    assertThat(found.at()).isEqualTo(3);
    assertThat(found.common()).isEqualTo(1);
    assertThat(found.sentence()).startsWith("Here step 4 (T2 ").contains("comes before step 2 (T1");
  }

  @Test
  void whatComesBeforeStaysAsItWas() {
    Reorder found = reorder("2 1 1 2", 4, 3);
    assertThat(found.found().schedule()).isEqualTo(Schedule.parse("2 1 2 1"));
    assertThat(found.common()).isEqualTo(2);
  }
}
