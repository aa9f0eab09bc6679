package algorithms.queue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The lock-free queue of Michael and Scott, with a new node for every value.
 *
 * <p>A linked list with a dummy in front: {@code head} is the node whose value was taken last,
 * {@code tail} the last node or the one before it. An offer links its node behind the last one,
 * which is when it takes effect, and then moves {@code tail}; whoever finds {@code tail} behind
 * moves it on the other's behalf. A poll takes effect when it moves {@code head}.
 *
 * <p>A node that was polled is linked to itself. A thread that still holds it sees that it must
 * start again, and does not hold the nodes after it: a thread that sleeps keeps one node from the
 * garbage collector, not the whole history of the queue.
 *
 * <p><b>Progress:</b> lock-free, for any number of threads; a retry means that another thread's
 * operation got on. <b>Complexity:</b> constant time plus one retry for each call that gets in
 * between; one node for each value.
 *
 * <p><b>Ordering:</b> release/acquire. An empty answer takes account of every offer that
 * happens-before the poll; it may miss one that is earlier by the clock alone.
 *
 * <p><b>Paper:</b> Michael and Scott, "Simple, Fast, and Practical Non-Blocking and Blocking
 * Concurrent Queue Algorithms", PODC 1996, figure 1. The counters there are against re-use of
 * nodes, which the garbage collector rules out.
 *
 * @param <E> the type of the values
 */
public final class MichaelScottQueue<E> implements ConcurrentQueue<E> {

  private static final VarHandle HEAD;
  private static final VarHandle TAIL;
  private static final VarHandle NEXT;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      HEAD = lookup.findVarHandle(MichaelScottQueue.class, "head", Node.class);
      TAIL = lookup.findVarHandle(MichaelScottQueue.class, "tail", Node.class);
      NEXT = lookup.findVarHandle(Node.class, "next", Node.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The dummy; the front value is in the node after it. Accessed through {@link #HEAD} only. */
  private Node<E> head = new Node<>(null);

  /** The last node or the one before it, never before head. Through {@link #TAIL} only. */
  private Node<E> tail = head;

  /** Creates an empty queue. */
  public MichaelScottQueue() {}

  @Override
  @SuppressWarnings("unchecked") // tail and next hold a Node<E> or null
  public boolean offer(E value) {
    Values.refuseNull(value);
    Node<E> node = new Node<>(value);
    while (true) {
      // Acquire: pairs with the releases that moved tail; without it last could be seen before its
      // next was set to null, and a link to an older list be followed.
      Node<E> last = (Node<E>) TAIL.getAcquire(this);
      // Acquire: pairs with the release below. We may make this node the tail, which passes it on.
      Node<E> next = (Node<E>) NEXT.getAcquire(last);
      if (next == null) {
        // Release: pairs with the acquire of next in poll(), for which the value must be there.
        if (NEXT.weakCompareAndSetRelease(last, null, node)) {
          moveTail(last, node);
          return true;
        }
      } else if (next != last) { // else it was polled, and tail has been moved on before
        moveTail(last, next);
      }
    }
  }

  @Override
  @SuppressWarnings("unchecked") // head, tail and next hold a Node<E> or null
  public E poll() {
    while (true) {
      // Acquire: pairs with the release below. Who moved head here had seen tail here or behind it,
      // and so must we: with opaque we could read an older tail and let head get past it.
      Node<E> first = (Node<E>) HEAD.getAcquire(this);
      // Acquire: pairs with the release in offer() for the value.
      Node<E> next = (Node<E>) NEXT.getAcquire(first);
      if (next == null) {
        return null;
      }
      if (next == first) {
        continue; // polled by another thread since head was read
      }
      // Acquire: pairs with moveTail(), see offer().
      if (TAIL.getAcquire(this) == first) {
        moveTail(first, next); // head must not get past tail
      } else if (HEAD.weakCompareAndSetRelease(this, first, next)) {
        E value = next.value;
        next.value = null; // the new dummy must not keep the value from the garbage collector
        // Opaque: nothing is read through it, and a thread that misses it fails at its
        // compare-and-set on head or tail.
        NEXT.setOpaque(first, first);
        return value;
      }
    }
  }

  @Override
  @SuppressWarnings("unchecked") // head holds a Node<E>
  public boolean isEmpty() {
    while (true) {
      Node<E> first = (Node<E>) HEAD.getAcquire(this); // as in poll()
      // Opaque: nothing is read through it.
      Node<E> next = (Node<E>) NEXT.getOpaque(first);
      if (next != first) {
        return next == null;
      }
    }
  }

  /** Moves tail on, unless somebody else has done so. */
  private void moveTail(Node<E> from, Node<E> to) {
    // Release: pairs with the acquire of tail, for which the node must be complete. Weak: if it
    // fails for no reason, tail lags behind and whoever finds it there moves it.
    TAIL.weakCompareAndSetRelease(this, from, to);
  }

  private static final class Node<E> {
    /** The value; null in the dummy. Taken by the thread that made this node the dummy. */
    E value;

    /** The node behind; null in the last, the node itself once it was polled. */
    Node<E> next;

    Node(E value) {
      this.value = value;
    }
  }
}
