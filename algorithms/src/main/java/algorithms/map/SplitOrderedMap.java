package algorithms.map;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;

/**
 * The lock-free hash map of Shalev and Shavit, which grows without moving an entry.
 *
 * <p>All entries are in one list of Harris and Michael, sorted by their hash codes. A bucket is a
 * reference into that list, to a dummy entry that is never removed. When the number of buckets
 * doubles, the entries of a bucket are already in the right order for its two halves; all that is
 * needed is one more dummy between them, and the first thread that needs the new bucket puts it
 * there. See {@link Buckets} for what is done differently from the paper.
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
  private static final int LONG_CHAIN = 1;

  private static final int FIRST_BUCKETS = 16;

  private static final VarHandle NEXT;
  private static final VarHandle VALUE;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      NEXT = lookup.findVarHandle(Node.class, "next", Node.class);
      VALUE = lookup.findVarHandle(Entry.class, "value", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Buckets<Node> buckets;
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
    this.buckets = new Buckets<>(buckets, new Node(0, null));
  }

  @Override
  public V get(K key) {
    Entries.refuseNull(key);
    int order = Buckets.orderOfEntry(key);
    Node node = next(bucket(order));
    while (node != null && Integer.compareUnsigned(node.order, order) <= 0) {
      if (node.order == order && node instanceof Entry<?, ?> entry && key.equals(entry.key)) {
        V value = value(entry);
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
    int order = Buckets.orderOfEntry(key);
    Node bucket = bucket(order);
    while (true) {
      Place place = find(bucket, order, key);
      if (place.found) {
        Entry<?, ?> entry = (Entry<?, ?>) place.node;
        V old = value(entry);
        // Release: pairs with the acquire in value(), for what the value refers to. It fails if the
        // entry was removed, or has another value, and then all is done again.
        if (old != null && VALUE.weakCompareAndSetRelease(entry, old, value)) {
          return old;
        }
      } else if (link(place.before, place.node, new Entry<>(order, key, value, place.node))) {
        size.increment();
        if (place.passed > LONG_CHAIN) {
          growIfFull();
        }
        return null;
      }
    }
  }

  @Override
  public V remove(K key) {
    Entries.refuseNull(key);
    int order = Buckets.orderOfEntry(key);
    Node bucket = bucket(order);
    while (true) {
      Place place = find(bucket, order, key);
      if (!place.found) {
        return null;
      }
      Entry<?, ?> entry = (Entry<?, ?>) place.node;
      V old = value(entry);
      // The removal. Release: pairs with the acquire in value(), whoever finds the entry gone.
      if (old != null && VALUE.weakCompareAndSetRelease(entry, old, null)) {
        size.decrement();
        mark(entry);
        if (!link(place.before, entry, next(entry).next)) {
          find(bucket, order, key); // something has changed in front: unlinks it on its way
        }
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

  /**
   * Finds where something is or should be, and takes out the entries without value on the way.
   *
   * @param key of an entry; null of a dummy
   */
  private static Place find(Node bucket, int order, Object key) {
    retry:
    while (true) {
      Node before = bucket;
      Node node = next(before);
      int passed = 0;
      while (node != null) {
        Node rest = next(node);
        if (rest instanceof Marker) {
          // Fails if before has been marked since, or something was added behind it.
          if (!link(before, node, rest.next)) {
            continue retry;
          }
          node = rest.next;
        } else if (node instanceof Entry<?, ?> entry && value(entry) == null) {
          mark(node); // its remover has been held up: help it, and see the marker
        } else if (Integer.compareUnsigned(node.order, order) > 0) {
          break;
        } else if (node.order == order && node.isOf(key)) {
          return new Place(before, node, true, passed);
        } else {
          before = node;
          node = rest;
          passed++;
        }
      }
      return new Place(before, node, false, passed);
    }
  }

  /** Sees to it that nothing can be linked behind an entry without value. */
  private static void mark(Node node) {
    Node rest = next(node);
    while (!(rest instanceof Marker) && !link(node, rest, new Marker(node.order, rest))) {
      rest = next(node);
    }
  }

  private void growIfFull() {
    Object[] table = buckets.table();
    if (4 * size.sum() > 3L * table.length) { // as full as a HashMap gets
      buckets.grow(table);
    }
  }

  /** The dummy of the bucket in which something is, which is put into the list if it is not yet. */
  private Node bucket(int order) {
    Object[] table = buckets.table();
    return dummy(table, Buckets.number(table, order));
  }

  private static Node dummy(Object[] table, int number) {
    Node dummy = Buckets.get(table, number);
    if (dummy == null) {
      dummy = putDummy(table, number);
      Buckets.set(table, number, dummy);
    }
    return dummy;
  }

  private static Node putDummy(Object[] table, int number) {
    Node parent = dummy(table, Buckets.parent(number));
    int order = Buckets.orderOfDummy(table, number);
    while (true) {
      Place place = find(parent, order, null);
      if (place.found) {
        return place.node;
      }
      Node dummy = new Node(order, place.node);
      if (link(place.before, place.node, dummy)) {
        return dummy;
      }
    }
  }

  private static Node next(Node node) {
    // Acquire: pairs with the release in link(), for the fields of the node that was linked there.
    return (Node) NEXT.getAcquire(node);
  }

  @SuppressWarnings("unchecked") // value holds a V or null
  private static <V> V value(Entry<?, ?> entry) {
    // Acquire: pairs with the releases of put(), for what the value refers to.
    return (V) VALUE.getAcquire(entry);
  }

  /** Makes a node lead to another, if it leads to the expected one and so is not marked. */
  private static boolean link(Node node, Node expected, Node to) {
    // Release: pairs with the acquire in next(). Who follows the link must see the node complete.
    return NEXT.compareAndExchangeRelease(node, expected, to) == expected;
  }

  /**
   * A place in the list.
   *
   * @param before the last node before it
   * @param node what is there, or behind it if nothing is
   * @param found whether something is there
   * @param passed how many nodes lie between the bucket's dummy and the place
   */
  private record Place(Node before, Node node, boolean found, int passed) {}

  /** A dummy, and what all nodes have. */
  private static class Node {
    final int order;

    /**
     * The node behind; a marker if this one is removed. Through {@link #NEXT} once it is linked.
     */
    Node next;

    Node(int order, Node next) {
      this.order = order;
      this.next = next;
    }

    /** Whether it is the entry of this key, or a dummy if that is null. */
    boolean isOf(Object key) {
      return key == null;
    }
  }

  private static final class Entry<K, V> extends Node {
    final K key;

    /** The value; null if the entry is removed. Through {@link #VALUE} only. */
    V value;

    Entry(int order, K key, V value, Node next) {
      super(order, next);
      this.key = key;
      this.value = value;
    }

    @Override
    boolean isOf(Object wanted) {
      return key.equals(wanted);
    }
  }

  /** Says that the node before it is removed; its own {@code next} never changes. */
  private static final class Marker extends Node {
    Marker(int order, Node rest) {
      super(order, rest);
    }
  }
}
