package algorithms.reclamation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Protected nodes in one global set: wrong, because a set does not count.
 *
 * <p><b>The rule it breaks:</b> a node may be freed when <em>nobody</em> protects it. When two
 * threads protect the same node it is in the set once, and the first to end its protection ends
 * that of both. Besides, it asks once and acts later: a node that is not free to go is nobody's any
 * more, where a retire list would ask again.
 *
 * <p><b>Published</b> in the teaching text "Lock-Free Data Structures: From Theory to Mastery",
 * part 2, "Solution 2: Hazard Pointers": {@code protect}, {@code unprotect} and {@code can_free} on
 * a {@code Mutex<HashSet<usize>>}.
 *
 * <p><b>Progress:</b> blocking, each call takes the lock.
 *
 * @see HazardPointers
 */
public final class BrokenHazardSet {

  private final Set<Object> hazards = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Creates an empty set. */
  public BrokenHazardSet() {}

  /**
   * Protects a node.
   *
   * @param node the node
   */
  public synchronized void protect(Object node) {
    hazards.add(node);
  }

  /**
   * Ends the protection of a node.
   *
   * @param node the node
   */
  public synchronized void unprotect(Object node) {
    // The fault: another thread may have protected it too.
    hazards.remove(node);
  }

  /**
   * Tells whether nobody protects a node.
   *
   * @param node the node
   * @return true if it is not in the set
   */
  public synchronized boolean canFree(Object node) {
    return !hazards.contains(node);
  }
}
