package algorithms.levels;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Treiber's stack whose pop tries once and does not ask whether it worked: wrong, because a value
 * may be popped twice.
 *
 * <p><b>The rule it breaks:</b> the answer of a compare-and-set says who has won. The loser holds a
 * node that belongs to the other one.
 *
 * @see RetryingStack
 */
public final class BrokenSingleTryStack {

  private final AtomicReference<Node> head = new AtomicReference<>();

  /** Creates an empty stack. */
  public BrokenSingleTryStack() {}

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
    Node top = head.get();
    if (top == null) {
      return 0;
    }
    // The fault: if this fails, another thread has popped the same node.
    head.compareAndSet(top, top.below);
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
