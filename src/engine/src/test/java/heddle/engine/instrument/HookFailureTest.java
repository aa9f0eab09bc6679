package heddle.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.engine.instrument.fixture.Atomics;
import heddle.engine.instrument.fixture.ClosedCalls;
import heddle.engine.instrument.fixture.Monitors;
import heddle.engine.instrument.fixture.Quiet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The engine ends a thread of the program with an error that it throws out of a hook, any hook. A
 * monitor's handler once caught that and tried to leave the monitor again, for ever.
 */
class HookFailureTest {
  @Test
  void an_error_out_of_any_hook_leaves_everything_once() throws Exception {
    Path classes =
        Path.of(Monitors.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String output =
        FixtureJvm.run(
            FixtureJvm.patched(),
            FixtureMain.class.getName(),
            "failing",
            classes.toString(),
            Monitors.class.getName(),
            ClosedCalls.class.getName(),
            Atomics.class.getName(),
            Quiet.class.getName());
    assertThat(FixtureJvm.byFixture(output))
        .containsOnlyKeys(
            Monitors.class.getName(),
            ClosedCalls.class.getName(),
            Atomics.class.getName(),
            Quiet.class.getName())
        .allSatisfy(
            (fixture, text) -> assertThat(text).isEqualTo("balanced, after many failures\n"));
  }
}
