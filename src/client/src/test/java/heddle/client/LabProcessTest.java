package heddle.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import heddle.model.benchmark.BenchmarkEffort;
import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkJob;
import heddle.model.benchmark.BenchmarkPoint;
import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.scenario.BadInputException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabProcessTest {
  private static final int SECONDS = 120;
  private static final BenchmarkEffort TINY = new BenchmarkEffort(1, 1, 1, 3, 1);
  private static final BenchmarkEffort ENDLESS = new BenchmarkEffort(1, 1, 3_600_000, 3, 3_600_000);

  @TempDir Path folder;

  @BeforeAll
  static void letOtherBuildsBenchmarkToo() {
    System.setProperty("jmh.ignoreLock", "true");
  }

  @AfterAll
  static void restore() {
    System.clearProperty("jmh.ignoreLock");
  }

  @ParameterizedTest
  @EnumSource
  void everyImplementationHasItsPoint(BenchmarkGroup group) throws Exception {
    var request = new BenchmarkRequest(group, group.defaults(), List.of(2), TINY);
    List<BenchmarkProgress> progress = new CopyOnWriteArrayList<>();

    BenchmarkResult result =
        LabProcess.start(here(), BenchmarkJob.of(request), progress::add)
            .result()
            .get(SECONDS, TimeUnit.SECONDS);

    assertThat(result.request()).isEqualTo(request);
    assertThat(result.points())
        .extracting(BenchmarkPoint::implementation, BenchmarkPoint::threads)
        .containsExactlyElementsOf(group.defaults().stream().map(name -> tuple(name, 2)).toList());
    assertThat(result.points()).allMatch(p -> p.score() > 0 && p.samples().size() == 3);
    assertThat(progress.getLast().done()).isEqualTo(progress.getLast().total());
    assertThat(progress.getLast().points()).isEqualTo(result.points());
  }

  @Test
  void cancelEndsTheLabAndItsForks() throws Exception {
    CompletableFuture<Void> measuring = new CompletableFuture<>();
    LabProcess<BenchmarkProgress, BenchmarkResult> lab = endless(measuring);
    measuring.get(SECONDS, TimeUnit.SECONDS);
    List<ProcessHandle> processes = lab.processes();
    assertThat(processes).hasSize(2).allMatch(ProcessHandle::isAlive);

    lab.cancel();

    for (ProcessHandle process : processes) {
      process.onExit().get(SECONDS, TimeUnit.SECONDS);
    }
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(lab.processes()).isEmpty();
    assertThatThrownBy(() -> lab.result().get(SECONDS, TimeUnit.SECONDS))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aLabThatIsKilledSaysSoAndLeavesNoForkBehind() throws Exception {
    CompletableFuture<Void> measuring = new CompletableFuture<>();
    LabProcess<BenchmarkProgress, BenchmarkResult> lab = endless(measuring);
    measuring.get(SECONDS, TimeUnit.SECONDS);
    List<ProcessHandle> processes = lab.processes();

    processes.getFirst().destroyForcibly();

    assertThatThrownBy(() -> lab.result().get(SECONDS, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "The benchmark was killed from outside (signal 9); if nobody did, the machine may have"
                + " run out of memory. What was finished by then is kept.");
    processes.getLast().onExit().get(SECONDS, TimeUnit.SECONDS);
  }

  private LabProcess<BenchmarkProgress, BenchmarkResult> endless(CompletableFuture<Void> measuring)
      throws Exception {
    var request =
        new BenchmarkRequest(BenchmarkGroup.STACK, List.of("TreiberStack"), List.of(1), ENDLESS);
    return LabProcess.start(
        here(),
        BenchmarkJob.of(request),
        progress -> {
          if (progress.sentence().contains("warm-up 1")) {
            measuring.complete(null);
          }
        });
  }

  @Test
  void aListenerThatFailsDoesNotEndTheRun() throws Exception {
    List<Throwable> reported = new CopyOnWriteArrayList<>();
    var before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> reported.add(e));
    try {
      var request =
          new BenchmarkRequest(BenchmarkGroup.COUNTER, List.of("AtomicLong"), List.of(1), TINY);
      var thrown = new IllegalStateException("thrown on purpose");
      LabProcess<BenchmarkProgress, BenchmarkResult> lab =
          LabProcess.start(
              here(),
              BenchmarkJob.of(request),
              progress -> {
                throw thrown;
              });
      assertThat(lab.result().get(SECONDS, TimeUnit.SECONDS).points()).hasSize(1);
      // The start of a JVM, four iterations, and the point.
      assertThat(reported).hasSize(6).containsOnly(thrown);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  @Test
  void aRequestThatCannotBeRunStartsNothing() {
    var request = new BenchmarkRequest(BenchmarkGroup.COUNTER, List.of(), List.of(1), TINY);
    assertThatThrownBy(() -> LabProcess.start(here(), BenchmarkJob.of(request), progress -> {}))
        .isInstanceOf(BadInputException.class)
        .hasMessage("No implementation is chosen: choose one at least.");
  }

  @Test
  void theLabKnowsNothingOfHooksEngineOrWindow() {
    List<String> command = LabCommand.of(here());
    String classPath = command.get(command.indexOf("-cp") + 1);
    assertThat(classPath.split(File.pathSeparator)).hasSize(10);
    assertThat(command.toString()).doesNotContain("hooks", "engine", "client", "--", "javaagent");
  }

  private Installation here() {
    return new Installation(
        Path.of(System.getProperty("java.home")),
        List.of(),
        Optional.empty(),
        folder,
        Optional.empty());
  }
}
