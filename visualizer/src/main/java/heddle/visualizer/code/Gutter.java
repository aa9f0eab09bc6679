package heddle.visualizer.code;

import heddle.visualizer.session.Breakpoint;
import heddle.visualizer.threads.ThreadBadge;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What stands before a line: the badges of the threads whose next line it is, and its number. */
final class Gutter implements IntFunction<Node> {
  private final IntFunction<List<Integer>> threadsAt;
  private final IntPredicate doneAt;
  private final IntFunction<Breakpoint> stopAt;
  private final IntConsumer clicked;

  private static final int MOST_BADGES = 2;

  /**
   * Asks for lines from 0.
   *
   * @param threadsAt the threads that stand there
   * @param doneAt whether the current step was taken there
   * @param stopAt the breakpoint there, or {@code null}
   * @param clicked who sets and takes away breakpoints
   */
  Gutter(
      IntFunction<List<Integer>> threadsAt,
      IntPredicate doneAt,
      IntFunction<Breakpoint> stopAt,
      IntConsumer clicked) {
    this.threadsAt = threadsAt;
    this.doneAt = doneAt;
    this.stopAt = stopAt;
    this.clicked = clicked;
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
    gutter.getChildren().add(gap);
    Breakpoint stop = stopAt.apply(paragraph);
    if (stop != null) {
      gutter.getChildren().add(dot(stop));
    }
    gutter.getChildren().add(number);
    gutter.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY) {
            clicked.accept(paragraph);
            e.consume();
          }
        });
    return gutter;
  }

  /** Full where every thread stops, hollow where something must hold too. */
  private static Label dot(Breakpoint stop) {
    Label dot = new Label(stop.condition() == null ? "●" : "◌");
    dot.getStyleClass().add("breakpoint");
    dot.setTooltip(new Tooltip("Breakpoint: " + stop));
    dot.setAccessibleText("breakpoint " + stop);
    return dot;
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
