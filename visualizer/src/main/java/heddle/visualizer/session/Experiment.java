package heddle.visualizer.session;

import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Expectation;
import java.util.List;
import java.util.stream.Stream;

/**
 * A scenario with the class that it is tried on.
 *
 * @param scenario the scenario
 * @param className the binary name of its own class or of a variant
 */
public record Experiment(Scenario scenario, String className) {
  /** Whether the scenario stands so in a file, which says what is expected of it. */
  public boolean isAsWritten() {
    return scenario.origin().file() != null;
  }

  /** The verdict that is right for this class. */
  public Expectation expectation() {
    return scenario.variants().stream()
        .filter(v -> v.className().equals(className))
        .map(Scenario.Variant::expect)
        .findFirst()
        .orElse(scenario.expect());
  }

  /** The class without its package. */
  public String simpleClass() {
    return className.substring(
        Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
  }

  /** Everything that the scenario can be tried on: its own class first, then the variants. */
  public List<Experiment> siblings() {
    List<String> classes =
        Stream.concat(
                Stream.of(scenario.className()),
                scenario.variants().stream().map(Scenario.Variant::className))
            .distinct()
            .toList();
    return classes.stream().map(c -> new Experiment(scenario, c)).toList();
  }

  /** The word for this class among its siblings. */
  public String label() {
    return scenario.variants().stream()
        .filter(v -> v.className().equals(className))
        .map(Scenario.Variant::label)
        .findFirst()
        .orElse(scenario.expect().verdict().equals("failure") ? "broken" : "plain");
  }
}
