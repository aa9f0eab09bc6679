package heddle.visualizer.stress;

import heddle.model.stress.StressOutcome;
import heddle.model.stress.StressResult;
import heddle.model.stress.StressText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** The columns of the tables, and what is red in them. */
final class StressTables {
  private static final PseudoClass FORBIDDEN = PseudoClass.getPseudoClass("forbidden");

  private static final double WIDE_NUMBER = 100;

  private StressTables() {}

  /** What must not be first, by how often it was; then the broken that were not caught. */
  static List<StressResult> worstFirst(List<StressResult> results) {
    return results.stream()
        .sorted(
            Comparator.comparingDouble(StressResult::perMillion)
                .reversed()
                .thenComparing(r -> !r.broken())
                .thenComparing(StressResult::test))
        .toList();
  }

  static void ofResults(TableView<StressResult> table) {
    table
        .getColumns()
        .setAll(
            List.of(
                column("Class", 230, false, StressResult::subject),
                column("Test", 200, false, StressResult::test),
                column("Runs", 100, true, r -> "%,d".formatted(r.samples())),
                column("Wrong", 80, true, r -> "%,d".formatted(r.forbidden())),
                column("Per million operations", 170, true, StressText::rateInColumn),
                column("What was seen", 270, false, StressText::verdict)));
    red(table, r -> r.forbidden() > 0);
  }

  static void ofOutcomes(TableView<StressOutcome> table) {
    table.setPlaceholder(new Label("No outcome yet"));
    table
        .getColumns()
        .setAll(
            List.of(
                column("Outcome", 230, false, StressOutcome::result),
                column("Times", 110, true, o -> "%,d".formatted(o.times())),
                column("Share", 110, true, o -> share(o, table.getItems())),
                column(
                    "Expectation",
                    110,
                    false,
                    o -> o.expectation().name().toLowerCase(Locale.ROOT)),
                column("Meaning", 260, false, StressOutcome::meaning)));
    red(table, StressOutcome::forbidden);
  }

  private static String share(StressOutcome outcome, List<StressOutcome> all) {
    long sum = all.stream().mapToLong(StressOutcome::times).sum();
    return String.format(Locale.ROOT, "%.4f %%", 100.0 * outcome.times() / sum);
  }

  private static <T> TableColumn<T, String> column(
      String name, double width, boolean number, Function<T, String> text) {
    TableColumn<T, String> column = new TableColumn<>(name);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    if (number) {
      column.setMinWidth(Math.min(width, WIDE_NUMBER)); // a number that is cut off is another one
      column.getStyleClass().add("score-column");
    }
    return column;
  }

  private static <T> void red(TableView<T> table, Predicate<T> forbidden) {
    table.setRowFactory(
        t ->
            new TableRow<>() {
              @Override
              protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                pseudoClassStateChanged(FORBIDDEN, !empty && item != null && forbidden.test(item));
              }
            });
  }
}
