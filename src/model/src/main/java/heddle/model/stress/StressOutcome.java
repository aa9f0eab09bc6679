package heddle.model.stress;

/**
 * A result that a test had.
 *
 * @param result what came out
 * @param times how often
 * @param expectation whether it may come out
 * @param meaning what it means, in the words of the test
 */
public record StressOutcome(String result, long times, Expectation expectation, String meaning) {

  /** What a test thinks of a result, by the terms of jcstress. */
  public enum Expectation {
    /** It may come out. */
    ACCEPTABLE,
    /** It may come out, and is worth a look. */
    INTERESTING,
    /** It must not come out. */
    FORBIDDEN
  }

  /** Whether it must not come out. */
  public boolean forbidden() {
    return expectation == Expectation.FORBIDDEN;
  }
}
