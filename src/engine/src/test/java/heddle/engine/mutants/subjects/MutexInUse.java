package heddle.engine.mutants.subjects;

import algorithms.lock.McsLock;
import algorithms.lock.Mutex;
import algorithms.lock.TicketLock;

/** A lock that is taken for a count, tried, and given back by threads that do not have it. */
public final class MutexInUse {
  private final Mutex lock;
  private int count;
  private int missing;

  /** A lock of this sort, {@code mcs} or {@code ticket}. */
  public MutexInUse(String sort) {
    lock = sort.equals("mcs") ? new McsLock() : new TicketLock();
  }

  /** Counts when it is this thread's turn. */
  public void count() {
    lock.lock();
    count++;
    missing--;
    lock.unlock();
  }

  /** Counts if the lock is free. */
  public boolean tryCount() {
    if (!lock.tryLock()) {
      return false;
    }
    count++;
    missing--;
    lock.unlock();
    return true;
  }

  /** Gives back what it does not have; whether that was refused. */
  public boolean isRefused() {
    try {
      lock.unlock();
      return false;
    } catch (IllegalMonitorStateException e) {
      return true;
    }
  }

  /** How often was counted, twice. */
  public int difference() {
    return count + missing;
  }
}
