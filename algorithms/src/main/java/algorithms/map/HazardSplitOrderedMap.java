package algorithms.map;

import algorithms.reclamation.HazardPointers;
import algorithms.reclamation.HazardPointers.Hazards;
import algorithms.reclamation.PooledNode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;

/**
 * The lock-free hash map of Shalev and Shavit with nodes that are used again, protected by hazard
 * pointers. It grows without moving an entry.
 *
 * <p>All is as in {@link SplitOrderedMap}, but who walks along the list holds on to two nodes, hand
 * over hand: the one that it stands on, and the one it is about to look at. It has hold of the
 * second if, after publishing it, the first still leads to it; the first leads nowhere but to a
 * marker once it is removed. The dummies are never removed and the markers belong to the garbage
 * collector, so neither needs protection.
 *
 * <p><b>Progress:</b> all calls are lock-free: a walk begins again when an entry is removed where
 * it stands. <b>Complexity:</b> constant time on average with hash codes that spread, linear in the
 * entries of a bucket otherwise. <b>Memory:</b> one small object for each removal; no allocation
 * for entries once the threads have their nodes. What is kept free is bounded, see {@link
 * HazardPointers}; a free node keeps its last key, not its value. The buckets never become fewer.
 *
 * <p><b>Papers:</b> Shalev and Shavit, JACM 53(3), 2006; Michael, SPAA 2002 (the list) and "Hazard
 * Pointers", IEEE TPDS 15(6), 2004, section 4.3. <b>Source:</b> "Advanced Lock-Free Programming",
 * problem 1.2.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class HazardSplitOrderedMap<K, V> implements ConcurrentHashing<K, V> {

  /** How many entries a put may pass in a bucket before it looks whether the map is too full. */
  private static final int LONG_CHAIN = 3;

  private static final int FIRST_BUCKETS = 16;

  private static final VarHandle NEXT;
  private static final VarHandle VALUE;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      NEXT = lookup.findVarHandle(Node.class, "next", Node.class);
      VALUE = lookup.findVarHandle(Node.class, "value", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final HazardPointers<Node<K, V>> hazards;
  private final Buckets<Node<K, V>> buckets;
  private final LongAdder size = new LongAdder();

  /** Creates an empty map. */
  public HazardSplitOrderedMap() {
    this(FIRST_BUCKETS, HazardPointers.BATCH);
  }

  /**
   * Creates an empty map.
   *
   * @param buckets how many buckets it has before it grows, a power of two
   * @param batch after how many removals a thread looks which of its nodes it can use again, at
   *     least 1
   * @throws IllegalArgumentException if {@code buckets} or {@code batch} is no such number
   */
  public HazardSplitOrderedMap(int buckets, int batch) {
    this.buckets = new Buckets<>(buckets, new Node<>());
    hazards = new HazardPointers<>(2, batch, Node::new);
  }

  @Override
  public V get(K key) {
    Entries.refuseNull(key);
    int order = Buckets.orderOfEntry(key);
    Walk<K, V> walk = new Walk<>(hazards.mine());
    V value = walk.find(bucket(walk, order), order, key) ? value(walk.node) : null;
    walk.end();
    return value; // null if it was removed since the walk found it
  }

  @Override
  public boolean containsKey(K key) {
    return get(key) != null;
  }

  @Override
  public V put(K key, V value) {
    Entries.refuseNull(key, value);
    int order = Buckets.orderOfEntry(key);
    Walk<K, V> walk = new Walk<>(hazards.mine());
    Node<K, V> bucket = bucket(walk, order);
    while (true) {
      if (!walk.find(bucket, order, key)) {
        if (walk.insert(order, key, value)) {
          size.increment();
          growIfFull(walk.passed);
          walk.end();
          return null;
        }
      } else {
        V old = value(walk.node);
        // Release: pairs with the acquire in value(), for what the value refers to. It fails if the
        // entry was removed, or has another value, and then all is done again.
        if (old != null && VALUE.weakCompareAndSetRelease(walk.node, old, value)) {
          walk.end();
          return old;
        }
      }
    }
  }

  @Override
  public V remove(K key) {
    Entries.refuseNull(key);
    int order = Buckets.orderOfEntry(key);
    Walk<K, V> walk = new Walk<>(hazards.mine());
    Node<K, V> bucket = bucket(walk, order);
    while (walk.find(bucket, order, key)) {
      V old = value(walk.node);
      // The removal. Release: pairs with the acquire in value(), whoever finds the entry gone.
      if (old != null && VALUE.weakCompareAndSetRelease(walk.node, old, null)) {
        size.decrement();
        mark(walk.node);
        walk.find(bucket, order, key); // unlinks it on its way
        walk.end();
        return old;
      }
    }
    walk.end();
    return null;
  }

  /**
   * Tells how many entries the map had; exact if no other thread changes it meanwhile.
   *
   * @return the number
   */
  public long size() {
    return size.sum();
  }

  private void growIfFull(int passed) {
    Object[] table = buckets.table();
    if (passed > LONG_CHAIN && size.sum() > table.length) {
      buckets.grow(table);
    }
  }

  /** The dummy of the bucket in which something is, which is put into the list if it is not yet. */
  private Node<K, V> bucket(Walk<K, V> walk, int order) {
    Object[] table = buckets.table();
    return dummy(walk, table, Buckets.number(table, order));
  }

  private static <K, V> Node<K, V> dummy(Walk<K, V> walk, Object[] table, int number) {
    Node<K, V> dummy = Buckets.get(table, number);
    if (dummy == null) {
      Node<K, V> parent = dummy(walk, table, Buckets.parent(number));
      int order = Buckets.orderOfDummy(table, number);
      while (!walk.find(parent, order, null) && !walk.insert(order, null, null)) {
        // Something came in between: look again.
      }
      dummy = walk.node;
      Buckets.set(table, number, dummy);
    }
    return dummy;
  }

  /**
   * Sees to it that nothing can be linked behind an entry without value, which the caller holds.
   */
  private static <K, V> void mark(Node<K, V> node) {
    Node<K, V> rest = next(node);
    // Volatile: whoever publishes the node behind and then still finds it here must come before
    // the mark in the order of all volatile accesses, and so before that node can be taken out.
    while (!(rest instanceof Marker) && !NEXT.compareAndSet(node, rest, new Marker<>(rest))) {
      rest = next(node);
    }
  }

  @SuppressWarnings("unchecked") // next holds a Node<K, V> or null
  private static <K, V> Node<K, V> next(Node<K, V> node) {
    // Volatile, as in HazardPointers: in Walk.hold() it is the look again after publishing. It
    // pairs with the compare-and-sets on next, for the fields of the node that was linked there.
    return (Node<K, V>) NEXT.getVolatile(node);
  }

  @SuppressWarnings("unchecked") // value holds a V or null
  private static <K, V> V value(Node<K, V> node) {
    // Acquire: pairs with the releases of put(), for what the value refers to.
    return (V) VALUE.getAcquire(node);
  }

  /** One thread's way along the list, which holds on to where it is. */
  private static final class Walk<K, V> {
    private final Hazards<Node<K, V>> mine;

    /** The pointer that protects {@link #node}; the other one protects {@link #before}. */
    private int pointer;

    /** The last node before the place. */
    private Node<K, V> before;

    /** What is in the place, or behind it if nothing is; null at the end of the list. */
    private Node<K, V> node;

    /** How many nodes lie between the bucket's dummy and the place. */
    private int passed;

    /** A node that could not be inserted, to be inserted the next time. */
    private Node<K, V> spare;

    Walk(Hazards<Node<K, V>> mine) {
      this.mine = mine;
    }

    /**
     * Goes where something is or should be, and takes out the entries without value on the way.
     *
     * @return whether something is there
     */
    boolean find(Node<K, V> bucket, int order, K key) {
      while (true) {
        before = bucket;
        node = next(bucket);
        passed = 0;
        while (node == null || hold()) {
          if (node == null || Integer.compareUnsigned(node.order, order) > 0) {
            return false;
          }
          Node<K, V> rest = next(node);
          if (rest instanceof Marker) {
            if (!unlink(rest.next)) {
              break; // before has been marked since, or something was added behind it
            }
          } else if (!Buckets.isDummy(node.order) && value(node) == null) {
            mark(node); // its remover has been held up: help it, and see the marker
          } else if (node.order == order && (key == null || key.equals(node.key))) {
            return true;
          } else {
            before = node;
            node = rest;
            pointer = 1 - pointer;
            passed++;
          }
        }
      }
    }

    /** Protects the node, if the one before still leads to it. */
    private boolean hold() {
      mine.publish(pointer, node);
      return next(before) == node;
    }

    /** Takes the node out, which is marked, and goes on to the one behind it. */
    private boolean unlink(Node<K, V> rest) {
      // Volatile: a look through the pointers that frees the node must come after this, and so
      // after the second read of any thread that found the node here.
      if (!NEXT.compareAndSet(before, node, rest)) {
        return false;
      }
      mine.clear(pointer); // or else this thread itself would keep the node from being used again
      mine.retire(node);
      node = rest;
      return true;
    }

    /** Inserts something in the place, unless that is no longer what it was; stands on it then. */
    boolean insert(int order, K key, V value) {
      Node<K, V> fresh = spare == null ? mine.allocate() : spare;
      spare = null;
      fresh.order = order; // plain: nobody protects a node that was reclaimed
      fresh.key = key;
      fresh.value = value;
      fresh.next = node;
      // Release: pairs with next(). Who follows the link must see the node complete.
      if (NEXT.weakCompareAndSetRelease(before, node, fresh)) {
        node = fresh;
        return true;
      }
      spare = fresh;
      return false;
    }

    /** Lets go of everything. */
    void end() {
      mine.clear(0);
      mine.clear(1);
      if (spare != null) {
        spare.value = null;
        mine.retire(spare);
      }
    }
  }

  private static class Node<K, V> extends PooledNode {
    int order;
    K key;

    /** The value; null if the entry is removed, and in dummies. Through {@link #VALUE} only. */
    V value;

    /** The node behind; a marker if this one is removed. Through {@link #NEXT} once linked. */
    Node<K, V> next;
  }

  /** Says that the node before it is removed; its own {@code next} never changes. */
  private static final class Marker<K, V> extends Node<K, V> {
    Marker(Node<K, V> rest) {
      next = rest;
    }
  }
}
