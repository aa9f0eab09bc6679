package heddle.visualizer.causal;

/**
 * A step of one thread that had to come before a step of another.
 *
 * @param from the earlier step
 * @param to the later step
 * @param kind why
 */
public record Arrow(int from, int to, Kind kind) {
  /** Why one step comes before another. */
  public enum Kind {
    /** A volatile, acquiring or atomic access saw what was written or released. */
    READS("saw its value", "reads from"),
    /** A plain access saw what was written; nothing else orders the two. */
    PLAIN("saw its value, though nothing orders the two", "reads from, unordered"),
    /** A lock was taken that the other had given back. */
    LOCK("took the lock that it gave back", "lock"),
    /** An object of a closed class was used that the other had used. */
    USED("used the same object later", "same object"),
    /** A thread that could not go on was let go on. */
    WAKE("could go on because of it", "wakes"),
    /** A thread was started. */
    START("was started by it", "starts"),
    /** The end of a thread was waited for. */
    JOIN("waited for its end", "ends"),
    /** A location was written that the other had read before; this orders nothing. */
    OVERWRITES("wrote over what it had read", "read before"),
    /** One led to the other by way of steps that are not listed. */
    HIDDEN("came about by way of steps that are not listed", "by way of hidden steps");

    private final String words;
    private final String label;

    Kind(String words, String label) {
      this.words = words;
      this.label = label;
    }

    /** What stands beside the arrow. */
    public String label() {
      return label;
    }

    /** How the arrow is dashed: lengths of strokes and gaps in px, none if it is solid. */
    public double[] dashes() {
      return switch (this) {
        case READS, LOCK -> new double[0];
        case PLAIN, USED -> new double[] {2, 3};
        case WAKE -> new double[] {8, 3, 2, 3};
        case START, JOIN -> new double[] {10, 4};
        case OVERWRITES -> new double[] {1, 5};
        case HIDDEN -> new double[] {5, 5};
      };
    }

    /**
     * Whether the arrow is left out where other arrows say the same: it only tells an order. Those
     * that tell where a value came from always stand.
     */
    boolean orderOnly() {
      return switch (this) {
        case LOCK, USED, WAKE, START, JOIN -> true;
        case READS, PLAIN, OVERWRITES, HIDDEN -> false;
      };
    }

    /** What the later step did with regard to the earlier one. */
    public String words() {
      return words;
    }
  }
}
