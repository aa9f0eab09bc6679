package heddle.visualizer.stress;

import heddle.model.stress.StressReport;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** A run in the list of earlier runs: when, and what it saw. */
final class ReportCell extends ListCell<StressReport> {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

  private final Label what = new Label();
  private final Label details = new Label();
  private final VBox lines = new VBox(what, details);

  ReportCell() {
    details.getStyleClass().add("result-details");
    setPrefWidth(0); // as wide as the list, and what does not fit is cut off
  }

  @Override
  protected void updateItem(StressReport report, boolean empty) {
    super.updateItem(report, empty);
    setGraphic(empty || report == null ? null : lines);
    if (!empty && report != null) {
      what.setText(when(report, ZoneId.systemDefault()));
      long bad = report.results().stream().filter(r -> r.forbidden() > 0).count();
      details.setText(
          "%d %s, %d with what must not be%s"
              .formatted(
                  report.results().size(),
                  report.results().size() == 1 ? "test" : "tests",
                  bad,
                  report.cancelled() ? " · cancelled" : ""));
    }
  }

  /** When it began, on the clock of this place. */
  static String when(StressReport report, ZoneId place) {
    try {
      return MINUTES.format(Instant.parse(report.date()).atZone(place));
    } catch (DateTimeParseException e) {
      return report.date();
    }
  }
}
