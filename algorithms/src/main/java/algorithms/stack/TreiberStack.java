package algorithms.stack;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/**
 * Treiber's lock-free stack with a new node for every push.
 *
 * <p>A popped node is never used again, and the garbage collector frees it only when no thread
 * refers to it. So a node that a thread has seen at the top cannot leave and come back: there is no
 * ABA problem, and {@code next} does not change once the node can be seen.
 *
 * <p><b>Progress:</b> lock-free; a retry means that another thread's push or pop succeeded (or, on
 * some hardware, that the weak compare-and-set failed for no reason). One thread may retry without
 * bound. <b>Complexity:</b> constant time and one node of memory per value, plus one retry for each
 * call that gets in between.
 *
 * <p><b>Ordering:</b> a push or pop takes effect at its successful compare-and-set, an empty pop at
 * its read of {@code head}. The order is release/acquire, not sequential consistency: an empty
 * answer takes account of every push that happens-before the pop; it may miss one that is earlier
 * by the clock alone.
 *
 * <p><b>Paper:</b> R. K. Treiber, "Systems Programming: Coping with Parallelism", IBM RJ 5118,
 * 1986.
 *
 * @param <E> the type of the values
 */
public final class TreiberStack<E> implements ConcurrentStack<E> {

  private static final VarHandle HEAD;

  static {
    try {
      HEAD = MethodHandles.lookup().findVarHandle(TreiberStack.class, "head", Node.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The top node, null if the stack is empty. Accessed through {@link #HEAD} only. */
  private Node<E> head;

  /** Creates an empty stack. */
  public TreiberStack() {}

  @Override
  @SuppressWarnings("unchecked") // head holds a Node<E> or null
  public void push(E value) {
    Objects.requireNonNull(value, "A stack holds no null: pop() returns null when it is empty.");
    Node<E> node = new Node<>(value);
    Node<E> top;
    do {
      // Acquire: pairs with the release below or in pop() that stored this top. Our release passes
      // on what lies under the new node; without the acquire it would not include the writes that
      // filled those nodes, and a pop that comes to them through ours could read null as next.
      top = (Node<E>) HEAD.getAcquire(this);
      node.next = top;
      // Release: pairs with the acquire in pop(). Without it a pop could see the node before
      // node.next is set, read null, and so cut off everything below.
    } while (!HEAD.weakCompareAndSetRelease(this, top, node));
  }

  @Override
  @SuppressWarnings("unchecked") // head holds a Node<E> or null
  public E pop() {
    Node<E> top;
    Node<E> next;
    do {
      // Acquire: pairs with the release in push(). Without it next could be read as null although
      // there are nodes below, and they would be lost.
      top = (Node<E>) HEAD.getAcquire(this);
      if (top == null) {
        return null;
      }
      next = top.next;
      // Release: pairs with the acquire of whoever finds next on top, and passes on the writes that
      // filled it. A plain write would not: unlike C++, Java promises no release sequence.
    } while (!HEAD.weakCompareAndSetRelease(this, top, next));
    return top.value;
  }

  @Override
  public boolean isEmpty() {
    // Opaque: nothing is read through the reference, so nothing pairs with this. Plain could be
    // hoisted out of a loop that waits for the answer to change.
    return HEAD.getOpaque(this) == null;
  }

  private static final class Node<E> {
    final E value;

    /** The node below. Written before the release in push(), never after it. */
    Node<E> next;

    Node(E value) {
      this.value = value;
    }
  }
}
