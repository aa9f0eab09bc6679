package guest.sequential;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a stack is, for one thread. */
public final class Stack {
  private final Deque<Object> values = new ArrayDeque<>();

  public void push(Object value) {
    values.push(value);
  }

  public Object pop() {
    return values.poll();
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }
}
