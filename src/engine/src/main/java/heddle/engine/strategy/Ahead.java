package heddle.engine.strategy;

import heddle.model.trace.EventKind;

/**
 * What the threads of the running execution stand before: every thread that a strategy may choose
 * has announced its next operation. Threads have the numbers of {@link Strategy#next}.
 */
public interface Ahead {
  /** How many threads there are, number 0 included. */
  int threads();

  /** The kind of a thread's next operation, or null if it has ended. */
  EventKind kind(int thread);

  /** What its next operation acts on, or null. */
  Object target(int thread);

  /** Which part of its target: the field, and the index of an array element. */
  long place(int thread);

  /** Where its next operation stands in the code, or -1. */
  int site(int thread);

  /**
   * What its next operation is about, as a number that means the same in every execution: a field
   * of a class, the elements of a type of array, the monitors of a class.
   */
  int resource(int thread);
}
