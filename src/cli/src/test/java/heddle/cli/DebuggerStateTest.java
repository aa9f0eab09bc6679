package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Event;
import heddle.model.trace.LockState;
import heddle.model.trace.StackFrame;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All that a debugger shows of a program, after every step, as a real worker tells it. */
@Timeout(300)
class DebuggerStateTest {
  private static Debugger debugger;

  @BeforeAll
  static void start() throws Exception {
    System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
    debugger = Debugger.start(Installation.current());
  }

  @AfterAll
  static void stop() {
    debugger.close();
  }

  private static Trace trace(String schedule, String... calls) throws Exception {
    StringJoiner threads = new StringJoiner(", ");
    for (int i = 0; i < calls.length; i++) {
      threads.add("\"T%d\": [%s]".formatted(i + 1, quoted(calls[i])));
    }
    Scenario scenario =
        ScenarioReader.parse(
            """
            {
              "heddle": 1, "title": "state", "class": "guest.Debugged", "threads": {%s},
              "bounds": {"executions": 1, "steps": 500, "seconds": 120},
              "expect": {"verdict": "none"}, "classpath": ["test-classes"]
            }
            """
                .formatted(threads),
            Path.of("target/state.json").toAbsolutePath());
    debugger.open(scenario, null).get();
    return debugger.replay(Schedule.parse(schedule)).get();
  }

  private static String quoted(String call) {
    return "\"" + call.replace("\"", "\\\"") + "\"";
  }

  /** The threads after each step, from the preparation on. */
  private static String threads(Trace trace) {
    StringJoiner lines = new StringJoiner("\n");
    for (int step = 0; step <= trace.last(); step++) {
      TraceState state = trace.stateAt(step);
      for (ThreadState t : state.threads()) {
        lines.add(step + " " + thread(t, state));
      }
    }
    return lines.toString();
  }

  private static String thread(ThreadState t, TraceState state) {
    String held =
        (t.waitsFor() > 0 ? " for " + state.name(t.waitsFor()) : "")
            + (t.heldBy() > 0 ? " of " + state.threadName(t.heldBy()) : "");
    String frames =
        t.frames().stream().map(f -> frame(f, state)).collect(Collectors.joining(" < "));
    return t.name() + " " + t.status() + held + (frames.isEmpty() ? "" : ": " + frames);
  }

