package guest;

import java.util.concurrent.ConcurrentHashMap;

/** A program under study whose classes of equivalent executions have been counted elsewhere. */
public final class Shared {
  private final Object monitor = new Object();
  private final ConcurrentHashMap<String, int[]> boxes = new ConcurrentHashMap<>();
  private volatile int value;
  private int guarded;
  private int other;

  /** Reads, and then writes. */
  public void increment() {
    int seen = value;
    value = seen + 1;
  }

  /** Adds under a monitor. */
  public void addGuarded() {
    synchronized (monitor) {
      guarded++;
    }
  }

  /** Touches what nobody else does. */
  public void touchOther() {
    other++;
  }

  /** Adds to a box that both threads get out of a map. */
  public int addToBox() {
    int[] box = boxes.computeIfAbsent("box", k -> new int[1]);
    return ++box[0];
  }

  /** Sleeps, so that time matters. */
  public void sleep() throws InterruptedException {
    Thread.sleep(10);
  }
}
