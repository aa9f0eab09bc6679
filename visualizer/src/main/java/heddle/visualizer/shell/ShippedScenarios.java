package heddle.visualizer.shell;

import heddle.client.Installation;
import heddle.client.SearchRun;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.Session;
import heddle.visualizer.stress.Scenarios;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * The scenarios of the installation, opened in the stepper or searched by a worker of their own.
 */
final class ShippedScenarios implements Scenarios {
  /** Long enough for a failure of a small scenario, and for how likely it is. */
  private static final double SECONDS = 10;

  private final Installation installation;
  private final Session session;
  private final Runnable showStepper;

  ShippedScenarios(Installation installation, Session session, Runnable showStepper) {
    this.installation = installation;
    this.session = session;
    this.showStepper = showStepper;
  }

  @Override
  public void open(String name) {
    showStepper.run();
    try {
      session.open(read(name));
    } catch (BadInputException e) {
      session.fail(e);
    }
  }

  @Override
  public CompletableFuture<Report> search(String name, String simpleClassName) {
    try {
      Experiment experiment = experiment(read(name), simpleClassName);
      Searcher searcher = Searcher.start(installation);
      SearchRun run =
          searcher.search(
              experiment.scenario(),
              experiment.className(),
              SearchOptions.of("auto").withSeed(1).withSeconds(SECONDS),
              progress -> {});
      CompletableFuture<Report> answer = run.result().copy();
      answer.whenComplete((report, e) -> searcher.close());
      return answer;
    } catch (BadInputException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private Scenario read(String name) throws BadInputException {
    Path folder =
        installation
            .scenarios()
            .orElseThrow(() -> new BadInputException("No folder of scenarios was found."));
    return ScenarioReader.read(folder.resolve(name + ".json"));
  }

  /** The scenario with this class, or with its own if the class is no variant of it. */
  private static Experiment experiment(Scenario scenario, String simpleClassName) {
    Experiment own = new Experiment(scenario, scenario.className());
    return own.siblings().stream()
        .filter(e -> e.simpleClass().equals(simpleClassName))
        .findFirst()
        .orElse(own);
  }
}
