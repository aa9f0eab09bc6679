package heddle.visualizer.shell;

import heddle.model.report.Report;
import heddle.visualizer.find.SearchWords;
import heddle.visualizer.session.Search;
import heddle.visualizer.session.Session;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says how much of the program the scheduler has in its hands, and what a search looked at. */
public final class StatusController {
  private final Session session;
  private final Search search;

  @FXML private Label honesty;
  @FXML private FontIcon light;
  @FXML private Label working;
  @FXML private Label summary;

  /** Reports on these. */
  public StatusController(Session session, Search search) {
    this.session = session;
    this.search = search;
  }

  @FXML
  private void initialize() {
    session.viewpoint().traceProperty().addListener(o -> showHonesty());
    working.visibleProperty().bind(session.busyProperty());
    search.reportProperty().addListener(o -> showSearch());
    search.runningProperty().addListener(o -> showSearch());
    honesty.setVisible(false);
  }

  private void showHonesty() {
    Report report = search.reportProperty().get();
    long accesses = session.viewpoint().history().weights().accesses();
    long hidden = report == null ? 0 : report.hiddenAccesses();
    honesty.setVisible(true);
    String style = hidden == 0 ? "good" : "alarm";
    if (!honesty.getStyleClass().contains(style)) {
      honesty.getStyleClass().removeAll("good", "alarm");
      honesty.getStyleClass().add(style);
    }
    light.setIconLiteral(hidden == 0 ? "fth-check-circle" : "fth-alert-octagon");
    String scheduled =
        (accesses == 1 ? "1 shared access" : accesses + " shared accesses") + " scheduled";
    honesty.setText(report == null ? scheduled : scheduled + " · " + hidden + " hidden");
    honesty.setTooltip(
        new Tooltip(
            hidden == 0
                ? "Every read and write of shared memory goes through the scheduler."
                : "Some accesses went past the scheduler: what was found holds, what was not"
                    + " found may still be there."
                    + SearchWords.hidden(report)));
  }

  private void showSearch() {
    Report report = search.reportProperty().get();
    boolean done = report != null && !search.runningProperty().get();
    summary.setText(done ? SearchWords.summary(report) : "");
    summary.setTooltip(done ? new Tooltip(SearchWords.verdict(report)) : null);
    if (session.viewpoint().traceProperty().get() != null) {
      showHonesty();
    }
  }
}