  private static String frame(StackFrame f, TraceState state) {
    return f.position().methodName()
        + f.locals().stream()
            .map(l -> l.type() + " " + l.name() + " = " + state.text(l.value()))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  /** What is known of one lock or pool after each step. */
  private static String lock(Trace trace, String name) {
    StringJoiner lines = new StringJoiner("\n");
    for (int step = 0; step <= trace.last(); step++) {
      TraceState state = trace.stateAt(step);
      for (LockState l : state.locks()) {
        if (state.name(l.object()).equals(name)) {
          lines.add(step + " " + l.text(state::threadName) + " " + l.blocked() + " " + l.waiting());
        }
      }
    }
    return lines.toString();
  }

  /** Who read and changed a field, and when. */
  private static String history(Trace trace, String field) {
    return trace.events().stream()
        .filter(e -> e.kind().access() && e.location().equals(field))
        .map(DebuggerStateTest::access)
        .collect(Collectors.joining("\n"));
  }

  private static String access(Event e) {
    return e.step()
        + " T"
        + e.thread()
        + " "
        + e.kind()
        + " "
        + (e.before() == null ? "" : e.before().text() + " -> ")
        + e.after().text();
  }

  @Test
  void a_monitor_with_its_owner_and_who_wants_it() throws Exception {
    Trace trace = trace("1*4 2*2", "enter(1)", "enter(2)");

    assertThat(threads(trace))
        .isEqualTo(
            """
            0 T1 READY: enter(int times = 1, long sum = 0, int i = 1)
            0 T2 READY: enter(int times = 2, long sum = 0, int i = 1)
            1 T1 READY: add(int n = 1) < enter(int times = 1, long sum = 0, int i = 1)
            1 T2 BLOCKED for door of T1: enter(int times = 2, long sum = 0, int i = 1)
            2 T1 READY: add(int n = 1, int before = 0) < enter(int times = 1, long sum = 0, int i = 1)
            2 T2 BLOCKED for door of T1: enter(int times = 2, long sum = 0, int i = 1)
            3 T1 READY: enter(int times = 1, long sum = 0, int i = 1)
            3 T2 BLOCKED for door of T1: enter(int times = 2, long sum = 0, int i = 1)
            4 T1 ENDED
            4 T2 READY: enter(int times = 2, long sum = 0, int i = 1)
            5 T1 ENDED
            5 T2 READY: add(int n = 1) < enter(int times = 2, long sum = 0, int i = 1)
            6 T1 ENDED
            6 T2 READY: add(int n = 1, int before = 1) < enter(int times = 2, long sum = 0, int i = 1)\
            """);
    assertThat(lock(trace, "door"))
        .isEqualTo(
            """
            1 held by T1 [2] []
            2 held by T1 [2] []
            3 held by T1 [2] []
            4 free [] []
            5 held by T2 [] []
            6 held by T2 [] []\
            """);
    assertThat(history(trace, "count"))
        .isEqualTo(
            """
            2 T1 READ 0 -> 0
            3 T1 WRITE 0 -> 1
            6 T2 READ 1 -> 1\
            """);
  }

  @Test
  void a_wait_set_and_who_was_woken() throws Exception {
    Trace trace = trace("1*3 2*4 1", "await()", "open()");

    assertThat(threads(trace))
        .isEqualTo(
            """
            0 T1 READY: await()
            0 T2 READY: open()
            1 T1 READY: await()
            1 T2 BLOCKED for door of T1: open()
            2 T1 READY: await()
            2 T2 BLOCKED for door of T1: open()
            3 T1 WAITING for door: await()
            3 T2 READY: open()
            4 T1 WAITING for door: await()
            4 T2 READY: open()
            5 T1 WAITING for door: await()
            5 T2 READY: open()
            6 T1 BLOCKED for door of T2: await()
            6 T2 READY: open()
            7 T1 READY: await()
            7 T2 ENDED
            8 T1 READY: await()
            8 T2 ENDED\
            """);
    assertThat(lock(trace, "door"))
        .isEqualTo(
            """
            1 held by T1 [2] []
            2 held by T1 [2] []
            3 free [] [1]
            4 held by T2 [] [1]
            5 held by T2 [] [1]
            6 held by T2 [1] []
            7 free [] []
            8 held by T1 [] []\
            """);
  }

  @Test
  void a_condition_and_its_lock() throws Exception {
    Trace trace = trace("1*2", "awaitChange()");

    assertThat(threads(trace))
        .isEqualTo(
            """
            0 T1 READY: awaitChange()
            1 T1 READY: awaitChange()
            2 T1 PARKED for changed: awaitChange()\
            """);
    assertThat(lock(trace, "changed"))
        .isEqualTo(
            """
            2 awaited by 1 [] [1]\
            """);
  }

  @Test
  void a_parked_thread_and_its_blocker() throws Exception {
    Trace trace = trace("1", "park(\"tired\")");

    assertThat(threads(trace))
        .isEqualTo(
            """
            0 T1 READY: park(String why = "tired")
            1 T1 PARKED for door: park(String why = "tired")\
            """);
  }

  @Test
  void a_thread_that_another_one_waits_for() throws Exception {
    Trace trace = trace("1 2", "join()");

    assertThat(threads(trace))
        .isEqualTo(
            """
            0 T1 READY: join(Thread other = other)
            1 T1 JOINING for other of other: join(Thread other = other)
            1 other READY: lambda()
            2 T1 READY: join(Thread other = other)
            2 other ENDED\
            """);
  }

  @Test
  void a_virtual_thread() throws Exception {
    Trace trace = trace("1*2", "countVirtually()");

    assertThat(threads(trace))
        .isEqualTo(
            """
            0 T1 READY: countVirtually()
            1 T1 READY: countVirtually(int[] cell = int[]#1)
            2 T1 JOINING for v of v: countVirtually(int[] cell = int[]#1)
            2 v READY: lambda(int[] cell = int[]#1)\
            """);
  }

  @Test
  void a_pool_with_tasks_that_wait() throws Exception {
    Trace trace = trace("1*3 2", "submit()");

    assertThat(threads(trace))
        .isEqualTo(
            """
            0 T1 READY: submit()
            1 T1 READY: submit()
            2 T1 READY: submit()
            2 pool-1-thread-1 READY
            3 T1 READY: submit()
            3 pool-1-thread-1 READY
            4 T1 READY: submit()
            4 pool-1-thread-1 READY: lambda()\
            """);
    assertThat(lock(trace, "pool"))
        .isEqualTo(
            """
            0 0 in the queue, threads: 0 [] []
            1 0 in the queue, threads: 1 [] []
            2 0 in the queue, threads: 1 [] []
            3 1 in the queue, threads: 1 [] []
            4 1 in the queue, threads: 1 [] []\
            """);
  }

  @Test
  void a_pool_whose_tasks_may_fork() throws Exception {
    Trace trace = trace("1*3 2", "fork()");

    assertThat(lock(trace, "forks"))
        .isEqualTo(
            """
            0 0 in the queues, threads: 0 [] []
            1 1 in the queues, threads: 1 [] []
            2 1 in the queues, threads: 1 [] []
            3 2 in the queues, threads: 1 [] []
            4 1 in the queues, threads: 1 [] []\
            """);
  }

  @Test
  void a_phaser_and_a_queue() throws Exception {
    Trace trace = trace("1 2", "come()", "put(\"word\")");

    assertThat(lock(trace, "phaser"))
        .isEqualTo(
            """
            0 phase 0, 0 of 2 have come [] []
            1 phase 0, 1 of 2 have come [1] []
            2 phase 0, 1 of 2 have come [1] []\
            """);
    assertThat(lock(trace, "queue"))
        .isEqualTo(
            """
            0 0 in the queue [] []
            1 0 in the queue [] []
            2 1 in the queue [] []\
            """);
  }
}
