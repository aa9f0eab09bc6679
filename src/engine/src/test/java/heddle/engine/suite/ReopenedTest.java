package heddle.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program stays loaded from one search to the next, unless its class files have changed. */
class ReopenedTest {
  @TempDir private Path folder;

  private void compile(String answer) throws IOException {
    Path source = folder.resolve("Answer.java");
    Files.writeString(
        source, "public class Answer { public int answer() { return %s; } }".formatted(answer));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), source.toString());
    assertThat(status).isZero();
  }

  private Map<String, Long> outcomes(Searcher searcher) throws Exception {
    Scenario scenario =
        ScenarioReader.parse(
            """
            {
              "heddle": 1, "title": "t", "class": "Answer", "classpath": ["%s"],
              "threads": {"A": ["answer()"], "B": ["answer()"]}, "expect": {"verdict": "none"}
            }
            """
                .formatted(folder.toString().replace("\\", "/")),
            folder.resolve("t.json"));
    SearchOptions options = SearchOptions.of("random").withExecutions(3_000).withAnswers("none");
    return searcher.search(scenario, null, options, progress -> {}).result().get().outcomes();
  }

  @Test
  void a_class_that_is_compiled_anew_is_loaded_anew() throws Exception {
    if (System.getProperty("heddle.cache") == null) {
      System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
    }
    try (Searcher searcher = Searcher.start(Installation.current())) {
      compile("1");
      assertThat(outcomes(searcher)).isEqualTo(Map.of("1, 1", 3_000L));
      assertThat(outcomes(searcher)).isEqualTo(Map.of("1, 1", 3_000L));
      compile("1234567");
      assertThat(outcomes(searcher)).isEqualTo(Map.of("1234567, 1234567", 3_000L));
    }
  }
}
