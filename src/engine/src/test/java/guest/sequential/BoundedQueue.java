package guest.sequential;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a queue of so many places is, for one thread. */
public final class BoundedQueue {
  private final Deque<Object> values = new ArrayDeque<>();
  private final int capacity;

  public BoundedQueue(int capacity) {
    this.capacity = capacity;
  }

  public boolean offer(Object value) {
    return values.size() < capacity && values.offer(value);
  }

  public Object poll() {
    return values.poll();
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }
}
