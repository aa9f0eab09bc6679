package algorithms.stack;

import algorithms.reclamation.HazardPointers;
import algorithms.reclamation.HazardPointers.Hazards;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/**
 * Treiber's stack with hazard pointers that are published too late: wrong, because nobody looks
 * whether the node is still there.
 *
 * <p><b>The rule it breaks:</b> a hazard pointer protects a node that is found in its place
 * <em>after</em> the pointer was published. Here a pop reads the top, publishes it, and goes on.
 * Between the two the node may have been popped, found unprotected and reclaimed; what is published
 * then is a node that is free already, or on the stack again as another one.
 *
 * <p><b>Source:</b> Michael, "Hazard Pointers", IEEE TPDS 15(6), 2004, section 3.2, which explains
 * the second read by this very failure. All accesses are volatile here, so that the missing read is
 * the only fault.
 *
 * <p><b>Progress:</b> lock-free. <b>Thread-safety:</b> none.
 *
 * @see HazardTreiberStack
 * @param <E> the type of the values
 */
public final class BrokenLateHazardTreiberStack<E> implements ConcurrentStack<E> {

  private static final VarHandle HEAD;

  static {
    try {
      HEAD =
          MethodHandles.lookup()
              .findVarHandle(BrokenLateHazardTreiberStack.class, "head", RecycledNode.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final HazardPointers<RecycledNode<E>> hazards;

  /** The top node, null if the stack is empty. Accessed through {@link #HEAD} only. */
  private RecycledNode<E> head;

  /** Creates an empty stack. */
  public BrokenLateHazardTreiberStack() {
    this(HazardPointers.BATCH);
  }

  /**
   * Creates an empty stack.
   *
   * @param batch after how many pops a thread looks which of its nodes it can use again, at least 1
   */
  public BrokenLateHazardTreiberStack(int batch) {
    hazards = new HazardPointers<>(1, batch, RecycledNode::new);
  }

  @Override
  @SuppressWarnings("unchecked") // head holds a RecycledNode<E> or null
  public void push(E value) {
    Objects.requireNonNull(value, "A stack holds no null: pop() returns null when it is empty.");
    RecycledNode<E> node = hazards.mine().allocate();
    node.value = value;
    do {
      node.next = (RecycledNode<E>) HEAD.getVolatile(this);
    } while (!HEAD.compareAndSet(this, node.next, node));
  }

  @Override
  @SuppressWarnings("unchecked") // head holds a RecycledNode<E> or null
  public E pop() {
    Hazards<RecycledNode<E>> mine = hazards.mine();
    RecycledNode<E> top;
    do {
      top = (RecycledNode<E>) HEAD.getVolatile(this);
      if (top == null) {
        return null;
      }
      // The fault: top may be free by now, and nobody looks again.
      mine.publish(0, top);
    } while (!HEAD.compareAndSet(this, top, top.next));
    E value = top.value;
    mine.clear(0);
    mine.retire(top);
    return value;
  }

  @Override
  public boolean isEmpty() {
    return HEAD.getVolatile(this) == null;
  }
}
