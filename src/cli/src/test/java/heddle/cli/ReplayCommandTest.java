package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real workers. */
class ReplayCommandTest {
  @TempDir Path folder;
  private final Console console = new Console();

  @Test
  void a_lost_update_step_by_step() throws Exception {
    Path file =
        new GuestScenarios(folder).counter("s.json", "increment()", "{\"verdict\": \"none\"}");

    assertThat(console.run("replay", file.toString(), "--schedule", "1 2*2 1")).isEqualTo(1);
    assertThat(String.join("\n", console.out()))
        .isEqualTo(
            """
            Step 0: Nothing is called before the threads start.
            step │ T1                  │ T2
            ─────┼─────────────────────┼────────────────────
               1 │ increment()         │
                 │ value → 0 :9        │
               2 │                     │ increment()
                 │                     │ value → 0 :9
               3 │                     │ value = 1 :10
                 │                     │ increment() returns
                 │                     │ end
               4 │ value = 1 :10       │
                 │ increment() returns │
                 │ end                 │
            Step 5: All threads have ended.

            data-race (no failure): T1 reads value at step 1 (increment, line 9), and T2 writes it at step 3 (increment, line 10): nothing orders the two. One lock around both would, or a volatile value.
            data-race (no failure): T2 writes value at step 3 (increment, line 10), and T1 writes it at step 4 (increment, line 10): nothing orders the two. One lock around both would, or a volatile value.
            invariant: The invariant "nothing is lost" does not hold at the end: it states get() == 2, but finds 1.
            Schedule 1 2*2 1, hash\
            """
                + hash());
  }

  private String hash() {
    String last = console.out().getLast();
    assertThat(last).matches(".*, hash [0-9a-f]{16}");
    return last.substring(last.lastIndexOf(' '));
  }

  @Test
  void equal_schedules_have_equal_hashes_and_others_have_not() throws Exception {
    String file =
        new GuestScenarios(folder)
            .counter("s.json", "increment()", "{\"verdict\": \"none\"}")
            .toString();

    console.run("replay", file, "--schedule", "1 2*2 1");
    String first = hash();
    console.run("replay", file, "--schedule", "1 2 2 1");
    String same = hash();
    console.run("replay", file, "--schedule", "1*2 2*2");

    assertThat(same).isEqualTo(first);
    assertThat(hash()).isNotEqualTo(first);
  }

  @Test
  void a_schedule_may_stand_in_a_file_and_end_early() throws Exception {
    Path file =
        new GuestScenarios(folder).counter("s.json", "increment()", "{\"verdict\": \"none\"}");
    Path schedule = Files.writeString(folder.resolve("schedule.txt"), "1\n");

    assertThat(console.run("replay", file.toString(), "--schedule", schedule.toString()))
        .isEqualTo(0);
    assertThat(console.out())
        .contains(
            "T1 is about to write value (increment, line 10).",
            "T2 is about to read value (increment, line 9).");
  }

  @Test
  void a_schedule_that_does_not_fit_is_told() throws Exception {
    Path file =
        new GuestScenarios(folder).counter("s.json", "increment()", "{\"verdict\": \"none\"}");

    assertThat(console.run("replay", file.toString(), "--schedule", "1*3 2")).isEqualTo(2);
    assertThat(console.err())
        .containsExactly(
            "The schedule no longer fits the program: its decision 3 is thread 1, which cannot step"
                + " there.");
  }

  @Test
  void a_scenario_without_schedule_needs_one() throws Exception {
    Path file =
        new GuestScenarios(folder).counter("s.json", "increment()", "{\"verdict\": \"none\"}");

    assertThat(console.run("replay", file.toString())).isEqualTo(2);
    assertThat(console.err())
        .containsExactly(
            file + " has no recorded schedule; give one with --schedule \"1*4 2*7 1\".");
  }
}
