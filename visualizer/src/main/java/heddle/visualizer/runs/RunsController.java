package heddle.visualizer.runs;

import heddle.model.trace.Trace;
import heddle.visualizer.session.Runs;
import heddle.visualizer.session.Session;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/** The runs that were seen and where they part; choosing a line shows that moment. */
public final class RunsController {
  private final Session session;
  private final InvalidationListener added = o -> rebuild();
  private final RunTree lines = new RunTree();
  private Joins joins = Joins.NONE;
  private Trace drawn;
  private boolean following;
  private boolean seen;

  @FXML private TreeView<RunItem> tree;

  /** Shows the runs of this session. */
  public RunsController(Session session) {
    this.session = session;
  }

  @FXML
  private void initialize() {
    tree.setCellFactory(t -> new RunCell(t, () -> joins));
    tree.expandedItemCountProperty().addListener(o -> join());
    session.viewpoint().onChange(this::follow);
    session
        .runsProperty()
        .addListener(
            (o, before, now) -> {
              before.all().removeListener(added);
              now.all().addListener(added);
              rebuild();
            });
    tree.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> chosen(now));
  }

  /** Whether anybody can see the tree; it is only kept up to date while they can. */
  public void setSeen(boolean nowSeen) {
    seen = nowSeen;
    if (seen) {
      rebuild();
    }
  }

  private void chosen(TreeItem<RunItem> item) {
    if (!following && item != null) {
      session.show(item.getValue().run(), item.getValue().step());
    }
  }

  private void follow() {
    if (!seen) {
      return;
    }
    Trace trace = session.viewpoint().traceProperty().get();
    if (trace != drawn) {
      rebuild();
    }
    select();
  }

  private void rebuild() {
    if (!seen) {
      return;
    }
    drawn = session.viewpoint().traceProperty().get();
    Runs runs = session.runsProperty().get();
    following = true;
    tree.setRoot(lines.of(runs));
    join();
    following = false;
    select();
  }

  /** Lays the edges anew beside the lines that are there. */
  private void join() {
    List<Integer> states = new ArrayList<>();
    for (int row = 0; row < tree.getExpandedItemCount(); row++) {
      states.add(RunCell.shared(tree.getTreeItem(row).getValue()));
    }
    Joins now = Joins.of(states);
    if (!now.equals(joins)) {
      joins = now;
      tree.refresh();
    }
  }

  private void select() {
    Runs runs = session.runsProperty().get();
    following = true;
    RunTree.find(
            tree.getRoot(), runs.shownProperty().get(), session.viewpoint().stepProperty().get())
        .ifPresent(
            item -> {
              tree.getSelectionModel().select(item);
              tree.scrollTo(Math.max(0, tree.getRow(item) - 4));
            });
    following = false;
  }
}
