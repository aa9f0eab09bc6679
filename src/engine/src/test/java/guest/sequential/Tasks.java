package guest.sequential;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a deque of tasks is, for one thread. */
public final class Tasks {
  private final Deque<Object> tasks = new ArrayDeque<>();

  public void push(Object task) {
    tasks.push(task);
  }

  public Object pop() {
    return tasks.poll();
  }

  public Object steal() {
    return tasks.pollLast();
  }

  public boolean isEmpty() {
    return tasks.isEmpty();
  }
}
