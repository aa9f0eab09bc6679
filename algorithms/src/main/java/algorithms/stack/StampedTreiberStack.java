package algorithms.stack;

import algorithms.stack.NodeCache.Node;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicStampedReference;

/**
 * Treiber's lock-free stack with nodes that are used again, made safe by a stamp on the top.
 *
 * <p>The top and its stamp change together, and every change takes the next stamp. A pop that read
 * node A with stamp 7 fails if A has left and come back since, for the stamp is then 10, say. So
 * there is no ABA problem, until a thread is held up in a pop for exactly 2<sup>32</sup> changes.
 *
 * <p><b>Progress:</b> lock-free; a retry means that another thread's push or pop succeeded. One
 * thread may retry without bound. <b>Complexity:</b> constant time plus one retry for each call
 * that gets in between. <b>Cost:</b> {@link AtomicStampedReference} creates an object for every
 * compare-and-set that it tries, as Java has no double-word one: this class shows the scheme of
 * languages without a collector, it does not save memory. Each thread keeps up to {@value
 * NodeCache#CAPACITY} free nodes for each stack, so it suits few threads that live long.
 *
 * <p><b>Papers:</b> R. K. Treiber, "Systems Programming: Coping with Parallelism", IBM RJ 5118,
 * 1986; the stamp: "IBM System/370 Extended Architecture, Principles of Operation", SA22-7085,
 * 1983, and Michael and Scott, PODC 1996.
 *
 * @param <E> the type of the values
 */
public final class StampedTreiberStack<E> implements ConcurrentStack<E> {

  private final ThreadLocal<NodeCache<E>> caches = ThreadLocal.withInitial(NodeCache::new);

  /**
   * The top node, null if the stack is empty, and how often it has been changed. All its accesses
   * are volatile (the class has no weaker ones). Each compare-and-set pairs with the {@code get}
   * that finds its node on top; without that order the finder could read an old value or next.
   */
  private final AtomicStampedReference<Node<E>> head = new AtomicStampedReference<>(null, 0);

  /** Creates an empty stack. */
  public StampedTreiberStack() {}

  @Override
  public void push(E value) {
    Objects.requireNonNull(value, "A stack holds no null: pop() returns null when it is empty.");
    Node<E> node = caches.get().allocate();
    node.value = value;
    int[] stamp = new int[1];
    Node<E> top;
    do {
      top = head.get(stamp);
      // Opaque: a slow pop may still read the next of this node's earlier life; see below.
      Node.NEXT.setOpaque(node, top);
    } while (!head.compareAndSet(top, node, stamp[0], stamp[0] + 1));
  }

  @Override
  @SuppressWarnings("unchecked") // next holds a Node<E> or null
  public E pop() {
    int[] stamp = new int[1];
    Node<E> top;
    Node<E> next;
    do {
      top = head.get(stamp);
      if (top == null) {
        return null;
      }
      // Opaque: races with the setOpaque of a thread that has popped top since and is using it
      // again. Harmless: that pop changed the stamp, so what is read here is thrown away.
      next = (Node<E>) Node.NEXT.getOpaque(top);
    } while (!head.compareAndSet(top, next, stamp[0], stamp[0] + 1));
    E value = top.value;
    top.value = null; // a free node must not keep a popped value from the garbage collector
    caches.get().free(top);
    return value;
  }

  @Override
  public boolean isEmpty() {
    return head.getReference() == null;
  }
}
