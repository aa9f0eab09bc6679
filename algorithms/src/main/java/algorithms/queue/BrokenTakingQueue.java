package algorithms.queue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Michael and Scott's queue with the value taken before the compare-and-set: wrong, because the
 * loser of the race has taken it too.
 *
 * <p><b>The rule it breaks:</b> who has not won must leave no trace. A poll takes the value out of
 * the front node and <em>then</em> tries to make that node the dummy. If another poll is faster,
 * the value is in the wrong hands: the loser throws it away and tries again, and the winner returns
 * the nothing that it found.
 *
 * <p><b>Published</b> in the teaching text "Lock-Free Data Structures: From Theory to Mastery",
 * part 3: {@code let data = unsafe { (*next).data.take() }} before {@code head.compare_exchange}.
 * (There the old dummy is freed at once, too, under the eyes of other threads; the garbage
 * collector keeps it here.)
 *
 * <p><b>Progress:</b> lock-free. <b>Thread-safety:</b> for one thread that polls.
 *
 * @param <E> the type of the values
 * @see MichaelScottQueue
 */
public final class BrokenTakingQueue<E> implements ConcurrentQueue<E> {

  private static final VarHandle HEAD;
  private static final VarHandle TAIL;
  private static final VarHandle NEXT;
  private static final VarHandle VALUE;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      HEAD = lookup.findVarHandle(BrokenTakingQueue.class, "head", Node.class);
      TAIL = lookup.findVarHandle(BrokenTakingQueue.class, "tail", Node.class);
      NEXT = lookup.findVarHandle(Node.class, "next", Node.class);
      VALUE = lookup.findVarHandle(Node.class, "value", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The dummy. Accessed through {@link #HEAD} only. */
  private Node head = new Node(null);

  /** The last node or the one before it. Accessed through {@link #TAIL} only. */
  private Node tail = head;

  /** Creates an empty queue. */
  public BrokenTakingQueue() {}

  @Override
  public boolean offer(E value) {
    Values.refuseNull(value);
    Node node = new Node(value);
    while (true) {
      Node last = (Node) TAIL.getVolatile(this);
      Node next = (Node) NEXT.getVolatile(last);
      if (next != null) {
        TAIL.compareAndSet(this, last, next);
      } else if (NEXT.compareAndSet(last, null, node)) {
        TAIL.compareAndSet(this, last, node);
        return true;
      }
    }
  }

  @Override
  @SuppressWarnings("unchecked") // value holds an E or null
  public E poll() {
    while (true) {
      Node first = (Node) HEAD.getVolatile(this);
      Node last = (Node) TAIL.getVolatile(this);
      Node next = (Node) NEXT.getVolatile(first);
      if (next == null) {
        return null;
      }
      if (first == last) {
        TAIL.compareAndSet(this, last, next);
        continue;
      }
      // The fault: the value is taken before this thread knows that it may take it.
      E value = (E) VALUE.getAndSet(next, null);
      if (HEAD.compareAndSet(this, first, next)) {
        return value;
      }
    }
  }

  @Override
  public boolean isEmpty() {
    return NEXT.getVolatile((Node) HEAD.getVolatile(this)) == null;
  }

  private static final class Node {
    /** The value; null in the dummy. Accessed through {@link #VALUE} only. */
    Object value;

    /** The node behind; null in the last. Accessed through {@link #NEXT} only. */
    Node next;

    Node(Object value) {
      this.value = value;
    }
  }
}
