package heddle.peers;

import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How many executions a second one worker of Heddle makes: random, all recorded, all checks. */
final class HeddleSpeed {
  /** Of processor time: on a busy machine the compilers take longer. */
  private static final double WARM_UP_SECONDS = 5;

  private static final double WINDOW_SECONDS = 2;

  private HeddleSpeed() {}

  static List<Rate> of(Workload workload, int windows) throws Exception {
    String folder =
        Path.of(HeddleSpeed.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString();
    Scenario scenario =
        ScenarioReader.parse(workload.scenario(folder), Path.of(folder).resolve("workload.json"));
    List<Rate> rates = new ArrayList<>();
    try (Searcher searcher = Searcher.start(Installation.current())) {
      do {
        search(searcher, scenario, WINDOW_SECONDS);
      } while (processorSeconds(searcher) < WARM_UP_SECONDS);
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

  private static double processorSeconds(Searcher searcher) {
    return ProcessHandle.of(searcher.workerPid())
            .flatMap(p -> p.info().totalCpuDuration())
            .orElseThrow()
            .toMillis()
        / 1e3;
  }

  private static Report search(Searcher searcher, Scenario scenario, double seconds)
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
