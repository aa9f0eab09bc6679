package heddle.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The same decisions lead to the same events: in every execution of a process, in every process,
 * and whether the virtual machine interprets, compiles quickly or compiles well.
 */
class SameEverywhereTest {
  /** Ends its worker, or takes very long where code is interpreted: what goes on for ever, say. */
  private static boolean isLeftOut(String name) {
    return name.startsWith("containment.")
        || name.startsWith("threads.Flood")
        || name.endsWith("ForEver")
        || name.equals("progress.FinalCallSpins")
        || name.equals("loaders.InitializedByOwnLoader")
        || name.equals("classic.PetersonOfThree")
        || name.equals("references.NeverCollected")
        || name.contains("Of100");
  }

  private static final List<Searcher> WORKERS = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    if (System.getProperty("heddle.cache") == null) {
      System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
    }
    Installation installation = Installation.current();
    WORKERS.add(Searcher.start(installation));
    WORKERS.add(Searcher.start(installation, List.of("-Xint")));
    WORKERS.add(Searcher.start(installation, List.of("-XX:TieredStopAtLevel=1")));
  }

  @AfterAll
  static void stop() {
    WORKERS.forEach(Searcher::close);
  }

  /** Every fourth program, for interpreting takes long; all of a family that is asked for. */
  private static Stream<SmallProgram> programs() throws Exception {
    String wanted = System.getProperty("suite", "");
    List<SmallProgram> all =
        SmallProgram.all().stream()
            .filter(p -> p.type().getName().contains(wanted))
            .filter(p -> !isLeftOut(p.name()))
            .toList();
    return IntStream.range(0, all.size())
        .filter(i -> !wanted.isEmpty() || i % 4 == 0)
        .mapToObj(all::get);
  }

  private static Report search(Searcher worker, SmallProgram program, int executions)
      throws Exception {
    SearchOptions options =
        SearchOptions.of("random")
            .withExecutions(executions)
            .withAll()
            .withTwice()
            .withAnswers("none");
    return worker.search(program.scenario(), null, options, progress -> {}).result().get();
  }

  @TestFactory
  Stream<DynamicTest> every_program_in_every_kind_of_worker() throws Exception {
    return programs().map(p -> DynamicTest.dynamicTest(p.name(), () -> assertSameInAllWorkers(p)));
  }

  private static void assertSameInAllWorkers(SmallProgram program) throws Exception {
    List<Report> reports = new ArrayList<>();
    for (Searcher worker : WORKERS) {
      reports.add(search(worker, program, 5));
    }
    assertThat(reports).extracting(Report::digest).containsOnly(reports.getFirst().digest());
    assertThat(reports).extracting(Report::outcomes).containsOnly(reports.getFirst().outcomes());
    assertThat(reports.getFirst().digest()).hasSize(16);
  }

  @TestFactory
  Stream<DynamicTest> a_thousand_executions_made_twice() throws Exception {
    List<SmallProgram> all = programs().toList();
    return IntStream.range(0, all.size())
        .filter(i -> i % 2 == 0)
        .mapToObj(all::get)
        .map(p -> DynamicTest.dynamicTest(p.name(), () -> assertSameInAThousand(p)));
  }

  private static void assertSameInAThousand(SmallProgram program) throws Exception {
    String first = search(WORKERS.getFirst(), program, 1_000).digest();
    assertThat(search(WORKERS.getFirst(), program, 1_000).digest()).isEqualTo(first);
  }
}
