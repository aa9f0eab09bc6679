package heddle.model.stress;

import java.util.List;

/**
 * What one test saw.
 *
 * @param test its name, {@code StackStress.Stamped} say, or that of the class for a test of the
 *     user's
 * @param subject the simple name of the class that it runs
 * @param scenario the shipped scenario that shows how its failure comes about, or another run of
 *     the same class: {@code stack/aba-recycled-nodes}; empty if there is none
 * @param operations how many operations of the class one run does, both threads together; 0 if that
 *     is not known, as of the user's tests
 * @param outcomes what came out, most frequent first
 * @param trouble why it saw less than it should have, in a sentence, or empty
 */
public record StressResult(
    String test,
    String subject,
    String scenario,
    int operations,
    List<StressOutcome> outcomes,
    String trouble) {
  public StressResult {
    outcomes = List.copyOf(outcomes);
  }

  /** The same test, which has seen this. */
  public StressResult with(List<StressOutcome> seen, String told) {
    return new StressResult(test, subject, scenario, operations, seen, told);
  }

  /** What is tested, {@code Stack} say: the tests of a family belong together. */
  public String family() {
    int dot = test.indexOf('.');
    String outer = dot < 0 ? test : test.substring(0, dot);
    return outer.endsWith("Stress") ? outer.substring(0, outer.length() - 6) : "";
  }

  /** Whether the class is wrong on purpose. */
  public boolean broken() {
    return subject.startsWith("Broken");
  }

  /** How often it was run. */
  public long samples() {
    return outcomes.stream().mapToLong(StressOutcome::times).sum();
  }

  /** How often something came out that must not. */
  public long forbidden() {
    return outcomes.stream().filter(StressOutcome::forbidden).mapToLong(StressOutcome::times).sum();
  }

  /** How many operations were done, or runs if it is not known what one of them does. */
  public long operationsDone() {
    return samples() * Math.max(1, operations);
  }

  /** The forbidden outcomes per million operations, or runs if it is not known what those do. */
  public double perMillion() {
    return samples() == 0 ? 0 : forbidden() * 1e6 / operationsDone();
  }
}
