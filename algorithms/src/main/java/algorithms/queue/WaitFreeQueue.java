package algorithms.queue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A queue without bound in which no call waits for luck: those that are slow are helped.
 *
 * <p>A call announces what it wants, with a phase later than all that are announced, and then helps
 * every announced operation of its phase or an earlier one, its own last. The list is Michael and
 * Scott's. An operation is three steps, each done once by whoever comes first: an offer links its
 * node, marks the announcement as done, and moves {@code tail}; a poll writes its thread's number
 * into the dummy, marks the announcement as done, and moves {@code head}.
 *
 * <p><b>Progress:</b> wait-free, for as many threads as were named: a call takes at most a number
 * of steps quadratic in that. <b>Complexity:</b> linear in the number of threads even when nobody
 * else is there; two or three objects for each call. Use it where a bound matters more than speed;
 * {@link MichaelScottQueue} is faster.
 *
 * <p><b>Ordering:</b> all accesses that threads share are volatile. The proof of the paper rests on
 * one order of them all: a helper acts on a reading of {@code head} or {@code tail} only after it
 * has seen that the announcement which it read before is still the one.
 *
 * <p><b>Paper:</b> Kogan and Petrank, "Wait-Free Queues With Multiple Enqueuers and Dequeuers",
 * PPoPP 2011, section 3. Added: an announcement is taken down when its call returns, for it would
 * keep the nodes that follow from the garbage collector.
 *
 * @param <E> the type of the values
 */
public final class WaitFreeQueue<E> implements ConcurrentQueue<E> {

