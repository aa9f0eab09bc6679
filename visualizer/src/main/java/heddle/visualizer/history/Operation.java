package heddle.visualizer.history;

/**
 * One call of the scenario, as the steps that belong to it.
 *
 * @param thread who makes the call
 * @param call what is called, {@code push(3)} say
 * @param first its first step
 * @param last its last step so far
 * @param outcome the result as it was called at the time, {@code ""} for none, the exception after
 *     "throws ", or {@code null} while the call has not ended
 * @param effect the step at which others can first see what the call did, if that is clear from its
 *     steps alone: its only store, or its only atomic update with no store behind it, or its only
 *     step; otherwise {@link #UNKNOWN}
 */
public record Operation(int thread, String call, int first, int last, String outcome, int effect) {
  /** There may be several steps at which the call took effect, or none yet. */
  public static final int UNKNOWN = -1;

  /** Whether the call has ended within the run. */
  public boolean ended() {
    return outcome != null;
  }

  /** The call with its result: {@code pop(): A#1}, {@code push(3)}, {@code pop() …}. */
  public String text() {
    if (outcome == null) {
      return call + " …";
    }
    return outcome.isEmpty() ? call : call + ": " + outcome;
  }
}
