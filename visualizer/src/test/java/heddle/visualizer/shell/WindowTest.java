package heddle.visualizer.shell;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import heddle.visualizer.Fx;
import heddle.visualizer.session.Outcome;
import heddle.visualizer.session.Run;
import heddle.visualizer.theme.Theme.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowTest {
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

  @Test
  void theFirstScreenIsTheEasiestFailureReadyToStep() {
    assertThat(window.text("#title")).isEqualTo("The lost update");
    assertThat(window.text("#verdict")).startsWith("fails: ");
    assertThat(window.text("#position")).isEqualTo("step 0 of 0");
    assertThat(window.enabled("#step-1")).isTrue();
    assertThat(window.enabled("#back")).isFalse();
  }

  @Test
  void threadsStepByButtonAndByKey() {
    open("The lost update");
    window.click("#step-1");
    stands(1);
    window.type(KeyCode.DIGIT2);
    stands(2);
    window.type(KeyCode.SPACE);
    stands(3);
    assertThat(window.schedule()).isEqualTo("1 2*2");
    assertThat(window.text("#sentence")).startsWith("Step 3: T2 writes 1 to value");
    assertThat(window.text("#position")).isEqualTo("step 3 of 3");
  }

  @Test
  void aThreadRunsToTheEndOfItsOperationOrUntilItBlocks() {
    open("Two philosophers, each with one fork");
    window.type(KeyCode.DIGIT1);
    stands(1);
    window.type(KeyCode.DIGIT2, KeyCode.CONTROL);
    window.until(() -> window.schedule().startsWith("1 2*"));
    window.until(() -> !window.session().busyProperty().get());
    assertThat(window.enabled("#step-2")).isFalse();
    window.type(KeyCode.DIGIT1, KeyCode.CONTROL, KeyCode.SHIFT);
    window.until(() -> !window.enabled("#step-1"));
  }

  @Test
  void goingBackAndChoosingOtherwiseBranchesAndKeepsTheOldRun() {
    open("The lost update");
    window.type(KeyCode.DIGIT1);
    stands(1);
    window.type(KeyCode.DIGIT1);
    stands(2);
    window.type(KeyCode.LEFT);
    stands(1);
    assertThat(window.text("#position")).isEqualTo("step 1 of 2");
    window.type(KeyCode.DIGIT2);
    window.until(() -> window.schedule().equals("1 2"));
    List<Run> runs = Fx.call(() -> window.session().runsProperty().get().all());
    assertThat(runs).hasSize(2);
    assertThat(runs.getFirst().trace().schedule()).hasToString("1*2");
    window.type(KeyCode.HOME);
    stands(0);
    window.type(KeyCode.END);
    stands(2);
  }

  @Test
  void aThreadThatCannotGoSaysInWordsWhy() {
    open("Two philosophers, each with one fork");
    window.type(KeyCode.DIGIT1, KeyCode.CONTROL);
    window.until(() -> window.schedule().startsWith("1*"));
    window.type(KeyCode.HOME);
    stands(0);
    deadlock();
    assertThat(window.enabled("#step-1")).isFalse();
    assertThat(card("#step-1")).contains("cannot step: waits for forks[1], held by P2");
  }

  /** Finds the deadlock and goes to its end. */
  private void deadlock() {
    window.type(KeyCode.F, KeyCode.SHIFT);
    window.until(
        () ->
            Outcome.failure(window.session().viewpoint().traceProperty().get()).isPresent()
                && !window.session().busyProperty().get());
    assertThat(window.text("#finding")).contains("waits for");
  }

  @Test
  void aFailureIsFoundAndShownWhereItShows() {
    open("ABA on recycled nodes");
    assertThat(window.text("#verdict")).isEqualTo("fails: ABA");
    window.click("#find");
    window.until(
        () -> Outcome.failure(window.session().viewpoint().traceProperty().get()).isPresent());
    assertThat(window.text("#sentence")).contains("succeeded although head changed");
    assertThat(Fx.call(() -> window.node("#sentence").getStyleClass())).contains("alarm");
    assertThat(window.text("#summary")).startsWith("explored ");
  }

  @Test
  void aVariantIsTriedOnTheSameScenario() {
    open("ABA on recycled nodes");
    Fx.run(
        () -> window.session().open(window.session().experimentProperty().get().siblings().get(1)));
    window.until(() -> window.text("#verdict").equals("holds"));
    assertThat(window.text("#className")).isEqualTo("StampedTreiberStack");
  }

  @Test
  void keysAreTextWhereTextIsTyped() {
    window.type(KeyCode.F, KeyCode.CONTROL);
    window.until(() -> window.scene().getFocusOwner() instanceof TextField);
    window.type(KeyCode.DIGIT1);
    window.until(() -> ((TextField) window.node("#query")).getText().equals("1"));
    assertThat(window.step()).isZero();
    window.type(KeyCode.ESCAPE);
    window.until(() -> !(window.scene().getFocusOwner() instanceof TextField));
    window.type(KeyCode.DIGIT1);
    stands(1);
  }

  @Test
  void thePaletteDoesWhatIsFoundByAFewLetters() {
    open("The lost update");
    window.type(KeyCode.K, KeyCode.CONTROL);
    window.until(() -> window.node("#palette").isVisible());
    Fx.run(() -> ((TextField) window.node("#palette-query")).setText("step thread 2"));
    window.type(KeyCode.ENTER);
    stands(1);
    assertThat(window.schedule()).isEqualTo("2");
    assertThat(window.node("#palette").isVisible()).isFalse();
  }

  @Test
  void wordsOfTheRunAreLookedFor() {
    open("The lost update");
    window.type(KeyCode.DIGIT1, KeyCode.CONTROL);
    window.until(() -> window.schedule().startsWith("1*"));
    window.until(() -> !window.session().busyProperty().get());
    window.type(KeyCode.HOME);
    stands(0);
    window.type(KeyCode.G, KeyCode.CONTROL);
    window.until(() -> window.node("#prompt").isVisible());
    Fx.run(() -> ((TextField) window.node("#prompt-answer")).setText("writes 1 to value"));
    window.type(KeyCode.ENTER);
    stands(2);
    window.type(KeyCode.LEFT, KeyCode.ALT);
    stands(0);
  }

  @Test
  void aBreakpointStopsTheRunAndAFrozenThreadStaysOut() {
    open("The lost update");
    window.type(KeyCode.DIGIT1, KeyCode.ALT);
    window.until(() -> window.session().journey().held().leavesOut(1));
    window.type(KeyCode.F9, KeyCode.CONTROL);
    window.until(() -> window.node("#prompt").isVisible());
    Fx.run(() -> ((TextField) window.node("#prompt-answer")).setText("value is 1"));
    window.type(KeyCode.ENTER);
    window.until(() -> window.text("#prompt-problem").startsWith("Write a name"));
    Fx.run(() -> ((TextField) window.node("#prompt-answer")).setText("value == 1"));
    window.type(KeyCode.ENTER);
    window.type(KeyCode.F5);
    stands(2);
    assertThat(window.schedule()).startsWith("2*");
    assertThat(window.text("#sentence")).startsWith("Step 2: T2 writes 1 to value");
  }

  @Test
  void aKeyIsChangedInThePaletteAndRemembered() {
    open("The lost update");
    learn("step thread 2", KeyCode.U);
    assertThat(window.text("#palette-hint")).isEqualTo("U now does “Step thread 2”.");
    window.type(KeyCode.F2);
    window.type(KeyCode.F, KeyCode.SHIFT);
    window.until(
        () -> window.text("#palette-hint").startsWith("Shift+F already does “Find a failure”"));
    window.type(KeyCode.ESCAPE);
    window.until(() -> !window.node("#palette").isVisible());
    window.type(KeyCode.U);
    stands(1);
    window.close();
    window = new OpenWindow(installation, debugger, searcher, config);
    open("The lost update");
    window.type(KeyCode.U);
    stands(1);
    assertThat(window.schedule()).isEqualTo("2");
  }

  private void learn(String action, KeyCode key) {
    window.type(KeyCode.P, KeyCode.CONTROL, KeyCode.SHIFT);
    window.until(() -> window.node("#palette").isVisible());
    Fx.run(() -> ((TextField) window.node("#palette-query")).setText(action));
    window.type(KeyCode.F2);
    window.type(key);
    window.until(() -> window.text("#palette-hint").contains("now does"));
  }

  @Test
  void themeAndStoryAreRemembered() {
    window.until(() -> window.node("#story").isVisible());
    window.type(KeyCode.T);
    window.until(() -> window.bench.theme().modeProperty().get() == Mode.LIGHT);
    window.type(KeyCode.I, KeyCode.SHIFT);
    window.until(() -> !window.node("#story").isVisible());
    window.close();
    window = new OpenWindow(installation, debugger, searcher, config);
    assertThat(window.bench.theme().modeProperty().get()).isEqualTo(Mode.LIGHT);
    window.until(() -> !window.node("#story").isVisible());
  }

  @Test
  void aKilledWorkerIsToldAndTheRunGoesOn() {
    open("The lost update");
    window.type(KeyCode.DIGIT1);
    stands(1);
    long before = window.debugger.workerPid();
    ProcessHandle.of(before).orElseThrow().destroyForcibly();
    window.until(
        () ->
            window.session().noticeProperty().get() != null
                && window.session().noticeProperty().get().sentence().endsWith("nothing is lost."));
    assertThat(window.step()).isEqualTo(1);
    window.type(KeyCode.DIGIT2);
    stands(2);
    assertThat(window.schedule()).isEqualTo("1 2");
    assertThat(window.debugger.workerPid()).isNotEqualTo(before);
  }

  @Test
  void recordedSchedulesAreOfferedAndShownFromTheBeginning() {
    open("ABA on recycled nodes");
    Scenario scenario = window.session().experimentProperty().get().scenario();
    assertThat(scenario.schedules()).isNotEmpty();
    Fx.run(() -> window.session().replay(scenario.schedules().getFirst()));
    window.until(() -> window.session().recordingProperty().get() != null);
    int noted = scenario.schedules().getFirst().notes().getFirst().step();
    Fx.run(() -> window.session().viewpoint().goTo(noted));
    assertThat(window.text("#noteText"))
        .isEqualTo(scenario.schedules().getFirst().notes().getFirst().text());
  }

  @Test
  void aScenarioThatCannotBeUsedIsToldInASentence() throws Exception {
    open("The lost update");
    window.type(KeyCode.DIGIT1);
    stands(1);
    Path file = config.resolve("mine.json");
    Files.writeString(
        file,
        """
        {
          "heddle": 1,
          "title": "Mine",
          "family": "stack",
          "class": "algorithms.stack.TreiberStak",
          "threads": {"T1": ["pop()"]},
          "expect": {"verdict": "none"}
        }
        """);
    Scenario mine = ScenarioReader.read(file);
    Fx.run(() -> window.session().open(mine));
    window.until(() -> window.text(".notice-sentence").contains("TreiberStak"));
    assertThat(window.text(".notice-sentence"))
        .startsWith(file + ":5:12: There is no class algorithms.stack.TreiberStak");
    assertThat(window.text("#title")).isEqualTo("The lost update");
    window.type(KeyCode.DIGIT2);
    stands(2);
    assertThat(window.schedule()).isEqualTo("1 2");
  }

  @Test
  void aStepAThreadAndAValueHaveTheirMenus() {
    open("The lost update");
    window.type(KeyCode.DIGIT1);
    stands(1);
    window.type(KeyCode.DIGIT2);
    stands(2);
    assertThat(window.menu(".columns-view"))
        .containsExactly(
            "Note on this step …",
            "Breakpoint on BrokenCounter.java:29, or none",
            "Run to the next access to value",
            "To the access to value before",
            "To who last wrote value",
            "Stop when value becomes …",
            "List only steps of T2",
            "List only steps on BrokenCounter",
            "List only reads",
            "Copy the sentence");
    assertThat(window.menu(".thread-card"))
        .startsWith(
            "Step T1", "Run it to its next shared access", "Run it to the end of its operation")
        .contains("Freeze it", "Let only it go", "Stop it here for good");
    window.choose(".columns-view", "To the access to value before");
    stands(1);
    window.choose(".columns-view", "List only steps of T1");
    assertThat(Fx.call(() -> window.node(".filter-bar").isVisible())).isTrue();
    assertThat(
            Fx.call(
                () -> window.bench.session().viewpoint().folding().shownProperty().get().count()))
        .isEqualTo(2);
  }

  @Test
  void nothingStepsWhileFullSpeedIsMeasured() {
    window.click("#measure");
    window.until(() -> !window.node("#workbench").isVisible());
    window.type(KeyCode.DIGIT1);
    window.type(KeyCode.T);
    window.until(() -> window.bench.theme().modeProperty().get() == Mode.LIGHT);
    assertThat(window.step()).isZero();
    window.click("#step");
    window.until(() -> window.node("#workbench").isVisible());
    window.type(KeyCode.DIGIT1);
    stands(1);
  }

  @Test
  void aBenchmarkIsStartedAndCancelled() {
    System.setProperty("jmh.ignoreLock", "true");
    System.setProperty("heddle.data", config.toString());
    window.click("#measure");
    window.until(() -> !window.node("#workbench").isVisible());
    Node benchmark = window.node(".benchmark");
    Button run = (Button) benchmark.lookup("#run");
    Label progress = (Label) benchmark.lookup("#sentence");
    Fx.run(run::fire);
    window.until(() -> !run.isVisible() && progress.getText().contains("TreiberStack"));
    Fx.run(((Button) benchmark.lookup("#cancel"))::fire);
    window.until(run::isVisible);
    assertThat(Fx.call(() -> ((Label) benchmark.lookup("#problem")).getText())).isEmpty();
    System.clearProperty("jmh.ignoreLock");
    System.clearProperty("heddle.data");
  }

  @Test
  void aSearchIsEndedAndSaysHowMuchItLookedAt() {
    open("A stamp defeats ABA");
    Fx.run(() -> window.bench.search().strategyProperty().set("random"));
    window.type(KeyCode.F, KeyCode.SHIFT);
    window.until(
        () ->
            window.bench.search().reportProperty().get() != null
                && window.node("#cancel").isVisible());
    window.click("#cancel");
    window.until(() -> window.session().noticeProperty().get() != null);
    assertThat(window.text(".notice-sentence")).startsWith("No failure in ");
    assertThat(window.bench.search().runningProperty().get()).isFalse();
    assertThat(window.enabled("#find")).isTrue();
  }

  @Test
  void theRunsTabShowsWhereRunsPart() {
    open("The lost update");
    window.type(KeyCode.DIGIT1);
    stands(1);
    window.type(KeyCode.HOME);
    stands(0);
    window.type(KeyCode.DIGIT2);
    window.until(() -> window.schedule().equals("2"));
    Fx.run(() -> ((TabPane) window.node("#left")).getSelectionModel().select(1));
    TreeView<?> tree = (TreeView<?>) window.node(".runs .tree-view");
    window.until(() -> tree.getExpandedItemCount() == 4);
    Fx.run(() -> tree.getSelectionModel().select(3));
    window.until(() -> window.schedule().equals("1"));
    stands(1);
  }

  private void stands(int step) {
    window.until(() -> window.step() == step && !window.session().busyProperty().get());
  }

  private String card(String step) {
    return Fx.call(
        () -> {
          Node card = window.node(step).getParent().getParent();
          return ((Label) card.lookup("#next")).getText();
        });
  }

  /** Chooses this scenario in the catalogue. */
  private void open(String title) {
    Fx.run(
        () -> {
          TreeView<?> tree = (TreeView<?>) window.node(".catalogue .tree-view");
          select(tree, title);
        });
    window.until(
        () ->
            window.session().experimentProperty().get().scenario().title().equals(title)
                && !window.session().busyProperty().get());
  }

  private static <T> void select(TreeView<T> tree, String title) {
    for (TreeItem<T> family : tree.getRoot().getChildren()) {
      for (TreeItem<T> item : family.getChildren()) {
        if (item.getValue().toString().contains("title=" + title + ",")) {
          tree.getSelectionModel().select(item);
          return;
        }
      }
    }
    throw new AssertionError("no scenario " + title);
  }
}
