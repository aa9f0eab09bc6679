package heddle.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.data.Percentage.withPercentage;

import heddle.model.benchmark.BenchmarkEffort;
import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkJob;
import heddle.model.benchmark.BenchmarkJson;
import heddle.model.benchmark.BenchmarkKind;
import heddle.model.benchmark.BenchmarkLatency.Percentile;
import heddle.model.benchmark.BenchmarkPlace;
import heddle.model.benchmark.BenchmarkPoint;
import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.benchmark.LabMessage;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabTest {
  private static final BenchmarkRequest TINY =
      new BenchmarkRequest(
          BenchmarkGroup.COUNTER,
          List.of("LongAdder", "CasLoopCounter"),
          List.of(2, 1),
          new BenchmarkEffort(2, 1, 1, 2, 1));

  private static final BenchmarkRequest ENDLESS =
      new BenchmarkRequest(
          BenchmarkGroup.STACK,
          List.of("TreiberStack"),
          List.of(1),
          new BenchmarkEffort(1, 1, 3_600_000, 3, 3_600_000));

  @TempDir Path folder;

  @Test
  void everyImplementationIsMeasuredWithEveryNumberOfThreads() throws Exception {
    List<LabMessage<BenchmarkProgress, BenchmarkResult>> messages;
    try (var lab = new StartedLab(folder)) {
      lab.ask(BenchmarkJson.line(BenchmarkJob.of(TINY)));
      messages = lab.all();
      assertThat(lab.status()).isZero();
    }
    BenchmarkResult result = messages.getLast().result();

    assertThat(result.request()).isEqualTo(TINY);
    assertThat(result.points())
        .extracting(BenchmarkPoint::implementation, BenchmarkPoint::threads)
        .containsExactly(
            tuple("LongAdder", 2),
            tuple("CasLoopCounter", 2),
            tuple("LongAdder", 1),
            tuple("CasLoopCounter", 1));
    for (BenchmarkPoint point : result.points()) {
      assertThat(point.unit()).isEqualTo(BenchmarkPoint.OPERATIONS_PER_SECOND);
      assertThat(point.samples()).hasSize(4).allMatch(sample -> sample > 0);
      assertThat(point.score()).isCloseTo(mean(point.samples()), withPercentage(1e-6));
      assertThat(point.error()).isCloseTo(halfWidth(point.samples()), withPercentage(1e-2));
    }
    assertThat(result.machine().cores()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(result.command()).isEqualTo(TINY.command());
  }

  @Test
  void progressCountsEveryIterationAndBringsThePointsSoFar() throws Exception {
    List<BenchmarkProgress> progress;
    try (var lab = new StartedLab(folder)) {
      lab.ask(BenchmarkJson.line(BenchmarkJob.of(TINY)));
      List<LabMessage<BenchmarkProgress, BenchmarkResult>> messages = lab.all();
      progress = messages.stream().limit(messages.size() - 1).map(m -> m.progress()).toList();
    }
    // A point: one message as it starts, 2 JVMs with 1 + 2 iterations, one message at its end.
    assertThat(progress).hasSize(4 * (1 + 2 * 3 + 1)).allMatch(p -> p.total() == 4 * 2 * 3);
    assertThat(progress.subList(0, 8))
        .extracting(BenchmarkProgress::done)
        .containsExactly(0, 0, 1, 2, 3, 4, 5, 6);
    assertThat(progress.subList(0, 8))
        .extracting(p -> p.sentence().replaceAll("; about \\d+ s left", ""))
        .containsExactly(
            "LongAdder, 2 threads: a JVM starts.",
            "LongAdder, 2 threads: JVM 1 of 2, warm-up 1 of 1.",
            "LongAdder, 2 threads: JVM 1 of 2, measurement 1 of 2.",
            "LongAdder, 2 threads: JVM 1 of 2, measurement 2 of 2.",
            "LongAdder, 2 threads: JVM 2 of 2, warm-up 1 of 1.",
            "LongAdder, 2 threads: JVM 2 of 2, measurement 1 of 2.",
            "LongAdder, 2 threads: JVM 2 of 2, measurement 2 of 2.",
            "LongAdder, 2 threads: measured.");
    assertThat(progress.getLast())
        .extracting(BenchmarkProgress::done, BenchmarkProgress::sentence)
        .containsExactly(24, "CasLoopCounter, 1 thread: measured.");
    assertThat(progress)
        .extracting(p -> p.points().size())
        .containsExactlyElementsOf(
            IntStream.range(0, 32).mapToObj(i -> i % 8 == 7 ? i / 8 + 1 : i / 8).toList());
  }

  @Test
  void theEndOfItsInputEndsTheProcessAndItsForks() throws Exception {
    forksEndAfter(
        lab -> {
          lab.endInput();
          assertThat(lab.status()).isZero();
        });
  }

  @Test
  void aRequestToEndEndsTheProcessAndItsForks() throws Exception {
    forksEndAfter(lab -> lab.process.destroy());
  }

  @Test
  void aProcessThatIsKilledLeavesNoForkBehind() throws Exception {
    // Nobody can tell the fork; it notices that there is nobody at the end of its connection.
    var shortWarmup =
        new BenchmarkRequest(
            BenchmarkGroup.STACK,
            List.of("TreiberStack"),
            List.of(1),
            new BenchmarkEffort(1, 1000, 10, 3, 10));
    try (var lab = new StartedLab(folder)) {
      lab.ask(BenchmarkJson.line(BenchmarkJob.of(shortWarmup)));
      List<ProcessHandle> forks = forksOf(lab);
      lab.process.destroyForcibly();
      for (ProcessHandle fork : forks) {
        fork.onExit().get(60, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void aForkThatIsKilledIsToldAndTheRestGoesOn() throws Exception {
    // Nothing comes to its end by itself, however slow this machine is: the third was measured
    // before, and of the others each is killed.
    var three =
        new BenchmarkRequest(
            BenchmarkGroup.STACK,
            List.of("TreiberStack", "LockedStack", "ConcurrentLinkedDeque"),
            List.of(1),
            ENDLESS.effort());
    BenchmarkPoint before =
        new BenchmarkPoint("ConcurrentLinkedDeque", 1, 1, 2, List.of(1.0, 1.0, 1.0), "ops/s");
    try (var lab = new StartedLab(folder)) {
      lab.ask(BenchmarkJson.line(new BenchmarkJob(three, List.of(before))));
      forksOf(lab).forEach(ProcessHandle::destroyForcibly);
      forksOf(lab).forEach(ProcessHandle::destroyForcibly);
      BenchmarkResult result = lab.all().getLast().result();
      assertThat(result.points()).containsExactly(before);
      assertThat(result.complete()).isFalse();
      assertThat(result.troubles()).hasSize(2);
      assertThat(result.troubles().getFirst())
          .matches(
              "The JVM that measured TreiberStack with 1 thread ended before it was done \\(exit"
                  + " code \\d+\\); if nobody ended it, the machine may have run out of memory."
                  + " The other measurements were made.");
      assertThat(result.troubles().getLast()).startsWith("The JVM that measured LockedStack with");
      assertThat(lab.status()).isZero();
    }
  }

  @Test
  void whatWasMeasuredBeforeIsNotMeasuredAgain() throws Exception {
    BenchmarkPoint before =
        new BenchmarkPoint("LongAdder", 2, 1, 2, List.of(1.0, 1.0, 1.0), "ops/s");
    try (var lab = new StartedLab(folder)) {
      lab.ask(BenchmarkJson.line(new BenchmarkJob(TINY, List.of(before))));
      List<LabMessage<BenchmarkProgress, BenchmarkResult>> messages = lab.all();
      BenchmarkResult result = messages.getLast().result();
      assertThat(result.points()).hasSize(4).contains(before);
      assertThat(result.complete()).isTrue();
      assertThat(messages.getFirst().progress().total()).isEqualTo(3 * 2 * 3);
    }
  }

  @Test
  void throughputBringsAllocationFairnessAndJmhsOwnForm() throws Exception {
    try (var lab = new StartedLab(folder)) {
      lab.ask(BenchmarkJson.line(BenchmarkJob.of(stacks(BenchmarkKind.THROUGHPUT))));
      BenchmarkResult result = lab.all().getLast().result();
      BenchmarkPoint fresh =
          result.point("TreiberStack", new BenchmarkPlace(2, Map.of("batch", 4))).orElseThrow();
      // How much it is depends on what else the fork does in so short a time.
      assertThat(fresh.details().bytes()).isPositive();
      assertThat(fresh.details().fairness()).isNotNull();
      var jmh = fresh.details().jmh().getAsJsonObject();
      assertThat(jmh.get("benchmark").getAsString())
          .isEqualTo("heddle.lab.StackBenchmark.treiberStack");
      double score = jmh.getAsJsonObject("primaryMetric").get("score").getAsDouble();
      assertThat(fresh.score()).isCloseTo(4 * score, withPercentage(1e-6));
      assertThat(result.conditions().cores()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }
  }

  @Test
  void latencyBringsPercentilesInOrder() throws Exception {
    try (var lab = new StartedLab(folder)) {
      lab.ask(BenchmarkJson.line(BenchmarkJob.of(stacks(BenchmarkKind.LATENCY))));
      for (BenchmarkPoint point : lab.all().getLast().result().points()) {
        assertThat(point.unit()).isEqualTo(BenchmarkPoint.NANOS);
        var latency = point.details().latency();
        assertThat(latency.samples()).isPositive();
        assertThat(latency.curve())
            .isSortedAccordingTo(Comparator.comparingDouble(Percentile::nanos))
            .isSortedAccordingTo(Comparator.comparingDouble(Percentile::corrected));
      }
    }
  }

  @Test
  void countsAreTakenOfOursAndNotOfOthers() throws Exception {
    try (var lab = new StartedLab(folder)) {
      lab.ask(BenchmarkJson.line(BenchmarkJob.of(stacks(BenchmarkKind.COUNTS))));
      BenchmarkResult result = lab.all().getLast().result();
      BenchmarkPlace place = new BenchmarkPlace(2, Map.of("batch", 4));
      Map<String, Double> ours =
          result.point("TreiberStack", place).orElseThrow().details().counts();
      // A push and a pop need one each, and one more for each that fails.
      assertThat(ours.get("compare-and-sets"))
          .isCloseTo(2 + ours.get("failed compare-and-sets"), withPercentage(1));
      assertThat(ours.get("sleeps")).isZero();
      assertThat(result.point("LockedStack", place).orElseThrow().details().counts()).isNull();
      assertThat(result.caveat()).contains("the speeds of this run are none");
    }
  }

  private static BenchmarkRequest stacks(BenchmarkKind kind) {
    return new BenchmarkRequest(
            BenchmarkGroup.STACK,
            List.of("TreiberStack", "LockedStack"),
            List.of(2),
            new BenchmarkEffort(1, 1, 50, 3, 50))
        .withKind(kind)
        .withSettings(Map.of("batch", List.of(4)));
  }

  private interface Ending {
    void end(StartedLab lab) throws Exception;
  }

  private void forksEndAfter(Ending ending) throws Exception {
    try (var lab = new StartedLab(folder)) {
      lab.ask(BenchmarkJson.line(BenchmarkJob.of(ENDLESS)));
      List<ProcessHandle> forks = forksOf(lab);
      ending.end(lab);
      lab.status();
      for (ProcessHandle fork : forks) {
        fork.onExit().get(60, TimeUnit.SECONDS);
        assertThat(fork.isAlive()).isFalse();
      }
    }
  }

  /** The fork that runs the next first iteration. */
  private static List<ProcessHandle> forksOf(StartedLab lab) throws Exception {
    LabMessage<BenchmarkProgress, BenchmarkResult> message = lab.next();
    while (!message.progress().sentence().contains("warm-up 1")) {
      message = lab.next();
    }
    List<ProcessHandle> forks = lab.process.descendants().toList();
    assertThat(forks).hasSize(1);
    return forks;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}         | A benchmark needs a request.
          stack      | This is no request: stack
          {"group":1 | This is no request: {"group":1
          """)
  void aRequestThatMakesNoSenseIsRefusedInASentence(String line, String sentence) throws Exception {
    try (var lab = new StartedLab(folder)) {
      lab.ask(line);
      assertThat(lab.all()).containsExactly(LabMessage.failed(sentence));
      assertThat(lab.status()).isEqualTo(2);
    }
  }

  @Test
  void aBenchmarkThatRunsAlreadyIsNotDisturbed() throws Exception {
    try (var file = new RandomAccessFile(folder.resolve("jmh.lock").toFile(), "rw");
        var held = file.getChannel().lock();
        var lab = new StartedLab(folder)) {
      lab.ask(BenchmarkJson.line(BenchmarkJob.of(TINY)));
      assertThat(lab.all().getLast())
          .isEqualTo(
              LabMessage.failed(
                  "Another benchmark runs on this machine, and the two would disturb each other:"
                      + " wait until it has ended, then run this one again."));
      assertThat(lab.status()).isEqualTo(2);
      assertThat(held.isValid()).isTrue();
    }
  }

  private static double mean(List<Double> samples) {
    return samples.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /** Of four samples' 99.9 % interval: 12.924 is Student's t for 3 degrees of freedom. */
  private static double halfWidth(List<Double> samples) {
    double mean = mean(samples);
    double squares = samples.stream().mapToDouble(s -> (s - mean) * (s - mean)).sum();
    double variance = squares / (samples.size() - 1);
    return 12.924 * Math.sqrt(variance / 4);
  }
}
