package heddle.engine.check.sequential;

import heddle.engine.execution.Execution.Aside;
import heddle.engine.execution.Operation;

/**
 * What the operations of a run are compared with: an object on which they are called one after the
 * other.
 */
public interface SequentialObject {
  /** A new one, on which everything has been called that comes before the threads start. */
  Object make();

  /** Calls on it what corresponds to an operation of the run. */
  Aside call(Object object, Operation operation);

  /** How it is called in sentences. */
  String name();
}
