package algorithms.map;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A hash map in a table of fixed size whose slots are given back: wrong three times.
 *
 * <p><b>The rules it breaks:</b>
 *
 * <ol>
 *   <li>A key must not be seen before its value. A put claims the slot by its key and then stores
 *       the value; between the two {@code containsKey} says true and {@code get} finds nothing.
 *   <li>A search ends at a free slot, so a removal must not make one. A key that had to move on
 *       because of the removed one can no longer be found, without any second thread.
 *   <li>A key must have one slot. When a slot before a key's own becomes free, the next put of the
 *       key takes it: now there are two, and after a removal the old value is back.
 * </ol>
 *
 * <p><b>Published</b> in "Advanced Threading Patterns", "Lock-Free Hash Table", {@code
 * lf_hash_insert}, {@code lf_hash_lookup} and {@code lf_hash_delete}, whose last comment leaves
 * "the gap left by deletion" to a production implementation. (There the lookup compares probe
 * distances, which are stored last, besides; it makes a fourth way to miss a key and is left out.)
 *
 * <p><b>Progress:</b> wait-free. <b>Thread-safety:</b> none.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 * @see OpenAddressingMap
 */
public final class BrokenOpenAddressingMap<K, V> implements ConcurrentHashing<K, V> {

  private final AtomicReferenceArray<K> keys;
  private final AtomicReferenceArray<V> values;

  /**
   * Creates an empty map.
   *
   * @param capacity how many keys it holds
   */
  public BrokenOpenAddressingMap(int capacity) {
    keys = new AtomicReferenceArray<>(capacity);
    values = new AtomicReferenceArray<>(capacity);
  }

  @Override
  public V get(K key) {
    Entries.refuseNull(key);
    int slot = find(key);
    return slot < 0 ? null : values.get(slot);
  }

  @Override
  public boolean containsKey(K key) {
    Entries.refuseNull(key);
    return find(key) >= 0; // the first fault shows here: the key may have no value yet
  }

  @Override
  public V put(K key, V value) {
    Entries.refuseNull(key, value);
    for (int i = 0; i < keys.length(); i++) {
      int slot = slot(key, i);
      // The first fault: the key is in the table, and its value is not. The third: further on there
      // may be a slot with the same key.
      if (keys.compareAndSet(slot, null, key)) {
        values.set(slot, value);
        return null;
      }
      if (key.equals(keys.get(slot))) {
        return values.getAndSet(slot, value);
      }
    }
    throw new IllegalStateException("All " + keys.length() + " slots are taken.");
  }

  @Override
  public V remove(K key) {
    Entries.refuseNull(key);
    int slot = find(key);
    if (slot < 0) {
      return null;
    }
    // The second fault: searches that went on from here will end here.
    keys.set(slot, null);
    return values.getAndSet(slot, null);
  }

  private int find(K key) {
    for (int i = 0; i < keys.length(); i++) {
      K there = keys.get(slot(key, i));
      if (there == null) {
        return -1;
      }
      if (key.equals(there)) {
        return slot(key, i);
      }
    }
    return -1;
  }

  private int slot(K key, int probe) {
    return Math.floorMod(Entries.hash(key) + probe, keys.length());
  }
}
