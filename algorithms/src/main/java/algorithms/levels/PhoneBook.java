package algorithms.levels;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A phone book whose readers leave before they write, and look again. Blocking; thread-safe. */
public final class PhoneBook {

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** Guarded by {@link #lock}; 0 if it is not known. */
  private int number;

  /** Creates an empty book. */
  public PhoneBook() {}

  /**
   * Looks the number up, and writes it down first if it is not there.
   *
   * @return 112
   */
  public int lookUp() {
    lock.readLock().lock();
    try {
      if (number != 0) {
        return number;
      }
    } finally {
      lock.readLock().unlock();
    }
    lock.writeLock().lock();
    try {
      if (number == 0) {
        number = 112;
      }
      return number;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
