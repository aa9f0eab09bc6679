package heddle.engine.suite;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
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

  /** All programs below {@code guest}, by name. */
  static List<SmallProgram> all() throws IOException {
    Path classes = classes();
    try (Stream<Path> files = Files.walk(classes.resolve("guest"))) {
      return files
          .map(f -> classes.relativize(f).toString())
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.').replace('\\', '.'))
          .<Class<?>>map(SmallProgram::load)
          .filter(type -> type.isAnnotationPresent(Expect.class))
          .sorted(Comparator.comparing(Class::getName))
          .map(SmallProgram::of)
          .toList();
    }
  }

  private static Path classes() {
    try {
      return Path.of(
          SmallProgram.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, SmallProgram.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its name, with the last part of its package. */
  String name() {
    return type.getName().substring("guest.".length());
  }

  Scenario scenario() throws BadInputException {
    Path classes = classes();
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
