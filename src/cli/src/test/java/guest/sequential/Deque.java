package guest.sequential;

import java.util.ArrayList;
import java.util.List;

/** What a work-stealing deque does for one thread. */
public final class Deque {
  private final List<Object> tasks = new ArrayList<>();

  public void push(Object task) {
    tasks.addLast(task);
  }

  public Object pop() {
    return tasks.isEmpty() ? null : tasks.removeLast();
  }

  public Object steal() {
    return tasks.isEmpty() ? null : tasks.removeFirst();
  }

  public boolean isEmpty() {
    return tasks.isEmpty();
  }
}
