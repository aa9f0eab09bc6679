package heddle.visualizer.benchmark;

import heddle.model.benchmark.BenchmarkPlace;
import heddle.model.benchmark.BenchmarkPoint;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;

/**
 * One implementation in the table.
 *
 * @param name the implementation
 * @param scores by place, score and half-width of the interval in millions
 */
record ScoreRow(String name, Map<String, String> scores) {

  /** A row for each implementation of the request, in the order of the bars. */
  static List<ScoreRow> of(BenchmarkRequest request, List<BenchmarkPoint> points) {
    return Bars.of(request, points).series().stream()
        .map(series -> new ScoreRow(series.name(), scores(series.name(), points)))
        .toList();
  }

  private static Map<String, String> scores(String name, List<BenchmarkPoint> points) {
    Map<String, String> scores = new TreeMap<>();
    for (BenchmarkPoint point : points) {
      if (point.implementation().equals(name)) {
        scores.put(point.place().words(), BenchmarkText.scoreAndError(point));
      }
    }
    return scores;
  }

  /** A column for the name and one for each place. */
  static List<TableColumn<ScoreRow, String>> columns(BenchmarkRequest request) {
    List<TableColumn<ScoreRow, String>> columns = new ArrayList<>();
    TableColumn<ScoreRow, String> names = new TableColumn<>("Implementation");
    names.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().name()));
    columns.add(names);
    for (BenchmarkPlace place : request.places()) {
      TableColumn<ScoreRow, String> column = new TableColumn<>(place.words());
      column.getStyleClass().add("score-column");
      column.setCellValueFactory(
          cell ->
              new ReadOnlyStringWrapper(cell.getValue().scores().getOrDefault(place.words(), "")));
      columns.add(column);
    }
    columns.forEach(column -> column.setSortable(false));
    columns.forEach(column -> column.setReorderable(false));
    return columns;
  }
}
