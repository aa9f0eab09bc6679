package heddle.engine.mutants.subjects;

import algorithms.rwlock.Policy;
import algorithms.rwlock.PolicyReadWriteLock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** A number with a copy under a reader-writer lock that is taken in all the ways there are. */
public final class LedgerInUse {
  private final PolicyReadWriteLock lock = new PolicyReadWriteLock(Policy.ARRIVAL_ORDER, 0);
  private Thread waiter;
  private int number;
  private int copy;
  private int given;
  private int unseen;

  /** Writes when it is this thread's turn, and takes notice of an interrupt afterwards. */
  public void write() {
    note();
    lock.writeLock().lock();
    if (Thread.interrupted()) {
      unseen--;
    }
    change(lock.writeLock());
  }

  /** Writes, and interrupts one who waits meanwhile. */
  public void writeAndInterrupt() {
    lock.writeLock().lock();
    if (interrupted() != null) {
      unseen++;
    }
    change(lock.writeLock());
  }

  /** Writes unless it is interrupted while it waits. */
  public boolean writeUnlessInterrupted() {
    note();
    try {
      lock.writeLock().lockInterruptibly();
    } catch (InterruptedException e) {
      giveUp();
      return false;
    }
    change(lock.writeLock());
    return true;
  }

  /** Writes unless it is interrupted while it waits with so much patience that time is not over. */
  public boolean writeWithin() {
    note();
    try {
      if (!lock.writeLock().tryLock(2, TimeUnit.HOURS)) {
        throw new IllegalStateException("the time is over");
      }
    } catch (InterruptedException e) {
      giveUp();
      return false;
    }
    change(lock.writeLock());
    return true;
  }

  /** Writes if it can have the lock within a short time. */
  public boolean writeSoon() throws InterruptedException {
    if (!lock.writeLock().tryLock(1, TimeUnit.SECONDS)) {
      giveUp();
      return false;
    }
    change(lock.writeLock());
    return true;
  }

  /** Writes if nobody is in. */
  public boolean writeAtOnce() {
    if (!lock.writeLock().tryLock()) {
      giveUp();
      return false;
    }
    change(lock.writeLock());
    return true;
  }

  /** Reads. */
  public boolean isBalanced() {
    lock.readLock().lock();
    boolean balanced = number == copy;
    lock.readLock().unlock();
    return balanced;
  }

  /** Writes, and reads before anybody else writes. */
  public boolean writeAndRead() {
    lock.writeLock().lock();
    number++;
    copy++;
    int mine = number;
    lock.downgrade();
    boolean same = number == mine && copy == mine;
    lock.readLock().unlock();
    return same;
  }

  /** Reads, and writes what follows from it. */
  public void readAndWrite() {
    lock.readLock().lock();
    int seen = number;
    if (!lock.tryUpgrade()) {
      lock.readLock().unlock();
      lock.writeLock().lock();
      seen = number;
    }
    number = seen + 1;
    copy++;
    lock.writeLock().unlock();
  }

  /** Interrupts one who has not been in yet; how many wait. */
  public int interrupt() {
    interrupted();
    return lock.waiting();
  }

  private synchronized Thread interrupted() {
    if (waiter != null) {
      waiter.interrupt();
    }
    return waiter;
  }

  /** How many interrupts nobody has taken notice of. */
  public int unseen() {
    return unseen;
  }

  /** What was written. */
  public int written() {
    return number == copy ? number + given : -1;
  }

  private void change(Lock held) {
    synchronized (this) {
      waiter = null;
    }
    number++;
    copy++;
    held.unlock();
  }

  private synchronized void note() {
    waiter = Thread.currentThread();
  }

  private synchronized void giveUp() {
    given++;
  }
}
