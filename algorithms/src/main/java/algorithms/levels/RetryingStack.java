package algorithms.levels;

import java.util.concurrent.atomic.AtomicReference;

/** Treiber's stack, whose pop tries until it works. Lock-free; thread-safe. */
public final class RetryingStack {

  private final AtomicReference<Node> head = new AtomicReference<>();

  /** Creates an empty stack. */
  public RetryingStack() {}

  /**
   * Puts a number on top.
   *
   * @param value the number, not 0
   */
  public void push(int value) {
    Node top;
    do {
      top = head.get();
    } while (!head.compareAndSet(top, new Node(value, top)));
  }

  /**
   * Takes the number on top away.
   *
   * @return the number, or 0 if the stack is empty
   */
  public int pop() {
    Node top;
    do {
      top = head.get();
      if (top == null) {
        return 0;
      }
    } while (!head.compareAndSet(top, top.below));
    return top.value;
  }

  /**
   * Tells whether the stack is empty.
   *
   * @return whether nothing is left
   */
  public boolean isEmpty() {
    return head.get() == null;
  }

  private record Node(int value, Node below) {}
}
