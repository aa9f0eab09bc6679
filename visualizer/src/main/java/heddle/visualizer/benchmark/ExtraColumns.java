package heddle.visualizer.benchmark;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** A table whose first row is its header. */
final class ExtraColumns {
  private static final double FIRST = 230;
  private static final double OTHER = 100;

  private ExtraColumns() {}

  /** Shows these rows and no others. */
  static void show(TableView<List<String>> table, List<List<String>> rows) {
    table.getColumns().clear();
    table.getItems().clear();
    if (rows.isEmpty()) {
      return;
    }
    for (int i = 0; i < rows.getFirst().size(); i++) {
      int index = i;
      TableColumn<List<String>, String> column = new TableColumn<>(rows.getFirst().get(i));
      column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().get(index)));
      column.setSortable(false);
      column.setReorderable(false);
      column.setPrefWidth(i == 0 ? FIRST : OTHER);
      if (i > 0) {
        column.getStyleClass().add("score-column");
      }
      table.getColumns().add(column);
    }
    table.getItems().setAll(rows.subList(1, rows.size()));
  }
}
