package heddle.peers.on17;

import java.util.concurrent.atomic.AtomicReference;

/** W2: Treiber's stack. */
public class TreiberStack {
  private record Node(int value, Node next) {}

  private final AtomicReference<Node> top = new AtomicReference<>();

  /** Pushes 1. */
  public void push() {
    Node old;
    do {
      old = top.get();
    } while (!top.compareAndSet(old, new Node(1, old)));
  }

  /** Pops; -1 if it is empty. */
  public int pop() {
    Node old;
    do {
      old = top.get();
      if (old == null) {
        return -1;
      }
    } while (!top.compareAndSet(old, old.next));
    return old.value;
  }
}
