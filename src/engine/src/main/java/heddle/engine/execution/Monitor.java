package heddle.engine.execution;

import java.util.ArrayList;
import java.util.List;

/** The logical monitor of one object. */
public final class Monitor {
  final Object object;
  LogicalThread owner;
  int holds;

  /** How many threads stand before it, or will as soon as they wake up. */
  int wanted;

  /** Who waits for a notification; most monitors are never waited for. */
  private List<LogicalThread> waitSet = List.of();

  Monitor(Object object) {
    this.object = object;
  }

  void addWaiter(LogicalThread t) {
    if (waitSet.isEmpty()) {
      waitSet = new ArrayList<>(2);
    }
    waitSet.add(t);
  }

  void removeWaiter(LogicalThread t) {
    if (!waitSet.isEmpty()) {
      waitSet.remove(t);
    }
  }

  boolean freeFor(LogicalThread t) {
    return owner == null || owner == t;
  }

  /** The object that it belongs to. */
  public Object object() {
    return object;
  }

  /** Who has entered it, or null. */
  public LogicalThread owner() {
    return owner;
  }

  /** How often the owner has entered it. */
  public int holds() {
    return holds;
  }

  /** Who waits for a notification, in the order of coming. */
  public List<LogicalThread> waitSet() {
    return List.copyOf(waitSet);
  }
}
