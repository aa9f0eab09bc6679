package algorithms.reclamation;

import java.util.ArrayDeque;
import java.util.function.Supplier;

/**
 * The free nodes of one thread, in a queue.
 *
 * <p>Not thread-safe: each thread has its own. Both methods take constant time.
 *
 * @param <N> the type of the nodes
 */
final class FreeNodes<N extends PooledNode> {

  /** How many free nodes are kept; a thread that only takes out must not hoard them all. */
  static final int CAPACITY = 64;

  private final Supplier<? extends N> create;
  private final ArrayDeque<N> nodes = new ArrayDeque<>(CAPACITY);

  FreeNodes(Supplier<? extends N> create) {
    this.create = create;
  }

  /** Returns the node that has been free the longest, or a new one; its fields are left as is. */
  N take() {
    N node = nodes.pollFirst();
    if (node == null) {
      return create.get();
    }
    node.reuse();
    return node;
  }

  /** Marks a node as free and keeps it, or leaves it to the garbage collector if there are many. */
  void add(N node) {
    node.reclaim();
    if (nodes.size() < CAPACITY) {
      nodes.addLast(node);
    }
  }
}
