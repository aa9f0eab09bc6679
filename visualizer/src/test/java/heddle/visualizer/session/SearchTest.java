package heddle.visualizer.session;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchTest {
  private final Session session =
      new Session(new TinyStepper("1 2 1", 3, 3), Runnable::run, new Faults(Path.of("unused")));
  private final List<SearchOptions> begun = new ArrayList<>();
  private CompletableFuture<Report> result;
  private Consumer<Report> progress;
  private int cancelled;
  private final Search search = new Search(session, this::begin, Runnable::run);

  @BeforeEach
  void open() {
    session.open(TinyStepper.scenario("good"));
  }

  @Test
  void aFailureThatIsFoundIsReplayedAndShown() {
    search.start();
    assertThat(search.runningProperty().get()).isTrue();
    result.complete(report(7, List.of(found("1 2 1"))));
    assertThat(search.runningProperty().get()).isFalse();
    assertThat(session.runsProperty().get().shownProperty().get().name())
        .isEqualTo("Found: ABA, execution 7");
    assertThat(session.viewpoint().stepProperty().get()).isEqualTo(3);
  }

  @Test
  void progressIsReportedWhileItGoesOn() {
    search.start();
    progress.accept(report(3, List.of()));
    assertThat(search.reportProperty().get().executions()).isEqualTo(3);
    result.complete(report(9, List.of()));
    progress.accept(report(4, List.of()));
    assertThat(search.reportProperty().get().executions()).isEqualTo(9);
  }

  @Test
  void eachSearchOfAnExperimentHasAnotherSeed() {
    search.start();
    result.complete(report(1, List.of()));
    search.start();
    search.start();
    assertThat(begun).extracting(SearchOptions::seed).containsExactly(1L, 2L);
    assertThat(begun).extracting(SearchOptions::strategy).containsOnly("auto");
  }

  @Test
  void openingAnotherExperimentEndsIt() {
    search.start();
    CompletableFuture<Report> first = result;
    session.open(TinyStepper.scenario("another"));
    assertThat(cancelled).isEqualTo(1);
    assertThat(search.runningProperty().get()).isFalse();
    first.complete(report(7, List.of(found("1 2 1"))));
    assertThat(session.runsProperty().get().all()).hasSize(1);
    assertThat(search.reportProperty().get()).isNull();
  }

  @Test
  void aSearchThatFailsSaysWhy() {
    search.start();
    result.completeExceptionally(new BadInputException("No such method."));
    assertThat(session.noticeProperty().get())
        .isEqualTo(new Notice(Notice.Kind.INPUT, "No such method."));
    assertThat(search.runningProperty().get()).isFalse();
  }

  @Test
  void itGoesOnAfterTheFirstFailureOnlyIfWanted() {
    search.start();
    result.complete(report(1, List.of()));
    search.allProperty().set(true);
    search.start();
    assertThat(begun).extracting(SearchOptions::all).containsExactly(false, true);
  }

  private Search.UnderWay begin(
      Experiment experiment, SearchOptions options, Consumer<Report> onProgress) {
    begun.add(options);
    progress = onProgress;
    CompletableFuture<Report> mine = new CompletableFuture<>();
    result = mine;
    return new Search.UnderWay() {
      @Override
      public CompletableFuture<Report> result() {
        return mine;
      }

      @Override
      public void cancel() {
        cancelled++;
      }
    };
  }

  private static Report report(long executions, List<Report.Found> found) {
    return Report.of("good")
        .failure(!found.isEmpty())
        .executions(executions)
        .steps(30)
        .seconds(0.5)
        .maxSteps(6)
        .findings(found)
        .build();
  }

  private static Report.Found found(String schedule) {
    Finding finding =
        new Finding(FindingKind.ABA, true, "Wrong.", 3, List.of(1), List.of(), 0, "", List.of());
    return new Report.Found(finding, 7, 3, 2, 1, List.of(), schedule, "", null);
  }
}
