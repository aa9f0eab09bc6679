package heddle.visualizer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.schedule.Schedule;
import heddle.visualizer.session.TinyStepper;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class NeededSwitchesTest {
  @Test
  void aSwitchThatTheFailureShowsWithoutIsNeedless() {
    // Fails whenever T1's first step comes before all of T2's and its last after them.
    NeededSwitches needed = of(s -> s.toString().matches("1.* .*1.*") && ends(s), "1 2 1 2 1");
    assertThat(needed.all()).isEqualTo(4);
    assertThat(needed.needed()).isEqualTo(2);
    assertThat(needed.needless()).hasSize(2);
  }

  @Test
  void whereEverySwitchMattersNoneIsNeedless() {
    NeededSwitches needed = of(s -> s.toString().equals("1 2 1 2 1"), "1 2 1 2 1");
    assertThat(needed).isEqualTo(new NeededSwitches(4, java.util.Set.of()));
  }

  @Test
  void aFailureThatAnyOrderShowsNeedsOneSwitch() {
    NeededSwitches needed = of(NeededSwitchesTest::ends, "1 2 1 2 1");
    assertThat(needed.needed()).isEqualTo(1);
  }

  private static boolean ends(Schedule schedule) {
    return schedule.length() == 5;
  }

  private static NeededSwitches of(Predicate<Schedule> failing, String schedule) {
    TinyStepper stepper = new TinyStepper(failing, 3, 2);
    return NeededSwitches.of(
        new Tries(stepper, () -> false), stepper.trace(Schedule.parse(schedule)));
  }
}
