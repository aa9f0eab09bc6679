package heddle.cli;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Literals;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Call;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The scenario of one thread that calls one method, or runs a program. */
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
    return scenario(call, form.group(1), new Call(form.group(2), List.of()), classPath);
  }

  /**
   * The scenario of a whole program.
   *
   * @param main the class whose {@code main} is the first thread
   * @param arguments what it is given
   * @param classPath as for {@code java}, or {@code null} for the shipped algorithms
   */
  static Scenario program(String main, List<String> arguments, String classPath) {
    List<String> literals = arguments.stream().map(Literals::write).toList();
    return scenario(main, main, new Call("main", literals), classPath);
  }

  private static Scenario scenario(String title, String type, Call call, String classPath) {
    List<String> entries =
        classPath == null
            ? List.of()
            : Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().normalize().toString())
                .toList();
    return Scenario.of(title, type)
        .threads(Map.of("main", List.of(call)))
        .classPath(entries)
        .build();
  }
}
