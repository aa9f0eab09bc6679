package guest.sequential;

import java.util.ArrayList;
import java.util.List;

/** What a stack does for one thread. */
public final class Stack {
  private final List<Object> values = new ArrayList<>();

  public void push(Object value) {
    values.addLast(value);
  }

  public Object pop() {
    return values.isEmpty() ? null : values.removeLast();
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }
}
