package guest.sequential;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a queue is, for one thread. */
public final class Queue {
  private final Deque<Object> values = new ArrayDeque<>();

  public boolean offer(Object value) {
    return values.offer(value);
  }

  public Object poll() {
    return values.poll();
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }
}
