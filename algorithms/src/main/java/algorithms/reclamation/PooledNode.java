package algorithms.reclamation;

/**
 * A node that is used again and again, and says whether it may be looked at.
 *
 * <p>Only the thread that took the node out of its structure changes what is kept here, and the
 * thread that puts it to use again sees that; so the fields are plain. Whoever else reads them
 * holds a reference that it should not use.
 */
public abstract class PooledNode {

  /** Whether it was taken out of its structure, while others may still look at it. */
  private boolean retired;

  /** Whether it waits to be used again. An access to the node is wrong as long as this is true. */
  private boolean free;

  /** Creates a live node. */
  protected PooledNode() {}

  /** Tells whether the node waits to be used again; for tests and debuggers. */
  final boolean isFree() {
    return free;
  }

  final void retire() {
    if (retired || free) {
      throw new IllegalStateException(
          "This node was retired already: two threads believe that they took it out.");
    }
    retired = true;
  }

  final void reclaim() {
    retired = false;
    free = true;
  }

  final void reuse() {
    free = false;
  }
}
