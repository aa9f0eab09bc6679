package heddle.visualizer.benchmark;

import heddle.client.Installation;
import heddle.client.LabProcess;
import heddle.model.benchmark.BenchmarkJob;
import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkResult;
import heddle.visualizer.fullspeed.RunHistory;
import heddle.visualizer.fullspeed.Runner;
import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javafx.fxml.FXMLLoader;
import javafx.scene.layout.StackPane;

/** The pane that measures the algorithms at full speed, in JVMs of their own without hooks. */
public final class BenchmarkView extends StackPane {
  private final BenchmarkController controller;

  /**
   * A view that measures with this installation and keeps results in the user's folder.
   *
   * @param openScenario opens a shipped scenario by its name, in which what was measured can be
   *     stepped through
   */
  public BenchmarkView(Installation installation, Theme theme, Consumer<String> openScenario) {
    this(
        (job, onProgress) -> LabProcess.start(installation, job, onProgress).result(),
        new RunHistory<>(RunHistory.usualFile("benchmarks.json"), BenchmarkResult.class),
        theme,
        openScenario,
        Runtime.getRuntime().availableProcessors());
  }

  BenchmarkView(
      Runner<BenchmarkJob, BenchmarkProgress, BenchmarkResult> lab,
      RunHistory<BenchmarkResult> history,
      Theme theme,
      Consumer<String> openScenario,
      int cores) {
    FXMLLoader loader = new FXMLLoader(BenchmarkView.class.getResource("Benchmark.fxml"));
    loader.setControllerFactory(
        type ->
            type == ResultController.class
                ? new ResultController(theme, openScenario)
                : new BenchmarkController(lab, history, cores));
    try {
      getChildren().add(loader.load());
      controller = loader.getController();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    StyleSheets.wear(this, BenchmarkView.class, "Benchmark.css");
  }

  /**
   * Chooses the group in which this class is measured.
   *
   * @param className its binary name
   * @return whether there is one
   */
  public boolean choose(String className) {
    return controller.choose(className);
  }
}
