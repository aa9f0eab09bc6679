package algorithms.levels;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A phone book whose readers write without leaving: wrong, because the write lock waits until all
 * readers are gone, the one that asks among them.
 *
 * <p><b>The rule it breaks:</b> the documentation of {@link ReentrantReadWriteLock}: "upgrading
 * from a read lock to the write lock is not possible".
 *
 * @see PhoneBook
 */
public final class BrokenPhoneBook {

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** Guarded by {@link #lock}; 0 if it is not known. */
  private int number;

  /** Creates an empty book. */
  public BrokenPhoneBook() {}

  /**
   * Looks the number up, and writes it down first if it is not there.
   *
   * @return 112
   */
  public int lookUp() {
    lock.readLock().lock();
    try {
      if (number == 0) {
        // The fault: this thread is a reader, and waits for all readers to leave.
        lock.writeLock().lock();
        try {
          number = 112;
        } finally {
          lock.writeLock().unlock();
        }
      }
      return number;
    } finally {
      lock.readLock().unlock();
    }
  }
}
