package algorithms.stack;

import algorithms.stack.NodeCache.Node;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/**
 * Treiber's stack with nodes that are used again: wrong, because of the ABA problem.
 *
 * <p><b>The rule it breaks:</b> compare-and-set must fail if the stack has changed since the top
 * was read. It compares references, and a node that has left and come back is the same reference.
 * On a stack A, B, with A on top:
 *
 * <ol>
 *   <li>Thread 1, in pop, reads top = A and next = B, and is held up.
 *   <li>Thread 2 pops A, pops B, and pushes a new value, for which it uses node A again. The stack
 *       is now A alone; B is free.
 *   <li>Thread 1's compare-and-set finds A on top, succeeds, and puts B there.
 * </ol>
 *
 * <p>B is on the stack and in thread 2's cache at once. Its old value is popped a second time; what
 * was under the new A is lost; and once thread 2 pushes with B, the stack may be a ring that never
 * gets empty.
 *
 * <p><b>Published</b> with {@code delete} or {@code free} in place of the cache, as any allocator
 * returns old addresses: in the teaching text "Lock-Free Data Structures: From Theory to Mastery",
 * part 2, whose first pop frees its node at once and which names the danger only later; and in
 * "Advanced Threading Patterns", under "Lock-Free Stack with ABA Problem Prevention", behind a tag
 * of 16 bits that soon repeats. Described in "IBM System/370 Extended Architecture, Principles of
 * Operation", SA22-7085, 1983, and in Michael, "Hazard Pointers", IEEE TPDS 15(6), 2004.
 *
 * <p><b>Progress:</b> lock-free. <b>Complexity:</b> constant time plus one retry for each call that
 * gets in between. <b>Thread-safety:</b> none. A popped value stays reachable until its node is
 * used again, as {@code free} too leaves the memory as it is.
 *
 * @param <E> the type of the values
 * @see StampedTreiberStack
 */
public final class BrokenRecyclingTreiberStack<E> implements ConcurrentStack<E> {

  private static final VarHandle HEAD;

  static {
    try {
      HEAD =
          MethodHandles.lookup()
              .findVarHandle(BrokenRecyclingTreiberStack.class, "head", Node.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ThreadLocal<NodeCache<E>> caches = ThreadLocal.withInitial(NodeCache::new);

  /** The top node, null if the stack is empty. Accessed through {@link #HEAD} only. */
  private Node<E> head;

  /** Creates an empty stack. */
  public BrokenRecyclingTreiberStack() {}

  @Override
  @SuppressWarnings("unchecked") // head holds a Node<E> or null
  public void push(E value) {
    Objects.requireNonNull(value, "A stack holds no null: pop() returns null when it is empty.");
    Node<E> node = caches.get().allocate();
    node.value = value;
    Node<E> top;
    do {
      // Acquire and release pair as in TreiberStack, and for the same reasons.
      top = (Node<E>) HEAD.getAcquire(this);
      Node.NEXT.setOpaque(node, top);
    } while (!HEAD.weakCompareAndSetRelease(this, top, node));
  }

  @Override
  @SuppressWarnings("unchecked") // head and next hold a Node<E> or null
  public E pop() {
    Node<E> top;
    Node<E> next;
    do {
      top = (Node<E>) HEAD.getAcquire(this);
      if (top == null) {
        return null;
      }
      next = (Node<E>) Node.NEXT.getOpaque(top);
      // The fault: top may have left and come back since it was read, and then next is stale.
    } while (!HEAD.weakCompareAndSetRelease(this, top, next));
    E value = top.value;
    caches.get().free(top);
    return value;
  }

  @Override
  public boolean isEmpty() {
    // Opaque: nothing is read through the reference. Plain could be hoisted out of a loop.
    return HEAD.getOpaque(this) == null;
  }
}
