package algorithms.stack;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;

/**
 * The nodes that one thread has popped and may use again, in a queue.
 *
 * <p>First in, first out: the node that has been free the longest is used first, for it is the
 * least likely to be still in another thread's hands. That makes ABA rarer; it does not rule it
 * out.
 *
 * <p>Not thread-safe: each thread has its own cache. Both methods take constant time.
 *
 * @param <E> the type of the values
 */
final class NodeCache<E> {

  /** How many free nodes are kept; a thread that only pops must not hoard them all. */
  static final int CAPACITY = 64;

  private final ArrayDeque<Node<E>> nodes = new ArrayDeque<>(CAPACITY);

  /** Returns the node that has been free the longest, or a new one; its fields are left as is. */
  Node<E> allocate() {
    Node<E> node = nodes.pollFirst();
    return node == null ? new Node<>() : node;
  }

  /** Keeps a node that the calling thread has popped, or leaves it to the garbage collector. */
  void free(Node<E> node) {
    if (nodes.size() < CAPACITY) {
      // Opaque, for a slow pop may be reading next at this moment; see Node.NEXT.
      Node.NEXT.setOpaque(node, null);
      nodes.addLast(node);
    }
  }

  /**
   * A node that is used again and again.
   *
   * @param <E> the type of the value
   */
  static final class Node<E> {

    /**
     * {@code next}, for accesses that race. A pop reads the {@code next} of a node that another
     * thread may have popped, and be using again, since. Opaque is enough: what is read in that
     * case is to be thrown away, so nothing need be ordered after it; and it marks the race as
     * meant.
     */
    static final VarHandle NEXT;

    static {
      try {
        NEXT = MethodHandles.lookup().findVarHandle(Node.class, "next", Node.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    /** What the node carries. Read and written by the thread that owns the node, and no other. */
    E value;

    /** The node below on the stack; null in a cache. */
    Node<E> next;
  }
}
