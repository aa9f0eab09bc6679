package heddle.visualizer.stacks;

import heddle.model.trace.Position;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.picture.Copying;
import heddle.visualizer.picture.EmptyHint;
import heddle.visualizer.picture.Seen;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.threads.ThreadBadge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The call stacks of all threads at the current step in one tree, shared frames once, with their
 * local variables; and below it expressions with their value in every thread.
 */
public final class StacksView extends BorderPane {
  private final Viewpoint viewpoint;
  private final Consumer<Position> goTo;
  private final TreeView<Object> tree = new TreeView<>(new TreeItem<>());
  private final GridPane table = new GridPane(16, 4);
  private final ReadOnlyObjectWrapper<List<String>> watched =
      new ReadOnlyObjectWrapper<>(this, "watched", List.of());
  private final TextField field = new TextField();
  private final ToggleButton whole = new ToggleButton("Calls of the whole run");
  private final TreeView<CallNode> calls = new TreeView<>(new TreeItem<>());
  private final Label none = new Label("All threads have ended.");
  private final Seen seen = new Seen(this, this::show);
  private List<CallNode> roots = List.of();
  private Trace called;
  private boolean following;

  /** Follows this viewpoint; a frame that is chosen is shown in the source. */
  public StacksView(Viewpoint viewpoint, Consumer<Position> goTo) {
    this.viewpoint = viewpoint;
    this.goTo = goTo;
    getStyleClass().add("stacks");
    tree.setId("stacks");
    tree.setShowRoot(false);
    tree.setCellFactory(t -> new Cell());
    tree.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, now) -> {
              if (now != null && now.getValue() instanceof StackNode node) {
                this.goTo.accept(node.place());
              }
            });
    Copying.on(tree, this::text);
    field.setId("watch");
    field.setPromptText("Watch in all threads: a variable or field, then .field …");
    field.setOnAction(e -> watch(field.getText()));
    table.setId("watches");
    table.getStyleClass().add("watches");
    calls.setId("calls");
    calls.setShowRoot(false);
    calls.setCellFactory(t -> new CallCell());
    calls
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, now) -> {
              if (now != null && !following) {
                viewpoint.goTo(now.getValue().first());
              }
            });
    whole.setId("all-calls");
    whole.getStyleClass().add("small");
    whole
        .selectedProperty()
        .addListener(
            (o, was, is) -> {
              setCenter(is ? calls : tree);
              show();
            });
    EmptyHint.style(none);
    HBox top = new HBox(whole);
    top.getStyleClass().add("causal-choices");
    setTop(top);
    setCenter(tree);
    setBottom(new VBox(6, table, field));
    viewpoint.onChange(this::show);
    sceneProperty().addListener(o -> show());
  }

  private void watch(String expression) {
    if (!expression.isBlank()) {
      List<String> more = new ArrayList<>(watched.get());
      more.remove(expression.strip());
      more.add(expression.strip());
      field.clear();
      watch(more);
    }
  }

  /** The expressions that are watched, in the order in which they are listed. */
  public ReadOnlyObjectProperty<List<String>> watchedProperty() {
    return watched.getReadOnlyProperty();
  }

  /** Watches exactly these expressions. */
  public void watch(List<String> expressions) {
    watched.set(List.copyOf(expressions));
    show();
  }

  private void show() {
    TraceState state = viewpoint.stateProperty().get();
    if (state == null || getScene() == null || seen.hidden()) {
      return;
    }
    if (whole.isSelected()) {
      showCalls();
    } else {
      tree.getRoot().getChildren().setAll(items(StackNode.of(state)));
      setCenter(tree.getRoot().isLeaf() ? none : tree);
    }
    showWatches(state);
  }

  private void showCalls() {
    Trace trace = viewpoint.traceProperty().get();
    following = true;
    if (trace != called) {
      called = trace;
      roots = CallTree.of(viewpoint.history());
      calls.getRoot().getChildren().setAll(roots.stream().map(StacksView::item).toList());
    }
    int step = viewpoint.stepProperty().get();
    CallTree.at(roots, trace.steps().get(step).thread(), step)
        .flatMap(node -> find(calls.getRoot(), node))
        .ifPresent(
            item -> {
              calls.getSelectionModel().select(item);
              calls.scrollTo(Math.max(0, calls.getRow(item) - 4));
            });
    following = false;
  }

  private static TreeItem<CallNode> item(CallNode node) {
    TreeItem<CallNode> item = new TreeItem<>(node);
    node.callees().forEach(c -> item.getChildren().add(item(c)));
    item.setExpanded(true);
    return item;
  }

  private static Optional<TreeItem<CallNode>> find(TreeItem<CallNode> under, CallNode node) {
    return under.getValue() == node
        ? Optional.of(under)
        : under.getChildren().stream().flatMap(c -> find(c, node).stream()).findFirst();
  }

  private static List<TreeItem<Object>> items(List<StackNode> nodes) {
    List<TreeItem<Object>> items = new ArrayList<>();
    for (StackNode node : nodes) {
      TreeItem<Object> item = new TreeItem<>(node);
      node.locals().forEach(l -> item.getChildren().add(new TreeItem<>(l)));
      item.getChildren().addAll(items(node.callees()));
      item.setExpanded(true);
      items.add(item);
    }
    return items;
  }

  private void showWatches(TraceState state) {
    table.getChildren().clear();
    List<Watch> watches = watched.get().stream().map(Watch::new).toList();
    if (watches.isEmpty()) {
      return;
    }
    String className = viewpoint.traceProperty().get().className();
    int column = 1;
    for (ThreadState thread : state.threads()) {
      Label name = new Label(thread.name());
      name.getStyleClass().add("palette-hint");
      table.add(name, column, 0);
      for (int row = 0; row < watches.size(); row++) {
        table.add(new Label(watches.get(row).value(state, className, thread)), column, row + 1);
      }
      column++;
    }
    for (int row = 0; row < watches.size(); row++) {
      table.add(expression(watches.get(row)), 0, row + 1);
    }
  }

  /** The expression; Delete or a double click takes it away. */
  private Label expression(Watch watch) {
    Label label = new Label(watch.expression());
    label.setFocusTraversable(true);
    label.setAccessibleText("watch " + watch.expression() + ", Delete takes it away");
    label.setOnMouseClicked(e -> remove(watch, e.getClickCount() == 2));
    label.setOnKeyPressed(e -> remove(watch, e.getCode() == KeyCode.DELETE));
    return label;
  }

  private void remove(Watch watch, boolean wanted) {
    if (wanted) {
      watch(watched.get().stream().filter(w -> !w.equals(watch.expression())).toList());
    }
  }

  private String text() {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    TraceState state = viewpoint.stateProperty().get();
    if (state != null) {
      write(StackNode.of(state), "", lines);
    }
    return lines.toString();
  }

  private static void write(List<StackNode> nodes, String indent, StringJoiner lines) {
    for (StackNode node : nodes) {
      lines.add(indent + node.text() + " " + node.threads());
      node.locals().forEach(l -> lines.add(indent + "  " + l));
      write(node.callees(), indent + "  ", lines);
    }
  }

  /** A call with its thread's badge. */
  private static final class CallCell extends TreeCell<CallNode> {
    @Override
    protected void updateItem(CallNode node, boolean empty) {
      super.updateItem(node, empty);
      setGraphic(empty || node == null ? null : new ThreadBadge(node.thread()));
      setText(empty || node == null ? null : node.text());
    }
  }

  /** A frame with its threads' badges, or a local variable. */
  private static final class Cell extends TreeCell<Object> {
    @Override
    protected void updateItem(Object item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(null);
      setText(null);
      if (!empty && item instanceof StackNode node) {
        HBox badges = new HBox(2);
        node.threads().forEach(t -> badges.getChildren().add(new ThreadBadge(t)));
        setGraphic(badges);
        setText(node.text());
      } else if (!empty && item != null) {
        setText(item.toString());
      }
    }
  }
}
