package algorithms.stack;

import algorithms.reclamation.HazardPointers;
import algorithms.reclamation.HazardPointers.Hazards;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/**
 * Treiber's lock-free stack with nodes that are used again, protected by hazard pointers.
 *
 * <p>A pop publishes the top before it looks at it, and looks whether it is still the top. From
 * then on the node is not used again until the pop has ended: its {@code next} stays as it is, and
 * if the node is still the top at the compare-and-set, it has been there all the time. So there is
 * neither ABA nor a use after reclaim.
 *
 * <p><b>Progress:</b> lock-free; a retry means that another thread's push or pop succeeded.
 * <b>Complexity:</b> constant time plus one retry for each call that gets in between.
 * <b>Memory:</b> no allocation once the threads have their nodes; what is kept free is bounded, see
 * {@link HazardPointers}. It suits few threads that live long, where allocation must be avoided.
 *
 * <p><b>Papers:</b> Treiber, IBM RJ 5118, 1986; Michael, "Hazard Pointers", IEEE TPDS 15(6), 2004,
 * section 4.1 (this stack).
 *
 * @param <E> the type of the values
 */
public final class HazardTreiberStack<E> implements ConcurrentStack<E> {

  private static final VarHandle HEAD;

  static {
    try {
      HEAD =
          MethodHandles.lookup()
              .findVarHandle(HazardTreiberStack.class, "head", RecycledNode.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final HazardPointers<RecycledNode<E>> hazards;

  /** The top node, null if the stack is empty. Accessed through {@link #HEAD} only. */
  private RecycledNode<E> head;

  /** Creates an empty stack. */
  public HazardTreiberStack() {
    this(HazardPointers.BATCH);
  }

  /**
   * Creates an empty stack.
   *
   * @param batch after how many pops a thread looks which of its nodes it can use again, at least 1
   */
  public HazardTreiberStack(int batch) {
    hazards = new HazardPointers<>(1, batch, RecycledNode::new);
  }

  @Override
  @SuppressWarnings("unchecked") // head holds a RecycledNode<E> or null
  public void push(E value) {
    Objects.requireNonNull(value, "A stack holds no null: pop() returns null when it is empty.");
    RecycledNode<E> node = hazards.mine().allocate();
    node.value = value;
    do {
      // Acquire: as in TreiberStack, our release passes on what lies under the new node.
      node.next = (RecycledNode<E>) HEAD.getAcquire(this);
      // Release: pairs with the reads in pop(), for which the node must be complete. The top may
      // have left and come back since it was read: that does no harm, nothing was read through it.
    } while (!HEAD.weakCompareAndSetRelease(this, node.next, node));
  }

  @Override
  @SuppressWarnings("unchecked") // head holds a RecycledNode<E> or null
  public E pop() {
    Hazards<RecycledNode<E>> mine = hazards.mine();
    RecycledNode<E> top;
    do {
      top = protectedTop(mine);
      if (top == null) {
        mine.clear(0);
        return null;
      }
      // Volatile: a look through the hazard pointers that frees top must come after this, and so
      // after the second read of any pop that found top here. Release would allow it before.
    } while (!HEAD.weakCompareAndSet(this, top, top.next));
    E value = top.value;
    top.value = null; // a free node must not keep a popped value from the garbage collector
    mine.clear(0);
    mine.retire(top);
    return value;
  }

  /** The top, protected; or null if the stack is empty. */
  @SuppressWarnings("unchecked") // head holds a RecycledNode<E> or null
  private RecycledNode<E> protectedTop(Hazards<RecycledNode<E>> mine) {
    // Acquire: an empty answer takes account of all pushes that happen-before it.
    RecycledNode<E> top = (RecycledNode<E>) HEAD.getAcquire(this);
    while (top != null) {
      mine.publish(0, top);
      // Volatile: comes after publish() in the order of all volatile accesses, so that it sees the
      // removal by whoever did not see the pointer. With acquire it could be done before.
      RecycledNode<E> again = (RecycledNode<E>) HEAD.getVolatile(this);
      if (again == top) {
        break;
      }
      top = again;
    }
    return top;
  }

  @Override
  public boolean isEmpty() {
    // Opaque: nothing is read through the reference. Plain could be hoisted out of a loop.
    return HEAD.getOpaque(this) == null;
  }
}
