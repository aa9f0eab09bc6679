package algorithms.list;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/**
 * A sorted list that removes a node in one step: wrong, because what is added behind the node at
 * the same time goes with it.
 *
 * <p><b>The rule it breaks:</b> nothing may be linked to a node that is on its way out. A removal
 * makes the node before lead past the removed one; that compare-and-set fails if the node before
 * has changed, but knows nothing of the removed node's own link. An element added behind the
 * removed node is lost although {@code add} has said true; and of two neighbours that are removed
 * at once, the second stays although {@code remove} has said true.
 *
 * <p><b>Published</b> as the trap of the exercise "Lock-Free Linked List" (teaching text "Lock-Free
 * Data Structures: From Theory to Mastery", part 9, problem 3, whose hint is to mark first);
 * analysed in Harris, "A Pragmatic Implementation of Non-Blocking Linked-Lists", DISC 2001, section
 * 3, figures 1 and 2.
 *
 * <p><b>Progress:</b> lock-free. <b>Thread-safety:</b> none.
 *
 * @param <E> the type of the elements
 * @see HarrisMichaelList
 */
public final class BrokenUnmarkedList<E extends Comparable<? super E>> implements ConcurrentSet<E> {

  private static final VarHandle NEXT;

  static {
    try {
      NEXT = MethodHandles.lookup().findVarHandle(Node.class, "next", Node.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Node<E> head = new Node<>(null, null);

  /** Creates an empty set. */
  public BrokenUnmarkedList() {}

  @Override
  public boolean add(E element) {
    Objects.requireNonNull(element, "A list holds no null: it cannot be compared.");
    while (true) {
      Node<E> before = before(element);
      Node<E> behind = next(before);
      if (behind != null && behind.element.compareTo(element) == 0) {
        return false;
      }
      if (NEXT.compareAndSet(before, behind, new Node<>(element, behind))) {
        return true;
      }
    }
  }

  @Override
  public boolean remove(E element) {
    Objects.requireNonNull(element, "A list holds no null: it cannot be compared.");
    while (true) {
      Node<E> before = before(element);
      Node<E> found = next(before);
      if (found == null || found.element.compareTo(element) != 0) {
        return false;
      }
      // The fault: found may get another node behind it between this read and the unlink.
      Node<E> rest = next(found);
      if (NEXT.compareAndSet(before, found, rest)) {
        return true;
      }
    }
  }

  @Override
  public boolean contains(E element) {
    Objects.requireNonNull(element, "A list holds no null: it cannot be compared.");
    Node<E> found = next(before(element));
    return found != null && found.element.compareTo(element) == 0;
  }

  @Override
  public boolean isEmpty() {
    return next(head) == null;
  }

  /** The last node before an element's place. */
  private Node<E> before(E element) {
    Node<E> before = head;
    Node<E> node = next(before);
    while (node != null && node.element.compareTo(element) < 0) {
      before = node;
      node = next(node);
    }
    return before;
  }

  @SuppressWarnings("unchecked") // next holds a Node<E> or null
  private static <E> Node<E> next(Node<E> node) {
    return (Node<E>) NEXT.getVolatile(node);
  }

  private static final class Node<E> {
    final E element;

    /** The node behind, null in the last. Accessed through {@link #NEXT} only. */
    Node<E> next;

    Node(E element, Node<E> next) {
      this.element = element;
      this.next = next;
    }
  }
}
