package heddle.peers.on17;

import java.util.concurrent.atomic.AtomicReference;

/** W3: the queue of Michael and Scott. */
public class MichaelScottQueue {
  private static final class Node {
    final int value;
    final AtomicReference<Node> next = new AtomicReference<>();

    Node(int value) {
      this.value = value;
    }
  }

  private final AtomicReference<Node> head;
  private final AtomicReference<Node> tail;

  /** An empty queue. */
  public MichaelScottQueue() {
    Node dummy = new Node(0);
    head = new AtomicReference<>(dummy);
    tail = new AtomicReference<>(dummy);
  }

  /** Enqueues 1. */
  public void enqueue() {
    Node node = new Node(1);
    while (true) {
      Node last = tail.get();
      Node next = last.next.get();
      if (next != null) {
        tail.compareAndSet(last, next);
      } else if (last.next.compareAndSet(null, node)) {
        tail.compareAndSet(last, node);
        return;
      }
    }
  }

  /** Dequeues; -1 if it is empty. */
  public int dequeue() {
    while (true) {
      Node first = head.get();
      Node last = tail.get();
      Node next = first.next.get();
      if (next == null) {
        return -1;
      }
      if (first == last) {
        tail.compareAndSet(last, next);
      } else if (head.compareAndSet(first, next)) {
        return next.value;
      }
    }
  }
}
