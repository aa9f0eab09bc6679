package algorithms.list;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/**
 * The lock-free sorted list of Harris and Michael, as a set.
 *
 * <p>A node is removed in two steps: it is marked, which is when the removal takes effect, and then
 * unlinked, by whoever comes past. The mark is in the place of the node's link to the next one, so
 * that nothing can be added behind a marked node, and an unlink that would lose it fails. C marks a
 * spare bit of the pointer; here the link leads to a <em>marker</em>, a node that holds the way on.
 *
 * <p><b>Progress:</b> {@code add} and {@code remove} are lock-free; {@code contains} is wait-free,
 * if elements are not added in front of it for ever. <b>Complexity:</b> linear in the number of
 * elements; one node for each {@code add}, one for each {@code remove}. <b>Ordering:</b>
 * release/acquire.
 *
 * <p><b>Papers:</b> Harris, DISC 2001; Michael, SPAA 2002 (unlinking one node at a time). The
 * marker: Lea, {@code java.util.concurrent.ConcurrentSkipListMap}, 2006.
 *
 * @param <E> the type of the elements, by whose order they are sorted and told apart
 */
public final class HarrisMichaelList<E extends Comparable<? super E>> implements ConcurrentSet<E> {

  private static final VarHandle NEXT;

  static {
    try {
      NEXT = MethodHandles.lookup().findVarHandle(Node.class, "next", Node.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Stands before all elements and is never removed. */
  private final Node<E> head = new Node<>(null, null);

  /** Creates an empty set. */
  public HarrisMichaelList() {}

  @Override
  public boolean add(E element) {
    Objects.requireNonNull(element, "A list holds no null: it cannot be compared.");
    while (true) {
      Place<E> place = find(element);
      if (place.holds(element)) {
        return false;
      }
      if (link(place.before, place.behind, new Node<>(element, place.behind))) {
        return true;
      }
    }
  }

  @Override
  public boolean remove(E element) {
    Objects.requireNonNull(element, "A list holds no null: it cannot be compared.");
    while (true) {
      Place<E> place = find(element);
      if (!place.holds(element)) {
        return false;
      }
      Node<E> found = place.behind;
      Node<E> rest = next(found);
      // The removal. Only one thread can mark the node, and none can link one behind it from now
      // on.
      if (!isMarker(rest) && link(found, rest, new Marker<>(rest))) {
        if (!link(place.before, found, rest)) {
          find(element); // unlinks it on its way
        }
        return true;
      }
    }
  }

  @Override
  public boolean contains(E element) {
    Objects.requireNonNull(element, "A list holds no null: it cannot be compared.");
    Node<E> node = next(head);
    while (node != null) {
      Node<E> rest = next(node);
      int order = node.element.compareTo(element);
      if (order >= 0) {
        return order == 0 && !isMarker(rest);
      }
      node = isMarker(rest) ? rest.next : rest;
    }
    return false;
  }

  /** {@inheritDoc} Lock-free: it starts again when an element is added in front while it looks. */
  @Override
  public boolean isEmpty() {
    while (true) {
      Node<E> first = next(head);
      Node<E> node = first;
      while (node != null) {
        Node<E> rest = next(node);
        if (!isMarker(rest)) {
          return false;
        }
        node = rest.next;
      }
      // All that was here is removed, and what is added behind marked nodes comes in front of them.
      if (next(head) == first) {
        return true;
      }
    }
  }

  /** Finds where an element is or should be, and unlinks the marked nodes on the way. */
  private Place<E> find(E element) {
    retry:
    while (true) {
      Node<E> before = head;
      Node<E> node = next(before);
      while (node != null) {
        Node<E> rest = next(node);
        if (isMarker(rest)) {
          // Fails if before has been marked since, or something was added behind it.
          if (!link(before, node, rest.next)) {
            continue retry;
          }
          node = rest.next;
        } else if (node.element.compareTo(element) >= 0) {
          break;
        } else {
          before = node;
          node = rest;
        }
      }
      return new Place<>(before, node);
    }
  }

  @SuppressWarnings("unchecked") // next holds a Node<E> or null
  private static <E> Node<E> next(Node<E> node) {
    // Acquire: pairs with the release in link(), for the fields of the node that was linked there.
    return (Node<E>) NEXT.getAcquire(node);
  }

  /** Makes a node lead to another, if it leads to the expected one and so is not marked. */
  private static <E> boolean link(Node<E> node, Node<E> expected, Node<E> to) {
    // Release: pairs with the acquire in next(). Who follows the link must see the node complete,
    // and, where a marked node is left out, all that came with the nodes behind it.
    return NEXT.compareAndExchangeRelease(node, expected, to) == expected;
  }

  private static boolean isMarker(Node<?> node) {
    return node instanceof Marker;
  }

  /** Two neighbours: what is before an element's place, and what is there or behind it. */
  private record Place<E extends Comparable<? super E>>(Node<E> before, Node<E> behind) {
    boolean holds(E element) {
      return behind != null && behind.element.compareTo(element) == 0;
    }
  }

  private static class Node<E> {
    final E element;

    /** The node behind, null in the last; a marker if this node is removed. */
    Node<E> next;

    Node(E element, Node<E> next) {
      this.element = element;
      this.next = next;
    }
  }

  /** Says that the node before it is removed; its own {@code next} never changes. */
  private static final class Marker<E> extends Node<E> {
    Marker(Node<E> rest) {
      super(null, rest);
    }
  }
}
