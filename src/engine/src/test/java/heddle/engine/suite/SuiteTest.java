package heddle.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every small program below {@code guest}: it reaches exactly the outcomes, or fails in exactly the
 * way, that its {@link Expect} states. {@code -Dsuite=threads.Join} runs those whose name contains
 * that.
 */
class SuiteTest {
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

  @TestFactory
  Stream<DynamicTest> programs() throws Exception {
    String wanted = System.getProperty("suite", "");
    return SmallProgram.all().stream()
        .filter(p -> p.type().getName().contains(wanted))
        .map(
            p ->
                DynamicTest.dynamicTest(
                    p.type().getName().substring("guest.".length()), () -> holds(p)));
  }

  private static void holds(SmallProgram program) throws Exception {
    Expect expected = program.expected();
    SearchOptions options = SearchOptions.of(expected.strategy());
    Report report =
        searcher
            .search(
                program.scenario(),
                null,
                expected.finds().isEmpty() ? options.withAll() : options,
                progress -> {})
            .result()
            .get();
    assertThat(report.findings().stream().map(f -> f.finding().kind().id()).distinct())
        .as("%s", expected.why())
        .containsExactlyElementsOf(
            expected.finds().isEmpty() ? List.of() : List.of(expected.finds()));
    if (expected.reaches().length > 0) {
      assertThat(new TreeSet<>(report.outcomes().keySet()))
          .as("%s", expected.why())
          .isEqualTo(new TreeSet<>(Set.of(expected.reaches())));
    }
    if (expected.finds().isEmpty()) {
      assertThat(report.truncated()).as("executions given up at the step limit").isZero();
      assertThat(report.executions()).isPositive();
    }
    if (expected.proved()) {
      assertThat(report.exhaustive()).as(report.strategy()).isTrue();
    }
    assertThat(report.hiddenAccesses() > 0).as("accesses escape").isEqualTo(expected.hidden());
  }
}
