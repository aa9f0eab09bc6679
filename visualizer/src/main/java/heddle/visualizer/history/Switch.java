package heddle.visualizer.history;

/**
 * The running thread changed.
 *
 * @param before the last step of the old thread
 * @param from the old thread
 * @param after the first step of the new thread
 * @param to the new thread
 * @param reason why
 * @param number of the preemptions of a run which one this is, from 1; 0 for other switches
 */
public record Switch(int before, int from, int after, int to, Reason reason, int number) {
  /** Why the running thread changed. */
  public enum Reason {
    /** The old thread could not go on. */
    FORCED,
    /** The old thread could have gone on with its next operation. */
    BETWEEN_OPERATIONS,
    /** The old thread was in the middle of an operation and could have gone on. */
    PREEMPTION
  }
}
