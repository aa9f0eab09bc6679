package heddle.peers.on17;

import java.util.concurrent.ConcurrentLinkedQueue;

/** W6: the JDK's own lock-free queue. */
public class LibraryQueue {
  private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();

  /** Offers 1. */
  public void offer() {
    queue.offer(1);
  }

  /** Polls; -1 if it is empty. */
  public int poll() {
    Integer value = queue.poll();
    return value == null ? -1 : value;
  }
}
