package heddle.engine.explore;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a search has seen so far. The thread that searches tells it when somebody has asked since it
 * was told last, so that it costs nothing while nobody does. Thread-safe.
 */
public final class SoFar {
  /** Of more distinct results than this the rarest are not told. */
  private static final int MOST_RESULTS = 500;

  private volatile boolean asked = true;
  private volatile Map<String, Long> outcomes = Map.of();
  private volatile List<Failure> failures = List.of();

  /**
   * A way into a failure, as it was found.
   *
   * @param cause what goes wrong
   * @param execution the number of the execution
   * @param schedule its decisions, in the text form of {@code Schedule}
   * @param switches how often the running thread changes
   * @param steps its length
   */
  public record Failure(Cause cause, long execution, String schedule, int switches, int steps) {}

  /** Only for the thread that searches. */
  void tellIfAsked(Outcomes counted, Collection<Candidate> found) {
    if (asked) {
      asked = false;
      outcomes = counted.most(MOST_RESULTS);
      failures =
          found.stream()
              .map(
                  c ->
                      new Failure(
                          c.cause(),
                          c.execution(),
                          c.schedule().toString(),
                          c.schedule().switches(),
                          c.steps()))
              .toList();
    }
  }

  /** How often each result occurred, the most frequent ones of many; a moment ago. */
  public Map<String, Long> outcomes() {
    asked = true;
    return outcomes;
  }

  /** The failures, each cause once; a moment ago. */
  public List<Failure> failures() {
    asked = true;
    return failures;
  }
}