  private static final int NOBODY = -1;
  private static final VarHandle HEAD;
  private static final VarHandle TAIL;
  private static final VarHandle NEXT;
  private static final VarHandle POLLED_BY;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      HEAD = lookup.findVarHandle(WaitFreeQueue.class, "head", Node.class);
      TAIL = lookup.findVarHandle(WaitFreeQueue.class, "tail", Node.class);
      NEXT = lookup.findVarHandle(Node.class, "next", Node.class);
      POLLED_BY = lookup.findVarHandle(Node.class, "polledBy", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ThreadSlots threads;
  private final AtomicReferenceArray<Announcement<E>> announced;
  private final Announcement<E> nothing = new Announcement<>(-1, false, false, null);

  /** The dummy; the front value is in the node after it. Accessed through {@link #HEAD} only. */
  private Node<E> head = new Node<>(null, NOBODY);

  /** The last node or the one before it. Accessed through {@link #TAIL} only. */
  private Node<E> tail = head;

  /**
   * Creates an empty queue.
   *
   * @param threads how many threads, alive at once, use it at most; at least 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public WaitFreeQueue(int threads) {
    this.threads = new ThreadSlots(threads);
    announced = new AtomicReferenceArray<>(threads);
    for (int i = 0; i < threads; i++) {
      announced.setPlain(i, nothing);
    }
    VarHandle.releaseFence(); // whoever gets the queue, however, finds the announcements there
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if more threads use the queue than it was made for
   */
  @Override
  public boolean offer(E value) {
    Values.refuseNull(value);
    int me = threads.mine();
    long phase = nextPhase();
    announced.set(me, new Announcement<>(phase, true, true, new Node<>(value, me)));
    help(phase);
    finishOffer(); // so that tail is past our node before we can announce another one
    announced.set(me, nothing);
    return true;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if more threads use the queue than it was made for
   */
  @Override
  public E poll() {
    int me = threads.mine();
    long phase = nextPhase();
    announced.set(me, new Announcement<>(phase, true, false, null));
    help(phase);
    finishPoll(); // so that head is past our dummy before we can announce another poll
    Node<E> dummy = announced.get(me).node;
    announced.set(me, nothing);
    if (dummy == null) {
      return null;
    }
    Node<E> taken = next(dummy);
    E value = taken.value;
    taken.value = null; // the new dummy must not keep the value; no other thread reads it
    return value;
  }

  @Override
  public boolean isEmpty() {
    return next(head()) == null;
  }

  /** One more than the latest phase that is announced. */
  private long nextPhase() {
    long latest = -1;
    for (int i = 0; i < threads.count(); i++) {
      latest = Math.max(latest, announced.get(i).phase);
    }
    return latest + 1;
  }

  private void help(long phase) {
    for (int i = 0; i < threads.count(); i++) {
      Announcement<E> wanted = announced.get(i);
      if (wanted.pendingUpTo(phase)) {
        if (wanted.isOffer) {
          helpOffer(i, phase);
        } else {
          helpPoll(i, phase);
        }
      }
    }
  }

  private boolean isPending(int thread, long phase) {
    return announced.get(thread).pendingUpTo(phase);
  }

  private void helpOffer(int thread, long phase) {
    while (isPending(thread, phase)) {
      Node<E> last = tail();
      Node<E> next = next(last);
      if (last != tail()) {
        continue;
      }
      if (next != null) {
        finishOffer();
        continue;
      }
      // Asked again: if it is still pending now, its node was not linked when last was the last.
      Announcement<E> wanted = announced.get(thread);
      if (wanted.pendingUpTo(phase) && NEXT.compareAndSet(last, null, wanted.node)) {
        finishOffer();
        return;
      }
    }
  }

  /** Marks the offer whose node is linked behind tail as done, and moves tail. */
  private void finishOffer() {
    Node<E> last = tail();
    Node<E> next = next(last);
    if (next == null) {
      return;
    }
    Announcement<E> done = announced.get(next.offeredBy);
    // If tail has not moved, the offer is not over, and what was read is its announcement.
    if (last == tail() && done.node == next) {
      announced.compareAndSet(
          next.offeredBy, done, new Announcement<>(done.phase, false, true, next));
      TAIL.compareAndSet(this, last, next);
    }
  }

  private void helpPoll(int thread, long phase) {
    while (isPending(thread, phase)) {
      Node<E> first = head();
      Node<E> last = tail();
      Node<E> next = next(first);
      if (first != head()) {
        continue;
      }
      if (first != last) {
        claimAndFinish(thread, phase, first);
      } else if (next != null) {
        finishOffer(); // tail lags behind
      } else {
        Announcement<E> wanted = announced.get(thread);
        if (last == tail() && wanted.pendingUpTo(phase)) {
          announced.compareAndSet(
              thread, wanted, new Announcement<>(wanted.phase, false, false, null)); // it is empty
        }
      }
    }
  }

  /** Gives the dummy to a thread's poll, if it is still to be given, and finishes that poll. */
  private void claimAndFinish(int thread, long phase, Node<E> first) {
    Announcement<E> wanted = announced.get(thread);
    if (!wanted.pendingUpTo(phase)) {
      return;
    }
    // The announcement names the dummy first, so that whoever finishes knows what was polled.
    if (first == head()
        && wanted.node != first
        && !announced.compareAndSet(
            thread, wanted, new Announcement<>(wanted.phase, true, false, first))) {
      return;
    }
    POLLED_BY.compareAndSet(first, NOBODY, thread);
    finishPoll();
  }

  /** Marks the poll that the dummy was given to as done, and moves head. */
  private void finishPoll() {
    Node<E> first = head();
    Node<E> next = next(first);
    int thread = (int) POLLED_BY.getVolatile(first);
    if (thread == NOBODY) {
      return;
    }
    Announcement<E> done = announced.get(thread);
    // If head has not moved, the poll is not over, and what was read is its announcement.
    if (first == head() && next != null) {
      announced.compareAndSet(
          thread, done, new Announcement<>(done.phase, false, false, done.node));
      HEAD.compareAndSet(this, first, next);
    }
  }

  @SuppressWarnings("unchecked") // head holds a Node<E>
  private Node<E> head() {
    return (Node<E>) HEAD.getVolatile(this);
  }

  @SuppressWarnings("unchecked") // tail holds a Node<E>
  private Node<E> tail() {
    return (Node<E>) TAIL.getVolatile(this);
  }

  @SuppressWarnings("unchecked") // next holds a Node<E> or null
  private Node<E> next(Node<E> node) {
    return (Node<E>) NEXT.getVolatile(node);
  }

  /**
   * What a thread wants.
   *
   * @param phase when it was announced, by a clock that runs with the announcements
   * @param isPending whether it is still to be done
   * @param isOffer whether it is an offer, else a poll
   * @param node the node to link; or the dummy before the node that is polled, null if there is
   *     none
   */
  private record Announcement<E>(long phase, boolean isPending, boolean isOffer, Node<E> node) {
    boolean pendingUpTo(long latest) {
      return isPending && phase <= latest;
    }
  }

  private static final class Node<E> {
    /** The value; null in the dummy. Taken by the thread whose poll it was given to. */
    E value;

    final int offeredBy;

    /** Which thread's poll takes the value behind this dummy. Through {@link #POLLED_BY} only. */
    int polledBy = NOBODY;

    /** The node behind; null in the last. Accessed through {@link #NEXT} only. */
    Node<E> next;

    Node(E value, int offeredBy) {
      this.value = value;
      this.offeredBy = offeredBy;
    }
  }
}
