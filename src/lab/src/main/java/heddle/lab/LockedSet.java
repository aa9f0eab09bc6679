package heddle.lab;

import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

/** What one would write without thinking: a sorted set and a lock. */
final class LockedSet<E> {
  private final ReentrantLock lock = new ReentrantLock();
  private final TreeSet<E> inner = new TreeSet<>();

  boolean contains(E element) {
    lock.lock();
    try {
      return inner.contains(element);
    } finally {
      lock.unlock();
    }
  }

  boolean add(E element) {
    lock.lock();
    try {
      return inner.add(element);
    } finally {
      lock.unlock();
    }
  }

  boolean remove(E element) {
    lock.lock();
    try {
      return inner.remove(element);
    } finally {
      lock.unlock();
    }
  }
}
