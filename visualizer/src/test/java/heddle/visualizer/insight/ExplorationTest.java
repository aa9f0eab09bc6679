package heddle.visualizer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.schedule.Schedule;
import heddle.model.trace.TraceState;
import heddle.visualizer.session.TinyStepper;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ExplorationTest {
  /** States of the tiny program differ in who has ended. */
  private static final Function<TraceState, Object> ENDED =
      state -> state.threads().stream().map(t -> t.status()).toList();

  private final TinyStepper stepper = new TinyStepper("2 1", 1, 1);

  private Exploration explore(int most) {
    Tries tries = new Tries(stepper, () -> false);
    return Exploration.of(tries, stepper.trace(Schedule.EMPTY), ENDED, most);
  }

  @Test
  void everyStateIsEnteredOnce() {
    Exploration all = explore(100);
    assertThat(all.states()).isEqualTo(4);
    assertThat(all.all()).isTrue();
    assertThat(all.branches())
        .extracting(b -> b.trace().schedule().toString() + " after " + b.after())
        .containsExactly("1 2 after 0", "2 1 after 0");
  }

  @Test
  void aLimitIsKeptAndTold() {
    Exploration some = explore(2);
    assertThat(some.states()).isEqualTo(2);
    assertThat(some.all()).isFalse();
  }
}
