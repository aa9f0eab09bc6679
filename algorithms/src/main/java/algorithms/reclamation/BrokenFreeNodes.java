package algorithms.reclamation;

import java.util.function.Supplier;

/**
 * Free nodes, one store for each thread, with nothing that says when a node may be freed.
 *
 * <p><b>The rule it breaks:</b> none by itself; it leaves the rule to its user, as {@code malloc}
 * and {@code free} do. The {@code Broken} structures use it.
 *
 * @param <N> the type of the nodes
 */
public final class BrokenFreeNodes<N extends PooledNode> {

  private final ThreadLocal<FreeNodes<N>> nodes;

  /**
   * Creates empty stores.
   *
   * @param create makes a node when none is free
   */
  public BrokenFreeNodes(Supplier<? extends N> create) {
    nodes = ThreadLocal.withInitial(() -> new FreeNodes<>(create));
  }

  /**
   * Returns a node: a freed one if this thread has one.
   *
   * @return the node, whose fields are left as they were
   */
  public N allocate() {
    return nodes.get().take();
  }

  /**
   * Frees a node at once, whoever may be looking at it.
   *
   * @param node the node
   * @throws IllegalStateException if the node was freed already
   */
  public void free(N node) {
    node.retire();
    nodes.get().add(node);
  }
}
