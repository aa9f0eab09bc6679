package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.RunUntil;
import heddle.model.explain.Sentences;
import heddle.model.scenario.ScenarioReader;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person who steps may decide besides who goes next, with a real worker. */
@Timeout(120)
class ChoosingTest {
  @TempDir Path folder;
  private Debugger debugger;

  @BeforeEach
  void start() throws Exception {
    System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
    debugger = Debugger.start(Installation.current());
  }

  @AfterEach
  void close() {
    debugger.close();
  }

  private void open(String... calls) throws Exception {
    Path file = folder.resolve("s.json");
    Files.writeString(
        file,
        """
        {"heddle": 1, "title": "t", "class": "guest.Choosing", "classpath": ["%s"],
         "threads": {"T1": ["%s"]}, "expect": {"verdict": "none"}}
        """
            .formatted(
                Path.of("target/test-classes").toAbsolutePath().toString().replace('\\', '/'),
                String.join("\", \"", calls)));
    debugger.open(ScenarioReader.read(file), null).get();
  }

  private Trace replay(String schedule) throws Exception {
    return debugger.replay(Schedule.parse(schedule)).get();
  }

  private static List<String> results(Trace trace) {
    return trace.events().stream()
        .filter(e -> e.kind() == EventKind.RETURN && e.thread() > 0)
        .map(e -> e.after().text())
        .toList();
  }

  @Test
  void a_thread_that_waits_is_interrupted_from_outside() throws Exception {
    open("waits()");
    Trace waiting = replay("1*2");
    assertThat(waiting.stateAt(2).thread(1).status()).isEqualTo(ThreadStatus.WAITING);
    Trace trace = replay("1*3 ! 1");
    assertThat(trace.schedule()).hasToString("1*3 ! 1");
    assertThat(Sentences.step(trace, 3))
        .startsWith("Step 3: T1 is interrupted from outside the program. T1 goes on");
    assertThat(results(trace)).containsExactly("\"interrupted\"");
    assertThat(replay(trace.schedule().toString())).isEqualTo(trace);
  }

  @Test
  void an_interrupt_may_come_before_the_wait() throws Exception {
    open("waits()");
    Trace trace = replay("1*2 ! 1");
    assertThat(trace.stateAt(1).thread(1).status()).isEqualTo(ThreadStatus.READY);
    assertThat(results(trace)).containsExactly("\"interrupted\"");
  }

  @Test
  void who_has_ended_cannot_be_interrupted() throws Exception {
    open("draws()");
    int last = debugger.run(1, RunUntil.BLOCKED).get().last();
    assertThatThrownBy(() -> replay("1*" + (last + 1) + " !"))
        .hasMessageContaining(
            "Thread 1 cannot go on even if it is interrupted: it has ended, or needs what another"
                + " thread holds (decision %d of the schedule).".formatted(last + 1));
  }

  @Test
  void any_number_of_rare_events_happen_if_a_person_says_so() throws Exception {
    open("waits()", "waits()");
    Trace trace = replay("1*2 ~2 1*4 ~2 1*2");
    assertThat(results(trace)).containsExactly("\"woken\"", "\"woken\"");
  }

  @Test
  void a_random_number_is_told_and_may_be_another() throws Exception {
    open("draws()");
    Trace natural = debugger.run(1, RunUntil.BLOCKED).get();
    Event draw =
        natural.events().stream().filter(e -> e.kind() == EventKind.DRAW).findFirst().orElseThrow();
    assertThat(draw.expected().text()).isEqualTo("0");
    assertThat(draw.update().text()).isEqualTo("4");
    assertThat(results(natural)).containsExactly(draw.after().text());
    assertThat(natural.schedule().toString()).as("nobody chose it").doesNotContain("?");
    String before = "1*" + draw.step();
    for (int number = 0; number < 4; number++) {
      replay(before + " ?" + number);
      Trace chosen = debugger.run(1, RunUntil.BLOCKED).get();
      assertThat(results(chosen)).containsExactly(Integer.toString(number));
      assertThat(chosen.schedule().toString()).startsWith(before + " ?" + number + " 1");
    }
  }

  @Test
  void a_weak_compare_and_set_says_so_and_its_method_tells_its_result() throws Exception {
    open("tries()");
    Trace before = replay("");
    assertThat(before.stateAt(0).thread(1).next().detail()).isEqualTo("weak");
    assertThat(told(replay("1"))).containsExactly("guest.Choosing.attempt → true");
    assertThat(told(replay("1 ~2"))).containsExactly("guest.Choosing.attempt → false");
  }

  private static List<String> told(Trace trace) {
    return trace.events().stream()
        .filter(e -> e.kind() == EventKind.RESULT && !e.detail().endsWith(".tries"))
        .map(e -> e.detail() + " → " + e.after().text())
        .toList();
  }
}
