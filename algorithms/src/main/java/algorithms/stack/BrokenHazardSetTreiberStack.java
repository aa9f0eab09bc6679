package algorithms.stack;

import algorithms.reclamation.BrokenFreeNodes;
import algorithms.reclamation.BrokenHazardSet;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/**
 * Treiber's stack with a global set of protected nodes: wrong, because two threads can protect the
 * same node, and the first to let go lets go for both.
 *
 * <p><b>The rule it breaks:</b> see {@link BrokenHazardSet}. Two pops protect the top; the one that
 * wins ends "its" protection, finds the node unprotected and frees it, while the other is about to
 * read its {@code next}.
 *
 * <p><b>Published</b> in the teaching text "Lock-Free Data Structures: From Theory to Mastery",
 * part 2, "Solution 2: Hazard Pointers", {@code pop_with_hazard}.
 *
 * <p><b>Progress:</b> blocking, because of the set's lock. <b>Thread-safety:</b> none.
 *
 * @see HazardTreiberStack
 * @param <E> the type of the values
 */
public final class BrokenHazardSetTreiberStack<E> implements ConcurrentStack<E> {

  private static final VarHandle HEAD;

  static {
    try {
      HEAD =
          MethodHandles.lookup()
              .findVarHandle(BrokenHazardSetTreiberStack.class, "head", RecycledNode.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final BrokenHazardSet hazards = new BrokenHazardSet();
  private final BrokenFreeNodes<RecycledNode<E>> nodes = new BrokenFreeNodes<>(RecycledNode::new);

  /** The top node, null if the stack is empty. Accessed through {@link #HEAD} only. */
  private RecycledNode<E> head;

  /** Creates an empty stack. */
  public BrokenHazardSetTreiberStack() {}

  /**
   * Creates an empty stack.
   *
   * @param batch has no meaning: a node is freed at once or never
   */
  public BrokenHazardSetTreiberStack(int batch) {}

  @Override
  @SuppressWarnings("unchecked") // head holds a RecycledNode<E> or null
  public void push(E value) {
    Objects.requireNonNull(value, "A stack holds no null: pop() returns null when it is empty.");
    RecycledNode<E> node = nodes.allocate();
    node.value = value;
    do {
      node.next = (RecycledNode<E>) HEAD.getVolatile(this);
    } while (!HEAD.compareAndSet(this, node.next, node));
  }

  @Override
  @SuppressWarnings("unchecked") // head holds a RecycledNode<E> or null
  public E pop() {
    while (true) {
      RecycledNode<E> top = (RecycledNode<E>) HEAD.getVolatile(this);
      if (top == null) {
        return null;
      }
      hazards.protect(top);
      if (HEAD.getVolatile(this) == top && HEAD.compareAndSet(this, top, top.next)) {
        E value = top.value;
        hazards.unprotect(top);
        // The fault: somebody else may have protected it too.
        if (hazards.canFree(top)) {
          nodes.free(top);
        }
        return value;
      }
      hazards.unprotect(top);
    }
  }

  @Override
  public boolean isEmpty() {
    return HEAD.getVolatile(this) == null;
  }
}
