package heddle.visualizer.session;

/**
 * Something that the user is to know, as it is told.
 *
 * @param kind whose matter it is
 * @param sentence for what went wrong: what, where, why and what next
 */
public record Notice(Kind kind, String sentence) {
  /** Whose matter it is. */
  public enum Kind {
    /** What was looked for, and how it came out. */
    RESULT,
    /** The input cannot be used, or the program under study misbehaved. */
    INPUT,
    /** The worker was lost; it is being replaced. */
    WORKER,
    /** Heddle's own fault. */
    HEDDLE
  }
}
