package heddle.lab.stress;

import heddle.model.stress.StressOutcome;
import heddle.model.stress.StressResult;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.TestResult;

/** Adds up what a test saw in all configurations, and holds it against what it may see. */
final class StressGrading {
  private StressGrading() {}

  static StressResult of(TestInfo info, String name, List<TestResult> seen) {
    Map<String, Long> times = new TreeMap<>();
    String trouble = seen.isEmpty() ? "It was not run." : "";
    for (TestResult result : seen) {
      for (String state : result.getStateKeys()) {
        times.merge(state, result.getCount(state), Long::sum);
      }
      if (result.status() != Status.NORMAL) {
        trouble =
            "It could not be run to its end ("
                + result.status()
                + " "
                + result.getMessages()
                + ").";
      }
    }
    List<StressOutcome> outcomes =
        times.entrySet().stream()
            .map(e -> new StressOutcome(e.getKey(), e.getValue(), isForbidden(info, e.getKey())))
            .sorted(Comparator.comparingLong(StressOutcome::times).reversed())
            .toList();
    String scenario = info.refs().stream().findFirst().orElse("");
    return new StressResult(name, info.description(), scenario, outcomes, trouble);
  }

  private static boolean isForbidden(TestInfo info, String state) {
    for (StateCase c : info.cases()) {
      if (c.matches(state)) {
        return c.expect() == Expect.FORBIDDEN;
      }
    }
    return info.unmatched().expect() == Expect.FORBIDDEN;
  }
}
