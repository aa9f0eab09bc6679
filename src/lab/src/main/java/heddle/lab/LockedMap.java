package heddle.lab;

import java.util.HashMap;
import java.util.concurrent.locks.ReentrantLock;

/** What one would write without thinking: a hash map and a lock. */
final class LockedMap<K, V> {
  private final ReentrantLock lock = new ReentrantLock();
  private final HashMap<K, V> inner = new HashMap<>();

  V get(K key) {
    lock.lock();
    try {
      return inner.get(key);
    } finally {
      lock.unlock();
    }
  }

  V put(K key, V value) {
    lock.lock();
    try {
      return inner.put(key, value);
    } finally {
      lock.unlock();
    }
  }

  V remove(K key) {
    lock.lock();
    try {
      return inner.remove(key);
    } finally {
      lock.unlock();
    }
  }
}
