package heddle.visualizer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.schedule.Schedule;
import heddle.visualizer.session.TinyStepper;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RescueTest {
  /**
   * Two threads of two steps each; the failure shows at the end unless one comes after the other.
   */
  private static boolean overlap(Schedule schedule) {
    return schedule.length() == 4 && schedule.switches() > 1;
  }

  @Test
  void thePassingRunThatIsSharedLongestIsFound() {
    Rescue rescue = rescue(RescueTest::overlap, "1 2 1 2");
    assertThat(rescue.passing().schedule()).hasToString("1*2 2*2");
    assertThat(rescue.common()).isEqualTo(1);
    assertThat(rescue.noReturn()).isEqualTo(2);
    assertThat(rescue.certain()).isTrue();
  }

  @Test
  void aFailureThatCanBeAvoidedUntilTheLastStepHasItsPointThere() {
    Rescue rescue = rescue(s -> s.toString().equals("1 2 1"), "1 2 1");
    assertThat(rescue.noReturn()).isEqualTo(3);
    assertThat(rescue.passing().schedule()).hasToString("1 2*2 1");
  }

  @Test
  void whereNothingPassesAllAreTriedOrItSaysSo() {
    Rescue few = rescue(s -> s.length() == 4, "1 2 1 2");
    assertThat(few.passing()).isNull();
    assertThat(few.certain()).isTrue();
    assertThat(few.tried()).isEqualTo(5);
    TinyStepper many = new TinyStepper(s -> s.length() == 20, 10, 10);
    Rescue cut =
        Rescue.of(new Tries(many, () -> false), many.trace(Schedule.parse("1 2 1 2 1*8 2*8")));
    assertThat(cut.passing()).isNull();
    assertThat(cut.certain()).isFalse();
    assertThat(cut.tried()).isLessThanOrEqualTo(600);
  }

  private static Rescue rescue(Predicate<Schedule> failing, String schedule) {
    TinyStepper stepper = new TinyStepper(failing, 2, 2);
    return Rescue.of(new Tries(stepper, () -> false), stepper.trace(Schedule.parse(schedule)));
  }
}
