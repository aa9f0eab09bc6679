package heddle.visualizer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Installation;
import heddle.model.benchmark.BenchmarkEffort;
import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkJob;
import heddle.model.benchmark.BenchmarkPoint;
import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.scenario.BadInputException;
import heddle.visualizer.Fx;
import heddle.visualizer.fullspeed.RunHistory;
import heddle.visualizer.fullspeed.Runner;
import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkViewTest {
  private static final int SECONDS = 120;

  @TempDir Path folder;

  private final Theme theme = new Theme();
  private final List<String> opened = new ArrayList<>();
  private BenchmarkView view;

  /** A lab that is moved by the test. */
  private static final class Puppet
      implements Runner<BenchmarkJob, BenchmarkProgress, BenchmarkResult> {
    BenchmarkRequest request;
    Consumer<BenchmarkProgress> onProgress;
    CompletableFuture<BenchmarkResult> result;
    BadInputException refusal;

    @Override
    public CompletableFuture<BenchmarkResult> start(
        BenchmarkJob wanted, Consumer<BenchmarkProgress> listener) throws BadInputException {
      if (refusal != null) {
        throw refusal;
      }
      request = wanted.request();
      onProgress = listener;
      result = new CompletableFuture<>();
      return result;
    }
  }

  private final Puppet lab = new Puppet();

  @BeforeEach
  void open() {
    System.setProperty("jmh.ignoreLock", "true");
    System.setProperty("heddle.data", folder.toString());
    Fx.run(() -> show(new BenchmarkView(lab, history(), theme, opened::add, 2)));
  }

  @AfterEach
  void restore() {
    System.clearProperty("jmh.ignoreLock");
    System.clearProperty("heddle.data");
  }

  @Test
  void theFirstChoiceIsAllThatIsRight() {
    Fx.run(
        () -> {
          assertThat(text("#estimate")).isEqualTo("18 measurements, about 35 s");
          press("#run");
        });
    assertThat(lab.request)
        .isEqualTo(BenchmarkRequest.defaults(BenchmarkGroup.STACK, BenchmarkEffort.QUICK, 2));
  }

  @Test
  void whatIsTickedIsMeasured() {
    Fx.run(
        () -> {
          choose(BenchmarkGroup.COUNTER);
          press("#thorough");
          tick("#implementation-CasLoopCounter", false);
          tick("#implementation-LockedCounter", false);
          tick("#implementation-BrokenCounter", true);
          tick("#threads-1", false);
          tick("#threads-8", true);
          assertThat(text("#estimate")).isEqualTo("12 measurements, about 6 min");
          press("#run");
        });
    assertThat(lab.request)
        .isEqualTo(
            new BenchmarkRequest(
                BenchmarkGroup.COUNTER,
                List.of("FetchAddCounter", "AtomicLong", "LongAdder", "BrokenCounter"),
                List.of(2, 4, 8),
                BenchmarkEffort.THOROUGH));
  }

  @Test
  void aChoiceThatCannotBeRunSaysWhy() {
    Fx.run(
        () -> {
          List.of("#threads-1", "#threads-2", "#threads-4").forEach(box -> tick(box, false));
          assertThat(text("#estimate"))
              .isEqualTo("No number of threads is chosen: choose one at least.");
          assertThat(view.lookup("#run").isDisabled()).isTrue();
          tick("#threads-2", true);
          assertThat(view.lookup("#run").isDisabled()).isFalse();
        });
  }

  @Test
  void aTimeForAllSaysHowMuchIsDone() {
    Fx.run(
        () -> {
          ((TextField) view.lookup("#budget")).setText("10min");
          assertThat(text("#estimate")).isEqualTo("18 measurements, about 10 min");
          press("#run");
        });
    assertThat(lab.request.effort()).isEqualTo(new BenchmarkEffort(3, 5, 707, 10, 707));
  }

  @Test
  void aTimeThatIsNoneSaysSo() {
    Fx.run(
        () -> {
          ((TextField) view.lookup("#budget")).setText("soon");
          assertThat(text("#estimate"))
              .isEqualTo("A budget is a time for the whole run, 90s, 5min or 1h say, not soon.");
          assertThat(view.lookup("#run").isDisabled()).isTrue();
        });
  }

  @Test
  void progressMovesTheBarAndDrawsThePointsSoFar() {
    Fx.run(() -> press("#run"));
    List<BenchmarkPoint> points = SampleResults.points(lab.request).subList(0, 2);
    lab.onProgress.accept(new BenchmarkProgress(30, 120, "A sentence.", points));
    Fx.run(
        () -> {
          assertThat(((ProgressBar) view.lookup("#bar")).getProgress()).isEqualTo(0.25);
          assertThat(text("#sentence")).isEqualTo("A sentence.");
          assertThat(chart().bars()).isEqualTo(Bars.of(lab.request, points));
          assertThat(view.lookup("#run").isVisible()).isFalse();
          assertThat(view.lookup("#cancel").isVisible()).isTrue();
          assertThat(view.lookup("#choices").isDisabled()).isTrue();
        });
  }

  @Test
  void aResultIsShownAndKept() {
    BenchmarkResult result = SampleResults.of(BenchmarkGroup.STACK, "2026-01-02T03:04:05Z");
    Fx.run(() -> press("#run"));
    lab.result.complete(result);
    Fx.run(
        () -> {
          assertThat(chart().bars()).isEqualTo(Bars.of(result.request(), result.points()));
          assertThat(rows())
              .containsExactlyElementsOf(ScoreRow.of(result.request(), result.points()));
          assertThat(text("#caveat")).isEqualTo(result.caveat());
          assertThat(text("#machine")).isEqualTo(result.machine().toString());
          assertThat(earlier().getItems()).containsExactly(result);
          assertThat(view.lookup("#run").isVisible()).isTrue();
          assertThat(view.lookup("#progress").isVisible()).isFalse();
        });
    assertThat(history().results()).containsExactly(result);
  }

  @Test
  void whatWasMeasuredCanBeSteppedThrough() {
    history().add(SampleResults.of(BenchmarkGroup.STACK, "2026-01-02T03:04:05Z"));
    Fx.run(
        () -> {
          show(new BenchmarkView(lab, history(), theme, opened::add, 2));
          assertThat(view.lookup("#toScenario").isVisible()).isFalse();
          select("TreiberStack");
          assertThat(((Button) view.lookup("#toScenario")).getText())
              .isEqualTo("Step through TreiberStack");
          press("#toScenario");
          assertThat(opened).containsExactly("stack/garbage-collected");
          select("ConcurrentLinkedDeque");
          assertThat(view.lookup("#toScenario").isVisible()).isFalse();
        });
  }

  @SuppressWarnings("unchecked") // the table of scores
  private void select(String implementation) {
    TableView<ScoreRow> table = (TableView<ScoreRow>) view.lookup("#table");
    table.getSelectionModel().clearSelection();
    for (ScoreRow row : table.getItems()) {
      if (row.name().equals(implementation)) {
        table.getSelectionModel().select(row);
      }
    }
  }

  @Test
  void anEarlierRunCanBeChosen() {
    BenchmarkResult old = SampleResults.of(BenchmarkGroup.COUNTER, "2026-01-02T03:04:05Z");
    BenchmarkResult last = SampleResults.of(BenchmarkGroup.STACK, "2026-02-03T04:05:06Z");
    RunHistory<BenchmarkResult> kept = history();
    kept.add(old);
    kept.add(last);
    Fx.run(
        () -> {
          show(new BenchmarkView(lab, history(), theme, opened::add, 2));
          assertThat(chart().bars()).isEqualTo(Bars.of(last.request(), last.points()));
          earlier().getSelectionModel().select(1);
          assertThat(chart().bars()).isEqualTo(Bars.of(old.request(), old.points()));
        });
  }

  @Test
  void aRunThatFailsSaysWhyAndWhatItHadMeasuredIsKept() {
    BenchmarkResult last = SampleResults.of(BenchmarkGroup.COUNTER, "2026-02-03T04:05:06Z");
    history().add(last);
    Fx.run(
        () -> {
          show(new BenchmarkView(lab, history(), theme, opened::add, 2));
          press("#run");
        });
    lab.onProgress.accept(
        new BenchmarkProgress(1, 2, "", SampleResults.points(lab.request).subList(0, 1)));
    lab.result.completeExceptionally(new BadInputException("It was killed."));
    Fx.run(
        () -> {
          assertThat(text("#problem")).isEqualTo("It was killed.");
          assertThat(view.lookup("#problemLine").isVisible()).isTrue();
          assertThat(chart().bars())
              .isEqualTo(Bars.of(lab.request, SampleResults.points(lab.request).subList(0, 1)));
          assertThat(history().results()).hasSize(2).contains(last);
          press("#run");
          assertThat(text("#problem")).isEmpty();
        });
  }

  @Test
  void aLabThatRefusesIsQuoted() {
    lab.refusal = new BadInputException("There is no JDK.");
    Fx.run(
        () -> {
          press("#run");
          assertThat(text("#problem")).isEqualTo("There is no JDK.");
          assertThat(view.lookup("#run").isVisible()).isTrue();
        });
  }

  @Test
  void aRealRunIsMeasuredInTheWindow() throws Exception {
    openForReal();
    Fx.run(
        () -> {
          chooseOne();
          press("#run");
        });

    when(view.lookup("#run").visibleProperty(), v -> v);

    Fx.run(
        () -> {
          assertThat(text("#problem")).isEmpty();
          BenchmarkResult result = earlier().getItems().getFirst();
          assertThat(result.points()).singleElement().matches(p -> p.score() > 0);
          assertThat(chart().bars()).isEqualTo(Bars.of(result.request(), result.points()));
        });
  }

  @Test
  void cancelEndsARealRunAndItsProcesses() throws Exception {
    openForReal();
    Fx.run(
        () -> {
          press("#thorough");
          chooseOne();
          press("#run");
        });
    when(((Label) view.lookup("#sentence")).textProperty(), t -> t.contains("warm-up"));
    List<ProcessHandle> processes =
        ProcessHandle.current()
            .descendants()
            .filter(p -> p.info().commandLine().orElse("").contains("jmh"))
            .toList();
    assertThat(processes).hasSize(2); // the lab and its fork

    Fx.run(() -> press("#cancel"));

    for (ProcessHandle process : processes) {
      process.onExit().get(SECONDS, TimeUnit.SECONDS);
    }
    Fx.run(
        () -> {
          assertThat(view.lookup("#run").isVisible()).isTrue();
          assertThat(text("#problem")).isEmpty();
          assertThat(earlier().getItems()).isEmpty();
        });
  }

  private void openForReal() throws Exception {
    Installation here = Installation.current();
    Fx.run(() -> show(new BenchmarkView(here, theme, opened::add)));
  }

  private void chooseOne() {
    tick("#implementation-StampedTreiberStack", false);
    tick("#implementation-HazardTreiberStack", false);
    tick("#implementation-EpochTreiberStack", false);
    tick("#implementation-ConcurrentLinkedDeque", false);
    tick("#implementation-LockedStack", false);
    ((FlowPane) view.lookup("#threads"))
        .getChildren()
        .forEach(box -> ((CheckBox) box).setSelected(box.getId().equals("threads-1")));
  }

  /** Waits until a property of the window has such a value. */
  private static <T> void when(ObservableValue<T> property, Predicate<T> condition)
      throws Exception {
    CompletableFuture<Void> reached = new CompletableFuture<>();
    Fx.run(
        () -> {
          Runnable look =
              () -> {
                if (condition.test(property.getValue())) {
                  reached.complete(null);
                }
              };
          property.addListener((Observable o) -> look.run());
          look.run();
        });
    reached.get(SECONDS, TimeUnit.SECONDS);
  }

  private RunHistory<BenchmarkResult> history() {
    return new RunHistory<>(folder.resolve("benchmarks.json"), BenchmarkResult.class);
  }

  private void show(BenchmarkView newView) {
    view = newView;
    StyleSheets.dress(new Scene(view, 1200, 800), theme);
    view.applyCss();
    view.layout();
  }

  private void press(String button) {
    switch (view.lookup(button)) {
      case ToggleButton toggle -> toggle.fire();
      case Button plain -> plain.fire();
      default -> throw new AssertionError(button);
    }
  }

  @SuppressWarnings("unchecked")
  private void choose(BenchmarkGroup group) {
    ((ComboBox<BenchmarkGroup>) view.lookup("#groups")).setValue(group);
  }

  private void tick(String box, boolean ticked) {
    ((CheckBox) view.lookup(box)).setSelected(ticked);
  }

  private String text(String label) {
    return ((Label) view.lookup(label)).getText();
  }

  private ThroughputChart chart() {
    return (ThroughputChart) view.lookup("#chart");
  }

  @SuppressWarnings("unchecked")
  private List<ScoreRow> rows() {
    return ((TableView<ScoreRow>) view.lookup("#table")).getItems();
  }

  @SuppressWarnings("unchecked")
  private ListView<BenchmarkResult> earlier() {
    return (ListView<BenchmarkResult>) view.lookup("#earlier");
  }
}
