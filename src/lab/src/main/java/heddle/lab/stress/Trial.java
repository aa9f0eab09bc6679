package heddle.lab.stress;

/**
 * One attempt: what a thread throws is an outcome of it, and no fault of the test. Read by the
 * arbiter after both threads, between which and it jcstress has a barrier.
 */
abstract class Trial {
  /** Nothing went wrong. */
  static final String RIGHT = "right";

  private String failure;

  /** What a thread does. */
  @FunctionalInterface
  interface Part {
    /** Does it. */
    void run() throws Exception;
  }

  /** Runs a thread's part, and notes what it throws. */
  final void attempt(Part part) {
    try {
      part.run();
    } catch (Exception e) {
      failure = "threw " + e.getClass().getSimpleName();
    }
  }

  /** This judgement, unless a thread failed. */
  final String outcome(String judgement) {
    return failure == null ? judgement : failure;
  }
}
