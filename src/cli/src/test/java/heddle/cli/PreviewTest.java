package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that use what Java has in preview only: structured concurrency. */
@Timeout(300)
class PreviewTest {
  private static Searcher searcher;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
    searcher = Searcher.start(Installation.current());
  }

  @AfterAll
  static void stop() {
    searcher.close();
  }

  /** Compiles a class with this body of its method {@code run}. */
  private void compile(String body) {
    String source =
        """
        import java.util.concurrent.StructuredTaskScope;
        import java.util.concurrent.StructuredTaskScope.FailedException;
        import java.util.concurrent.StructuredTaskScope.Joiner;

        public class Structured {
          private int x;

          private Object add() {
            x = x + 1;
            return x;
          }

          public Object run() throws InterruptedException {
            %s
          }
        }
        """
            .formatted(body);
    var file =
        new SimpleJavaFileObject(URI.create("string:///Structured.java"), Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    String release = Integer.toString(Runtime.version().feature());
    List<String> options =
        List.of("-d", folder.toString(), "-g", "--enable-preview", "--release", release);
    StringBuilder errors = new StringBuilder();
    ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, d -> errors.append(d.getKind()), options, null, List.of(file))
        .call();
    assertThat(errors.toString()).doesNotContain("ERROR");
  }

  private Report search(String body) throws Exception {
    compile(body);
    Scenario scenario =
        ScenarioReader.parse(
            """
            {
              "heddle": 1, "title": "preview", "class": "Structured",
              "threads": {"T1": ["run()"]},
              "bounds": {"executions": 3000, "steps": 2000, "seconds": 60},
              "expect": {"verdict": "none"}, "classpath": ["%s"]
            }
            """
                .formatted(folder),
            folder.resolve("scenario.json"));
    SearchOptions options = SearchOptions.of("random").withAll();
    return searcher.search(scenario, null, options, soFar -> {}).result().get();
  }

  @Test
  void who_joins_has_the_results_of_all_subtasks() throws Exception {
    Map<String, Long> outcomes =
        search(
                """
                try (var scope = StructuredTaskScope.open()) {
                  var one = scope.fork(() -> 1);
                  var two = scope.fork(() -> 2);
                  scope.join();
                  return one.get() + two.get();
                }
                """)
            .outcomes();

    assertThat(outcomes).containsOnlyKeys("3");
  }

  @Test
  void subtasks_run_beside_each_other_and_can_lose_an_update() throws Exception {
    Report report =
        search(
            """
            try (var scope = StructuredTaskScope.open()) {
              scope.fork(this::add);
              scope.fork(this::add);
              scope.join();
            }
            return x;
            """);

    assertThat(report.outcomes()).containsOnlyKeys("1", "2");
    assertThat(report.hiddenAccesses()).isZero();
  }

  @Test
  void a_subtask_that_fails_cancels_the_scope() throws Exception {
    Map<String, Long> outcomes =
        search(
                """
                try (var scope = StructuredTaskScope.open()) {
                  scope.fork(
                      () -> {
                        throw new IllegalStateException("no");
                      });
                  scope.join();
                  return "joined";
                } catch (FailedException e) {
                  return e.getCause().getMessage();
                }
                """)
            .outcomes();

    assertThat(outcomes).containsOnlyKeys("\"no\"");
  }

  @Test
  void the_first_result_wins_whichever_it_is() throws Exception {
    Map<String, Long> outcomes =
        search(
                """
                try (var scope =
                    StructuredTaskScope.open(Joiner.<Integer>anySuccessfulResultOrThrow())) {
                  scope.fork(() -> 1);
                  scope.fork(() -> 2);
                  return scope.join();
                }
                """)
            .outcomes();

    assertThat(outcomes).containsOnlyKeys("1", "2");
  }
}
