package heddle.visualizer.code;

import heddle.visualizer.session.Breakpoint;
import heddle.visualizer.threads.ThreadBadge;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * What stands before a line: the badges of the threads whose next line it is, a breakpoint, and its
 * number. It marks the line beside it too: as a style of the text that would have the whole view
 * laid out anew with each step.
 */
final class GutterLine extends HBox {
  private static final int MOST_BADGES = 2;
  private static final int COLOURS = 8;

  private static final PseudoClass SEVERAL = PseudoClass.getPseudoClass("stand-several");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final List<PseudoClass> STANDS = ofThreads("stands-");
  private static final List<PseudoClass> DONE_BY = ofThreads("done-");

  private final Region gap = new Region();
  private final Label number;
  private List<Integer> threads = List.of();
  private Breakpoint stop;
  private int doer;

  private static List<PseudoClass> ofThreads(String name) {
    return IntStream.rangeClosed(1, COLOURS)
        .mapToObj(thread -> PseudoClass.getPseudoClass(name + thread))
        .toList();
  }

  /** Stands before this paragraph (from 0), and tells of clicks. */
  GutterLine(int paragraph, IntConsumer clicked) {
    super(2);
    getStyleClass().add("gutter");
    setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(gap, Priority.ALWAYS);
    number = new Label(Integer.toString(paragraph + 1));
    number.getStyleClass().add("line-number");
    getChildren().addAll(gap, number);
    parentProperty().addListener(o -> markText());
    setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY) {
            clicked.accept(paragraph);
            e.consume();
          }
        });
  }

  /**
   * Shows what is to be said of the line.
   *
   * @param nowThreads the threads that stand there
   * @param nowDoer the thread that took the current step there, or 0
   * @param nowStop the breakpoint there, or {@code null}
   */
  void show(List<Integer> nowThreads, int nowDoer, Breakpoint nowStop) {
    if (!nowThreads.equals(threads) || !Objects.equals(nowStop, stop)) {
      threads = nowThreads;
      stop = nowStop;
      fill();
    }
    doer = nowDoer;
    number.pseudoClassStateChanged(DONE, doer > 0);
    markText();
  }

  private void fill() {
    getChildren().clear();
    int room = threads.size() > MOST_BADGES ? MOST_BADGES - 1 : threads.size();
    threads.stream().limit(room).map(ThreadBadge::new).forEach(getChildren()::add);
    if (threads.size() > room) {
      getChildren().add(more(threads.subList(room, threads.size())));
    }
    getChildren().add(gap);
    if (stop != null) {
      getChildren().add(dot(stop));
    }
    getChildren().add(number);
  }

  /** The text stands in the same box. */
  private void markText() {
    Parent box = getParent();
    Node text = box == null ? null : box.lookup(".paragraph-text");
    if (text == null) {
      return;
    }
    int standing = threads.size() == 1 ? colour(threads.getFirst()) : 0;
    text.pseudoClassStateChanged(SEVERAL, threads.size() > 1);
    for (int colour = 1; colour <= COLOURS; colour++) {
      text.pseudoClassStateChanged(STANDS.get(colour - 1), colour == standing);
      text.pseudoClassStateChanged(DONE_BY.get(colour - 1), doer > 0 && colour == colour(doer));
    }
  }

  private static int colour(int thread) {
    return (thread - 1) % COLOURS + 1;
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
    badge.setMinWidth(USE_PREF_SIZE);
    String names = threads.stream().map(t -> "T" + t).collect(Collectors.joining(", "));
    badge.setAccessibleText("threads " + names);
    // Made when somebody points at it, for it takes longer than all the rest.
    badge.setOnMouseEntered(e -> badge.setTooltip(new Tooltip(names)));
    return badge;
  }
}
