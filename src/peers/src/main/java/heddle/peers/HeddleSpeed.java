package heddle.peers;

import heddle.client.Installation;
import heddle.client.ParallelSearch;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How many executions a second workers of Heddle make: random, all recorded, all checks. */
final class HeddleSpeed {
  /** Of processor time: on a busy machine the compilers take longer. */
  private static final double WARM_UP_SECONDS = 8;

  private static final double WINDOW_SECONDS = 2;

  private HeddleSpeed() {}

  static List<Rate> of(Workload workload, int windows, int workers) throws Exception {
    String folder =
        Path.of(HeddleSpeed.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString();
    Scenario scenario =
        ScenarioReader.parse(workload.scenario(folder), Path.of(folder).resolve("workload.json"));
    List<Rate> rates = new ArrayList<>();
    try (ParallelSearch searcher = ParallelSearch.start(Installation.current(), workers)) {
      do {
        search(searcher, scenario, WINDOW_SECONDS);
      } while (processorSeconds(searcher) < WARM_UP_SECONDS * workers);
      for (int i = 0; i < windows; i++) {
        double used = processorSeconds(searcher);
        Report report = search(searcher, scenario, WINDOW_SECONDS);
        rates.add(
            new Rate(
                report.executions() / report.seconds(),
                report.executions() / (processorSeconds(searcher) - used)));
      }
    }
    return rates;
  }

  private static double processorSeconds(ParallelSearch searcher) {
    double millis = 0;
    for (long pid : searcher.workerPids()) {
      millis +=
          ProcessHandle.of(pid).flatMap(p -> p.info().totalCpuDuration()).orElseThrow().toMillis();
    }
    return millis / 1e3;
  }

  private static Report search(ParallelSearch searcher, Scenario scenario, double seconds)
      throws Exception {
    SearchOptions options =
        SearchOptions.of("random")
            .withExecutions(Long.MAX_VALUE)
            .withSeconds(seconds)
            .withSteps(10_000)
            .withAll();
    return searcher.search(scenario, null, options, soFar -> {}).result().get();
  }
}
