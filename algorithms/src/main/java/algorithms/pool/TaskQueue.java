package algorithms.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Tasks in the order in which they are to be taken: by priority, and by age among equals.
 *
 * <p>Not thread-safe: guarded by the lock of the pool that owns it. Adding and taking need constant
 * time, removing a certain task time in proportion to their number.
 */
final class TaskQueue {

  /** One line for each priority, by its ordinal. */
  private final List<ArrayDeque<Runnable>> lines = new ArrayList<>();

  private int size;

  TaskQueue(int priorities) {
    for (int i = 0; i < priorities; i++) {
      lines.add(new ArrayDeque<>());
    }
  }

  int size() {
    return size;
  }

  void add(Runnable task, Priority priority) {
    lines.get(priority.ordinal()).addLast(task);
    size++;
  }

  /** Takes the next task, null if there is none. */
  Runnable poll() {
    for (int i = lines.size() - 1; i >= 0 && size > 0; i--) {
      Runnable task = lines.get(i).pollFirst();
      if (task != null) {
        size--;
        return task;
      }
    }
    return null;
  }

  /** Removes the task if it is here. */
  boolean remove(Runnable task) {
    for (ArrayDeque<Runnable> line : lines) {
      if (line.remove(task)) {
        size--;
        return true;
      }
    }
    return false;
  }

  /** Takes all tasks, in order. */
  List<Runnable> drain() {
    List<Runnable> tasks = new ArrayList<>(size);
    for (Runnable next = poll(); next != null; next = poll()) {
      tasks.add(next);
    }
    return tasks;
  }
}
