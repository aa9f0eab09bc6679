package algorithms.stack;

import algorithms.reclamation.EpochReclamation;
import algorithms.reclamation.EpochReclamation.Guard;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/**
 * Treiber's lock-free stack with nodes that are used again two epochs after they were popped.
 *
 * <p>A pop pins the epoch while it looks at nodes. A node that it has seen at the top is not used
 * again before the pop has ended, so it cannot leave and come back: there is neither ABA nor a use
 * after reclaim.
 *
 * <p><b>Progress:</b> lock-free; a retry means that another thread's push or pop succeeded.
 * <b>Complexity:</b> constant time plus one retry for each call that gets in between.
 * <b>Memory:</b> while a thread sleeps within a pop no node is used again, and pushes make new
 * ones; see {@link EpochReclamation}.
 *
 * <p><b>Papers:</b> Treiber, IBM RJ 5118, 1986; Fraser, "Practical Lock-Freedom", UCAM-CL-TR-579,
 * 2004, section 5.2.3.
 *
 * @param <E> the type of the values
 */
public final class EpochTreiberStack<E> implements ConcurrentStack<E> {

  private static final VarHandle HEAD;

  static {
    try {
      HEAD =
          MethodHandles.lookup().findVarHandle(EpochTreiberStack.class, "head", RecycledNode.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final EpochReclamation<RecycledNode<E>> epochs;

  /** The top node, null if the stack is empty. Accessed through {@link #HEAD} only. */
  private RecycledNode<E> head;

  /** Creates an empty stack. */
  public EpochTreiberStack() {
    this(EpochReclamation.BATCH);
  }

  /**
   * Creates an empty stack.
   *
   * @param batch after how many pops a thread tries to move the epoch on, at least 1
   */
  public EpochTreiberStack(int batch) {
    epochs = new EpochReclamation<>(batch, RecycledNode::new);
  }

  @Override
  @SuppressWarnings("unchecked") // head holds a RecycledNode<E> or null
  public void push(E value) {
    Objects.requireNonNull(value, "A stack holds no null: pop() returns null when it is empty.");
    RecycledNode<E> node = epochs.allocate();
    node.value = value;
    do {
      // Acquire and release as in TreiberStack, and for the same reasons. Nothing is read through
      // the top, so it need not be pinned, and it does no harm if it has left and come back.
      node.next = (RecycledNode<E>) HEAD.getAcquire(this);
    } while (!HEAD.weakCompareAndSetRelease(this, node.next, node));
  }

  @Override
  @SuppressWarnings("unchecked") // head holds a RecycledNode<E> or null
  public E pop() {
    try (Guard<RecycledNode<E>> guard = epochs.pin()) {
      RecycledNode<E> top;
      do {
        // Volatile: comes after the pin in the order of all volatile accesses. With acquire it
        // could be done before, and top be free by the time of the pin.
        top = (RecycledNode<E>) HEAD.getVolatile(this);
        if (top == null) {
          return null;
        }
        // Volatile: comes before the read of the epoch in retire(), and after the pin of any thread
        // that finds top here. With release the node could be taken for older than it is.
      } while (!HEAD.weakCompareAndSet(this, top, top.next));
      E value = top.value;
      top.value = null; // a free node must not keep a popped value from the garbage collector
      guard.retire(top);
      return value;
    }
  }

  @Override
  public boolean isEmpty() {
    // Opaque: nothing is read through the reference. Plain could be hoisted out of a loop.
    return HEAD.getOpaque(this) == null;
  }
}
