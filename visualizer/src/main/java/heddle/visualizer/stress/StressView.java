package heddle.visualizer.stress;

import heddle.client.Installation;
import heddle.client.LabProcess;
import heddle.model.stress.StressProgress;
import heddle.model.stress.StressReport;
import heddle.model.stress.StressRequest;
import heddle.visualizer.fullspeed.RunHistory;
import heddle.visualizer.fullspeed.Runner;
import heddle.visualizer.theme.StyleSheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.layout.StackPane;

/** The pane that runs the algorithms' contracts on the real machine. */
public final class StressView extends StackPane {
  private final StressController controller;

  /**
   * A view that runs tests with this installation and keeps reports in the user's folder.
   *
   * @param scenarios what a bad outcome leads to
   */
  public StressView(Installation installation, Scenarios scenarios) {
    this(
        (request, onProgress) -> LabProcess.start(installation, request, onProgress).result(),
        new RunHistory<>(RunHistory.usualFile("stress.json"), StressReport.class),
        scenarios);
  }

  StressView(
      Runner<StressRequest, StressProgress, StressReport> runner,
      RunHistory<StressReport> history,
      Scenarios scenarios) {
    FXMLLoader loader = new FXMLLoader(StressView.class.getResource("Stress.fxml"));
    loader.setControllerFactory(
        type ->
            type == OutcomesController.class
                ? new OutcomesController(scenarios)
                : new StressController(runner, history));
    try {
      getChildren().add(loader.load());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    controller = loader.getController();
    StyleSheets.wear(this, StressView.class, "Stress.css");
  }

  /** Chooses the tests of this class and no others. */
  public void choose(String simpleClassName) {
    controller.choose(simpleClassName);
  }
}
