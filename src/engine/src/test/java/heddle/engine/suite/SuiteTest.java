package heddle.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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
    Path classes = classes();
    String wanted = System.getProperty("suite", "");
    return programs(classes).stream()
        .filter(p -> p.type().getName().contains(wanted))
        .map(
            p ->
                DynamicTest.dynamicTest(
                    p.type().getName().substring("guest.".length()), () -> holds(p, classes)));
  }

  private static void holds(SmallProgram program, Path classes) throws Exception {
    Expect expected = program.expected();
    SearchOptions options = SearchOptions.of(expected.strategy());
    Report report =
        searcher
            .search(
                program.scenario(classes),
                null,
                expected.finds().isEmpty() ? options.withAll() : options,
                progress -> {})
            .result()
            .get();
    assertThat(report.findings())
        .as("%s", expected.why())
        .extracting(f -> f.finding().kind().id())
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

  private static Path classes() throws Exception {
    return Path.of(SuiteTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static List<SmallProgram> programs(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes.resolve("guest"))) {
      return files
          .map(f -> classes.relativize(f).toString())
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.').replace('\\', '.'))
          .<Class<?>>map(SuiteTest::load)
          .filter(type -> type.isAnnotationPresent(Expect.class))
          .sorted(Comparator.comparing(Class::getName))
          .map(SmallProgram::of)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, SuiteTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
