package heddle.engine.suite;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A class of the suite as a scenario: its threads are the methods of certain names. */
record SmallProgram(Class<?> type, Expect expected) {
  private static final List<String> THREADS =
      List.of("run", "one", "two", "three", "four", "five", "six");

  static SmallProgram of(Class<?> type) {
    return new SmallProgram(type, type.getAnnotation(Expect.class));
  }

  Scenario scenario(Path classes) throws BadInputException {
    String keys = expected.keys().isBlank() ? "" : ", " + expected.keys();
    return ScenarioReader.parse(
        """
        {
          "heddle": 1, "title": "%s", "class": "%s",
          "before": [%s], "threads": {%s}, "after": [%s],
          "bounds": {"executions": %d, "steps": %d, "seconds": 120},
          "open": [%s], "expect": {"verdict": "none"}, "classpath": ["%s"]%s
        }
        """
            .formatted(
                type.getSimpleName(),
                type.getName(),
                call("before"),
                THREADS.stream()
                    .filter(this::has)
                    .map(name -> "\"" + name + "\": [" + call(name) + "]")
                    .collect(Collectors.joining(", ")),
                call("end"),
                expected.executions(),
                expected.steps(),
                Stream.of(expected.open())
                    .map(p -> '"' + p + '"')
                    .collect(Collectors.joining(", ")),
                classes,
                keys),
        classes.resolveSibling("suite.json"));
  }

  private String call(String name) {
    return has(name) ? '"' + name + "()\"" : "";
  }

  private boolean has(String name) {
    return Arrays.stream(type.getMethods()).map(Method::getName).anyMatch(name::equals);
  }
}
