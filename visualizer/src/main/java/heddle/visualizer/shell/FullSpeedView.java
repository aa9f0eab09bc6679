package heddle.visualizer.shell;

import heddle.visualizer.benchmark.BenchmarkView;
import heddle.visualizer.stress.StressView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** What runs without the scheduler: benchmarks, and stress tests. */
final class FullSpeedView extends TabPane {

  /**
   * Both panes; nothing runs yet.
   *
   * @param showStepper turns to the stepper, where scenarios are seen
   */
  FullSpeedView(Workbench bench, Runnable showStepper) {
    ShippedScenarios scenarios =
        new ShippedScenarios(bench.installation(), bench.session(), showStepper);
    setId("fullSpeed");
    getStyleClass().add("full-speed");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    getTabs()
        .setAll(
            new Tab("Benchmarks", new BenchmarkView(bench.installation(), bench.theme())),
            new Tab("Stress", new StressView(bench.installation(), scenarios)));
  }
}
