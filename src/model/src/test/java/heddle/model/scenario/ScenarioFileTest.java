package heddle.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.model.scenario.Scenario.Bounds;
import heddle.model.scenario.Scenario.Call;
import heddle.model.scenario.Scenario.Expectation;
import heddle.model.scenario.Scenario.Place;
import heddle.model.scenario.Scenario.Story;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFileTest {
  private static final String FULL =
      """
      {
        "heddle": 1,
        "title": "A stack that re-uses nodes",
        "summary": "Pop \\"too\\" early.",
        "family": "stack",
        "topics": ["cas", "aba"],
        "level": 3,
        "class": "algorithms.stack.BrokenStack",
        "arguments": ["2", "\\"a\\""],
        "before": ["push(1)", "push(2)"],
        "threads": {"T1": ["pop()"], "T2": ["pop()", "pop()", "push(-3L)"]},
        "after": ["size()"],
        "invariants": [{"name": "count", "when": "end", "call": "size()", "equals": "2"}],
        "checks": ["data-race"],
        "specification": "itself",
        "consistency": "quiescent",
        "reclamation": {
          "node": "a.Node",
          "free": "free",
          "retired": "old",
          "pool": ["link"],
          "garbage": 3
        },
        "progress": "lock-free",
        "benign": [{"field": "Lazy.value", "reason": "All write the same."}],
        "memory": "sc",
        "bounds": {"executions": 1000, "steps": 500, "seconds": 2.5},
        "expect": {"verdict": "failure", "kind": "aba", "reason": "The node comes back."},
        "outcomes": [
          {"results": "1, 2, null", "allowed": true},
          {"results": "1, 1, null", "allowed": false, "reason": "A value cannot be popped two times."}
        ],
        "schedules": [
          {"name": "the failure", "schedule": "1*4 2*7 1", "kind": "aba", "notes": [{"step": 4, "text": "Here."}]}
        ],
        "story": {"before": "Watch head.", "after": "It came back."},
        "variants": [
          {"label": "stamped", "class": "algorithms.stack.StampedStack", "expect": {"verdict": "none"}}
        ],
        "open": ["java.util.concurrent.locks.*"],
        "classpath": ["classes"]
      }
      """;

  @Test
  void what_is_not_set_has_a_default() throws Exception {
    Scenario s =
        ScenarioReader.parse(
            """
            {"heddle": 1, "title": "t", "class": "C", "threads": {"A": ["f()"]},
             "expect": {"verdict": "none"}}
            """,
            null);

    assertThat(s.level()).isEqualTo(1);
    assertThat(s.memory()).isEqualTo("sc");
    assertThat(s.bounds()).isEqualTo(new Bounds(100_000, 10_000, 30));
    assertThat(s.expect()).isEqualTo(new Expectation("none", "", ""));
    assertThat(s.story()).isEqualTo(new Story("", ""));
    assertThat(s.before()).isEmpty();
    assertThat(s.classPath()).isEmpty();
    assertThat(s.threads()).containsExactly(Map.entry("A", List.of(new Call("f", List.of()))));
  }

  @Test
  void numbers_may_stand_bare_where_a_literal_is_wanted() throws Exception {
    Scenario s =
        ScenarioReader.parse(FULL.replace("\"2\", \"\\\"a\\\"\"", "2, true, null, \"'x'\""), null);

    assertThat(s.arguments()).containsExactly("2", "true", "null", "'x'");
  }

  @Test
  void threads_keep_the_order_of_the_file() throws Exception {
    Scenario s = ScenarioReader.parse(FULL.replace("\"T1\"", "\"Z\""), null);

    assertThat(s.threads().keySet()).containsExactly("Z", "T2");
    assertThat(s.threads().get("T2").get(2)).isEqualTo(new Call("push", List.of("-3L")));
  }

  @Test
  void places_are_known_by_path() throws Exception {
    Scenario s = ScenarioReader.parse(FULL, Path.of("f.json"));

    assertThat(s.origin().places())
        .containsEntry("$", new Place(1, 1))
        .containsEntry("$.class", new Place(8, 12))
        .containsEntry("$.threads.T2[2]", new Place(11, 57))
        .containsEntry("$.variants[0].class", new Place(38, 35));
  }

  @Test
  void writing_gives_back_what_was_read() throws Exception {
    assertThat(ScenarioWriter.text(ScenarioReader.parse(FULL, null)))
        .isEqualTo(
            FULL.replace(
                """
                    {"name": "the failure", "schedule": "1*4 2*7 1", "kind": "aba", "notes": [{"step": 4, "text": "Here."}]}
                """,
                """
                    {
                      "name": "the failure",
                      "schedule": "1*4 2*7 1",
                      "kind": "aba",
                      "notes": [{"step": 4, "text": "Here."}]
                    }
                """));
  }

  @Test
  void saving_replaces_the_file_and_leaves_nothing_else(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("s.json"), "old");

    ScenarioWriter.write(ScenarioReader.parse(FULL, file), file);

    assertThat(ScenarioReader.read(file).title()).isEqualTo("A stack that re-uses nodes");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void class_path_follows_the_scenario_to_another_folder(@TempDir Path folder) throws Exception {
    Path other = Files.createDirectories(folder.resolve("x/y"));

    ScenarioWriter.write(
        ScenarioReader.parse(FULL, folder.resolve("s.json")), other.resolve("s.json"));

    Scenario moved = ScenarioReader.read(other.resolve("s.json"));
    assertThat(moved.classPath()).containsExactly("../../classes");
    assertThat(ClassPathEntries.resolved(moved)).containsExactly(folder.resolve("classes"));
  }

  @Test
  void a_folder_that_is_not_there_says_what_where_why_and_what_to_do(@TempDir Path folder)
      throws Exception {
    Scenario scenario = ScenarioReader.parse(FULL, null);
    Path file = folder.resolve("no/s.json");

    assertThatThrownBy(() -> ScenarioWriter.write(scenario, file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "The scenario \"A stack that re-uses nodes\" could not be written to "
                + file
                + " (there is no such file or folder). It is still open here, and no file was"
                + " changed: save it in another folder.");
  }
}
