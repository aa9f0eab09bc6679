package algorithms.map;

/**
 * A map that any number of threads may use at once.
 *
 * <p>What a thread did before it put a value happens-before what another does after it got that
 * value. {@code Broken} implementations keep none of this once two threads use them.
 *
 * @param <K> the type of the keys, told apart by {@code equals}
 * @param <V> the type of the values
 */
public interface ConcurrentHashing<K, V> {

  /**
   * Returns the value of a key.
   *
   * @param key the key, not null
   * @return the value, or null if the key has none
   * @throws NullPointerException if {@code key} is null
   */
  V get(K key);

  /**
   * Gives a key a value, whether or not it has one.
   *
   * @param key the key, not null
   * @param value the value, not null
   * @return the value before, or null if the key had none
   * @throws NullPointerException if {@code key} or {@code value} is null
   */
  V put(K key, V value);

  /**
   * Takes a key's value away.
   *
   * @param key the key, not null
   * @return the value before, or null if the key had none
   * @throws NullPointerException if {@code key} is null
   */
  V remove(K key);

  /**
   * Tells whether a key had a value at some moment of this call.
   *
   * @param key the key, not null
   * @return true if it had one
   * @throws NullPointerException if {@code key} is null
   */
  boolean containsKey(K key);
}
