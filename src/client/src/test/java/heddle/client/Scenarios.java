package heddle.client;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What tests open, and where. */
final class Scenarios {
  static final Installation INSTALLATION =
      new Installation(
          Path.of(System.getProperty("java.home")),
          List.of(),
          Optional.of(Path.of("algorithms")),
          Path.of("cache"),
          Optional.empty());

  private Scenarios() {}

  /** A scenario with two threads and a variant, read from {@code s.json}. */
  static Scenario simple() throws BadInputException {
    return ScenarioReader.parse(
        """
        {"heddle": 1, "title": "t", "class": "a.Stack", "threads": {"T1": ["f()"], "T2": ["f()"]},
         "expect": {"verdict": "none"},
         "variants": [{"label": "l", "class": "a.Gone", "expect": {"verdict": "none"}}]}
        """,
        Path.of("s.json"));
  }
}
