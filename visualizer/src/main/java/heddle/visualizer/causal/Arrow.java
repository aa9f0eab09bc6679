package heddle.visualizer.causal;

/**
 * A step of one thread that had to come before a step of another.
 *
 * @param from the earlier step
 * @param to the later step
 * @param kind why
 */
record Arrow(int from, int to, Kind kind) {
  /** Why one step comes before another. */
  enum Kind {
    /** A volatile, acquiring or atomic access saw what was written or released. */
    READS("saw its value"),
    /** A plain access saw what was written; nothing else orders the two. */
    PLAIN("saw its value, though nothing orders the two"),
    /** A lock was taken that the other had given back. */
    LOCK("took the lock that it gave back"),
    /** An object of a closed class was used that the other had used. */
    USED("used the same object later"),
    /** A thread that could not go on was let go on. */
    WAKE("could go on because of it"),
    /** A thread was started. */
    START("was started by it"),
    /** The end of a thread was waited for. */
    JOIN("waited for its end");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What the later step did with regard to the earlier one. */
    String words() {
      return words;
    }
  }
}
