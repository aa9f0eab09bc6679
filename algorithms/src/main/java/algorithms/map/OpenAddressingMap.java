package algorithms.map;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A lock-free hash map in a table of fixed size, with linear probing.
 *
 * <p>A key claims the first free slot from its place on and keeps it for ever; whether it is in the
 * map is a matter of the slot's value alone. So the three things that go wrong in such tables
 * cannot: a key that is seen before its value counts as absent; a removal leaves no hole in which a
 * search would end; and a key has one slot, for all that look for it pass the same slots in the
 * same order, and the first free one goes to one of them.
 *
 * <p><b>Progress:</b> {@code get}, {@code containsKey} and the search for a slot are wait-free;
 * {@code put} and {@code remove} are lock-free, a retry means that another thread changed the same
 * key's value. <b>Complexity:</b> constant time on average while the table is not nearly full.
 * <b>Memory:</b> the table, and no allocation at all. The price: a key that was removed still takes
 * a slot. Use it for keys from a known set; {@link SplitOrderedMap} is for all others.
 *
 * <p><b>Source:</b> the life of a slot is that of Click, "A Lock-Free Wait-Free Hash Table",
 * Stanford EE380, 2007, without its growth.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class OpenAddressingMap<K, V> implements ConcurrentHashing<K, V> {

  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);

  /** The keys, once set never changed, and null in free slots. Through {@link #SLOT} only. */
  private final Object[] keys;

  /** The values, null if the key is not in the map. Accessed through {@link #SLOT} only. */
  private final Object[] values;

  private final int mask;

  /**
   * Creates an empty map.
   *
   * @param capacity how many different keys it can ever hold, a power of two; twice as many as are
   *     expected is a good choice
   * @throws IllegalArgumentException if it is no power of two
   */
  public OpenAddressingMap(int capacity) {
    if (Integer.bitCount(capacity) != 1 || capacity < 0) {
      throw new IllegalArgumentException("The capacity must be a power of two: " + capacity + ".");
    }
    keys = new Object[capacity];
    values = new Object[capacity];
    mask = capacity - 1;
  }

  @Override
  public V get(K key) {
    Entries.refuseNull(key);
    int slot = find(key);
    return slot < 0 ? null : value(slot);
  }

  @Override
  public boolean containsKey(K key) {
    return get(key) != null;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the map has no slot left for a new key
   */
  @Override
  public V put(K key, V value) {
    Entries.refuseNull(key, value);
    int slot = claim(key);
    while (true) {
      V old = value(slot);
      // Release: pairs with the acquire in value(), for what the value refers to.
      if (SLOT.weakCompareAndSetRelease(values, slot, old, value)) {
        return old;
      }
    }
  }

  @Override
  public V remove(K key) {
    Entries.refuseNull(key);
    int slot = find(key);
    while (slot >= 0) {
      V old = value(slot);
      if (old == null || SLOT.weakCompareAndSetRelease(values, slot, old, null)) {
        return old;
      }
    }
    return null;
  }

  /** The slot of a key, or -1 if it has none. */
  private int find(K key) {
    int home = Entries.hash(key) & mask;
    for (int i = 0; i <= mask; i++) {
      int slot = home + i & mask;
      Object there = key(slot);
      if (there == null) {
        return -1;
      }
      if (there == key || key.equals(there)) {
        return slot;
      }
    }
    return -1;
  }

  /** The slot of a key, which gets one if it has none. */
  private int claim(K key) {
    int home = Entries.hash(key) & mask;
    for (int i = 0; i <= mask; i++) {
      int slot = home + i & mask;
      Object there = key(slot);
      if (there == null) {
        // Release: pairs with the acquire in key(), for the fields of the key. The strong form: if
        // it
        // fails, the slot is taken, perhaps by this very key.
        there = SLOT.compareAndExchangeRelease(keys, slot, (Object) null, (Object) key);
      }
      if (there == null || there == key || key.equals(there)) {
        return slot;
      }
    }
    throw new IllegalStateException(
        "All "
            + keys.length
            + " slots belong to other keys; a key keeps its slot when it is removed.");
  }

  private Object key(int slot) {
    // Acquire: pairs with the release in claim(); equals() reads the key's fields.
    return SLOT.getAcquire(keys, slot);
  }

  @SuppressWarnings("unchecked") // the slots hold what put() has put there
  private V value(int slot) {
    // Acquire: pairs with the release in put(), for what the value refers to.
    return (V) SLOT.getAcquire(values, slot);
  }
}
