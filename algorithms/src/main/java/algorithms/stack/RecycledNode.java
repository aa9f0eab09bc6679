package algorithms.stack;

import algorithms.reclamation.PooledNode;

/**
 * A node of a stack that is used again when its reclamation allows it.
 *
 * <p>Both fields are plain: they are written before the node is pushed and, with a reclamation that
 * is right, not again before no thread can read them any more.
 *
 * @param <E> the type of the value
 */
final class RecycledNode<E> extends PooledNode {

  /** What the node carries; null when it is free. */
  E value;

  /** The node below on the stack. */
  RecycledNode<E> next;
}
