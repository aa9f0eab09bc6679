package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import heddle.model.schedule.Schedule;
import heddle.model.trace.LockState;
import heddle.model.trace.TraceState;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who holds what and who waits for it, as a real worker tells it after each step. */
@Timeout(300)
class HoldersTest {
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

  /** What is known of one object after the threads with these calls have followed a schedule. */
  private static String after(String object, String schedule, String... calls) throws Exception {
    StringJoiner threads = new StringJoiner(", ");
    for (int i = 0; i < calls.length; i++) {
      threads.add("\"T%d\": [\"%s\"]".formatted(i + 1, calls[i]));
    }
    Scenario scenario =
        ScenarioReader.parse(
            """
            {
              "heddle": 1, "title": "holding", "class": "guest.Holding", "threads": {%s},
              "bounds": {"executions": 1, "steps": 500, "seconds": 120},
              "expect": {"verdict": "none"}, "classpath": ["test-classes"]
            }
            """
                .formatted(threads),
            Path.of("target/holding.json").toAbsolutePath());
    debugger.open(scenario, null).get();
    TraceState state = debugger.replay(Schedule.parse(schedule)).get().stateAt(last(schedule));
    StringJoiner lines = new StringJoiner("\n");
    for (LockState l : state.locks()) {
      if (!state.name(l.object()).equals(object)) {
        continue;
      }
      String text = state.name(l.object()) + " " + l.text(state::threadName);
      lines.add(text + waiting(" blocks ", l.blocked()) + waiting(" keeps ", l.waiting()));
    }
    return lines.toString();
  }

  private static int last(String schedule) {
    return Schedule.parse(schedule).length();
  }

  private static String waiting(String how, List<Integer> threads) {
    return threads.isEmpty() ? "" : how + threads;
  }

  @Test
  void readers_share_a_lock_and_keep_a_writer_out() throws Exception {
    assertThat(after("both", "1*4 2*2 3*2", "read()", "read()", "write()"))
        .isEqualTo("both shared by T1 ×2, T2");
    assertThat(after("both.writeLock", "1*4 2*2 3*2", "read()", "read()", "write()"))
        .isEqualTo("both.writeLock free blocks [3]");
    assertThat(after("both.readLock", "1*6 2*2 3*2", "read()", "read()", "write()"))
        .isEqualTo("both.readLock shared by T1, T2");
  }

  @Test
  void a_writer_has_the_lock_alone() throws Exception {
    assertThat(after("both", "2*2 1*2", "read()", "write()")).isEqualTo("both held by T2");
    assertThat(after("both.readLock", "2*2 1*2", "read()", "write()"))
        .isEqualTo("both.readLock free blocks [1]");
    assertThat(after("both", "2*4 1*2", "read()", "write()")).isEqualTo("both shared by T1");
  }

  @Test
  void stamps_tell_readers_and_the_writer() throws Exception {
    assertThat(after("stamped", "1 2 3", "readStamped()", "readStamped()", "writeStamped()"))
        .isEqualTo("stamped shared by T1, T2 blocks [3]");
    assertThat(after("stamped", "2 1", "readStamped()", "writeStamped()"))
        .isEqualTo("stamped held by T2 blocks [1]");
    assertThat(after("stamped", "2*2", "readStamped()", "writeStamped()"))
        .isEqualTo("stamped free");
  }

  @Test
  void permits_are_with_those_who_took_them() throws Exception {
    assertThat(after("semaphore", "1 2", "take(2)", "take(2)"))
        .isEqualTo("semaphore 1 permit; shared by T1 ×2 blocks [2]");
    assertThat(after("semaphore", "1*2 2", "take(2)", "take(2)"))
        .isEqualTo("semaphore 1 permit; shared by T2 ×2");
    assertThat(after("semaphore", "1*2", "take(2)", "take(2)")).isEqualTo("semaphore 3 permits");
  }

  @Test
  void counts_and_those_who_wait_for_them() throws Exception {
    assertThat(after("latch", "1 2", "countDown()", "awaitCount()"))
        .isEqualTo("latch count 1 blocks [2]");
    assertThat(after("barrier", "1 2", "come()", "come()"))
        .isEqualTo("barrier 2 of 3 have come blocks [1, 2]");
  }

  @Test
  void conditions_are_apart_from_their_locks() throws Exception {
    assertThat(after("changed", "1*2", "awaitChange()", "change()"))
        .isEqualTo("changed awaited by 1 keeps [1]");
    assertThat(after("lock", "1*2 2", "awaitChange()", "change()")).isEqualTo("lock held by T2");
    assertThat(after("changed", "1*2 2*2", "awaitChange()", "change()"))
        .isEqualTo("changed awaited by 1 keeps [1]");
  }

  @Test
  void pools_have_threads_and_a_queue() throws Exception {
    assertThat(after("pool", "1", "submit()", "change()"))
        .isEqualTo("pool 0 in the queue, threads: 1");
    assertThat(after("pool", "1*4", "submit()", "change()"))
        .isEqualTo("pool 2 in the queue, threads: 1");
  }
}
