package algorithms.stack;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Treiber's stack on which a push and a pop that get in each other's way meet elsewhere.
 *
 * <p>A push and a pop that come together leave the stack as it was. So when the compare-and-set on
 * the top fails, a push offers its node for a moment in one of a few places, and a pop looks into
 * one of them before it tries again. What collides most is what eliminates best, so the stack is
 * also its own back-off.
 *
 * <p>A pair that meets takes effect at the pop's compare-and-set on the place: first the push, then
 * the pop. A node that was offered before and is offered again is the same push, still under way,
 * so it does no harm if the pop cannot tell the two offers apart.
 *
 * <p><b>Progress:</b> lock-free; a failed compare-and-set means that another call succeeded, and
 * the wait for a partner is bounded. <b>Complexity:</b> constant time plus retries; one node for
 * each value, left to the garbage collector.
 *
 * <p><b>Paper:</b> Hendler, Shavit, Yerushalmi, "A Scalable Lock-Free Stack Algorithm", SPAA 2004.
 * Simplified: only pushes wait, so a place holds no more than a node.
 *
 * @param <E> the type of the values
 */
public final class EliminationStack<E> implements ConcurrentStack<E> {

  /** The distance of two places, in references: 64 bytes or more, the line of a cache. */
  private static final int STRIDE = 16;

  private static final VarHandle HEAD;
  private static final VarHandle PLACE = MethodHandles.arrayElementVarHandle(Node[].class);

  static {
    try {
      HEAD = MethodHandles.lookup().findVarHandle(EliminationStack.class, "head", Node.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final int places;
  private final int patience;

  /** What pushes offer, each STRIDE entries apart. Accessed through {@link #PLACE} only. */
  private final Node<?>[] offers;

  /** The top node, null if the stack is empty. Accessed through {@link #HEAD} only. */
  private Node<E> head;

  /** Creates an empty stack with a place for every two processors. */
  public EliminationStack() {
    this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), 128);
  }

  /**
   * Creates an empty stack.
   *
   * @param places in how many places a push and a pop can meet, at least 1
   * @param patience how often a push looks whether its offer was taken, at least 1
   * @throws IllegalArgumentException if one of them is less than 1
   */
  public EliminationStack(int places, int patience) {
    if (places < 1 || patience < 1) {
      throw new IllegalArgumentException(
          "Places and patience must be at least 1: " + places + ", " + patience + ".");
    }
    this.places = places;
    this.patience = patience;
    offers = new Node<?>[places * STRIDE];
  }

  @Override
  @SuppressWarnings("unchecked") // head holds a Node<E> or null
  public void push(E value) {
    Objects.requireNonNull(value, "A stack holds no null: pop() returns null when it is empty.");
    Node<E> node = new Node<>(value);
    while (true) {
      // Acquire and release pair as in TreiberStack, and for the same reasons. This form of
      // compare-and-set never fails without a cause: a failure sends us to look for a partner.
      node.next = (Node<E>) HEAD.getAcquire(this);
      if (HEAD.compareAndExchangeRelease(this, node.next, node) == node.next || meetPop(node)) {
        return;
      }
    }
  }

  @Override
  @SuppressWarnings("unchecked") // head holds a Node<E> or null
  public E pop() {
    while (true) {
      Node<E> top = (Node<E>) HEAD.getAcquire(this);
      if (top == null) {
        return null;
      }
      if (HEAD.compareAndExchangeRelease(this, top, top.next) == top) {
        return top.value;
      }
      Node<E> met = meetPush();
      if (met != null) {
        return met.value;
      }
    }
  }

  @Override
  public boolean isEmpty() {
    // Opaque: nothing is read through the reference. Plain could be hoisted out of a loop.
    return HEAD.getOpaque(this) == null;
  }

  /** Offers the node for a while; tells whether a pop has taken it. */
  private boolean meetPop(Node<E> node) {
    int place = place();
    // Release: pairs with the acquire in meetPush(), for which the value must be there.
    if (PLACE.getOpaque(offers, place) != null
        || !PLACE.weakCompareAndSetRelease(offers, place, null, node)) {
      return false; // taken by another push
    }
    for (int look = 0; look < patience; look++) {
      // Opaque: nothing is read through it. Another push's node there means that ours was taken.
      if (PLACE.getOpaque(offers, place) != node) {
        return true;
      }
      Thread.onSpinWait();
    }
    // Not a weak form, for a failure must mean that a pop has taken the node. Nothing is passed on
    // by taking an offer back; there is no strong form with less order.
    return !PLACE.compareAndSet(offers, place, node, null);
  }

  /** Takes a node that a push offers; null if there is none. */
  @SuppressWarnings("unchecked") // the places hold nodes of this stack or null
  private Node<E> meetPush() {
    int place = place();
    // Acquire: pairs with the release in meetPop(), so that the value of the node is seen.
    Node<E> node = (Node<E>) PLACE.getAcquire(offers, place);
    // Plain: only one pop may get the node, and that is a matter of the one location.
    return node != null && PLACE.weakCompareAndSetPlain(offers, place, node, null) ? node : null;
  }

  private int place() {
    return places == 1 ? 0 : ThreadLocalRandom.current().nextInt(places) * STRIDE;
  }

  private static final class Node<E> {
    final E value;

    /** The node below. Written before the node is pushed, never after it. */
    Node<E> next;

    Node(E value) {
      this.value = value;
    }
  }
}
