package algorithms.queue;

import algorithms.reclamation.HazardPointers;
import algorithms.reclamation.HazardPointers.Hazards;
import algorithms.reclamation.PooledNode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The lock-free queue of Michael and Scott with nodes that are used again, protected by hazard
 * pointers.
 *
 * <p>An offer protects the last node; a poll protects the dummy and the node behind it. Each looks
 * again whether the node is still where it was found, and from then on the node is not used again
 * until the call has ended.
 *
 * <p><b>Progress:</b> lock-free, for any number of threads. <b>Complexity:</b> constant time plus
 * one retry for each call that gets in between. <b>Memory:</b> no allocation once the threads have
 * their nodes; what is kept free is bounded, see {@link HazardPointers}. A thread that only offers
 * makes new nodes: those that are free belong to the threads that poll.
 *
 * <p><b>Papers:</b> Michael and Scott, PODC 1996; Michael, "Hazard Pointers", IEEE TPDS 15(6),
 * 2004, section 4.2 (this queue). Unlike there, the value is read by the one poll that wins, after
 * it has won.
 *
 * @param <E> the type of the values
 */
public final class HazardMichaelScottQueue<E> implements ConcurrentQueue<E> {

  private static final VarHandle HEAD;
  private static final VarHandle TAIL;
  private static final VarHandle NEXT;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      HEAD = lookup.findVarHandle(HazardMichaelScottQueue.class, "head", Node.class);
      TAIL = lookup.findVarHandle(HazardMichaelScottQueue.class, "tail", Node.class);
      NEXT = lookup.findVarHandle(Node.class, "next", Node.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** What protects the first and the last node that a thread looks at. */
  private static final int END = 0;

  /** What protects the node behind the dummy. */
  private static final int FRONT = 1;

  private final HazardPointers<Node<E>> hazards;

  /** The dummy; the front value is in the node after it. Accessed through {@link #HEAD} only. */
  private Node<E> head = new Node<>();

  /** The last node or the one before it, never before head. Through {@link #TAIL} only. */
  private Node<E> tail = head;

  /** Creates an empty queue. */
  public HazardMichaelScottQueue() {
    this(HazardPointers.BATCH);
  }

  /**
   * Creates an empty queue.
   *
   * @param batch after how many polls a thread looks which of its nodes it can use again, at least
   *     1
   */
  public HazardMichaelScottQueue(int batch) {
    hazards = new HazardPointers<>(2, batch, Node::new);
  }

  @Override
  @SuppressWarnings("unchecked") // tail and next hold a Node<E> or null
  public boolean offer(E value) {
    Values.refuseNull(value);
    Hazards<Node<E>> mine = hazards.mine();
    Node<E> node = mine.allocate();
    node.value = value;
    node.next = null; // plain: nobody protects a node that was reclaimed
    while (true) {
      // Opaque: the second read decides.
      Node<E> last = (Node<E>) TAIL.getOpaque(this);
      mine.publish(END, last);
      // Volatile: comes after publish() in the order of all volatile accesses. A node is retired
      // only after tail and then head have left it, both by volatile compare-and-sets; so whoever
      // retires last after this will find it published. With acquire this read could be done first.
      if (TAIL.getVolatile(this) != last) {
        continue;
      }
      // Acquire: pairs with the release below; we may make that node the tail, which passes it on.
      Node<E> next = (Node<E>) NEXT.getAcquire(last);
      if (next != null) {
        TAIL.weakCompareAndSet(this, last, next);
        // Release: pairs with the acquire of next in poll(), for which the value must be there.
      } else if (NEXT.weakCompareAndSetRelease(last, null, node)) {
        TAIL.weakCompareAndSet(this, last, node); // if it fails, others will help
        mine.clear(END);
        return true;
      }
    }
  }

  @Override
  @SuppressWarnings("unchecked") // head, tail and next hold a Node<E> or null
  public E poll() {
    Hazards<Node<E>> mine = hazards.mine();
    while (true) {
      Node<E> first = (Node<E>) HEAD.getOpaque(this); // the second read decides
      mine.publish(END, first);
      if (HEAD.getVolatile(this) != first) { // volatile, as in offer()
        continue;
      }
      Node<E> last = (Node<E>) TAIL.getVolatile(this);
      // Acquire: pairs with the release in offer() for the value.
      Node<E> next = (Node<E>) NEXT.getAcquire(first);
      if (next == null) {
        mine.clear(END);
        return null;
      }
      mine.publish(FRONT, next);
      // Volatile, as in offer(): as long as head is here, the node behind it has not been retired.
      if (HEAD.getVolatile(this) != first) {
        continue;
      }
      if (first == last) {
        TAIL.weakCompareAndSet(this, last, next); // head must not get past tail
        // Volatile: a look through the pointers that frees first must come after this, and so after
        // the second read of any thread that found first here.
      } else if (HEAD.weakCompareAndSet(this, first, next)) {
        E value = next.value; // it is the dummy now, and perhaps retired, but protected
        next.value = null; // and must not keep the value from the garbage collector
        mine.clear(FRONT);
        mine.clear(END);
        mine.retire(first);
        return value;
      }
    }
  }

  @Override
  @SuppressWarnings("unchecked") // head holds a Node<E>
  public boolean isEmpty() {
    Hazards<Node<E>> mine = hazards.mine();
    while (true) {
      Node<E> first = (Node<E>) HEAD.getOpaque(this);
      mine.publish(END, first);
      if (HEAD.getVolatile(this) == first) { // volatile, as in offer()
        boolean empty = NEXT.getOpaque(first) == null; // opaque: nothing is read through it
        mine.clear(END);
        return empty;
      }
    }
  }

  private static final class Node<E> extends PooledNode {
    /** The value; null in the dummy. Taken by the thread that made this node the dummy. */
    E value;

    /** The node behind; null in the last. It stays when the node is retired. */
    Node<E> next;
  }
}
