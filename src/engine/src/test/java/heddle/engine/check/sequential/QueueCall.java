package heddle.engine.check.sequential;

import heddle.engine.execution.Operation;
import java.util.Queue;

/** {@code offer} of this element, or {@code poll} without. */
record QueueCall(Integer element) implements Operation {
  static QueueCall offer(int element) {
    return new QueueCall(element);
  }

  static QueueCall poll() {
    return new QueueCall(null);
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object call(Object subject) {
    Queue<Integer> queue = (Queue<Integer>) subject;
    return element == null ? queue.poll() : (Object) queue.offer(element);
  }

  @Override
  public boolean returns() {
    return true;
  }

  @Override
  public String toString() {
    return element == null ? "poll()" : "offer(" + element + ")";
  }
}
