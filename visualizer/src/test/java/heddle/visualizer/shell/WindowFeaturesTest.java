package heddle.visualizer.shell;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.scenario.BadInputException;
import heddle.visualizer.Fx;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real workers: what goes beyond stepping, searching and going back. */
class WindowFeaturesTest {
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
    window.scenario("The lost update");
  }

  @AfterEach
  void closeTheWindow() {
    window.close();
  }

  private List<String> texts(String selector) {
    return Fx.call(
        () ->
            window.scene().getRoot().lookupAll(selector).stream()
                .filter(Labeled.class::isInstance)
                .map(n -> ((Labeled) n).getText())
                .toList());
  }

  @Test
  void eachThreadHasAColumnOfSourceAndThatIsRemembered() {
    window.type(KeyCode.S, KeyCode.SHIFT);
    window.until(() -> window.scene().getRoot().lookupAll(".source-column").size() == 2);
    assertThat(texts(".source-column .thread-name")).containsExactly("T1", "T2");
    assertThat(texts(".source-column .file"))
        .containsExactly("BrokenCounter.java", "BrokenCounter.java");
    window.type(KeyCode.DIGIT1, KeyCode.CONTROL);
    window.until(
        () -> texts(".source-column .file").getFirst().equals("BrokenCounter.java · ended"));
    window.close();
    window = new OpenWindow(installation, debugger, searcher, config);
    window.until(() -> window.scene().getRoot().lookupAll(".source-column").size() == 2);
    window.type(KeyCode.S, KeyCode.SHIFT);
    window.until(() -> window.node(".source-tabs").isVisible());
  }

  @Test
  void aStatementIsOneStepIfThatIsWanted() {
    window.type(KeyCode.L);
    window.type(KeyCode.DIGIT1);
    window.stands(2);
    assertThat(window.schedule()).isEqualTo("1*2");
    window.type(KeyCode.L);
    window.type(KeyCode.DIGIT2);
    window.stands(3);
    assertThat(window.schedule()).isEqualTo("1*2 2");
  }

  @Test
  void threadsAreAddedWithoutTouchingTheFile() {
    window.type(KeyCode.P, KeyCode.SHIFT);
    window.until(() -> window.node("#parameters").isVisible());
    window.type(KeyCode.DIGIT1);
    assertThat(window.step()).as("keys are text in the form").isZero();
    Fx.run(() -> ((Button) window.node("#parameters-more")).fire());
    Fx.run(() -> ((TextField) window.scene().getFocusOwner()).setText("increment("));
    Fx.run(() -> ((Button) window.node("#parameters-open")).fire());
    window.until(() -> window.text("#parameters-problem").startsWith("T1: the call"));
    Fx.run(() -> ((TextField) window.scene().getFocusOwner()).setText("increment()"));
    Fx.run(() -> ((Button) window.node("#parameters-open")).fire());
    window.until(() -> window.text("#title").contains("3 threads instead"));
    window.until(() -> window.node("#step-3") != null);
    assertThat(Fx.call(() -> window.node("#verdict").isVisible()))
        .as("nothing is known of what to expect")
        .isFalse();
    window.type(KeyCode.DIGIT3);
    window.stands(1);
  }

  @Test
  void aLinkLeadsBackToTheMoment() {
    window.type(KeyCode.DIGIT1);
    window.stands(1);
    window.type(KeyCode.DIGIT2);
    window.stands(2);
    window.type(KeyCode.LEFT);
    window.stands(1);
    window.type(KeyCode.C, KeyCode.CONTROL, KeyCode.SHIFT);
    window.until(() -> window.text(".notice-sentence").startsWith("A link to step 1"));
    String link = Fx.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(link)
        .matches("heddle:\\w+/[\\w-]+\\.json\\?class=[\\w.]+BrokenCounter&run=1\\+2&step=1");
    window.scenario("ABA on recycled nodes");
    window.type(KeyCode.O, KeyCode.CONTROL, KeyCode.SHIFT);
    window.answer("no link");
    window.until(() -> window.text("#prompt-problem").startsWith("Write a link"));
    window.answer(link);
    window.until(() -> window.text("#title").equals("The lost update"));
    window.stands(1);
    assertThat(window.schedule()).isEqualTo("1 2");
  }

  @Test
  void theStatesOfTheRunsAreOneGraphAndAllAreExplored() {
    Fx.run(
        () -> {
          TabPane pictures = (TabPane) window.node("#pictures");
          pictures.getTabs().stream()
              .filter(t -> t.getText().equals("States"))
              .forEach(pictures.getSelectionModel()::select);
        });
    window.until(() -> window.text("#states-summary").startsWith("1 state, "));
    window.type(KeyCode.DIGIT1);
    window.stands(1);
    window.until(() -> window.text("#states-summary").startsWith("2 states, 1 step, "));
    Fx.run(() -> ((Button) window.node("#explore")).fire());
    window.until(() -> window.text("#states-summary").endsWith("· all there are"));
    assertThat(window.text("#states-summary")).contains("good end", "failure");
  }

  @Test
  void aThreadIsFoundByItsNameAndPinned() {
    window.type(KeyCode.G, KeyCode.CONTROL, KeyCode.SHIFT);
    window.answer("T9");
    window.until(() -> window.text("#prompt-problem").contains("is called anything like “T9”"));
    window.answer("t2");
    window.until(() -> !window.node("#prompt").isVisible());
    assertThat(Fx.call(() -> window.session().viewpoint().soughtProperty().get().thread()))
        .isEqualTo(2);
    window.choose(".thread-card", "Pin it as the first column and lane");
    assertThat(Fx.call(() -> window.session().viewpoint().pins().hasThread(1))).isTrue();
  }

  @Test
  void whatALineDoesIsTold() {
    window.type(KeyCode.DIGIT1, KeyCode.CONTROL);
    window.until(() -> window.schedule().startsWith("1*2"));
    window.stands(2);
    window.type(KeyCode.I);
    window.until(
        () -> window.text(".notice-sentence").contains("reads value (plain), then writes value"));
    assertThat(window.text(".notice-sentence")).contains("2 steps: other threads can come in");
  }

  @Test
  void aWaitEndsForNoReasonIfSomebodyWantsIt() {
    window.scenario("6. One letter, two readers");
    window.type(KeyCode.DIGIT1, KeyCode.CONTROL);
    window.until(() -> !window.session().busyProperty().get() && window.step() > 0);
    int waited = window.step();
    window.type(KeyCode.LEFT);
    window.stands(waited - 1);
    window.until(() -> texts(".otherwise").contains("Wake up at once, for no reason"));
    Fx.run(() -> ((Button) window.node(".otherwise")).fire());
    window.until(() -> window.schedule().contains("~2"));
    window.stands(waited);
    assertThat(window.enabled("#step-1")).as("it waits no more").isTrue();
  }

  @Test
  void theRunIsToldCallByCall() {
    window.type(KeyCode.DIGIT1, KeyCode.CONTROL);
    window.until(() -> window.schedule().startsWith("1*2"));
    Fx.run(() -> ((TabPane) window.node("#pictures")).getSelectionModel().select(3));
    window.until(() -> window.node("#all-calls") != null);
    Node all = window.node("#all-calls");
    Fx.run(() -> ((ToggleButton) all).fire());
    window.until(
        () ->
            window.scene().getRoot().lookupAll("#calls .tree-cell").stream()
                .map(n -> ((Labeled) n).getText())
                .anyMatch(
                    t -> t != null && t.startsWith("increment()") && t.contains("steps 1 to 2")));
    assertThat(Fx.call(() -> ((Label) window.node("#sentence")).getText())).isNotEmpty();
  }
}
