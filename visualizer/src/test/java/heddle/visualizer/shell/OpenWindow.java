package heddle.visualizer.shell;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.Orders;
import heddle.client.Questions;
import heddle.client.ScenarioFolder;
import heddle.client.Searcher;
import heddle.model.scenario.Scenario;
import heddle.model.trace.Trace;
import heddle.visualizer.Fx;
import heddle.visualizer.insight.Insights;
import heddle.visualizer.playground.OrdersAsker;
import heddle.visualizer.playground.Playground;
import heddle.visualizer.session.DebuggerStepper;
import heddle.visualizer.session.Faults;
import heddle.visualizer.session.Playback;
import heddle.visualizer.session.Question;
import heddle.visualizer.session.QuestionsAsker;
import heddle.visualizer.session.Search;
import heddle.visualizer.session.SearcherFinder;
import heddle.visualizer.session.Session;
import heddle.visualizer.theme.Theme;
import heddle.visualizer.undo.Undo;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** The real window with real workers, and the hands and eyes of somebody before it. */
final class OpenWindow implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 90;

  final Debugger debugger;
  final Workbench bench;
  private final Questions questions;
  private final Orders orders;
  private final Stage stage;
  private final Window window;

  /** Opens it with workers that others may use after it. */
  OpenWindow(Installation installation, Debugger debugger, Searcher searcher, Path config) {
    this.debugger = debugger;
    questions = new Questions(installation);
    orders = new Orders(installation);
    Undo undo = Fx.call(Undo::new);
    Session session =
        new Session(new DebuggerStepper(debugger), Platform::runLater, new Faults(config));
    bench =
        new Workbench(
            installation,
            new Theme(),
            session,
            new Search(session, new SearcherFinder(searcher), Platform::runLater),
            new Question(session, new QuestionsAsker(questions), Platform::runLater),
            Fx.call(() -> new Playback(session.viewpoint())),
            Fx.call(() -> Insights.of(session, installation, Platform::runLater)),
            Fx.call(
                () -> new Playground(session, new OrdersAsker(orders), Platform::runLater, undo)),
            undo);
    stage = Fx.call(Stage::new);
    window =
        Fx.call(
            () -> new Window(bench, stage, new WindowMemory(config.resolve("window.properties"))));
    Fx.run(() -> window.open(null));
    until(() -> bench.session().experimentProperty().get() != null);
  }

  Session session() {
    return bench.session();
  }

  /** Works out beforehand what a long run needs, as is done on the thread that brings it. */
  void prepare(Trace coming) {
    session().viewpoint().prepare(coming);
  }

  Keymap keymap() {
    return window.keymap();
  }

  Scene scene() {
    return stage.getScene();
  }

  /** Waits until this holds, looking at each pulse. */
  void until(BooleanSupplier condition) {
    CompletableFuture<Void> holds = new CompletableFuture<>();
    AnimationTimer eye =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            try {
              if (condition.getAsBoolean()) {
                holds.complete(null);
              }
            } catch (RuntimeException e) {
              holds.completeExceptionally(e);
            }
          }
        };
    Fx.run(eye::start);
    try {
      holds.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } finally {
      Fx.run(eye::stop);
    }
  }

  /** Types a key with these modifiers held down. */
  void type(KeyCode key, KeyCode... held) {
    Fx.run(
        () -> {
          Robot robot = new Robot();
          List.of(held).forEach(robot::keyPress);
          robot.keyPress(key);
          robot.keyRelease(key);
          List.of(held).forEach(robot::keyRelease);
        });
  }

  /** Presses the left button on the middle of this node. */
  void click(String selector) {
    until(() -> node(selector) != null && node(selector).getBoundsInParent().getWidth() > 0);
    Fx.run(
        () -> {
          Bounds bounds = node(selector).localToScreen(node(selector).getBoundsInLocal());
          Robot robot = new Robot();
          robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
          robot.mouseClick(MouseButton.PRIMARY);
        });
  }

  Node node(String selector) {
    return scene().lookup(selector);
  }

  /** What a label or button says. */
  String text(String selector) {
    return Fx.call(() -> ((Labeled) node(selector)).getText());
  }

  /** Whether a control can be used. */
  boolean enabled(String selector) {
    return Fx.call(() -> !node(selector).isDisabled());
  }

  /** What the menu of a node offers that the keyboard asks for. */
  List<String> menu(String selector) {
    return Fx.call(
        () -> {
          Node node = node(selector);
          node.fireEvent(
              new ContextMenuEvent(
                  ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
          ContextMenu menu = opened();
          List<String> texts =
              menu.getItems().stream().map(MenuItem::getText).filter(Objects::nonNull).toList();
          menu.hide();
          return texts;
        });
  }

  /** Chooses what the menu of a node offers. */
  void choose(String selector, String text) {
    Fx.run(
        () -> {
          node(selector)
              .fireEvent(
                  new ContextMenuEvent(
                      ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
          ContextMenu menu = opened();
          menu.getItems().stream()
              .filter(i -> text.equals(i.getText()))
              .findFirst()
              .orElseThrow()
              .fire();
          menu.hide();
        });
  }

  private static ContextMenu opened() {
    return javafx.stage.Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Chooses the scenario of this title among those that ship, and waits until it is open. */
  void scenario(String title) {
    Path folder = bench.installation().scenarios().orElseThrow();
    Scenario wanted =
        Fx.call(() -> ScenarioFolder.read(folder)).stream()
            .filter(e -> !e.broken())
            .map(ScenarioFolder.Entry::scenario)
            .filter(s -> s.title().equals(title))
            .findFirst()
            .orElseThrow();
    Fx.run(() -> session().open(wanted));
    until(
        () ->
            session().experimentProperty().get().scenario().title().equals(title)
                && !session().busyProperty().get());
  }

  /** Waits until this step is on display and the worker is done. */
  void stands(int step) {
    until(() -> step() == step && !session().busyProperty().get());
  }

  /** Answers what is asked on top of the window. */
  void answer(String text) {
    until(() -> node("#prompt").isVisible());
    Fx.run(() -> ((TextField) node("#prompt-answer")).setText(text));
    type(KeyCode.ENTER);
  }

  int step() {
    return bench.session().viewpoint().stepProperty().get();
  }

  String schedule() {
    return bench.session().viewpoint().traceProperty().get().schedule().toString();
  }

  @Override
  public void close() {
    Fx.run(
        () -> {
          window.remember();
          stage.close();
          bench.insights().close();
          questions.close();
          orders.close();
        });
  }
}
