package heddle.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of transactions that no order explains. */
class TransactionTextTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ZombieReads | No order of the transactions, those that were given up among them, explains what they have read. The longest order that explains a part of the 2 attempts is one's 1st attempt; then two's 1st attempt (steps 2 to 10, given up) would read 0, but it read x as 1 at step 2.
          WriteSkew | No order of the transactions that were committed explains what they have read. The longest order that explains a part of the 2 attempts is two's 1st attempt; then one's 1st attempt (steps 5 to 6, committed) would read 0, but it read y as 1 at step 6.
          """)
  void the_message_names_the_read_that_does_not_fit(String program, String message)
      throws Exception {
    Class<?> type = Class.forName("guest.transactions." + program);
    SmallProgram small = SmallProgram.of(type);
    Report report =
        searcher
            .search(
                small.scenario(),
                null,
                SearchOptions.of(small.expected().strategy()),
                progress -> {})
            .result()
            .get();

    assertThat(report.findings().getFirst().finding().message()).isEqualTo(message);
  }
}
