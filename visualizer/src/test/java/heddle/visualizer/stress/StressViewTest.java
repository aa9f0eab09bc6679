package heddle.visualizer.stress;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.report.Report;
import heddle.model.scenario.BadInputException;
import heddle.model.stress.StressProgress;
import heddle.model.stress.StressReport;
import heddle.model.stress.StressRequest;
import heddle.model.stress.StressResult;
import heddle.visualizer.Fx;
import heddle.visualizer.fullspeed.RunHistory;
import heddle.visualizer.fullspeed.Runner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StressViewTest {
  @TempDir Path folder;

  private final Puppet lab = new Puppet();
  private final List<String> opened = new ArrayList<>();
  private StressView view;

  /** A lab that tells its tests at once and is moved by the test for the rest. */
  private static final class Puppet implements Runner<StressRequest, StressProgress, StressReport> {
    StressRequest request;
    Consumer<StressProgress> onProgress;
    CompletableFuture<StressReport> result;

    @Override
    public CompletableFuture<StressReport> start(
        StressRequest wanted, Consumer<StressProgress> listener) {
      if (wanted.onlyList()) {
        return wanted.classPath().isEmpty()
            ? CompletableFuture.completedFuture(SampleReports.list())
            : CompletableFuture.failedFuture(new BadInputException("No tests there."));
      }
      request = wanted;
      onProgress = listener;
      result = new CompletableFuture<>();
      return result;
    }
  }

  /** Scenarios that are only noted. */
  private final class Noted implements Scenarios {
    @Override
    public void open(String name) {
      opened.add(name);
    }

    @Override
    public CompletableFuture<Report> search(String name, String simpleClassName) {
      opened.add(name + " " + simpleClassName);
      return CompletableFuture.completedFuture(Report.of(name).executions(10).build());
    }
  }

  private RunHistory<StressReport> history() {
    return new RunHistory<>(folder.resolve("stress.json"), StressReport.class);
  }

  @BeforeEach
  void open() {
    Fx.run(
        () -> {
          view = new StressView(lab, history(), new Noted());
          new Scene(view, 1200, 700);
          view.applyCss();
          view.layout();
        });
    Fx.run(() -> {}); // the list of tests has come
  }

  @Test
  void the_stacks_are_the_first_choice_and_are_run_by_name() {
    Fx.run(() -> press("#run"));
    assertThat(lab.request)
        .isEqualTo(
            StressRequest.QUICK.withPatterns(
                List.of(
                    "StackStress.BrokenEpochs",
                    "StackStress.BrokenRecycling",
                    "StackStress.Stamped")));
  }

  @Test
  void a_family_is_ticked_as_a_whole_and_nothing_cannot_be_run() {
    Fx.run(() -> ((CheckBox) find("#family-Stack")).fire());
    assertThat(Fx.call(() -> text("#estimate"))).isEqualTo("Choose a test at least.");
    assertThat(Fx.call(() -> find("#run").isDisabled())).isTrue();
    Fx.run(() -> ((CheckBox) find("#family-Map")).fire());
    assertThat(Fx.call(() -> text("#estimate")))
        .isEqualTo("1 test, each compiled in up to 8 ways, about 14 s");
  }

  @Test
  void the_tests_of_one_class_can_be_chosen_from_outside() {
    Fx.run(() -> view.choose("OpenAddressingMap"));
    Fx.run(() -> press("#run"));
    assertThat(lab.request.patterns()).containsExactly("MapStress.OpenChain");
  }

  @Test
  void what_must_not_be_is_red_and_leads_to_its_scenario() {
    run();
    Fx.run(() -> lab.result.complete(SampleReports.of(lab.request, "2026-01-02T03:04:05Z")));
    Fx.run(() -> {});
    Fx.run(
        () -> {
          view.applyCss();
          view.layout();
          assertThat(results().getItems())
              .extracting(StressResult::test)
              .containsExactly(
                  "StackStress.BrokenRecycling", "StackStress.BrokenEpochs", "StackStress.Stamped");
          assertThat(red("#table")).containsExactly(true, false, false);
          assertThat(red("#outcomes")).containsExactly(false, true, true);
          assertThat(((Button) find("#scenario")).getText()).isEqualTo("Show how it comes about");
          press("#scenario");
          press("#likely");
        });
    Fx.run(() -> {});
    assertThat(opened)
        .containsExactly(
            "stack/aba-recycled-nodes", "stack/aba-recycled-nodes BrokenRecyclingTreiberStack");
    assertThat(Fx.call(() -> text("#likelihood")))
        .isEqualTo(
            "The search found no failure in 10 executions. At full speed 280 of 10,000,000 runs"
                + " went wrong on this machine: 7.00 per million operations.");
    assertThat(history().results()).hasSize(1);
  }

  @Test
  void a_run_is_followed_and_cancelled_and_what_was_seen_is_kept() {
    run();
    Fx.run(
        () ->
            lab.onProgress.accept(
                new StressProgress(2, 8, "2 of 8", List.of(SampleReports.BROKEN))));
    Fx.run(() -> {});
    assertThat(Fx.call(() -> ((ProgressBar) find("#bar")).getProgress())).isEqualTo(0.25);
    assertThat(Fx.call(() -> results().getItems())).containsExactly(SampleReports.BROKEN);

    Fx.run(() -> press("#cancel"));
    Fx.run(() -> {});

    assertThat(lab.result).isCancelled();
    List<StressReport> kept = history().results();
    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst().cancelled()).isTrue();
    assertThat(kept.getFirst().results()).containsExactly(SampleReports.BROKEN);
    assertThat(Fx.call(() -> ((ListView<?>) find("#earlier")).getItems())).hasSize(1);
  }

  @Test
  void a_run_that_was_ended_goes_on_with_what_is_missing() {
    run();
    Fx.run(
        () ->
            lab.onProgress.accept(
                new StressProgress(
                    9,
                    24,
                    "9 of 24",
                    List.of(
                        SampleReports.MISSED,
                        SampleReports.BROKEN,
                        SampleReports.untried(SampleReports.SOUND)),
                    List.of("StackStress.BrokenEpochs"))));
    Fx.run(() -> {});
    Fx.run(() -> press("#cancel"));
    Fx.run(() -> {});
    assertThat(Fx.call(() -> find("#resume").isVisible())).isTrue();

    Fx.run(() -> press("#resume"));
    assertThat(lab.request.patterns())
        .containsExactly("StackStress.BrokenRecycling", "StackStress.Stamped");
    Fx.run(
        () ->
            lab.onProgress.accept(
                new StressProgress(
                    1,
                    16,
                    "1 of 16",
                    List.of(SampleReports.untried(SampleReports.BROKEN), SampleReports.SOUND))));
    Fx.run(() -> {});
    assertThat(Fx.call(() -> results().getItems()))
        .extracting(StressResult::test)
        .containsExactly(
            "StackStress.BrokenEpochs", "StackStress.BrokenRecycling", "StackStress.Stamped");
    Fx.run(
        () ->
            lab.result.complete(
                new StressReport(
                    "2026-01-02T03:04:05Z",
                    SampleReports.MACHINE,
                    lab.request,
                    List.of(SampleReports.BROKEN, SampleReports.SOUND),
                    false)));
    Fx.run(() -> {});

    StressReport whole = history().results().getFirst();
    assertThat(whole.results())
        .containsExactly(SampleReports.MISSED, SampleReports.BROKEN, SampleReports.SOUND);
    assertThat(whole.cancelled()).isFalse();
    assertThat(Fx.call(() -> find("#resume").isVisible())).isFalse();
  }

  @Test
  void a_time_for_all_says_how_long_each_runs() {
    Fx.run(() -> ((TextField) find("#budget")).setText("2min"));
    assertThat(Fx.call(() -> text("#estimate")))
        .isEqualTo("3 tests, each compiled in up to 8 ways, about 2 min");
    run();
    assertThat(lab.request.iterations()).isEqualTo(4);
    assertThat(lab.request.millis()).isEqualTo(1_025);
  }

  @Test
  void a_time_that_is_too_short_says_so() {
    Fx.run(() -> ((TextField) find("#budget")).setText("5s"));
    assertThat(Fx.call(() -> text("#estimate")))
        .isEqualTo("3 tests need 23 s at least: give more time, or choose fewer.");
    assertThat(Fx.call(() -> find("#run").isDisabled())).isTrue();
  }

  @Test
  void a_run_that_saw_nothing_leaves_nothing() {
    assertThat(Fx.call(() -> find("#resume").isVisible())).isFalse();
    run();
    Fx.run(() -> press("#cancel"));
    Fx.run(() -> {});
    assertThat(history().results()).isEmpty();
    assertThat(Fx.call(() -> find("#run").isVisible())).isTrue();
  }

  @Test
  void a_class_path_without_tests_says_so() {
    Fx.run(
        () -> {
          TextField path = (TextField) find("#classPath");
          path.setText("nowhere");
          path.fireEvent(new ActionEvent());
        });
    Fx.run(() -> {});
    assertThat(Fx.call(() -> text("#problem"))).isEqualTo("No tests there.");
    assertThat(Fx.call(() -> find("#run").isDisabled())).isTrue();
  }

  private void run() {
    Fx.run(() -> press("#run"));
    Fx.run(() -> {});
  }

  private Node find(String id) {
    return view.lookup(id);
  }

  private void press(String id) {
    ((ButtonBase) find(id)).fire();
  }

  private String text(String id) {
    return ((Label) find(id)).getText();
  }

  @SuppressWarnings("unchecked")
  private TableView<StressResult> results() {
    return (TableView<StressResult>) find("#table");
  }

  private List<Boolean> red(String table) {
    return find(table).lookupAll(".table-row-cell").stream()
        .map(row -> (TableRow<?>) row)
        .filter(row -> !row.isEmpty())
        .sorted((a, b) -> Integer.compare(a.getIndex(), b.getIndex()))
        .map(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("forbidden")))
        .toList();
  }
}
