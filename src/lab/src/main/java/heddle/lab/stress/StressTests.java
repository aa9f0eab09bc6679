package heddle.lab.stress;

import heddle.model.scenario.BadInputException;
import heddle.model.stress.StressRequest;
import heddle.model.stress.StressResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * The tests that there are: those of the first list on the class path, which jcstress writes when
 * it compiles tests. With a class path of the user's that is the user's list, else Heddle's.
 */
final class StressTests {
  private static final String PACKAGE = StressTests.class.getPackageName() + ".";

  private StressTests() {}

  /** The full names of the tests that are asked for, in order. */
  static List<String> of(StressRequest request) throws BadInputException {
    List<String> all =
        TestList.tests().stream()
            .filter(test -> request.classPath().isEmpty() == test.startsWith(PACKAGE))
            .sorted()
            .toList();
    if (all.isEmpty()) {
      throw new BadInputException(
          "There are no jcstress tests in %s: compile them with jcstress's annotation processor, and"
                  .formatted(String.join(", ", request.classPath()))
              + " name the folder or jar that has the file META-INF/TestList.");
    }
    List<String> wanted = all.stream().filter(test -> isWanted(test, request.patterns())).toList();
    if (wanted.isEmpty()) {
      throw new BadInputException(
          "No stress test is called like "
              + String.join(" or ", request.patterns())
              + "; there are those of "
              + all.stream()
                  .map(test -> name(test).split("\\.")[0])
                  .distinct()
                  .collect(Collectors.joining(", "))
              + ", and heddle stress --list names them all.");
    }
    return wanted;
  }

  private static boolean isWanted(String test, List<String> patterns) {
    String searched =
        (name(test) + " " + TestList.getInfo(test).description()).toLowerCase(Locale.ROOT);
    return patterns.isEmpty()
        || patterns.stream().anyMatch(p -> searched.contains(p.toLowerCase(Locale.ROOT)));
  }

  /** What users call the test. */
  static String name(String test) {
    return test.startsWith(PACKAGE) ? test.substring(PACKAGE.length()) : test;
  }

  /** How many threads jcstress runs it with. */
  static int threads(String test) {
    return TestList.getInfo(test).threads();
  }

  /** What is known of a test before it is run. */
  static StressResult untried(String test) {
    TestInfo info = TestList.getInfo(test);
    String subject = subject(info.description(), test);
    String scenario = test.startsWith(PACKAGE) ? info.refs().stream().findFirst().orElse("") : "";
    return new StressResult(
        name(test), subject, scenario, operations(test), List.of(), "It was not run.");
  }

  /** How many operations an attempt of a test has; 0 of a test of the user's, as nobody says. */
  private static int operations(String test) {
    if (!test.startsWith(PACKAGE)) {
      return 0;
    }
    try {
      // Not initialized: a test may start threads then.
      Class<?> type =
          Class.forName(
              PACKAGE + name(test).replace('.', '$'), false, StressTests.class.getClassLoader());
      Operations said = type.getAnnotation(Operations.class);
      return said == null ? Operations.DEFAULT : said.value();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The list of tests names one that is not there.", e);
    }
  }

  /** What a test says that it is about; jcstress writes null as a word where it says nothing. */
  static String subject(String said, String test) {
    return said == null || said.isBlank() || said.equals("null") ? simple(test) : said;
  }

  private static String simple(String test) {
    return test.substring(test.lastIndexOf('.') + 1);
  }
}
