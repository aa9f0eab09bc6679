package heddle.visualizer.stress;

import heddle.model.benchmark.BenchmarkMachine;
import heddle.model.stress.StressOutcome;
import heddle.model.stress.StressOutcome.Expectation;
import heddle.model.stress.StressReport;
import heddle.model.stress.StressRequest;
import heddle.model.stress.StressResult;
import java.util.List;

/** Reports as a lab would bring them, with figures that are made up. */
final class SampleReports {
  static final BenchmarkMachine MACHINE = new BenchmarkMachine("25.0.3", 2, "Linux 6.1, amd64");
  static final StressResult BROKEN =
      new StressResult(
          "StackStress.BrokenRecycling",
          "BrokenRecyclingTreiberStack",
          "stack/aba-recycled-nodes",
          4,
          List.of(
              new StressOutcome("each once", 9_999_720, Expectation.ACCEPTABLE, "nothing is lost"),
              new StressOutcome("doubled", 261, Expectation.FORBIDDEN, "what must not be"),
              new StressOutcome("lost", 19, Expectation.FORBIDDEN, "what must not be")),
          "");
  static final StressResult MISSED =
      new StressResult(
          "StackStress.BrokenEpochs",
          "BrokenEpochTreiberStack",
          "stack/epoch-guard-unregistered",
          4,
          List.of(
              new StressOutcome("each once", 8_000_000, Expectation.ACCEPTABLE, "nothing is lost")),
          "");
  static final StressResult SOUND =
      new StressResult(
          "StackStress.Stamped",
          "StampedTreiberStack",
          "stack/stamped-survives",
          4,
          List.of(
              new StressOutcome("each once", 9_000_000, Expectation.ACCEPTABLE, "nothing is lost")),
          "");

  private SampleReports() {}

  /** One that failed, one that might have, and one that is sound. */
  static StressReport of(StressRequest request, String date) {
    return new StressReport(date, MACHINE, request, List.of(MISSED, BROKEN, SOUND), false);
  }

  /** The same tests, none of which was run. */
  static StressReport list() {
    return new StressReport(
        "2026-01-02T03:04:05Z",
        MACHINE,
        StressRequest.QUICK.listed(),
        List.of(
            untried(MISSED),
            untried(BROKEN),
            untried(SOUND),
            new StressResult("MapStress.OpenChain", "OpenAddressingMap", "", 2, List.of(), "")),
        false);
  }

  static StressResult untried(StressResult r) {
    return r.with(List.of(), "It was not run.");
  }
}
