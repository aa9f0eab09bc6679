package heddle.visualizer.threads;

import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.insight.Insights;
import heddle.visualizer.insight.LookAhead;
import heddle.visualizer.session.Goal;
import heddle.visualizer.session.HasSubject;
import heddle.visualizer.session.Held;
import heddle.visualizer.session.Session;
import heddle.visualizer.session.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What one thread does, will do, and may be told to do. */
final class ThreadCard extends VBox implements HasSubject {
  private static final int KEYS = 9;

  private final int thread;
  private final Session session;
  private final Insights insights;
  private List<Choice> offered = List.of();

  @FXML private Label name;
  @FXML private Label operation;
  @FXML private Label status;
  @FXML private FontIcon statusIcon;
  @FXML private Label next;
  @FXML private Button step;
  @FXML private Button toOperation;
  @FXML private Button toBlock;
  @FXML private ToggleButton freeze;
  @FXML private ToggleButton solo;
  @FXML private Button kill;
  @FXML private Label outlook;
  @FXML private Label order;
  @FXML private FlowPane otherwise;

  ThreadCard(int thread, Session session, Insights insights) {
    this.thread = thread;
    this.session = session;
    this.insights = insights;
    FXMLLoader loader = new FXMLLoader(ThreadCard.class.getResource("ThreadCard.fxml"));
    loader.setRoot(this);
    loader.setController(this);
    try {
      loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    getStyleClass().add(ThreadBadge.style(thread));
    boolean hasKey = thread <= KEYS;
    step.setText(hasKey ? "Step  " + thread : "Step");
    step.setId("step-" + thread);
    hint(
        step,
        "Take one step with this thread",
        hasKey ? " (" + thread + "; Shift+" + thread + " to the next shared access)" : "");
    hint(
        toOperation,
        "Run this thread to the end of its operation",
        hasKey ? " (Ctrl+Shift+" + thread + ")" : "");
    hint(kill, "Stop this thread here for good, and see what becomes of the others", "");
    hint(
        toBlock, "Run this thread until it blocks or ends", hasKey ? " (Ctrl+" + thread + ")" : "");
    hold(hasKey);
  }

  /** What the buttons say and do that leave threads out of what goes on by itself. */
  private void hold(boolean hasKey) {
    hint(
        freeze,
        "Freeze this thread: play and run leave it out",
        hasKey ? " (Alt+" + thread + ")" : "");
    hint(
        solo,
        "Solo: play and run let only this thread go",
        hasKey ? " (Alt+Shift+" + thread + ")" : "");
    freeze.setId("freeze-" + thread);
    solo.setId("solo-" + thread);
    showHeld();
  }

  /** Shows whether the thread is frozen or alone. */
  void showHeld() {
    Held held = session.journey().held();
    freeze.setSelected(held.frozen().contains(thread));
    solo.setSelected(held.soloProperty().get() == thread);
    getStyleClass().remove("held");
    if (held.leavesOut(thread)) {
      getStyleClass().add("held");
    }
  }

  @FXML
  private void freeze() {
    session.journey().held().toggleFrozen(thread);
  }

  @FXML
  private void solo() {
    session.journey().held().toggleSolo(thread);
  }

  private static void hint(ButtonBase button, String what, String key) {
    button.setAccessibleText(what);
    button.setTooltip(new Tooltip(what + key));
  }

  /** Shows the thread as it stands after this step. */
  void show(Trace trace, TraceState state, ThreadState standing) {
    Standing words = Standing.of(trace, state, standing);
    name.setText(standing.name());
    operation.setText(standing.operation());
    status.setText(words.status());
    statusIcon.setIconLiteral(words.icon());
    String order = session.journey().held().reason(trace, state.step(), thread);
    next.setText(order.isEmpty() ? words.sentence() : words.sentence() + " " + order);
    style(next, "waits", !standing.ready());
    step.setDisable(!standing.ready());
    toOperation.setDisable(!standing.ready());
    toBlock.setDisable(!standing.ready());
    kill.setDisable(standing.status() == ThreadStatus.ENDED);
    step.setAccessibleText("Step " + standing.name() + ": " + words.sentence());
    showChoices(Choice.of(state, standing));
  }

  /** Has a style class or not; where nothing changes no styles are looked up. */
  private static void style(Label label, String style, boolean wanted) {
    if (wanted != label.getStyleClass().contains(style)) {
      if (wanted) {
        label.getStyleClass().add(style);
      } else {
        label.getStyleClass().remove(style);
      }
    }
  }

  /** Offers what the next step can come to besides. */
  private void showChoices(List<Choice> choices) {
    if (choices.equals(offered)) {
      return;
    }
    offered = choices;
    otherwise
        .getChildren()
        .setAll(
            choices.stream()
                .map(
                    choice -> {
                      Button button = new Button(choice.words());
                      button.getStyleClass().addAll("small", "otherwise");
                      button.setOnAction(e -> choice.take(session, thread));
                      return button;
                    })
                .toList());
    otherwise.setVisible(!choices.isEmpty());
    otherwise.setManaged(!choices.isEmpty());
  }

  /** Shows what would come of letting it go. */
  void showAhead(LookAhead now, TraceState state) {
    tell(outlook, now.outlook());
    tell(order, now.order(state));
    style(outlook, "fails", now.failure() != null);
    step.setAccessibleHelp(now.outlook() + " " + now.order(state));
  }

  /** Shows that this is not known. */
  void forgetAhead() {
    tell(outlook, "");
    tell(order, "");
    step.setAccessibleHelp("");
  }

  private static void tell(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  @Override
  public Optional<Subject> subject(ContextMenuEvent asked) {
    return Optional.of(new Subject.OfThread(thread));
  }

  @FXML
  private void killHere() {
    insights.stop(thread);
  }

  @FXML
  private void step() {
    session.step(thread);
  }

  @FXML
  private void runOperation() {
    session.run(thread, Goal.OPERATION);
  }

  @FXML
  private void runUntilBlocked() {
    session.run(thread, Goal.BLOCKED);
  }
}
