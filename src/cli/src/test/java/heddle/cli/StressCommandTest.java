package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import heddle.client.Installation;
import heddle.client.LabProcess;
import heddle.model.scenario.BadInputException;
import heddle.model.stress.StressOutcome;
import heddle.model.stress.StressReport;
import heddle.model.stress.StressRequest;
import heddle.model.stress.StressResult;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Stress tests with real forks, as short as they can be. */
@Timeout(300)
class StressCommandTest {
  private static StressReport run(String... patterns) throws Exception {
    StressRequest request = StressRequest.of(1, 50).withPatterns(List.of(patterns));
    return LabProcess.start(Installation.current(), request, progress -> {}).result().get();
  }

  @Test
  void a_sound_class_has_its_one_result_and_a_broken_one_may_have_others() throws Exception {
    StressReport report = run("DequeStress.BrokenLastTask", "DequeStress.ChaseLev");

    assertThat(report.results())
        .extracting(StressResult::subject)
        .containsExactly("BrokenLastTaskDeque", "ChaseLevDeque");
    assertThat(report.results()).extracting(StressResult::trouble).containsOnly("");
    StressResult broken = report.results().getFirst();
    StressResult sound = report.results().getLast();
    assertThat(sound.outcomes())
        .extracting(StressOutcome::result, StressOutcome::forbidden)
        .containsExactly(tuple("each once", false));
    assertThat(sound.samples()).isPositive();
    assertThat(broken.outcomes())
        .allSatisfy(o -> assertThat(o.forbidden()).isEqualTo(!o.result().equals("each once")));
    for (StressResult result : report.results()) {
      assertThat(Installation.current().scenarios().orElseThrow())
          .satisfies(
              f -> assertThat(Files.exists(f.resolve(result.scenario() + ".json"))).isTrue());
    }
  }

  @Test
  void a_name_that_no_test_has_is_refused_with_those_that_there_are() {
    assertThatThrownBy(() -> run("Stak"))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "No stress test is called like Stak; there are those of CancellationStress,"
                + " ChannelStress, CounterStress,")
        .hasMessageContaining(", StackStress,")
        .hasMessageEndingWith(", and heddle stress --list names them all.");
  }

  @Test
  void a_cancelled_run_leaves_no_process_behind() throws Exception {
    StressRequest request = StressRequest.of(100, 10_000).withPatterns(List.of("CounterStress"));
    var run = LabProcess.start(Installation.current(), request, progress -> {});
    List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
    run.cancel();
    assertThatThrownBy(() -> run.result().get()).isInstanceOf(CancellationException.class);
    for (ProcessHandle process : before) {
      if (process.info().commandLine().orElse("").contains("heddle.lab.stress")) {
        process.onExit().get();
      }
    }
    assertThat(
            ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .map(p -> p.info().commandLine().orElse("")))
        .noneMatch(c -> c.contains("heddle.lab.stress"));
  }
}
