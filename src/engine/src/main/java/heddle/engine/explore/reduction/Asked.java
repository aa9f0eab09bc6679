package heddle.engine.explore.reduction;

import heddle.engine.execution.Fields;

/**
 * What a question depends on that is asked of every state. All steps that may change the answer are
 * taken to be dependent on each other; then equivalent runs go through the same answers in the same
 * order, and it is enough to ask in one of each class.
 */
public interface Asked {
  /** Whether the answer depends on what is in this field, of whatever object. */
  boolean field(Fields.Slot slot);

  /** Whether it depends on elements of arrays. */
  boolean elements();

  /** Whether it depends on where any thread stands. */
  boolean positions();

  /** Whether it depends on a thread standing before the operation at this site. */
  boolean position(int site);

  /**
   * Whether it depends on which calls of the scenario have begun and ended, and on threads' ends.
   */
  boolean calls();

  /** Whether it may depend on any step of this thread. */
  boolean steps(int thread);
}
