package heddle.visualizer.runs;

import heddle.visualizer.session.Outcome;
import heddle.visualizer.session.Run;
import heddle.visualizer.session.Segment;
import heddle.visualizer.threads.ThreadBadge;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the tree of runs: a run with its badge, or a thread with what it does. */
final class RunCell extends TreeCell<RunItem> {
  private static final double SCROLL_BAR = 16;

  private static final PseudoClass SAME = PseudoClass.getPseudoClass("same-state");

  private final InvalidationListener selected = o -> showWhetherSame();
  private final Supplier<Joins> joins;
  private int chosen;

  /** A cell of this tree, as wide as the tree lets it be without scrolling. */
  RunCell(TreeView<RunItem> tree, Supplier<Joins> joins) {
    this.joins = joins;
    setPrefWidth(0);
    maxWidthProperty().bind(tree.widthProperty().subtract(SCROLL_BAR));
    tree.getSelectionModel()
        .selectedItemProperty()
        .addListener(new WeakInvalidationListener(selected));
  }

  /** The lines that lead to the state of the chosen one stand out with it. */
  private void showWhetherSame() {
    int before = chosen;
    TreeItem<RunItem> item = getTreeView().getSelectionModel().getSelectedItem();
    chosen = item == null ? 0 : shared(item.getValue());
    pseudoClassStateChanged(SAME, chosen > 0 && chosen == shared(getItem()));
    if (chosen != before && getItem() != null) {
      show(getItem());
    }
  }

  /** The number of the state that a line shares with others, or 0. */
  static int shared(RunItem item) {
    return item instanceof RunItem.Part(Run run, Segment segment, String text, int shared)
        ? shared
        : 0;
  }

  @Override
  protected void updateItem(RunItem item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    showWhetherSame();
    if (empty || item == null) {
      setGraphic(null);
    } else {
      show(item);
    }
  }

  private void show(RunItem item) {
    Region line =
        switch (item) {
          case RunItem.Whole(Run run) -> whole(run);
          case RunItem.Part(Run run, Segment segment, String text, int shared) ->
              part(segment, text, shared);
        };
    line.setMinWidth(0);
    HBox.setHgrow(line, Priority.ALWAYS);
    Joins all = joins.get();
    HBox row = new HBox(line, new JoinGutter(all.at(getIndex()), all.lanes(), chosen));
    row.setPrefWidth(0);
    setGraphic(row);
  }

  private HBox part(Segment segment, String text, int shared) {
    Label what = new Label(text);
    what.setTextOverrun(OverrunStyle.ELLIPSIS);
    what.setMinWidth(0);
    what.setTooltip(new Tooltip(text));
    Label steps = new Label(range(segment));
    steps.getStyleClass().add("run-steps");
    steps.setMinWidth(Label.USE_PREF_SIZE);
    HBox line = new HBox(6, new ThreadBadge(segment.thread()), what, steps);
    if (shared > 0) {
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      line.getChildren().add(space);
      Label node = node(shared);
      node.setOnMouseClicked(
          e -> {
            toNext(shared);
            e.consume();
          });
      line.getChildren().add(node);
    }
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** Goes to the next line that leads to a state, after the last one to the first. */
  private void toNext(int shared) {
    TreeView<RunItem> tree = getTreeView();
    int rows = tree.getExpandedItemCount();
    for (int i = 1; i <= rows; i++) {
      int row = (getIndex() + i) % rows;
      if (shared(tree.getTreeItem(row).getValue()) == shared) {
        tree.getSelectionModel().select(row);
        return;
      }
    }
  }

  /** The state that this line leads to is that of other lines with the same letter. */
  private static Label node(int shared) {
    Label node = new Label(letter(shared));
    node.getStyleClass().add("shared-state");
    node.setMinWidth(USE_PREF_SIZE);
    node.setAccessibleText("state " + letter(shared) + ", reached in several ways");
    node.setTooltip(
        new Tooltip(
            "State "
                + letter(shared)
                + ": the lines that this edge joins lead to the same state. Threads, their"
                + " variables and results, objects and locks are all equal. A click goes to the"
                + " next of them."));
    return node;
  }

  /** a to z, then a1 and so on. */
  static String letter(int number) {
    int round = (number - 1) / 26;
    return (char) ('a' + (number - 1) % 26) + (round == 0 ? "" : Integer.toString(round));
  }

  private static String range(Segment segment) {
    return segment.first() == segment.last()
        ? Integer.toString(segment.last())
        : segment.first() + "–" + segment.last();
  }

  private static VBox whole(Run run) {
    Outcome outcome = Outcome.of(run.trace());
    Label name =
        new Label(
            run.parent().isEmpty()
                ? run.name()
                : run.name() + " · otherwise after step " + run.branchedAfter());
    name.getStyleClass().add("run-name");
    Label badge = new Label(outcome.text(), new FontIcon(icon(outcome)));
    badge.getStyleClass().addAll("run-outcome", outcome.kind().name().toLowerCase());
    return new VBox(name, badge);
  }

  private static String icon(Outcome outcome) {
    return switch (outcome.kind()) {
      case FAILED -> "fth-alert-octagon";
      case WELL -> "fth-check-circle";
      case OPEN -> "fth-more-horizontal";
    };
  }
}
