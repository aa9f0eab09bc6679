package heddle.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.model.scenario.BadInputException;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DebuggerTest {
  private static final Duration LONG = Duration.ofSeconds(50);

  private final BlockingQueue<String> lost = new LinkedBlockingQueue<>();
  private final BlockingQueue<Trace> restored = new LinkedBlockingQueue<>();
  private Debugger debugger;

  @AfterEach
  void close() {
    debugger.close();
  }

  @Test
  void steps_make_the_trace_longer() throws Exception {
    start(LONG);

    assertThat(debugger.trace()).isNull();
    assertThat(debugger.open(Scenarios.simple(), null).get().last()).isZero();
    debugger.step(1);
    Trace trace = debugger.run(2, RunUntil.BLOCKED).get();

    assertThat(trace.schedule()).hasToString("1 2");
    assertThat(trace.className()).isEqualTo("a.Stack");
    assertThat(debugger.trace()).isSameAs(trace);
    assertThat(debugger.hash()).isEqualTo("hash2");
  }

  @Test
  void another_class_may_take_the_scenarios_place() throws Exception {
    start(LONG);

    assertThat(debugger.open(Scenarios.simple(), "a.Other").get().className()).isEqualTo("a.Other");
  }

  @Test
  void replay_makes_a_new_trace() throws Exception {
    start(LONG);
    debugger.open(Scenarios.simple(), null);
    debugger.step(1);

    assertThat(debugger.replay(Schedule.parse("2*3 1")).get().schedule()).hasToString("2*3 1");
  }

  @Test
  void branch_goes_back_and_takes_another_thread() throws Exception {
    start(LONG);
    debugger.open(Scenarios.simple(), null);
    debugger.replay(Schedule.parse("1*3"));

    assertThat(debugger.branch(2, 2).get().schedule()).hasToString("1*2 2");
  }

  @Test
  void without_a_scenario_there_is_nothing_to_step() {
    start(LONG);

    assertFails(debugger.step(1), BadInputException.class, "Open a scenario first.");
  }

  @Test
  void a_refusal_points_at_the_nearest_place_in_the_file() throws Exception {
    start(LONG);
    debugger.open(Scenarios.simple(), null);

    assertFails(
        debugger.step(FakeWorker.IS_REFUSED),
        BadInputException.class,
        "s.json:3:39: there is no class a.Gone");
    assertThat(debugger.step(1).get().last()).isEqualTo(1);
  }

  @Test
  void a_fault_of_ours_says_so() throws Exception {
    start(LONG);
    debugger.open(Scenarios.simple(), null);

    assertFails(
        debugger.step(FakeWorker.IS_FAULTY),
        HeddleFault.class,
        "This is a fault of Heddle, not of your program: its worker failed.");
  }

  @Test
  void an_exit_is_told_and_the_trace_restored() throws Exception {
    start(LONG);
    debugger.open(Scenarios.simple(), null);
    debugger.replay(Schedule.parse("1 2"));

    assertFails(
        debugger.step(FakeWorker.EXITS),
        BadInputException.class,
        "The process of the program under study ended by itself with exit code 3.");
    assertThat(lost.take())
        .isEqualTo("The process of the program under study ended by itself with exit code 3.");
    assertThat(restored.take().schedule()).hasToString("1 2");
    assertThat(debugger.step(1).get().schedule()).hasToString("1 2 1");
  }

  @Test
  void a_kill_while_nothing_happens_is_told_and_the_trace_restored() throws Exception {
    start(LONG);
    debugger.open(Scenarios.simple(), null);
    debugger.replay(Schedule.parse("1*4")).get();
    long first = debugger.workerPid();

    ProcessHandle.of(first).orElseThrow().destroyForcibly();

    assertThat(lost.take())
        .isEqualTo(
            "The process of the program under study was killed from outside (signal 9); if nobody"
                + " did, the machine may have run out of memory.");
    assertThat(restored.take().schedule()).hasToString("1*4");
    assertThat(debugger.workerPid()).isNotEqualTo(first).isPositive();
  }

  @Test
  void a_crash_of_the_virtual_machine_is_told() throws Exception {
    start(LONG);
    debugger.open(Scenarios.simple(), null);
    debugger.step(FakeWorker.CRASHES);

    assertThat(lost.take())
        .isEqualTo("The Java virtual machine of the program under study crashed.");
  }

  @Test
  void silence_ends_the_worker() throws Exception {
    start(Duration.ofSeconds(2));
    debugger.open(Scenarios.simple(), null);
    debugger.step(1);

    assertFails(
        debugger.step(FakeWorker.FALLS_SILENT),
        BadInputException.class,
        "The program under study made no visible operation for 2 s, so its process was ended; look"
            + " for a loop that neither reads nor writes anything shared, or for a call that waits"
            + " outside of Java.");
    assertThat(restored.take().schedule()).hasToString("1");
  }

  @Test
  void a_worker_that_cannot_start_is_a_fault_of_ours() throws Exception {
    start(LONG, "breaks");

    assertFails(
        debugger.open(Scenarios.simple(), null),
        HeddleFault.class,
        "This is a fault of Heddle, not of your program: its worker could not start.");
  }

  @Test
  void a_worker_of_another_version_is_a_fault_of_ours() throws Exception {
    start(LONG, "newer");

    assertFails(
        debugger.open(Scenarios.simple(), null),
        HeddleFault.class,
        "This is a fault of Heddle, not of your program: its worker could not start.");
  }

  @Test
  void a_worker_that_ends_while_it_restores_is_not_replaced_for_ever() throws Exception {
    start(LONG, "cannot replay");
    debugger.open(Scenarios.simple(), null);
    debugger.step(1);
    debugger.step(FakeWorker.EXITS);

    assertThat(lost.take()).endsWith("exit code 3.");
    assertFails(
        debugger.step(1),
        BadInputException.class,
        "The process of the program under study ended by itself with exit code 4.");
    assertThat(restored).isEmpty();
  }

  @Test
  void a_closed_session_takes_no_more_requests() {
    start(LONG);

    debugger.close();

    assertThat(debugger.step(1)).isCancelled();
  }

  private void start(Duration silence, String... habits) {
    debugger = new Debugger(Scenarios.INSTALLATION, () -> FakeWorker.command(habits), silence);
    debugger.onLost(lost::add);
    debugger.onRestored(restored::add);
  }

  private static void assertFails(
      CompletableFuture<Trace> request, Class<? extends Throwable> type, String message) {
    assertThatThrownBy(() -> request.get(50, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(type)
        .hasMessage(message);
  }
}
