package heddle.visualizer.benchmark;

import heddle.model.benchmark.BenchmarkKind;
import heddle.model.benchmark.BenchmarkResult;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** A run in the list of earlier runs: what, and when. */
final class ResultCell extends ListCell<BenchmarkResult> {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

  private final Label what = new Label();
  private final Label details = new Label();
  private final VBox lines = new VBox(what, details);

  ResultCell() {
    details.getStyleClass().add("result-details");
    setPrefWidth(0); // as wide as the list, and what does not fit is cut off
  }

  @Override
  protected void updateItem(BenchmarkResult result, boolean empty) {
    super.updateItem(result, empty);
    setGraphic(empty || result == null ? null : lines);
    if (!empty && result != null) {
      String kind =
          result.request().kind() == BenchmarkKind.THROUGHPUT
              ? ""
              : " · " + result.request().kind().title();
      what.setText(
          result.request().group().title() + kind + ", " + when(result, ZoneId.systemDefault()));
      details.setText(details(result));
    }
  }

  /** When it was measured, on the clock of this place. */
  static String when(BenchmarkResult result, ZoneId place) {
    try {
      return MINUTES.format(Instant.parse(result.when()).atZone(place));
    } catch (DateTimeParseException e) {
      return result.when();
    }
  }

  private static String details(BenchmarkResult result) {
    String threads =
        result.request().threads().stream().map(String::valueOf).collect(Collectors.joining(", "));
    int samples = result.request().effort().samples();
    return "%d implementations · %s threads · %d samples each"
        .formatted(result.request().implementations().size(), threads, samples);
  }
}
