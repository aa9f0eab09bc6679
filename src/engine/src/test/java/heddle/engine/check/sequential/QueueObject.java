package heddle.engine.check.sequential;

import heddle.engine.execution.Execution.Aside;
import heddle.engine.execution.Operation;
import java.util.ArrayDeque;

/** A queue as specification. */
final class QueueObject implements SequentialObject {
  @Override
  public Object make() {
    return new ArrayDeque<Integer>();
  }

  @Override
  public Aside call(Object object, Operation operation) {
    try {
      return new Aside(operation.call(object), null, false);
    } catch (Throwable e) {
      return new Aside(null, e, false);
    }
  }

  @Override
  public String name() {
    return "java.util.ArrayDeque";
  }
}
