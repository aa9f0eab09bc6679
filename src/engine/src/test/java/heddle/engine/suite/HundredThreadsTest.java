package heddle.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;

import guest.sampling.BetweenTwoWritesByOrders;
import guest.sampling.ReorderOf100BySurw;
import guest.sampling.TwoStageOf100ByPct;
import guest.sampling.TwoStageOf100BySurw;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code reorder} and {@code twostage} of SCTBench (Thomson, Donaldson, Betts, "Concurrency testing
 * using controlled schedulers", TOPC 2016) with 100 threads: the execution that fails first, which
 * is the same on any machine.
 */
class HundredThreadsTest {
  private static Searcher searcher;

  @BeforeAll
  static void start() throws Exception {
    if (System.getProperty("heddle.cache") == null) {
      System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
    }
    searcher = Searcher.start(Installation.current());
  }

  @AfterAll
  static void stop() {
    searcher.close();
  }

  private static long failsFirst(Class<?> program, String strategy) throws Exception {
    Report report =
        searcher
            .search(
                SmallProgram.of(program).scenario(),
                null,
                SearchOptions.of(strategy).withAnswers("none"),
                progress -> {})
            .result()
            .get();
    assertThat(report.findings())
        .extracting(f -> f.finding().kind().id())
        .containsOnly("exception");
    return report.findings().getFirst().execution();
  }

  @Test
  void reorder_by_surw() throws Exception {
    assertThat(failsFirst(ReorderOf100BySurw.class, "surw")).isEqualTo(56);
  }

  @Test
  void twostage_by_surw() throws Exception {
    assertThat(failsFirst(TwoStageOf100BySurw.class, "surw")).isEqualTo(866);
  }

  @Test
  void twostage_by_pct() throws Exception {
    assertThat(failsFirst(TwoStageOf100ByPct.class, "pct")).isEqualTo(743);
  }

  /** Three orders have to come together, which random walks bring about once in a long while. */
  @Test
  void what_takes_three_orders_by_orders() throws Exception {
    assertThat(failsFirst(BetweenTwoWritesByOrders.class, "orders")).isEqualTo(60);
    assertThat(failsFirst(BetweenTwoWritesByOrders.class, "random")).isEqualTo(6_294);
  }
}
