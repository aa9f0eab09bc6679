package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Bad input is one sentence and status 2. */
class BadArgumentsTest {
  private final Console console = new Console();

  @Test
  void commands_and_options_that_do_not_exist() {
    assertRefused("There is no command chek; did you mean \"check\"? See heddle --help.", "chek");
    assertRefused(
        "There is no option --seeds; did you mean \"--seed\"? See heddle check --help.",
        "check",
        "--seeds",
        "3");
    assertRefused("There is no place for b. See heddle list --help.", "list", "a", "b");
  }

  @Test
  void values_of_a_wrong_type() {
    assertRefused(
        "Invalid value for option '--executions': 'x' is not a long. See heddle check --help.",
        "check",
        "--executions",
        "x");
    assertRefused(
        "--executions must be at least 1, not -1.", "check", "--executions", "-1", "a.json");
    assertRefused("--seconds must be above 0, not -1.0.", "check", "--seconds", "-1", "a.json");
    assertRefused("--steps must be at least 1, not -1.", "check", "--steps", "-1", "a.json");
    assertRefused("--jobs must be from 1 to 256, not 0.", "check", "--jobs", "0", "a.json");
    assertRefused("--depth must be from 1 to 100, not 101.", "check", "--depth", "101", "a.json");
  }

  @Test
  void what_is_not_there_yet() {
    assertRefused(
        "The Java memory model is not there yet; use --memory sc, sequential consistency.",
        "check",
        "--memory",
        "jmm",
        "a.json");
    assertRefused(
        "--preemptions goes with --strategy exhaustive or auto, not random.",
        "check",
        "--strategy",
        "random",
        "--preemptions",
        "2",
        "a.json");
    assertRefused(
        "--preemptions must be from 0 to 1000, not -1.", "check", "--preemptions", "-1", "a.json");
    assertRefused(
        "--preemptions and --delays are two bounds for one search: give one of them.",
        "check",
        "--preemptions",
        "1",
        "--delays",
        "1",
        "a.json");
    assertRefused(
        "--delays goes with --strategy exhaustive or auto, not pct.",
        "check",
        "--strategy",
        "pct",
        "--delays",
        "1",
        "a.json");
    assertRefused("--loops must be from 1 to 1000000, not 0.", "check", "--loops", "0", "a.json");
    assertRefused(
        "--loops goes with --strategy exhaustive or auto, not pos.",
        "check",
        "--strategy",
        "pos",
        "--loops",
        "3",
        "a.json");
    assertRefused(
        "--loops and --delays are two bounds for one search: give one of them.",
        "check",
        "--loops",
        "3",
        "--delays",
        "1",
        "a.json");
    assertRefused(
        "--loops bounds a search for failures, and does not go with --can.",
        "check",
        "--loops",
        "3",
        "--can",
        "x == 1",
        "a.json");
    assertRefused(
        "--spurious-wakeups must be from 0 to 1000, not -1.",
        "check",
        "s.json",
        "--spurious-wakeups",
        "-1");
  }

  @Test
  void words_that_do_not_exist() {
    assertRefused(
        "There is no strategy rando; did you mean \"random\"?",
        "check",
        "--strategy",
        "rando",
        "a.json");
    assertRefused(
        "There is no memory model tso; use --memory sc.", "check", "--memory", "tso", "a.json");
    assertRefused(
        "There is no check dedlock; did you mean \"deadlock\"?",
        "check",
        "--checks",
        "aba,dedlock",
        "a.json");
    assertRefused(
        "There is no benchmark list; there are stack, queue, ring, set, map, counter, thread-pool,"
            + " work-stealing, irregular-tasks, read-write-50, read-write-90, read-write-99,"
            + " transfer, sorted-list, engine, start.",
        "bench",
        "list");
    assertRefused(
        "--kind is throughput, latency or counts, not speed.", "bench", "stack", "--kind", "speed");
    assertRefused(
        "--set wants whole numbers, batch=1,2 say, not many.",
        "bench",
        "stack",
        "--set",
        "batch=many");
    assertRefused(
        "The stacks have no setting reads: they have pause, batch.",
        "bench",
        "stack",
        "--set",
        "reads=5");
    assertRefused(
        "There is no result in no.json (there is no such file or folder).",
        "bench",
        "stack",
        "--compare",
        "no.json");
    assertRefused(
        "--measure wants a number and a time, 10x100ms say, not 5.", "stress", "--measure", "5");
    assertRefused(
        "There is no folder or jar nowhere, which --classpath names.",
        "stress",
        "--classpath",
        "nowhere");
  }

  @Test
  void targets_that_are_missing() {
    assertRefused("Name a scenario file or a folder of them, or use --main or --call.", "check");
    assertRefused("There is no file no.json; check the path.", "check", "no.json");
    assertRefused(
        "The folder no cannot be read (there is no such file or folder); check the path.",
        "list",
        "no");
    assertRefused(
        "--call wants a class and a method, CLASS#METHOD, not a.B.c.", "check", "--call", "a.B.c");
    assertRefused("Missing required parameter: 'SCENARIO'. See heddle replay --help.", "replay");
  }

  private void assertRefused(String message, String... arguments) {
    assertThat(console.run(arguments)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(console.err()).containsExactly(message);
    assertThat(console.out()).isEmpty();
  }
}
