package algorithms.stack;

import algorithms.reclamation.BrokenEpochs;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/**
 * Treiber's stack with epochs that do not wait for those who look: wrong, because a node is used
 * again under the eyes of a pop.
 *
 * <p><b>The rule it breaks:</b> see {@link BrokenEpochs}. A pop that is held up has the epoch of
 * its guard to itself; others pop on, the epoch moves on twice, and the node that it has read is
 * pushed again with another one below it.
 *
 * <p><b>Published</b> in the exam "Advanced Lock-Free Programming", problem 1.1, {@code enter()},
 * {@code pop()} and {@code advance_epoch()}.
 *
 * <p><b>Progress:</b> lock-free. <b>Thread-safety:</b> none.
 *
 * @see EpochTreiberStack
 * @param <E> the type of the values
 */
public final class BrokenEpochTreiberStack<E> implements ConcurrentStack<E> {

  private static final VarHandle HEAD;

  static {
    try {
      HEAD =
          MethodHandles.lookup()
              .findVarHandle(BrokenEpochTreiberStack.class, "head", RecycledNode.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final BrokenEpochs<RecycledNode<E>> epochs = new BrokenEpochs<>(RecycledNode::new);

  /** The top node, null if the stack is empty. Accessed through {@link #HEAD} only. */
  private RecycledNode<E> head;

  /** Creates an empty stack. */
  public BrokenEpochTreiberStack() {}

  /**
   * Creates an empty stack.
   *
   * @param batch has no meaning: every pop moves the epoch on
   */
  public BrokenEpochTreiberStack(int batch) {}

  @Override
  @SuppressWarnings("unchecked") // head holds a RecycledNode<E> or null
  public void push(E value) {
    Objects.requireNonNull(value, "A stack holds no null: pop() returns null when it is empty.");
    RecycledNode<E> node = epochs.allocate();
    node.value = value;
    do {
      node.next = (RecycledNode<E>) HEAD.getVolatile(this);
    } while (!HEAD.compareAndSet(this, node.next, node));
  }

  @Override
  @SuppressWarnings("unchecked") // head holds a RecycledNode<E> or null
  public E pop() {
    long guard = epochs.enter();
    RecycledNode<E> top;
    do {
      top = (RecycledNode<E>) HEAD.getVolatile(this);
      if (top == null) {
        return null;
      }
      // The fault lies in the guard: nothing keeps top from being used again before this.
    } while (!HEAD.compareAndSet(this, top, top.next));
    E value = top.value;
    epochs.retire(top, guard);
    return value;
  }

  @Override
  public boolean isEmpty() {
    return HEAD.getVolatile(this) == null;
  }
}
