package heddle.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.BadInputException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SearcherTest {
  private static final SearchOptions OPTIONS = SearchOptions.of("random").withSeed(7);

  private final BlockingQueue<Report> progress = new LinkedBlockingQueue<>();
  private final Searcher searcher =
      new Searcher(Scenarios.INSTALLATION, () -> FakeWorker.command(), Duration.ofSeconds(50));

  @AfterEach
  void close() {
    searcher.close();
  }

  @Test
  void a_search_tells_its_progress_and_stops_when_it_is_cancelled() throws Exception {
    SearchRun run = searcher.search(Scenarios.simple(), null, OPTIONS, progress::add);

    assertThat(progress.take()).isEqualTo(FakeWorker.report(7));
    run.cancel();
    assertThat(run.result().get()).isEqualTo(FakeWorker.report(99));
  }

  @Test
  void a_search_cancelled_before_it_begins_still_reports() throws Exception {
    SearchRun first = searcher.search(Scenarios.simple(), null, OPTIONS, progress::add);
    SearchRun second = searcher.search(Scenarios.simple(), null, OPTIONS, progress::add);

    second.cancel();
    first.cancel();

    assertThat(first.result().get()).isEqualTo(FakeWorker.report(99));
    assertThat(second.result().get()).isEqualTo(FakeWorker.report(99));
  }

  @Test
  void a_search_whose_worker_ends_is_made_again_by_another() throws Exception {
    SearchRun run = searcher.search(Scenarios.simple(), null, OPTIONS, progress::add);
    progress.take();
    long first = searcher.workerPid();

    ProcessHandle.of(first).orElseThrow().destroyForcibly();
    progress.take();

    assertThat(searcher.workerPid()).isNotEqualTo(first);
    run.cancel();
    assertThat(run.result().get()).isEqualTo(FakeWorker.report(99));
  }

  @Test
  void a_search_whose_second_worker_ends_too_fails_and_the_next_one_gets_another()
      throws Exception {
    SearchRun run = searcher.search(Scenarios.simple(), null, OPTIONS, progress::add);
    for (int death = 1; death <= 2; death++) {
      progress.take();
      ProcessHandle.of(searcher.workerPid()).orElseThrow().destroyForcibly();
    }

    assertThatThrownBy(() -> run.result().get())
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(BadInputException.class);
    SearchRun next = searcher.search(Scenarios.simple(), null, OPTIONS, progress::add);
    next.cancel();
    assertThat(next.result().get()).isEqualTo(FakeWorker.report(99));
  }
}
