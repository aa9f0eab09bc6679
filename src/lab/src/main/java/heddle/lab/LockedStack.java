package heddle.lab;

import algorithms.stack.ConcurrentStack;
import java.util.ArrayDeque;
import java.util.concurrent.locks.ReentrantLock;

/** What one would write without thinking: a deque and a lock. */
final class LockedStack<E> implements ConcurrentStack<E> {
  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<E> deque = new ArrayDeque<>();

  @Override
  public void push(E value) {
    lock.lock();
    try {
      deque.push(value);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public E pop() {
    lock.lock();
    try {
      return deque.poll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isEmpty() {
    lock.lock();
    try {
      return deque.isEmpty();
    } finally {
      lock.unlock();
    }
  }
}
