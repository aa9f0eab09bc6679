package heddle.visualizer.picture;

/**
 * Some steps in a row.
 *
 * @param first the first
 * @param last the last; less than the first if there are none
 */
public record StepRange(int first, int last) {
  /** No steps. */
  public static final StepRange NONE = new StepRange(0, -1);

  /** Whether there are none. */
  public boolean isEmpty() {
    return last < first;
  }
}
