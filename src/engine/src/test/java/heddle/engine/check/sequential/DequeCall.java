package heddle.engine.check.sequential;

import heddle.engine.execution.Operation;
import java.util.Deque;

/** {@code push} of this element, or {@code pollFirst} without. */
record DequeCall(Integer element) implements Operation {
  static DequeCall push(int element) {
    return new DequeCall(element);
  }

  static DequeCall pop() {
    return new DequeCall(null);
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object call(Object subject) {
    Deque<Integer> deque = (Deque<Integer>) subject;
    if (element == null) {
      return deque.pollFirst();
    }
    deque.push(element);
    return null;
  }

  @Override
  public boolean returns() {
    return element == null;
  }

  @Override
  public String toString() {
    return element == null ? "pollFirst()" : "push(" + element + ")";
  }
}
