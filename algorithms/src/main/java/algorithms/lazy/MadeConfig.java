package algorithms.lazy;

/** Something that takes a while to make, and is not complete before. Its field is not final. */
public final class MadeConfig {

  private int answer;

  /** Makes a complete one. */
  public MadeConfig() {
    answer = 42;
  }

  /**
   * Tells the answer.
   *
   * @return 42; 0 if the object is seen before it is complete
   */
  public int answer() {
    return answer;
  }
}
