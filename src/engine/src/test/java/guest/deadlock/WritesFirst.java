package guest.deadlock;

import java.util.concurrent.locks.ReentrantReadWriteLock;

public class WritesFirst {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private int x;

  public void one() {
    add();
  }

  public void two() {
    add();
  }

  private void add() {
    lock.writeLock().lock();
    x++;
    lock.readLock().lock();
    lock.writeLock().unlock();
    lock.readLock().unlock();
  }

  public int end() {
    return x;
  }
}
