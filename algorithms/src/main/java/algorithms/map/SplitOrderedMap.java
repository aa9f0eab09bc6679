package algorithms.map;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;

/**
 * The lock-free hash map of Shalev and Shavit, which grows without moving an entry.
 *
 * <p>All entries are in one list of Harris and Michael, sorted by their hash codes read backwards,
 * from the lowest bit to the highest. A bucket is a reference into that list, to a dummy entry that
 * is never removed. When the number of buckets doubles, the entries of a bucket are already in the
 * right order for its two halves; all that is needed is one more dummy between them, and the first
 * thread that needs the new bucket puts it there.
 *
 * <p>An entry is removed in three steps: its value is taken, which is when the removal takes
 * effect; it is marked by a marker in the place of its link; it is unlinked. An entry without value
 * is as good as gone, and whoever finds it helps.
 *
 * <p><b>Progress:</b> {@code put} and {@code remove} are lock-free; {@code get} and {@code
 * containsKey} are too, and wait-free once the bucket has its dummy, if entries are not added in
 * front for ever. <b>Complexity:</b> constant time on average with hash codes that spread, linear
 * in the entries of a bucket otherwise. <b>Memory:</b> one node for each entry, one for each
 * removal and one for each bucket used; the buckets never become fewer. <b>Ordering:</b>
 * release/acquire.
 *
 * <p><b>Papers:</b> Shalev and Shavit, JACM 53(3), 2006; Michael, SPAA 2002. The value that is
 * taken first and the marker: Lea, {@code java.util.concurrent.ConcurrentSkipListMap}, 2006.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class SplitOrderedMap<K, V> implements ConcurrentHashing<K, V> {

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

  private final Buckets<Node<K, V>> buckets;
  private final LongAdder size = new LongAdder();

  /** Creates an empty map. */
  public SplitOrderedMap() {
    this(FIRST_BUCKETS);
  }

  /**
   * Creates an empty map.
   *
   * @param buckets how many buckets it has before it grows, a power of two
   * @throws IllegalArgumentException if it is not
   */
  public SplitOrderedMap(int buckets) {
    this.buckets = new Buckets<>(buckets, new Node<>(Buckets.orderOfDummy(0), null, null, null));
  }

  @Override
  public V get(K key) {
    Entries.refuseNull(key);
    int hash = Entries.hash(key);
    int order = Buckets.orderOfEntry(hash);
    Node<K, V> node = next(bucket(hash & buckets.count() - 1));
    while (node != null && Integer.compareUnsigned(node.order, order) <= 0) {
      if (node.order == order && key.equals(node.key)) {
        V value = value(node);
        if (value != null) {
          return value;
        }
      }
      node = next(node); // a marker leads on like any other node; its order is that of its entry
    }
    return null;
  }

  @Override
  public boolean containsKey(K key) {
    return get(key) != null;
  }

  @Override
  public V put(K key, V value) {
    Entries.refuseNull(key, value);
    int hash = Entries.hash(key);
    int order = Buckets.orderOfEntry(hash);
    int count = buckets.count();
    Node<K, V> bucket = bucket(hash & count - 1);
    while (true) {
      Place<K, V> place = find(bucket, order, key);
      if (place.found) {
        V old = value(place.node);
        // Release: pairs with the acquire in value(), for what the value refers to. It fails if the
        // entry was removed, or has another value, and then all is done again.
        if (old != null && VALUE.weakCompareAndSetRelease(place.node, old, value)) {
          return old;
        }
      } else if (link(place.before, place.node, new Node<>(order, key, value, place.node))) {
        size.increment();
        if (place.passed > LONG_CHAIN) {
          growIfFull(count);
        }
        return null;
      }
    }
  }

  @Override
  public V remove(K key) {
    Entries.refuseNull(key);
    int hash = Entries.hash(key);
    int order = Buckets.orderOfEntry(hash);
    Node<K, V> bucket = bucket(hash & buckets.count() - 1);
    while (true) {
      Place<K, V> place = find(bucket, order, key);
      if (!place.found) {
        return null;
      }
      V old = value(place.node);
      // The removal. Release: pairs with the acquire in value(), whoever finds the entry gone.
      if (old != null && VALUE.weakCompareAndSetRelease(place.node, old, null)) {
        size.decrement();
        mark(place.node);
        find(bucket, order, key); // unlinks it on its way
        return old;
      }
    }
  }

  /**
   * Tells how many entries the map had; exact if no other thread changes it meanwhile.
   *
   * @return the number
   */
  public long size() {
    return size.sum();
  }

  /** Finds where a key is or should be, and takes out the entries without value on the way. */
  private Place<K, V> find(Node<K, V> bucket, int order, K key) {
    retry:
    while (true) {
      Node<K, V> before = bucket;
      Node<K, V> node = next(before);
      int passed = 0;
      while (node != null) {
        Node<K, V> rest = next(node);
        if (isMarker(rest)) {
          // Fails if before has been marked since, or something was added behind it.
          if (!link(before, node, rest.next)) {
            continue retry;
          }
          node = rest.next;
        } else if (!node.isDummy() && value(node) == null) {
          mark(node); // its remover has been held up: help it, and see the marker
        } else if (Integer.compareUnsigned(node.order, order) > 0) {
          break;
        } else if (node.order == order && (node.isDummy() || node.key.equals(key))) {
          return new Place<>(before, node, true, passed);
        } else {
          before = node;
          node = rest;
          passed++;
        }
      }
      return new Place<>(before, node, false, passed);
    }
  }

  /** Sees to it that nothing can be linked behind an entry without value. */
  private static <K, V> void mark(Node<K, V> node) {
    Node<K, V> rest = next(node);
    while (!isMarker(rest) && !link(node, rest, new Marker<>(node.order, rest))) {
      rest = next(node);
    }
  }

  private void growIfFull(int count) {
    if (size.sum() > count) {
      buckets.grow(count);
    }
  }

  /** The dummy of a bucket, which is put into the list if nobody has done so yet. */
  private Node<K, V> bucket(int number) {
    Node<K, V> dummy = buckets.get(number);
    if (dummy == null) {
      dummy = putDummy(number);
      buckets.set(number, dummy);
    }
    return dummy;
  }

  private Node<K, V> putDummy(int number) {
    Node<K, V> parent = bucket(Buckets.parent(number));
    int order = Buckets.orderOfDummy(number);
    while (true) {
      Place<K, V> place = find(parent, order, null);
      if (place.found) {
        return place.node;
      }
      Node<K, V> dummy = new Node<>(order, null, null, place.node);
      if (link(place.before, place.node, dummy)) {
        return dummy;
      }
    }
  }

  @SuppressWarnings("unchecked") // next holds a Node<K, V> or null
  private static <K, V> Node<K, V> next(Node<K, V> node) {
    // Acquire: pairs with the release in link(), for the fields of the node that was linked there.
    return (Node<K, V>) NEXT.getAcquire(node);
  }

  @SuppressWarnings("unchecked") // value holds a V or null
  private static <K, V> V value(Node<K, V> node) {
    // Acquire: pairs with the releases of put(), for what the value refers to.
    return (V) VALUE.getAcquire(node);
  }

  /** Makes a node lead to another, if it leads to the expected one and so is not marked. */
  private static <K, V> boolean link(Node<K, V> node, Node<K, V> expected, Node<K, V> to) {
    // Release: pairs with the acquire in next(). Who follows the link must see the node complete.
    return NEXT.compareAndExchangeRelease(node, expected, to) == expected;
  }

  private static boolean isMarker(Node<?, ?> node) {
    return node instanceof Marker;
  }

  /**
   * A place in the list.
   *
   * @param before the last node before it
   * @param node what is there, or behind it if nothing is
   * @param found whether something is there
   * @param passed how many nodes lie between the bucket's dummy and the place
   */
  private record Place<K, V>(Node<K, V> before, Node<K, V> node, boolean found, int passed) {}

  private static class Node<K, V> {
    final int order;
    final K key;

    /** The value; null if the entry is removed, and in dummies. Through {@link #VALUE} only. */
    V value;

    /**
     * The node behind; a marker if this one is removed. Through {@link #NEXT} once it is linked.
     */
    Node<K, V> next;

    Node(int order, K key, V value, Node<K, V> next) {
      this.order = order;
      this.key = key;
      this.value = value;
      this.next = next;
    }

    final boolean isDummy() {
      return Buckets.isDummy(order);
    }
  }

  /** Says that the node before it is removed; its own {@code next} never changes. */
  private static final class Marker<K, V> extends Node<K, V> {
    Marker(int order, Node<K, V> rest) {
      super(order, null, null, rest);
    }
  }
}
