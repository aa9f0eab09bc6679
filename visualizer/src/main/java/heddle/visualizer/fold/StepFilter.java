package heddle.visualizer.fold;

import heddle.model.trace.EventKind;

/**
 * Which steps are wanted; what is 0, {@code null} does not matter.
 *
 * @param thread whose steps, or 0
 * @param object steps on which object, or 0
 * @param kind steps of which kind, or {@code null}
 */
public record StepFilter(int thread, int object, EventKind kind) {
  /** All steps. */
  public static final StepFilter NONE = new StepFilter(0, 0, null);

  /** The same, of one thread. */
  public StepFilter ofThread(int wanted) {
    return new StepFilter(wanted, object, kind);
  }

  /** The same, on one object. */
  public StepFilter onObject(int wanted) {
    return new StepFilter(thread, wanted, kind);
  }

  /** The same, of one kind. */
  public StepFilter ofKind(EventKind wanted) {
    return new StepFilter(thread, object, wanted);
  }

  boolean passes(StepFacts facts, int step) {
    return (thread == 0 || facts.thread(step) == thread)
        && (object == 0 || facts.object(step) == object)
        && (kind == null || facts.kind(step) == kind);
  }
}
