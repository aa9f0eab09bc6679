package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.RunUntil;
import heddle.model.scenario.ScenarioReader;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A session of stepping, with a real worker. */
@Timeout(120)
class SessionTest {
  @TempDir Path folder;
  private final BlockingQueue<Trace> restored = new LinkedBlockingQueue<>();
  private Debugger debugger;

  @BeforeEach
  void open() throws Exception {
    System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
    Path file =
        new GuestScenarios(folder).counter("s.json", "increment()", "{\"verdict\": \"none\"}");
    debugger = Debugger.start(Installation.current());
    debugger.onRestored(restored::add);
    debugger.open(ScenarioReader.read(file), null).get();
  }

  @AfterEach
  void close() {
    debugger.close();
  }

  @Test
  void going_back_and_taking_another_branch() throws Exception {
    debugger.replay(Schedule.parse("1*2 2*2")).get();

    Trace branch = debugger.branch(1, 2).get();

    assertThat(branch.schedule()).hasToString("1 2");
    assertThat(debugger.step(2).get().schedule()).hasToString("1 2*2");
  }

  @Test
  void a_thread_runs_to_its_end() throws Exception {
    Trace trace = debugger.run(2, RunUntil.BLOCKED).get();

    assertThat(trace.schedule()).hasToString("2*2");
    assertThat(trace.finished()).isFalse();
  }

  @Test
  void a_killed_worker_is_replaced_and_the_same_run_restored() throws Exception {
    Trace before = debugger.replay(Schedule.parse("1 2*2")).get();
    String hash = debugger.hash();

    ProcessHandle.of(debugger.workerPid()).orElseThrow().destroyForcibly();

    assertThat(restored.take()).isEqualTo(before);
    assertThat(debugger.hash()).isEqualTo(hash);
    assertThat(debugger.step(1).get().finished()).isTrue();
  }

  @Test
  void another_class_can_take_the_same_scenario() throws Exception {
    Path file =
        new GuestScenarios(folder).counter("t.json", "increment()", "{\"verdict\": \"none\"}");

    Trace trace = debugger.open(ScenarioReader.read(file), "guest.RacyCounter").get();

    assertThat(trace.className()).isEqualTo("guest.RacyCounter");
    assertThat(trace.last()).isZero();
  }
}
