package heddle.visualizer.shell;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.ScenarioReader;
import heddle.visualizer.Fx;
import heddle.visualizer.fold.Folding;
import heddle.visualizer.session.Goal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points of operations that are put in order, and what is undone, in the real window. */
class OrdersAndUndoTest {
  private static Installation installation;
  private static Debugger debugger;
  private static Searcher searcher;

  @TempDir Path config;
  private OpenWindow window;

  @BeforeAll
  static void startWorkers() throws BadInputException {
    installation = Installation.current();
    debugger = Debugger.start(installation);
    searcher = Searcher.start(installation);
  }

  @AfterAll
  static void endWorkers() {
    debugger.close();
    searcher.close();
  }

  @BeforeEach
  void openTheWindow() {
    window = new OpenWindow(installation, debugger, searcher, config);
  }

  @AfterEach
  void closeTheWindow() {
    window.close();
  }

  private String text(String id) {
    return Fx.call(() -> ((Label) window.node(id)).getText());
  }

  private void open(String file) throws Exception {
    var scenario = ScenarioReader.read(installation.scenarios().orElseThrow().resolve(file));
    Fx.run(() -> window.session().open(scenario));
    window.until(
        () ->
            window.session().experimentProperty().get().scenario().equals(scenario)
                && !window.session().busyProperty().get());
  }

  private void toTheEnd(int thread) {
    Fx.run(() -> window.session().run(thread, Goal.BLOCKED));
    window.until(() -> !window.session().busyProperty().get());
  }

  /** Whether the list shows these numbers of calls. */
  private boolean listed(Integer... calls) {
    ListView<?> list = (ListView<?>) window.node("#order-list");
    return list != null && list.getItems().equals(List.of(calls));
  }

  private boolean says(String beginning) {
    return ((Label) window.node("#order-verdict")).getText().startsWith(beginning);
  }

  @Test
  void an_order_is_tried_on_the_specification_and_fails_with_a_reason() throws Exception {
    open("queue/value-taken-before-winning.json");
    Fx.run(() -> window.session().step(1));
    toTheEnd(2);
    toTheEnd(1);
    window.type(KeyCode.L, KeyCode.SHIFT);
    window.until(() -> listed(1, 0, 2) || listed(0, 1, 2));
    assertThat(text("#order-verdict")).isEqualTo("This order explains the results of all 3 calls.");
    assertThat(listed(1, 0, 2)).as("T2's poll comes first, though T1's began before").isTrue();
    window.type(KeyCode.DOWN);
    window.type(KeyCode.RIGHT, KeyCode.SHIFT);
    window.until(() -> says("Fails"));
    assertThat(text("#order-verdict"))
        .isEqualTo(
            "Fails at number 1: T1's poll() (steps 1 to 15) would return 1 here, but it"
                + " returned 2.");
    assertThat(text("#order-why"))
        .isEqualTo(
            "It fits between T2's poll() and the final part's poll(). There is an order that"
                + " explains all results.");
    window.type(KeyCode.Z, KeyCode.CONTROL);
    window.until(() -> says("This order"));
  }

  @Test
  void one_key_takes_back_whatever_was_done_last() {
    double usual = Fx.call(() -> window.bench.theme().textSizeProperty().get());
    window.type(KeyCode.DIGIT1);
    window.until(() -> window.step() == 1 && !window.session().busyProperty().get());
    window.type(KeyCode.F9);
    window.type(KeyCode.DIGIT2, KeyCode.ALT);
    window.type(KeyCode.EQUALS, KeyCode.CONTROL, KeyCode.SHIFT);
    Fx.run(
        () -> {
          window.bench.theme().setTextSize(usual + 2);
          ((TabPane) window.node("#traces")).getSelectionModel().select(1);
        });
    assertThat(next()).isEqualTo("show Transcript");
    window.type(KeyCode.Z, KeyCode.CONTROL);
    assertThat(
            Fx.call(
                () -> ((TabPane) window.node("#traces")).getSelectionModel().getSelectedIndex()))
        .isZero();
    assertThat(next()).isEqualTo("larger text");
    window.type(KeyCode.Z, KeyCode.CONTROL);
    undoWhile("larger text");
    assertThat(Fx.call(() -> window.bench.theme().textSizeProperty().get())).isEqualTo(usual);
    assertThat(next()).isEqualTo("freeze thread 2");
    window.type(KeyCode.Z, KeyCode.CONTROL);
    assertThat(Fx.call(() -> window.session().journey().held().frozen())).isEmpty();
    assertThat(next()).startsWith("breakpoint ");
    window.type(KeyCode.Z, KeyCode.CONTROL);
    assertThat(Fx.call(() -> List.copyOf(window.session().journey().breakpoints().all())))
        .isEmpty();
    window.type(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
    assertThat(Fx.call(() -> List.copyOf(window.session().journey().breakpoints().all())))
        .hasSize(1);
    assertThat(window.step()).as("steps are never undone").isEqualTo(1);
  }

  @Test
  void pins_folds_and_the_size_of_steps_are_undone_too() {
    window.type(KeyCode.DIGIT1);
    window.until(() -> window.step() == 1 && !window.session().busyProperty().get());
    window.type(KeyCode.Z);
    assertThat(next()).isEqualTo("pin");
    window.type(KeyCode.E, KeyCode.SHIFT);
    assertThat(next()).isEqualTo("how much is folded");
    window.type(KeyCode.L);
    assertThat(next()).isEqualTo("step by statements");
    for (int i = 0; i < 3; i++) {
      window.type(KeyCode.Z, KeyCode.CONTROL);
    }
    assertThat(Fx.call(() -> window.session().viewpoint().pins().hasThread(1))).isFalse();
    assertThat(Fx.call(() -> window.session().viewpoint().folding().level()))
        .isEqualTo(Folding.Level.USUAL);
    assertThat(Fx.call(() -> window.session().statementsProperty().get())).isFalse();
  }

  @Test
  void an_order_that_was_drawn_stays_with_the_scenario() {
    toTheEnd(1);
    toTheEnd(2);
    int first = window.step() - 1;
    Fx.run(
        () -> {
          window.session().viewpoint().wish(first, 1);
          ((TabPane) window.node("#traces")).getSelectionModel().selectLast();
        });
    window.until(() -> List.of("step " + first + " before step 1").equals(orders()));
    window.until(() -> window.session().runsProperty().get().all().size() == 2);
    Fx.run(() -> ((TabPane) window.node("#traces")).getSelectionModel().selectFirst());
    undoWhile("show ");
    assertThat(next()).startsWith("order of steps");
    window.type(KeyCode.Z, KeyCode.CONTROL);
    Fx.run(() -> ((TabPane) window.node("#traces")).getSelectionModel().selectLast());
    window.until(() -> List.of().equals(orders()));
  }

  private List<String> orders() {
    ListView<?> list = (ListView<?>) window.node("#orders");
    return list == null ? null : list.getItems().stream().map(Object::toString).toList();
  }

  private void undoWhile(String beginning) {
    while (next().startsWith(beginning)) {
      window.type(KeyCode.Z, KeyCode.CONTROL);
    }
  }

  private String next() {
    return Fx.call(() -> window.bench.undo().nextProperty().get());
  }

  @Test
  void no_two_actions_have_the_same_usual_key() {
    List<String> keys =
        Fx.call(() -> window.keymap().actions().stream().flatMap(a -> a.usual().stream()).toList());
    assertThat(keys).doesNotHaveDuplicates();
    assertThat(Stream.of("Ctrl+Z", "Shift+L")).allMatch(keys::contains);
  }
}
