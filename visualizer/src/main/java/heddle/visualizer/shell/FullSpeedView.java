package heddle.visualizer.shell;

import heddle.visualizer.benchmark.BenchmarkView;
import heddle.visualizer.stress.StressView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** What runs without the scheduler: benchmarks, and stress tests. */
final class FullSpeedView extends TabPane {
  private final BenchmarkView benchmarks;
  private final StressView stress;

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
    benchmarks = new BenchmarkView(bench.installation(), bench.theme(), scenarios::open);
    stress = new StressView(bench.installation(), scenarios);
    getTabs().setAll(new Tab("Benchmarks", benchmarks), new Tab("Stress", stress));
  }

  /** Chooses what there is for this class: its benchmark, or else its stress tests. */
  void choose(String className) {
    boolean measured = benchmarks.choose(className);
    stress.choose(className.substring(className.lastIndexOf('.') + 1));
    getSelectionModel().select(measured ? 0 : 1);
  }
}
