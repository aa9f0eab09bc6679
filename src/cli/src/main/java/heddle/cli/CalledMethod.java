package heddle.cli;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Bounds;
import heddle.model.scenario.Scenario.Call;
import heddle.model.scenario.Scenario.Expectation;
import heddle.model.scenario.Scenario.Origin;
import heddle.model.scenario.Scenario.Story;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The scenario of one thread that calls one method. */
final class CalledMethod {
  private static final Pattern FORM = Pattern.compile("([\\p{L}\\p{N}_$.]+)#([\\p{L}\\p{N}_$]+)");

  private CalledMethod() {}

  /**
   * The scenario of a call.
   *
   * @param call {@code CLASS#METHOD}
   * @param classPath as for {@code java}, or {@code null} for the shipped algorithms
   */
  static Scenario scenario(String call, String classPath) throws BadInputException {
    Matcher form = FORM.matcher(call);
    if (!form.matches()) {
      throw new BadInputException(
          "--call wants a class and a method, CLASS#METHOD, not " + call + ".");
    }
    List<String> entries =
        classPath == null
            ? List.of()
            : Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().normalize().toString())
                .toList();
    return new Scenario(
        call,
        "",
        "",
        List.of(),
        1,
        form.group(1),
        List.of(),
        List.of(),
        Map.of("main", List.of(new Call(form.group(2), List.of()))),
        List.of(),
        List.of(),
        "sc",
        new Bounds(100_000, 10_000, 30),
        new Expectation("none", "", ""),
        List.of(),
        List.of(),
        new Story("", ""),
        List.of(),
        List.of(),
        entries,
        new Origin(null, "", Map.of()));
  }
}
