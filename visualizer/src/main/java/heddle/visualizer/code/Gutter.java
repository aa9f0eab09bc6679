package heddle.visualizer.code;

import heddle.visualizer.threads.ThreadBadge;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What stands before a line: the badges of the threads whose next line it is, and its number. */
final class Gutter implements IntFunction<Node> {
  private final IntFunction<List<Integer>> threadsAt;
  private final IntPredicate doneAt;

  private static final int MOST_BADGES = 2;

  Gutter(IntFunction<List<Integer>> threadsAt, IntPredicate doneAt) {
    this.threadsAt = threadsAt;
    this.doneAt = doneAt;
  }

  @Override
  public Node apply(int paragraph) {
    HBox gutter = new HBox(2);
    gutter.getStyleClass().add("gutter");
    gutter.setAlignment(Pos.CENTER_LEFT);
    List<Integer> threads = threadsAt.apply(paragraph);
    int room = threads.size() > MOST_BADGES ? MOST_BADGES - 1 : threads.size();
    threads.stream().limit(room).map(ThreadBadge::new).forEach(gutter.getChildren()::add);
    if (threads.size() > room) {
      gutter.getChildren().add(more(threads.subList(room, threads.size())));
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label number = new Label(Integer.toString(paragraph + 1));
    number.getStyleClass().add("line-number");
    if (doneAt.test(paragraph)) {
      number.getStyleClass().add("done");
    }
    gutter.getChildren().addAll(gap, number);
    return gutter;
  }

  private static Label more(List<Integer> threads) {
    Label badge = new Label("+" + threads.size());
    badge.getStyleClass().addAll("thread-badge", "thread-none");
    String names = threads.stream().map(t -> "T" + t).collect(Collectors.joining(", "));
    badge.setTooltip(new Tooltip(names));
    badge.setAccessibleText("threads " + names);
    return badge;
  }
}
