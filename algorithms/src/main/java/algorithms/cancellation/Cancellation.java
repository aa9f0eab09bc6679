package algorithms.cancellation;

/**
 * Whether some work is still wanted.
 *
 * <p>What a thread did before it cancelled happens-before what another does after it has learned of
 * that. {@code Broken} implementations keep none of this between threads.
 */
public interface Cancellation {

  /**
   * Says that the work is not wanted any more. For any thread; more than once is as good as once.
   */
  void cancel();

  /**
   * Tells whether somebody has cancelled.
   *
   * @return true from then on
   */
  boolean isCancelled();
}
